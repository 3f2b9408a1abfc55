package simd

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/gonum"
)

// BLAS is gonum's implementation of levels 1 to 3, with kernels for Sgemm where
// b is not transposed, and for Saxpy and Sscal with increments of 1. The
// results are gonum's to the bit.
type BLAS struct{ gonum.Implementation }

var _ blas.Float32 = BLAS{}

// Below these amounts of work, calling a kernel takes longer than gonum does.
const (
	leastProducts = 64 // multiplications
	leastFloats   = 16
)

// Sgemm computes c = alpha a b + beta c, with a transposed if tA says so, and b
// if tB does.
func (g BLAS) Sgemm(tA, tB blas.Transpose, m, n, k int, alpha float32, a []float32, lda int, b []float32, ldb int, beta float32, c []float32, ldc int) {
	transposed := tA == blas.Trans || tA == blas.ConjTrans
	known := tB == blas.NoTrans && (transposed || tA == blas.NoTrans)
	if !available || !known || m*n*k < leastProducts {
		g.Implementation.Sgemm(tA, tB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc)
		return
	}
	checkSgemm(transposed, m, n, k, lda, ldb, ldc, len(a), len(b), len(c))
	if alpha == 0 && beta == 1 {
		return // even where a holds Inf or NaN
	}
	g.scaleRows(m, n, beta, c, ldc)
	rowStride, stride := lda, 1
	if transposed {
		rowStride, stride = 1, lda
	}
	sgemmKernel(int32(m), int32(n), int32(k), alpha,
		address(a), int32(rowStride), int32(stride), address(b), int32(ldb), address(c), int32(ldc))
}

// scaleRows multiplies the m x n matrix c by beta; 0 sets it to 0 even where it
// holds Inf or NaN.
func (g BLAS) scaleRows(m, n int, beta float32, c []float32, ldc int) {
	if beta == 1 {
		return
	}
	if n == ldc {
		m, n = 1, m*n
	}
	for i := range m {
		g.Sscal(n, beta, c[i*ldc:], 1)
	}
}

// Saxpy computes y += alpha x.
func (g BLAS) Saxpy(n int, alpha float32, x []float32, incX int, y []float32, incY int) {
	if !available || incX != 1 || incY != 1 || n < leastFloats {
		g.Implementation.Saxpy(n, alpha, x, incX, y, incY)
		return
	}
	if len(x) < n {
		panic(shortX)
	}
	if len(y) < n {
		panic(shortY)
	}
	if alpha != 0 {
		axpyKernel(int32(n), alpha, address(x), address(y))
	}
}

// Sscal computes x *= alpha; 0 sets x to 0 even where it holds Inf or NaN.
func (g BLAS) Sscal(n int, alpha float32, x []float32, incX int) {
	if !available || incX != 1 || n < leastFloats || alpha == 0 {
		g.Implementation.Sscal(n, alpha, x, incX)
		return
	}
	if len(x) < n {
		panic(shortX)
	}
	scaleKernel(int32(n), alpha, address(x))
}
