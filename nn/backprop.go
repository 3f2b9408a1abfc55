package nn

// Backprop returns the gradient of the cost of one sample, (nabla_b, nabla_w)
// in the book: Biases[l][k] is dC/db, and row j, column k of Weights[l] is
// dC/dw for the weight from unit j of layer l to unit k of the next.
func (n *Network) Backprop(x, y []float32, c Cost) (nabla Parameters) {
	if len(x) != n.Sizes[0] || len(y) != n.Sizes[n.Layers()] {
		panic("nn: inputs or desired outputs differ in number from the units of their layer")
	}
	p := newPass(n, 1, nil)
	copy(p.input(), x)
	copy(row(p.desired, 0), y)
	return p.gradient(n, c)
}

// Gradient returns the mean of the gradients of all samples.
func (n *Network) Gradient(s Samples, c Cost) (nabla Parameters) {
	p := newPass(n, s.Len(), s)
	p.load(s, count(s.Len()))
	return p.gradient(n, c)
}

func (p *pass) gradient(n *Network, c Cost) Parameters {
	nabla := NewParameters(n.Sizes)
	p.feedforward(n)
	p.backpropagate(n, c)
	p.descend(nabla, 1/float32(p.rows), 0, 0)
	return nabla
}

// count returns the numbers 0 to n-1.
func count(n int) []int {
	index := make([]int, n)
	for i := range index {
		index[i] = i
	}
	return index
}
