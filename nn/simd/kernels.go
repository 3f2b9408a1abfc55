package simd

import (
	"unsafe"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/f32"
	"inkling/nn/loops"
	"inkling/nn/sparse"
)

// Kernels are the loops of package loops as SIMD kernels, with the same results
// to the bit.
type Kernels struct{ loops.Plain }

// Exp replaces each z by e^z, as f32.Exp computes it: with an error of at most 1
// unit in the last place.
func (Kernels) Exp(z []float32) {
	if !available {
		for j, v := range z {
			z[j] = f32.Exp(v)
		}
		return
	}
	expKernel(int32(len(z)), address(z))
}

// Sigmoid replaces each z by 1/(1 + e^-z).
func (k Kernels) Sigmoid(z []float32) {
	if !available {
		k.Plain.Sigmoid(z)
		return
	}
	sigmoidKernel(int32(len(z)), address(z))
}

// Tanh replaces each z by its hyperbolic tangent.
func (k Kernels) Tanh(z []float32) {
	if !available {
		k.Plain.Tanh(z)
		return
	}
	tanhKernel(int32(len(z)), address(z))
}

// ReLU replaces each z below 0 by 0.
func (k Kernels) ReLU(z []float32) {
	if !available {
		k.Plain.ReLU(z)
		return
	}
	reluKernel(int32(len(z)), address(z))
}

// Softmax replaces each row of z by e^z_j / sum over k of e^z_k.
func (k Kernels) Softmax(z blas32.General) {
	checkMatrix(z)
	switch {
	case !available:
		k.Plain.Softmax(z)
	case z.Cols > 0:
		softmaxKernel(int32(z.Rows), int32(z.Cols), address(z.Data), int32(z.Stride))
	}
}

// SigmoidPrime multiplies each delta by the derivative of the sigmoid, a(1-a),
// where a is what the sigmoid returned.
func (k Kernels) SigmoidPrime(delta, a []float32) {
	checkSameLength(delta, a)
	if !available {
		k.Plain.SigmoidPrime(delta, a)
		return
	}
	sigmoidPrimeKernel(int32(len(a)), address(delta), address(a))
}

// TanhPrime multiplies each delta by the derivative of tanh, 1-a^2, where a is
// what tanh returned.
func (k Kernels) TanhPrime(delta, a []float32) {
	checkSameLength(delta, a)
	if !available {
		k.Plain.TanhPrime(delta, a)
		return
	}
	tanhPrimeKernel(int32(len(a)), address(delta), address(a))
}

// ReLUPrime sets each delta to 0 where a, which is what ReLU returned, is 0.
func (k Kernels) ReLUPrime(delta, a []float32) {
	checkSameLength(delta, a)
	if !available {
		k.Plain.ReLUPrime(delta, a)
		return
	}
	reluPrimeKernel(int32(len(a)), address(delta), address(a))
}

// Sub computes d = a - y.
func (k Kernels) Sub(d, a, y []float32) {
	checkSameLength(d, a)
	checkSameLength(d, y)
	if !available {
		k.Plain.Sub(d, a, y)
		return
	}
	subKernel(int32(len(d)), address(d), address(a), address(y))
}

// Accelerate subtracts decay times w from v, and then adds v to w. If decay is 0,
// v stays as it is, to the sign of a zero.
func (k Kernels) Accelerate(decay float32, w, v []float32) {
	checkSameLength(w, v)
	switch {
	case !available:
		k.Plain.Accelerate(decay, w, v)
	case decay == 0:
		axpyKernel(int32(len(w)), 1, address(v), address(w))
	default:
		accelerateKernel(int32(len(w)), -decay, address(w), address(v))
	}
}

// CopyRows copies x to each row of c.
func (k Kernels) CopyRows(x []float32, c blas32.General) {
	checkMatrix(c)
	checkRow(x, c)
	if !available {
		k.Plain.CopyRows(x, c)
		return
	}
	copyRowsKernel(int32(c.Rows), int32(c.Cols), address(x), address(c.Data), int32(c.Stride))
}

// AddRows adds alpha times each row of a to y, the first row first. Like
// blas32.Axpy it does nothing if alpha is 0.
func (k Kernels) AddRows(alpha float32, a blas32.General, y []float32) {
	checkMatrix(a)
	checkRow(y, a)
	switch {
	case !available:
		k.Plain.AddRows(alpha, a, y)
	case alpha != 0:
		addRowsKernel(int32(a.Rows), int32(a.Cols), alpha, address(a.Data), int32(a.Stride), address(y))
	}
}

// Transpose writes the transpose of a to c.
func (k Kernels) Transpose(c, a blas32.General) {
	checkMatrix(a)
	checkMatrix(c)
	checkTransposed(c, a)
	if !available {
		k.Plain.Transpose(c, a)
		return
	}
	transposeKernel(int32(a.Rows), int32(a.Cols), address(a.Data), int32(a.Stride), address(c.Data), int32(c.Stride))
}

// Answers writes the index of the largest number of each row of a. Of equal
// numbers the first counts, and NaN never does unless it is the first of the
// row.
func (k Kernels) Answers(a blas32.General, answer []int32) {
	checkMatrix(a)
	checkAnswers(a, answer)
	if !available {
		k.Plain.Answers(a, answer)
		return
	}
	answersKernel(int32(a.Rows), int32(a.Cols), address(a.Data), int32(a.Stride), address(answer))
}

// Product adds to row r of c the product of x's row rows[r] and w: the sum over
// the row's entries, in order, of the entry times row index of w.
func (k Kernels) Product(x *sparse.Matrix, rows []sparse.Span, w, c blas32.General) {
	checkMatrix(w)
	checkMatrix(c)
	if !available {
		k.Plain.Product(x, rows, w, c)
		return
	}
	x.Check(rows, w, c)
	index, value, table := x.Entries()
	sparseProductKernel(int32(len(rows)), address(rows), address(index), address(value), unsafe.Pointer(table),
		int32(w.Cols), address(w.Data), int32(w.Stride), address(c.Data), int32(c.Stride))
}

// Update adds alpha times the product of x's rows, transposed, and delta to w:
// row after row, each entry times alpha times row r of delta to row index of w.
func (k Kernels) Update(x *sparse.Matrix, alpha float32, rows []sparse.Span, delta, w blas32.General) {
	checkMatrix(delta)
	checkMatrix(w)
	if !available {
		k.Plain.Update(x, alpha, rows, delta, w)
		return
	}
	x.Check(rows, w, delta)
	index, value, table := x.Entries()
	sparseUpdateKernel(int32(len(rows)), address(rows), address(index), address(value), unsafe.Pointer(table),
		int32(w.Cols), alpha, address(delta.Data), int32(delta.Stride), address(w.Data), int32(w.Stride))
}
