package lesson

import "inkling/nn"

// An Equation is an equation of backpropagation, by its name in chapter 2.
type Equation string

// The four equations, and gradient descent.
const (
	BP1     Equation = "BP1" // error of the last layer: dC/da sigma'(z)
	BP2     Equation = "BP2" // error of another layer: transposed weights times the next layer's error, times sigma'(z)
	BP3     Equation = "BP3" // dC/db is the error
	BP4     Equation = "BP4" // dC/dw is the input activation times the error
	Descent Equation = "w - eta dC/dw"
)

// A Backprop is the forward and backward pass of one sample. It is valid until the network changes.
type Backprop struct {
	Network     *nn.Network
	X, Y        []float32
	Activations [][]float32   // of all layers, inputs first
	Cost        float64       // of the sample
	Kind        nn.Cost       // which cost function
	Nabla       nn.Parameters // the gradient: (BP3) and (BP4)
}

// Backpropagate does the forward and backward pass of one sample.
func Backpropagate(n *nn.Network, x, y []float32, c nn.Cost) *Backprop {
	if len(x) != n.Sizes[0] || len(y) != n.Sizes[n.Layers()] {
		panic(badInputs)
	}
	b := &Backprop{Network: n, X: x, Y: y, Kind: c, Activations: Activations(n, x), Nabla: n.Backprop(x, y, c)}
	b.Cost = c.Of(b.Activations[n.Layers()], y)
	return b
}

// Delta returns the errors dC/dz of a layer. By (BP3) they are the gradient of its biases.
func (b *Backprop) Delta(layer int) []float32 { return b.Nabla.Biases[layer] }

// An Error shows how the error delta of one unit is computed: the derivative of the cost by its
// activation times the derivative of its activation by z.
type Error struct {
	Equation Equation // BP1 in the last layer, else BP2
	Output   float32  // (BP1) the activation a
	Desired  float32  // (BP1) the desired output y
	Terms    []Term   // (BP2) its weights to the next layer, times the errors there
	// ByActivation is dC/da: a - y for the quadratic cost, or the sum of the terms.
	ByActivation float32
	Prime        float32 // sigma'(z)
	Delta        float32 // their product, as computed by nn
}

// Error computes the error of one unit of a layer. For costs other than the quadratic, Prime and
// dC/da cancel in the last layer, by equations (67) and (84): there Prime is 1 and ByActivation a -
// y.
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

// prime returns the derivative of an activation, given its value a.
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

// A Partial is the derivative of the cost by one weight or bias, and the resulting step.
type Partial struct {
	Place    Place
	Equation Equation // BP3 for a bias, BP4 for a weight
	Input    float32  // (BP4) the input activation; 1 for a bias
	Delta    float32  // the error of the unit
	Value    float32  // dC/dw or dC/db, as computed by nn
	Before   float32  // the weight or bias
	After    float32  // the same after a step
}

// Partial computes the derivative by the weight or bias at a place, and a step of gradient descent
// with learning rate eta on this sample alone.
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
