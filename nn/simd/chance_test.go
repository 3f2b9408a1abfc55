package simd

import (
	"math"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/f32"
	"inkling/nn/sparse"
)

// chance makes the numbers of the trials: ordinary ones, or one in three special.
type chance struct {
	*f32.Rand
	special bool
}

func newChance(seed uint64) *chance { return &chance{Rand: f32.NewRand(seed, 1)} }

var specials = []float32{
	0, float32(math.Copysign(0, -1)), 1, -1,
	math.SmallestNonzeroFloat32, -math.SmallestNonzeroFloat32, 1e-39, -3e-40, 0x1p-126, 1e-30,
	math.MaxFloat32, -math.MaxFloat32, 1e30, -1e30, 88.7, -88.7, 104, -104,
	float32(math.Inf(1)), float32(math.Inf(-1)), float32(math.NaN()),
}

// below returns a number from 0 to n-1.
func (c *chance) below(n int) int { return int(c.Float64() * float64(n)) }

func (c *chance) float() float32 {
	if c.special && c.below(3) == 0 {
		return specials[c.below(len(specials))]
	}
	return float32(c.Normal())
}

func (c *chance) floats(n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = c.float()
	}
	return x
}

// matrix returns a matrix whose rows lie up to three floats apart, and whose
// data end with its last row.
func (c *chance) matrix(rows, cols int) blas32.General {
	m := blas32.General{Rows: rows, Cols: cols, Stride: max(1, cols+c.below(4))}
	if rows > 0 {
		m.Data = c.floats((rows-1)*m.Stride + cols)
	}
	return m
}

// withZeros makes a quarter of the floats 0.
func (c *chance) withZeros(x []float32) {
	for i := range x {
		if c.below(4) == 0 {
			x[i] = 0
		}
	}
}

// sparse returns a sparse matrix of that shape, and its rows.
func (c *chance) sparse(rows, cols int) (*sparse.Matrix, []sparse.Span) {
	table := new([256]float32)
	copy(table[:], c.floats(256))
	table[0], table[7] = 0, 0 // the latter occurs as an entry
	x := sparse.New(cols, table)
	spans := make([]sparse.Span, rows)
	for r := range spans {
		row := make([]uint8, cols)
		for i := range row {
			row[i] = uint8(c.below(2) * c.below(12))
		}
		spans[r] = x.Append(row)
	}
	return x, spans
}
