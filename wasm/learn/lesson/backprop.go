package lesson

import "inkling/nn"

// An Equation of backpropagation, by its name in chapter 2.
type Equation string

// The four equations, and the descent that uses them.
const (
	BP1     Equation = "BP1" // error of the last layer: dC/da sigma'(z)
	BP2     Equation = "BP2" // error of another: transposed weights times the error behind, sigma'(z)
	BP3     Equation = "BP3" // dC/db is the error
	BP4     Equation = "BP4" // dC/dw is the activation that goes in times the error
	Descent Equation = "w - eta dC/dw"
)

// A Backprop is one sample's way through a network and back. It speaks of the
// network as it was: whoever changes that makes a new one.
type Backprop struct {
	Network     *nn.Network
	X, Y        []float32
	Activations [][]float32   // of all layers, the inputs first
	Cost        float64       // of the sample
	Kind        nn.Cost       // which cost that is
	Nabla       nn.Parameters // the gradient: (BP3) and (BP4)
}

// Backpropagate takes one sample through the network and back.
func Backpropagate(n *nn.Network, x, y []float32, c nn.Cost) *Backprop {
	if len(x) != n.Sizes[0] || len(y) != n.Sizes[n.Layers()] {
		panic(badInputs)
	}
	b := &Backprop{Network: n, X: x, Y: y, Kind: c, Activations: Activations(n, x), Nabla: n.Backprop(x, y, c)}
	b.Cost = c.Of(b.Activations[n.Layers()], y)
	return b
}

// Delta returns the errors dC/dz of a layer. By (BP3) they are the gradient by
// its biases.
func (b *Backprop) Delta(layer int) []float32 { return b.Nabla.Biases[layer] }

// An Error is how one unit comes to its error delta: the product of how the cost
// changes with its activation and how that changes with z.
type Error struct {
	Equation Equation // BP1 in the last layer, else BP2
	Output   float32  // (BP1) what the unit says: a
	Desired  float32  // (BP1) what it should say: y
	Terms    []Term   // (BP2) its weights to the layer behind, times the errors there
	// ByActivation is dC/da: a - y for the quadratic cost, or the sum of the terms.
	ByActivation float32
	Prime        float32 // sigma'(z)
	Delta        float32 // both multiplied, as nn has it
}

// Error works out the error of one unit of a layer. Of the costs it knows the
// quadratic; with the others, Prime and dC/da cancel in the last layer, which
// equations (67) and (84) tell: there Prime is 1 and ByActivation a - y.
func (b *Backprop) Error(layer, unit int) Error {
	a := b.Activations[layer+1][unit]
	e := Error{Delta: b.Delta(layer)[unit], Prime: prime(activation(b.Network, layer), a)}
	if layer == b.Network.Layers()-1 {
		e.Equation, e.Output, e.Desired = BP1, a, b.Y[unit]
		e.ByActivation = a - e.Desired
		if b.Kind != nn.Quadratic {
			e.Prime = 1
		}
		return e
	}
	e.Equation = BP2
	for k, delta := range b.Delta(layer + 1) {
		t := term(k, *Place{layer + 1, k, unit}.Of(b.Network.Parameters), delta)
		e.Terms = append(e.Terms, t)
		e.ByActivation += float32(t.Product)
	}
	return e
}

// prime is the derivative of an activation, told from what it returned.
func prime(f nn.Activation, a float32) float32 {
	switch f {
	case nn.Sigmoid:
		return a * (1 - a)
	case nn.Tanh:
		return 1 - float32(a*a)
	}
	if a > 0 {
		return 1
	}
	return 0
}

// A Partial is the derivative of the cost by one weight or bias, and what the
// descent makes of it.
type Partial struct {
	Place    Place
	Equation Equation // BP3 of a bias, BP4 of a weight
	Input    float32  // (BP4) the activation that goes in; 1 for a bias
	Delta    float32  // the error of the unit that it leads to
	Value    float32  // dC/dw or dC/db, as nn has it
	Before   float32  // the weight or bias
	After    float32  // and after a step with the learning rate
}

// Partial works out the derivative by the weight or bias at a place and a step of
// gradient descent with the learning rate eta on this sample alone.
func (b *Backprop) Partial(at Place, eta float64) Partial {
	p := Partial{Place: at, Equation: BP3, Input: 1, Delta: b.Delta(at.Layer)[at.Unit], Value: *at.Of(b.Nabla),
		Before: *at.Of(b.Network.Parameters)}
	if at.From != Bias {
		p.Equation, p.Input = BP4, b.Activations[at.Layer][at.From]
	}
	p.After = p.Before - float32(float32(eta)*p.Value)
	return p
}

// Numeric returns the same derivative by finite differences.
func (b *Backprop) Numeric(at Place) float64 { return Numeric(b.Network, b.X, b.Y, b.Kind, at) }
