package nn

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"
)

// gonum splits a product among goroutines once its result is four blocks of 64 x
// 64 or more. A mini-batch is too small to gain by that, the goroutines
// allocate, and other trainers want the other cores. So products are computed in
// panels of at most three blocks, which gonum does in one goroutine.
const (
	block      = 64
	mostBlocks = 3
)

// gemm computes c = alpha a b + beta c, with a transposed if tA says so. The sum
// over k runs in order, one product at a time, and a zero in a costs nothing.
// This is what gonum's Sgemm does in these two forms, and what a kernel that
// replaces it must do to the bit.
func gemm(tA blas.Transpose, alpha float32, a, b blas32.General, beta float32, c blas32.General) {
	cols := min(c.Cols, mostBlocks*block)
	rows := block * max(1, mostBlocks/((cols+block-1)/block))
	for i := 0; i < c.Rows; i += rows {
		m := min(rows, c.Rows-i)
		for j := 0; j < c.Cols; j += cols {
			n := min(cols, c.Cols-j)
			blas32.Gemm(tA, blas.NoTrans, alpha, panel(tA, a, i, m), submatrix(b, 0, j, b.Rows, n),
				beta, submatrix(c, i, j, m, n))
		}
	}
}

// panel returns the part of a that yields the m rows of the product from row i.
func panel(tA blas.Transpose, a blas32.General, i, m int) blas32.General {
	if tA == blas.Trans {
		return submatrix(a, 0, i, a.Rows, m)
	}
	return submatrix(a, i, 0, m, a.Cols)
}

// submatrix returns the part of m that begins at row i and column j.
func submatrix(m blas32.General, i, j, rows, cols int) blas32.General {
	m.Data = m.Data[i*m.Stride+j:]
	m.Rows, m.Cols = rows, cols
	return m
}

// scale computes x = beta x.
func scale(do operations, beta float32, x []float32) {
	if beta != 1 {
		do.Scale(beta, x)
	}
}
