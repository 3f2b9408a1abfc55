package nn

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/sparse"
)

// A pass holds the intermediate results of one mini-batch, forward and backward;
// each matrix has one row per sample. It is allocated once, for the largest
// mini-batch, and reused, so that training does not allocate.
type pass struct {
	do          operations       // how to compute
	rows        int              // samples in the current mini-batch.
	activations []blas32.General // [0] is the input, unless sparse; [l+1] belongs to layer l
	vectors     *Vectors         // the inputs and desired outputs of all samples, if they are Vectors,
	picked      []int32          // and the samples of the mini-batch, for a program.
	maker       MadeSamples      // if the inputs are generated for each mini-batch.
	sparse      *sparse.Matrix   // the inputs of all samples, if they are SparseSamples,
	all, spans  []sparse.Span    // the row of each sample, and of each in the mini-batch.
	deltas      []blas32.General // errors dC/dz of layer l
	desired     blas32.General   // y
	answers     []int32          // the index of each sample's largest output
	transposed  []blas32.General // the transpose of layer l's weights, l > 0
}

// newPass returns a pass through n for up to rows of the samples, which may be
// nil if the caller writes the inputs.
func newPass(n *Network, rows int, s Samples) *pass {
	p := &pass{do: now, rows: rows, transposed: make([]blas32.General, n.Layers())}
	p.activations = make([]blas32.General, len(n.Sizes))
	switch s := s.(type) {
	case MadeSamples:
		p.maker = s
	case SparseSamples:
		p.sparse, p.all = s.Sparse()
		p.spans = make([]sparse.Span, rows)
	case Vectors:
		p.vectors, p.picked = &s, make([]int32, rows)
		p.activations[0] = newMatrix(rows, n.Sizes[0])
	default:
		p.activations[0] = newMatrix(rows, n.Sizes[0])
	}
	for l, size := range n.Sizes[1:] {
		p.activations[l+1] = newMatrix(rows, size)
	}
	for l, w := range n.Weights {
		p.deltas = append(p.deltas, newMatrix(rows, w.Cols))
		if l > 0 {
			p.transposed[l] = newMatrix(w.Cols, w.Rows)
		}
	}
	p.desired = newMatrix(rows, n.Sizes[n.Layers()])
	p.answers = make([]int32, rows)
	return p
}

// load loads the samples with these indices as the mini-batch.
func (p *pass) load(s Samples, index []int) {
	p.rows = len(index)
	s.Desired(index, p.y())
	if p.maker != nil {
		p.sparse, p.spans = p.maker.Make(index)
		return
	}
	if p.sparse == nil {
		s.Inputs(index, p.activation(0))
		return
	}
	for i, k := range index {
		p.spans[i] = p.all[k]
	}
}

// pick notes the samples with these indices as the mini-batch that a program loads.
func (p *pass) pick(index []int) {
	p.rows = len(index)
	samples, picked := p.vectors.Len(), p.picked[:len(index)]
	for i, k := range index {
		if uint(k) >= uint(samples) {
			panic("nn: there is no sample with this index")
		}
		picked[i] = int32(k)
	}
}

// The matrices of the current mini-batch, cut to its rows.
func (p *pass) activation(l int) blas32.General { return firstRows(p.activations[l], p.rows) }
func (p *pass) delta(l int) blas32.General      { return firstRows(p.deltas[l], p.rows) }
func (p *pass) y() blas32.General               { return firstRows(p.desired, p.rows) }
func (p *pass) output() blas32.General          { return p.activation(len(p.activations) - 1) }

// input returns the first sample's inputs.
func (p *pass) input() []float32 { return row(p.activations[0], 0) }

// feedforward computes the activations of every layer from the inputs: a' =
// sigma(a W + b), the book's equation (22) for a matrix of samples. Each sum
// starts with the bias and adds one product at a time, in order of the inputs.
func (p *pass) feedforward(n *Network) {
	for l, w := range n.Weights {
		a := p.activation(l + 1)
		p.do.CopyRows(n.Biases[l], a)
		if p.isSparse(l) {
			p.do.Product(p.sparse, p.spans[:p.rows], w, a)
		} else {
			p.do.Gemm(blas.NoTrans, 1, p.activation(l), w, 1, a)
		}
		n.activation(l).apply(p.do, a)
	}
}

// isSparse reports whether the input of layer l is sparse.
func (p *pass) isSparse(l int) bool { return l == 0 && p.sparse != nil }

// backpropagate computes the errors of every layer, from last to first, after
// feedforward: equations (BP1) and (BP2).
func (p *pass) backpropagate(n *Network, c Cost) {
	c.outputDelta(p.do, n.Output, p.delta(n.Layers()-1), p.output(), p.y())
	p.backpropagateHidden(n)
}

// backpropagateHidden computes the errors of the hidden layers from those of the
// output layer: equation (BP2).
func (p *pass) backpropagateHidden(n *Network) {
	for l := n.Layers() - 1; l > 0; l-- {
		p.do.Transpose(p.transposed[l], n.Weights[l])
		delta, a := p.delta(l-1), p.activation(l)
		p.do.Gemm(blas.NoTrans, 1, p.delta(l), p.transposed[l], 0, delta)
		n.Hidden.multiplyPrime(p.do, delta, a)
	}
}

// descend multiplies the parameters by keep (the biases by keepBias) and adds
// step times the gradient, summed over the mini-batch: equations (BP3) and (BP4).
// With step = -eta/m this is the descent itself, and no gradient is ever stored.
func (p *pass) descend(to Parameters, step, keep, keepBias float32) {
	for l, w := range to.Weights {
		if p.isSparse(l) {
			scale(p.do, keep, w.Data)
			p.do.Update(p.sparse, step, p.spans[:p.rows], p.delta(l), w)
		} else {
			p.do.Gemm(blas.Trans, step, p.activation(l), p.delta(l), keep, w)
		}
		scale(p.do, keepBias, to.Biases[l])
		p.do.AddRows(step, p.delta(l), to.Biases[l])
	}
}

// cost returns the sum of the costs of the samples in the pass and the number
// answered correctly, after feedforward through n and answer.
func (p *pass) cost(n *Network, c Cost) (sum float64, correct int) {
	return p.addCosts(c, 0), p.correct(n.Output)
}

// addCosts adds the costs of the samples in the pass to sum, one after the other.
func (p *pass) addCosts(c Cost, sum float64) float64 {
	a, y := p.output(), p.y()
	if a.Cols == 1 && c == Quadratic { // as Of computes it, without a call for each sample
		for i, v := range flat(a) {
			d := float64(v) - float64(flat(y)[i])
			sum += float64(d*d) / 2
		}
		return sum
	}
	for i := range a.Rows {
		sum += c.Of(row(a, i), row(y, i))
	}
	return sum
}

// answer notes the answers to the samples in the pass, after feedforward. One output is
// its own answer.
func (p *pass) answer() {
	if a := p.output(); a.Cols > 1 {
		p.do.Answers(a, p.answers)
	}
}

// correct returns how many samples of the pass are answered correctly by outputs
// with activation f, after answer.
func (p *pass) correct(f Activation) (n int) {
	a, y := p.output(), p.y()
	if a.Cols == 1 {
		return agreements(f, flat(a), flat(y))
	}
	for i, answer := range p.answers[:p.rows] {
		if right(int(answer), row(y, i)) {
			n++
		}
	}
	return n
}

// right reports whether the answer is the index of the largest desired output; a
// desired output of 1 is always the largest.
func right(answer int, y []float32) bool {
	return y[answer] == 1 || Answer(y) == answer
}

// agreements counts the samples whose only output a is, for two classes, on the same
// side of the middle of its range as the desired output. An output without such a
// range is a value, and none counts as correct.
func agreements(f Activation, a, y []float32) (n int) {
	var middle float32
	switch f {
	case Sigmoid:
		middle = 0.5
	case Tanh:
	default:
		return 0
	}
	for i, v := range a {
		if v > middle && y[i] > middle || v <= middle && y[i] <= middle { // never for NaN
			n++
		}
	}
	return n
}
