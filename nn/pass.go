package nn

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"
)

// A pass is the scratch paper of one mini-batch on its way through a network
// and back: each matrix has one row a sample. It is made once, for the largest
// mini-batch, and used again and again, so that training does not allocate.
type pass struct {
	rows        int              // samples in the present mini-batch
	activations []blas32.General // [0] is the input; [l+1] belongs to layer l
	deltas      []blas32.General // errors dC/dz of layer l
	desired     blas32.General   // y
	transposed  []blas32.General // the transpose of layer l's weights, l > 0
}

// newPass returns a pass through n for up to rows samples.
func newPass(n *Network, rows int) *pass {
	p := &pass{rows: rows, transposed: make([]blas32.General, n.Layers())}
	for _, size := range n.Sizes {
		p.activations = append(p.activations, newMatrix(rows, size))
	}
	for l, w := range n.Weights {
		p.deltas = append(p.deltas, newMatrix(rows, w.Cols))
		if l > 0 {
			p.transposed[l] = newMatrix(w.Cols, w.Rows)
		}
	}
	p.desired = newMatrix(rows, n.Sizes[n.Layers()])
	return p
}

// load fills the inputs and desired outputs with the samples of these indices.
func (p *pass) load(s Samples, index []int) {
	p.rows = len(index)
	s.Batch(index, p.activation(0), p.y())
}

// The matrices of the present mini-batch, cut to its rows.
func (p *pass) activation(l int) blas32.General { return firstRows(p.activations[l], p.rows) }
func (p *pass) delta(l int) blas32.General      { return firstRows(p.deltas[l], p.rows) }
func (p *pass) y() blas32.General               { return firstRows(p.desired, p.rows) }
func (p *pass) output() blas32.General          { return p.activation(len(p.activations) - 1) }

// input returns the first sample's inputs.
func (p *pass) input() []float32 { return row(p.activations[0], 0) }

// feedforward computes the activations of every layer from the inputs:
// a' = sigma(a W + b), the book's equation (22) for a matrix of samples. Each
// sum starts at the bias and adds one product at a time, in order of the inputs.
func (p *pass) feedforward(n *Network) {
	for l, w := range n.Weights {
		a := p.activation(l + 1)
		for i := range a.Rows {
			copy(row(a, i), n.Biases[l])
		}
		gemm(blas.NoTrans, 1, p.activation(l), w, 1, a)
		n.activation(l).apply(a)
	}
}

// backpropagate computes the errors of every layer, the last first, after
// feedforward: equations (BP1) and (BP2).
func (p *pass) backpropagate(n *Network, c Cost) {
	last := n.Layers() - 1
	c.outputDelta(n.Output, p.delta(last), p.output(), p.y())
	for l := last; l > 0; l-- {
		transpose(p.transposed[l], n.Weights[l])
		delta, a := p.delta(l-1), p.activation(l)
		gemm(blas.NoTrans, 1, p.delta(l), p.transposed[l], 0, delta)
		for i := range delta.Rows {
			n.Hidden.multiplyPrime(row(delta, i), row(a, i))
		}
	}
}

// descend adds step times the gradient, summed over the mini-batch, to keep
// times p's parameters: equations (BP3) and (BP4). With step = -eta/m this is
// the descent itself, and no gradient is ever stored.
func (p *pass) descend(to Parameters, step, keep, keepBias float32) {
	for l, w := range to.Weights {
		gemm(blas.Trans, step, p.activation(l), p.delta(l), keep, w)
		addRows(to.Biases[l], step, p.delta(l), keepBias)
	}
}

// cost returns the sum of the costs and the number of right answers of the
// samples in the pass, after feedforward.
func (p *pass) cost(c Cost) (sum float64, correct int) {
	a, y := p.output(), p.y()
	for i := range a.Rows {
		sum += c.Of(row(a, i), row(y, i))
		if Answer(row(a, i)) == Answer(row(y, i)) {
			correct++
		}
	}
	return sum, correct
}
