package nn

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/loops"
	"inkling/nn/sparse"
)

// Kernels are the loops in which training spends its time, apart from the matrix
// products of blas32. Package loops describes them; its Plain is used when
// nothing faster is available.
type Kernels interface {
	loops.Dense
	Answers(a blas32.General, answer []int32)
	Product(x *sparse.Matrix, rows []sparse.Span, w, c blas32.General)
	Update(x *sparse.Matrix, alpha float32, rows []sparse.Span, delta, w blas32.General)
}

// kernels are the ones in use.
var kernels Kernels = loops.Plain{}

// Use replaces the kernels, as blas32.Use replaces gonum's products. Call it
// before any training begins. A replacement must compute the same bits.
func Use(k Kernels) {
	kernels, now.Kernels = k, k
	newProgram = func() loops.Program { return nil }
	if maker, ok := k.(interface{ NewProgram() loops.Program }); ok {
		newProgram = maker.NewProgram
	}
}

// operations are what a pass computes with: now, or in a loops.Program later.
type operations interface {
	Gemm(tA blas.Transpose, alpha float32, a, b blas32.General, beta float32, c blas32.General)
	Scale(beta float32, x []float32)
	Axpy(alpha float32, x, y []float32)
	Kernels
}

// immediate are operations that compute at once.
type immediate struct{ Kernels }

var now = &immediate{kernels}

func (immediate) Gemm(tA blas.Transpose, alpha float32, a, b blas32.General, beta float32, c blas32.General) {
	gemm(tA, alpha, a, b, beta, c)
}

func (immediate) Scale(beta float32, x []float32) {
	blas32.Scal(beta, blas32.Vector{N: len(x), Inc: 1, Data: x})
}

func (immediate) Axpy(alpha float32, x, y []float32) {
	blas32.Axpy(alpha, blas32.Vector{N: len(x), Inc: 1, Data: x}, blas32.Vector{N: len(y), Inc: 1, Data: y})
}

// apply replaces the weighted inputs z, one row per sample, by activations.
func (f Activation) apply(do operations, z blas32.General) {
	switch f {
	case Sigmoid:
		do.Sigmoid(flat(z))
	case Tanh:
		do.Tanh(flat(z))
	case ReLU:
		do.ReLU(flat(z))
	case Softmax:
		do.Softmax(z)
	}
}

// multiplyPrime multiplies each delta by the derivative of the activation there.
// All three derivatives follow from the activation a itself, so z need not be
// kept: a(1-a), 1-a^2, and 1 where a is positive.
func (f Activation) multiplyPrime(do operations, delta, a blas32.General) {
	switch f {
	case Sigmoid:
		do.SigmoidPrime(flat(delta), flat(a))
	case Tanh:
		do.TanhPrime(flat(delta), flat(a))
	case ReLU:
		do.ReLUPrime(flat(delta), flat(a))
	}
}
