package nn

import "gonum.org/v1/gonum/blas/blas32"

// Samples are inputs with their desired outputs: what a network learns from or
// is tested on. A data set keeps them in whatever form is small; they become
// float32 only a mini-batch at a time.
type Samples interface {
	// Len returns the number of samples.
	Len() int
	// Batch writes the samples of these indices: inputs to the rows of x,
	// desired outputs to the rows of y. Every number of both is written.
	Batch(index []int, x, y blas32.General)
}

// Vectors are samples kept as they are: row i of Y is desired for row i of X.
type Vectors struct{ X, Y blas32.General }

// NewVectors returns samples of the given rows, which must be of equal length.
func NewVectors(x, y [][]float32) Vectors {
	if len(x) == 0 || len(x) != len(y) {
		panic("nn: vectors need as many inputs as desired outputs, and at least one")
	}
	return Vectors{matrixOf(x), matrixOf(y)}
}

func matrixOf(rows [][]float32) blas32.General {
	m := newMatrix(len(rows), len(rows[0]))
	for i, r := range rows {
		if len(r) != m.Cols {
			panic("nn: rows differ in length")
		}
		copy(row(m, i), r)
	}
	return m
}

// Len returns the number of samples.
func (v Vectors) Len() int { return v.X.Rows }

// Batch copies the rows.
func (v Vectors) Batch(index []int, x, y blas32.General) {
	for i, k := range index {
		copy(row(x, i), row(v.X, k))
		copy(row(y, i), row(v.Y, k))
	}
}
