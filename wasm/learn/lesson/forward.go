package lesson

import "inkling/nn"

// Activations returns the activations of all layers for the inputs x, starting with the inputs.
// Those of a layer are the outputs of the network that ends there.
func Activations(n *nn.Network, x []float32) [][]float32 {
	if len(x) != n.Sizes[0] {
		panic(badInputs)
	}
	a := [][]float32{x}
	for l := range n.Layers() {
		a = append(a, upTo(n, l).Feedforward(x))
	}
	return a
}

// upTo returns the network of the layers up to l, which shares the weights of n.
func upTo(n *nn.Network, l int) *nn.Network {
	p := nn.Parameters{Weights: n.Weights[:l+1], Biases: n.Biases[:l+1]}
	return &nn.Network{Sizes: n.Sizes[:l+2], Parameters: p, Hidden: n.Hidden, Output: activation(n, l)}
}

// activation returns the activation function of a layer.
func activation(n *nn.Network, layer int) nn.Activation {
	if layer == n.Layers()-1 {
		return n.Output
	}
	return n.Hidden
}

// A Term is one product in a sum.
type Term struct {
	From    int     // the unit that the value is from
	Weight  float32 // w
	Value   float32 // an activation or, in the backward pass, an error
	Product float32 // their product
}

// Weighted shows how the activation of a unit is computed: z = w1 a1 + w2 a2 + ... + b, then a =
// sigma(z), the book's equation (23).
type Weighted struct {
	Terms []Term
	Bias  float32
	Z, A  float32
}

// Feedforward computes one unit of a layer, given the activations of all layers. The sum is nn's to
// the bit: it starts with the bias and adds in order.
func Feedforward(n *nn.Network, activations [][]float32, layer, unit int) Weighted {
	w := Weighted{Bias: n.Biases[layer][unit], A: activations[layer+1][unit]}
	w.Z = w.Bias
	for j, a := range activations[layer] {
		weight := *Place{layer, unit, j}.Of(n.Parameters)
		t := Term{j, weight, a, a * weight}
		w.Terms = append(w.Terms, t)
		w.Z += float32(t.Product)
	}
	return w
}
