package loops

import (
	"gonum.org/v1/gonum/blas/blas32"
	"gonum.org/v1/gonum/blas/gonum"

	"inkling/nn/f32"
	"inkling/nn/sparse"
)

// Plain has the loops as methods, for code that chooses between these and faster
// ones.
type Plain struct{}

// gonum's axpy skips a multiplier of 0, multiplies and adds separately, and is
// assembly in native programs.
var axpy = gonum.Implementation{}.Saxpy

// Sigmoid replaces each z by 1/(1 + e^-z).
func (Plain) Sigmoid(z []float32) {
	for j, v := range z {
		z[j] = f32.Sigmoid(v)
	}
}

// Tanh replaces each z by its hyperbolic tangent.
func (Plain) Tanh(z []float32) {
	for j, v := range z {
		z[j] = f32.Tanh(v)
	}
}

// ReLU replaces each z below 0 by 0.
func (Plain) ReLU(z []float32) {
	for j, v := range z {
		if v < 0 { // this keeps NaN, so that it is noticed
			z[j] = 0
		}
	}
}

// Softmax replaces each row of z by e^z_j / sum over k of e^z_k.
func (Plain) Softmax(z blas32.General) {
	if z.Cols == 0 {
		return
	}
	for i := range z.Rows {
		softmax(row(z, i))
	}
}

// softmax subtracts the largest z first, which does not change the result but
// keeps every exponential at most 1.
func softmax(z []float32) {
	largest := z[0]
	for _, v := range z {
		largest = max(largest, v)
	}
	var sum float32
	for j, v := range z {
		z[j] = f32.Exp(v - largest)
		sum += z[j]
	}
	for j := range z {
		z[j] /= sum
	}
}

// SigmoidPrime multiplies each delta by the derivative of the sigmoid, a(1-a),
// where a is what the sigmoid returned.
func (Plain) SigmoidPrime(delta, a []float32) {
	for j, v := range a {
		delta[j] *= v * (1 - v)
	}
}

// TanhPrime multiplies each delta by the derivative of tanh, 1-a^2, where a is
// what tanh returned.
func (Plain) TanhPrime(delta, a []float32) {
	for j, v := range a {
		delta[j] *= 1 - float32(v*v)
	}
}

// ReLUPrime sets each delta to 0 where a, which is what ReLU returned, is 0.
func (Plain) ReLUPrime(delta, a []float32) {
	for j, v := range a {
		if v <= 0 {
			delta[j] = 0
		}
	}
}

// AddRows adds alpha times each row of a to y, the first row first.
func (Plain) AddRows(alpha float32, a blas32.General, y []float32) {
	for i := range a.Rows {
		axpy(a.Cols, alpha, row(a, i), 1, y, 1)
	}
}

// CopyRows copies x to each row of c.
func (Plain) CopyRows(x []float32, c blas32.General) {
	for i := range c.Rows {
		copy(row(c, i), x)
	}
}

// Transpose writes the transpose of a to c.
func (Plain) Transpose(c, a blas32.General) {
	for j := range c.Rows {
		to := row(c, j)
		for i := range to {
			to[i] = a.Data[i*a.Stride+j]
		}
	}
}

// Answers writes the Answer of each row of a.
func (Plain) Answers(a blas32.General, answer []int32) {
	for i := range a.Rows {
		answer[i] = int32(Answer(row(a, i)))
	}
}

// Answer returns the index of the largest number. Of equal numbers the first
// counts, and NaN never does unless it is the first.
func Answer(output []float32) int {
	best, largest := 0, output[0]
	for j, a := range output {
		if a > largest {
			best, largest = j, a
		}
	}
	return best
}

// Accelerate subtracts decay times w from v, and then adds v to w.
func (Plain) Accelerate(decay float32, w, v []float32) {
	axpy(len(v), -decay, w, 1, v, 1)
	axpy(len(w), 1, v, 1, w, 1)
}

// Sub computes d = a - y.
func (Plain) Sub(d, a, y []float32) {
	for j := range d {
		d[j] = a[j] - y[j]
	}
}

// Product adds to row r of c the product of x's row rows[r] and w: the sum over
// the row's entries, in order, of the entry times row index of w.
func (Plain) Product(x *sparse.Matrix, rows []sparse.Span, w, c blas32.General) {
	x.Check(rows, w, c)
	_, _, table := x.Entries()
	for r, s := range rows {
		index, value := x.Row(s)
		for e, i := range index {
			axpy(w.Cols, table[value[e]], row(w, int(i)), 1, row(c, r), 1)
		}
	}
}

// Update adds alpha times the product of x's rows, transposed, and delta to w:
// row after row, each entry times alpha times row r of delta to row index of w.
func (Plain) Update(x *sparse.Matrix, alpha float32, rows []sparse.Span, delta, w blas32.General) {
	x.Check(rows, w, delta)
	_, _, table := x.Entries()
	for r, s := range rows {
		index, value := x.Row(s)
		for e, i := range index {
			axpy(w.Cols, alpha*table[value[e]], row(delta, r), 1, row(w, int(i)), 1)
		}
	}
}

func row(m blas32.General, i int) []float32 {
	return m.Data[i*m.Stride : i*m.Stride+m.Cols]
}
