package nn

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/f32"
)

// Kernels are the loops in which training spends its time, beside the matrix
// products of blas32. All their matrices are contiguous: the stride is the
// number of columns. A replacement must compute the same bits.
type Kernels interface {
	// CopyRows sets every row of c to v.
	CopyRows(c blas32.General, v []float32)
	// AddRows adds alpha times each row of a to y, row after row.
	AddRows(y []float32, alpha float32, a blas32.General)
	// Sub sets d to a - y.
	Sub(d, a, y []float32)
	// Activate replaces the weighted inputs in z, one row a sample, by activations.
	Activate(f Activation, z blas32.General)
	// MultiplyPrime multiplies each delta by the derivative of f where it gave a.
	MultiplyPrime(f Activation, delta, a []float32)
	// SparseProduct adds to each row of c the product of a row of s with w. Row i
	// has the spans[2i+1] elements of s from spans[2i].
	SparseProduct(c blas32.General, s *Sparse, spans []uint32, w blas32.General)
	// SparseUpdate adds to w alpha times the product of the transposed rows of s
	// with delta, one row after the other.
	SparseUpdate(w blas32.General, alpha float32, s *Sparse, spans []uint32, delta blas32.General)
}

// kernels are those in use.
var kernels Kernels = Plain{}

// Use replaces the kernels, as blas32.Use replaces gonum's. Call it before any
// training begins.
func Use(k Kernels) { kernels = k }

// Plain are the kernels in plain Go. They run natively and wherever nothing
// faster is to be had, and they are what anything faster is tested against.
type Plain struct{}

// CopyRows implements Kernels.
func (Plain) CopyRows(c blas32.General, v []float32) {
	for i := range c.Rows {
		copy(row(c, i), v)
	}
}

// AddRows implements Kernels.
func (Plain) AddRows(y []float32, alpha float32, a blas32.General) {
	for i := range a.Rows {
		axpy(alpha, row(a, i), y)
	}
}

// Sub implements Kernels.
func (Plain) Sub(d, a, y []float32) {
	for j := range d {
		d[j] = a[j] - y[j]
	}
}

// Activate implements Kernels.
func (Plain) Activate(f Activation, z blas32.General) {
	switch v := flat(z); f {
	case Sigmoid:
		for j, x := range v {
			v[j] = f32.Sigmoid(x)
		}
	case Tanh:
		for j, x := range v {
			v[j] = f32.Tanh(x)
		}
	case ReLU:
		for j, x := range v {
			if x < 0 { // so written, NaN stays NaN and is noticed
				v[j] = 0
			}
		}
	case Softmax:
		for i := range z.Rows {
			softmax(row(z, i))
		}
	}
}

// softmax subtracts the largest z first, which changes nothing but keeps every
// exponential at most 1.
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

// MultiplyPrime implements Kernels. All three derivatives can be told from the
// activation a itself, so that z need not be kept: a(1-a), 1-a^2, and 1 where a
// is positive.
func (Plain) MultiplyPrime(f Activation, delta, a []float32) {
	switch f {
	case Sigmoid:
		for j, v := range a {
			delta[j] *= v * (1 - v)
		}
	case Tanh:
		for j, v := range a {
			delta[j] *= 1 - float32(v*v)
		}
	case ReLU:
		for j, v := range a {
			if v <= 0 {
				delta[j] = 0
			}
		}
	}
}

// SparseProduct implements Kernels.
func (Plain) SparseProduct(c blas32.General, s *Sparse, spans []uint32, w blas32.General) {
	for i := range c.Rows {
		ci := row(c, i)
		from, n := spans[2*i], spans[2*i+1]
		value := s.Value[from : from+n]
		for e, j := range s.Index[from : from+n] {
			axpy(s.Table[value[e]], row(w, int(j)), ci)
		}
	}
}

// SparseUpdate implements Kernels.
func (Plain) SparseUpdate(w blas32.General, alpha float32, s *Sparse, spans []uint32, delta blas32.General) {
	for i := range delta.Rows {
		di := row(delta, i)
		from, n := spans[2*i], spans[2*i+1]
		value := s.Value[from : from+n]
		for e, j := range s.Index[from : from+n] {
			axpy(alpha*s.Table[value[e]], di, row(w, int(j)))
		}
	}
}
