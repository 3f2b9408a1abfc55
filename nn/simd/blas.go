package simd

import (
	"runtime"
	"sync"

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

// gemmPays reports whether the kernel is faster than gonum. Natively a product of one
// row and one factor is faster in gonum, whose assembly adds it.
func gemmPays(m, n, k int) bool {
	return m*n*k >= leastProducts && !(gonumAssembly && m*k == 1)
}

// axpyPays reports whether the kernel is faster than gonum. Natively floats that do not
// fill a vector cost it some nanoseconds.
func axpyPays(n int) bool {
	return n >= leastFloats && (!gonumAssembly || n%leastFloats == 0 || n >= 8*leastFloats)
}

// Sgemm computes c = alpha a b + beta c, with a transposed if tA says so, and b
// if tB does.
func (g BLAS) Sgemm(tA, tB blas.Transpose, m, n, k int, alpha float32, a []float32, lda int, b []float32, ldb int, beta float32, c []float32, ldc int) {
	transposed := tA == blas.Trans || tA == blas.ConjTrans
	known := tB == blas.NoTrans && (transposed || tA == blas.NoTrans)
	if !available || !known || !gemmPays(m, n, k) {
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
	p := product{n, k, alpha, a, rowStride, stride, b, ldb, c, ldc}
	if m >= 2*block && m*n >= mostAlone {
		if workers := min(runtime.GOMAXPROCS(0), m/block); workers > 1 {
			p.share(m, workers)
			return
		}
	}
	p.rows(0, m)
}

// As gonum does, several cores share a product of at least four blocks.
const (
	block     = 64
	mostAlone = 4 * block * block
)

// A product is a call of the kernel: c += alpha a b.
type product struct {
	n, k      int
	alpha     float32
	a         []float32
	rowStride int // between rows of a
	stride    int // between neighbours in a row
	b         []float32
	ldb       int
	c         []float32
	ldc       int
}

// rows computes some rows of c.
func (p *product) rows(first, count int) {
	sgemmKernel(int32(count), int32(p.n), int32(p.k), p.alpha, address(p.a[first*p.rowStride:]), int32(p.rowStride), int32(p.stride),
		address(p.b), int32(p.ldb), address(p.c[first*p.ldc:]), int32(p.ldc))
}

// share computes m rows of c in as many goroutines.
func (p product) share(m, workers int) {
	var working sync.WaitGroup
	each := (m + workers - 1) / workers
	for first := 0; first < m; first += each {
		working.Go(func() { p.rows(first, min(each, m-first)) })
	}
	working.Wait()
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
	if !available || incX != 1 || incY != 1 || !axpyPays(n) {
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
