package nn

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"
)

// A Sensitivity finds how the outputs change with the inputs: it is
// backpropagation that goes one layer further, to what nobody trains, and begins
// with what somebody wants instead of with a cost. It is for a network that stays
// as it is.
type Sensitivity struct {
	network *Network
	pass    *pass
	first   blas32.General // the transpose of the first layer's weights
	nabla   blas32.General
}

// NewSensitivity returns the sensitivity of n.
func NewSensitivity(n *Network) *Sensitivity {
	w := n.Weights[0]
	s := &Sensitivity{network: n, pass: newPass(n, 1, nil), first: newMatrix(w.Cols, w.Rows), nabla: newMatrix(1, w.Rows)}
	kernels.Transpose(s.first, w)
	return s
}

// Of returns, for the inputs x, the derivative of the sum over k of wanted_k z_k
// by each input, where z are the weighted inputs of the output layer, and the
// outputs: equation (BP2) for each layer, and for the inputs, whose derivative is
// 1. The next call overwrites both.
func (s *Sensitivity) Of(x, wanted []float32) (nabla, output []float32) {
	p, last := s.pass, s.network.Layers()-1
	if len(x) != len(p.input()) || len(wanted) != p.deltas[last].Cols {
		panic("nn: inputs or wanted outputs differ in number from the units of their layer")
	}
	copy(p.input(), x)
	p.feedforward(s.network)
	copy(p.delta(last).Data, wanted)
	p.backpropagateHidden(s.network)
	gemm(blas.NoTrans, 1, p.delta(0), s.first, 0, s.nabla)
	return s.nabla.Data, p.output().Data
}
