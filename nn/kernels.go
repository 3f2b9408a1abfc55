package nn

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/loops"
	"inkling/nn/sparse"
)

// Kernels are the loops in which training spends its time, apart from the matrix
// products of blas32. Package loops describes them; its Plain is used when
// nothing faster is available.
type Kernels interface {
	Sigmoid(z []float32)
	Tanh(z []float32)
	ReLU(z []float32)
	Softmax(z blas32.General)
	SigmoidPrime(delta, a []float32)
	TanhPrime(delta, a []float32)
	ReLUPrime(delta, a []float32)
	Sub(d, a, y []float32)
	Accelerate(decay float32, w, v []float32)
	Transpose(c, a blas32.General)
	Answers(a blas32.General, answer []int32)
	CopyRows(x []float32, c blas32.General)
	AddRows(alpha float32, a blas32.General, y []float32)
	Product(x *sparse.Matrix, rows []sparse.Span, w, c blas32.General)
	Update(x *sparse.Matrix, alpha float32, rows []sparse.Span, delta, w blas32.General)
}

// kernels are the ones in use.
var kernels Kernels = loops.Plain{}

// Use replaces the kernels, as blas32.Use replaces gonum's products. Call it
// before any training begins. A replacement must compute the same bits.
func Use(k Kernels) { kernels = k }

// apply replaces the weighted inputs z, one row per sample, by activations.
func (f Activation) apply(z blas32.General) {
	switch f {
	case Sigmoid:
		kernels.Sigmoid(flat(z))
	case Tanh:
		kernels.Tanh(flat(z))
	case ReLU:
		kernels.ReLU(flat(z))
	case Softmax:
		kernels.Softmax(z)
	}
}

// multiplyPrime multiplies each delta by the derivative of the activation there.
// All three derivatives follow from the activation a itself, so z need not be
// kept: a(1-a), 1-a^2, and 1 where a is positive.
func (f Activation) multiplyPrime(delta, a blas32.General) {
	switch f {
	case Sigmoid:
		kernels.SigmoidPrime(flat(delta), flat(a))
	case Tanh:
		kernels.TanhPrime(flat(delta), flat(a))
	case ReLU:
		kernels.ReLUPrime(flat(delta), flat(a))
	}
}
