package nn

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/sparse"
)

// Samples are inputs with their desired outputs, to train or test a network on. A
// data set keeps them in whatever form is small; they become float32 only a
// mini-batch at a time.
type Samples interface {
	// Len returns the number of samples.
	Len() int
	// Inputs writes the inputs of these samples to the rows of x, overwriting every
	// number.
	Inputs(index []int, x blas32.General)
	// Desired writes their desired outputs to the rows of y, overwriting every number.
	Desired(index []int, y blas32.General)
}

// SparseSamples are samples whose inputs are bytes, most of them zero. A network
// learns from them without expanding them.
type SparseSamples interface {
	Samples
	// Sparse returns the inputs: sample i is the row rows[i] of x.
	Sparse() (x *sparse.Matrix, rows []sparse.Span)
}

// MadeSamples are sparse samples whose inputs are generated for each mini-batch, as
// augmented images are.
type MadeSamples interface {
	Samples
	// Make generates the inputs of these samples: those of index[i] are row rows[i] of
	// x, until the next call.
	Make(index []int) (x *sparse.Matrix, rows []sparse.Span)
}

// Vectors are samples kept as dense float32: row i of Y is desired for row i of X.
type Vectors struct{ X, Y blas32.General }

// NewVectors returns samples with the given rows, which must be of equal length.
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

// Inputs copies rows of X.
func (v Vectors) Inputs(index []int, x blas32.General) { pick(index, x, v.X) }

// Desired copies rows of Y.
func (v Vectors) Desired(index []int, y blas32.General) { pick(index, y, v.Y) }

func pick(index []int, to, from blas32.General) {
	for i, k := range index {
		copy(row(to, i), row(from, k))
	}
}
