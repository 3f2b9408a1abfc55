package simd

import "gonum.org/v1/gonum/blas/blas32"

// gonum's messages for the same mistakes.
const (
	negativeM = "blas: m < 0"
	negativeN = "blas: n < 0"
	negativeK = "blas: k < 0"
	strideA   = "blas: bad leading dimension of A"
	strideB   = "blas: bad leading dimension of B"
	strideC   = "blas: bad leading dimension of C"
	shortA    = "blas: insufficient length of a"
	shortB    = "blas: insufficient length of b"
	shortC    = "blas: insufficient length of c"
	shortX    = "blas: insufficient length of x"
	shortY    = "blas: insufficient length of y"
)

// The messages of this package's own functions.
const (
	badLengths = "simd: vectors differ in length"
	badMatrix  = "simd: matrix does not fit into its data"
)

// checkMatrix panics if part of m lies outside its data.
func checkMatrix(m blas32.General) {
	if m.Rows < 0 || m.Cols < 0 || m.Stride < m.Cols || m.Stride < 1 ||
		m.Rows > 0 && len(m.Data) < m.Cols+(m.Rows-1)*m.Stride {
		panic(badMatrix)
	}
}

func checkSameLength(x, y []float32) {
	if len(x) != len(y) {
		panic(badLengths)
	}
}

// checkRow panics if x is not as long as a row of m.
func checkRow(x []float32, m blas32.General) {
	if len(x) != m.Cols {
		panic(badLengths)
	}
}

// checkTransposed panics if c does not have the form of a transposed.
func checkTransposed(c, a blas32.General) {
	if a.Rows != c.Cols || a.Cols != c.Rows {
		panic(badMatrix)
	}
}

// checkAnswers panics if the answers of the rows of a do not fit into their slice.
func checkAnswers(a blas32.General, answer []int32) {
	if len(answer) < a.Rows || a.Cols == 0 && a.Rows > 0 {
		panic(badLengths)
	}
}

// checkSgemm panics as gonum's Sgemm does if a (m x k or, if transposed, k x
// m), b or c do not fit into their slices. None of m, n and k is 0.
func checkSgemm(transposed bool, m, n, k, lda, ldb, ldc, lenA, lenB, lenC int) {
	rowsA, colsA := m, k
	if transposed {
		rowsA, colsA = k, m
	}
	switch {
	case m < 0:
		panic(negativeM)
	case n < 0:
		panic(negativeN)
	case k < 0:
		panic(negativeK)
	case lda < colsA:
		panic(strideA)
	case ldb < n:
		panic(strideB)
	case ldc < n:
		panic(strideC)
	case lenA < (rowsA-1)*lda+colsA:
		panic(shortA)
	case lenB < (k-1)*ldb+n:
		panic(shortB)
	case lenC < (m-1)*ldc+n:
		panic(shortC)
	}
}
