package nn

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"
)

// A Sensitivity computes how the outputs change with the inputs: backpropagation
// that starts from given outputs instead of a cost, and continues to the inputs.
// The network must not change.
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

// Of returns the gradient with respect to the inputs x of the sum over k of
// wanted_k z_k, where z are the weighted inputs of the output layer, and the
// outputs. It applies equation (BP2) to each layer and then to the inputs, whose
// derivative is 1.
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
