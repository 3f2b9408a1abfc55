package nn

import (
	"slices"

	"inkling/nn/loops"
)

// A Network is a feed-forward network: layers of units, each connected to every
// unit of the layer before.
type Network struct {
	Sizes      []int // units in each layer, starting with the inputs: 784, 30, 10
	Parameters       // Weights and Biases
	Hidden     Activation
	Output     Activation
}

// New returns a network of the given sizes whose parameters are zero. It panics
// if there are fewer than two layers, a layer has no unit, or hidden is Softmax.
func New(sizes []int, hidden, output Activation) *Network {
	if len(sizes) < 2 {
		panic("nn: a network needs at least two layers")
	}
	if slices.Min(sizes) < 1 {
		panic("nn: a layer needs at least one unit")
	}
	if hidden == Softmax {
		panic("nn: softmax is for the output layer")
	}
	return &Network{
		Sizes:      slices.Clone(sizes),
		Parameters: NewParameters(sizes),
		Hidden:     hidden,
		Output:     output,
	}
}

// Clone returns a copy that shares no memory with n.
func (n *Network) Clone() *Network {
	c := *n
	c.Sizes = slices.Clone(n.Sizes)
	c.Parameters = n.Parameters.Clone()
	return &c
}

// activation returns the activation of the layer that layer l's weights lead to.
func (n *Network) activation(l int) Activation {
	if l == n.Layers()-1 {
		return n.Output
	}
	return n.Hidden
}

// Feedforward returns the outputs for the inputs x, one number for each unit of
// the first layer. To evaluate many inputs, use a Reader.
func (n *Network) Feedforward(x []float32) []float32 { return NewReader(n).Feedforward(x) }

// A Reader evaluates one input after another without allocating.
type Reader struct {
	network *Network
	pass    *pass
}

// NewReader returns a reader for n. It uses the weights that n has at the time of
// each call.
func NewReader(n *Network) *Reader { return &Reader{n, newPass(n, 1, nil)} }

// Feedforward returns the outputs for the inputs x. The next call overwrites them.
func (r *Reader) Feedforward(x []float32) []float32 {
	if len(x) != r.network.Sizes[0] {
		panic("nn: the number of inputs differs from the size of the first layer")
	}
	copy(r.pass.input(), x)
	r.pass.feedforward(r.network)
	return r.pass.output().Data
}

// Activations returns the activations of a layer after the last Feedforward; layer
// 0 is the inputs. The next call overwrites them.
func (r *Reader) Activations(layer int) []float32 { return r.pass.activation(layer).Data }

// Answer returns the index of the largest output, the network's answer. Of equal
// outputs the first counts, and NaN never does.
func Answer(output []float32) int { return loops.Answer(output) }
