package loops

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/sparse"
)

// Dense are the loops over dense vectors and matrices; Plain describes them.
type Dense interface {
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
	CopyRows(x []float32, c blas32.General)
	AddRows(alpha float32, a blas32.General, y []float32)
}

// A Program keeps calls, to make all of them at once, as often as one likes. Its methods
// keep a call with its slices; they compute nothing. The calls use what is in the slices
// when Run makes them. What each computes is what Plain and blas32 compute, to the bit.
type Program interface {
	Gemm(tA blas.Transpose, alpha float32, a, b blas32.General, beta float32, c blas32.General) // c = alpha a b + beta c
	Scale(beta float32, x []float32)                                                            // x = beta x
	Axpy(alpha float32, x, y []float32)                                                         // y += alpha x
	Dense
	Answers(a blas32.General, answer []int32)

	// Product and Update compute with what is in rows when Run makes them: rows of x that
	// x.CheckRows has checked. x must not change.
	Product(x *sparse.Matrix, rows []sparse.Span, w, c blas32.General)
	Update(x *sparse.Matrix, alpha float32, rows []sparse.Span, delta, w blas32.General)

	// PickRows sets each row of c to the row of a with the next index, which must be in a.
	PickRows(a blas32.General, index []int32, c blas32.General)

	Clear() // forgets all calls
	Run()   // makes them
}
