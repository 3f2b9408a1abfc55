package simd

import (
	"fmt"
	"testing"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/gonum"

	"inkling/nn/f32"
	"inkling/nn/loops"
)

// plain is what each kernel must equal to the bit.
var plain loops.Plain

func plainExp(z []float32) {
	for j, v := range z {
		z[j] = f32.Exp(v)
	}
}

// A conformance test makes one trial of a kernel with vectors of n floats.
type conformance struct {
	kernel string
	pieces int // slices that a trial puts into memory
	try    func(t *trial, c *chance, n int)
}

// inPlace is the trial of a kernel that changes one vector.
func inPlace(kernel string, plain func(z []float32)) conformance {
	return conformance{kernel, 1, func(t *trial, c *chance, n int) {
		z := c.floats(n)
		for i := range z {
			z[i] *= float32(1 + i%10) // so that exponentials get beyond small numbers
		}
		t.run(kernel, n, put(t, z))
		plain(z)
	}}
}

// prime is the trial of a kernel that multiplies by a derivative.
func prime(kernel string, plain func(delta, a []float32)) conformance {
	return conformance{kernel, 2, func(t *trial, c *chance, n int) {
		delta, a := c.floats(n), c.floats(n)
		t.run(kernel, n, put(t, delta), put(t, a))
		plain(delta, a)
	}}
}

var suite = []conformance{
	inPlace("exp", plainExp),
	inPlace("sigmoid", plain.Sigmoid),
	inPlace("tanh", plain.Tanh),
	inPlace("relu", plain.ReLU),
	prime("sigmoidPrime", plain.SigmoidPrime),
	prime("tanhPrime", plain.TanhPrime),
	prime("reluPrime", plain.ReLUPrime),
	{"axpy", 2, func(t *trial, c *chance, n int) {
		alpha, x, y := c.float(), c.floats(n), c.floats(n)
		if alpha == 0 {
			alpha = 1 // gonum returns then, and so does BLAS
		}
		t.run("axpy", n, alpha, put(t, x), put(t, y))
		gonum.Implementation{}.Saxpy(n, alpha, x, 1, y, 1)
	}},
	{"scale", 1, func(t *trial, c *chance, n int) {
		alpha, x := c.float(), c.floats(n)
		t.run("scale", n, alpha, put(t, x))
		for i := range x {
			x[i] *= alpha
		}
	}},
	{"sub", 3, func(t *trial, c *chance, n int) {
		d, a, y := c.floats(n), c.floats(n), c.floats(n)
		t.run("sub", n, put(t, d), put(t, a), put(t, y))
		plain.Sub(d, a, y)
	}},
	{"accelerate", 2, func(t *trial, c *chance, n int) {
		decay, w, v := c.float(), c.floats(n), c.floats(n)
		if decay == 0 {
			decay = 1 // Kernels uses axpy then
		}
		t.run("accelerate", n, -decay, put(t, w), put(t, v))
		plain.Accelerate(decay, w, v)
	}},
	{"softmax", 1, func(t *trial, c *chance, n int) {
		z := c.matrix(1+c.below(3), max(1, n))
		t.run("softmax", z.Rows, z.Cols, put(t, z.Data), z.Stride)
		plain.Softmax(z)
	}},
	{"addRows", 2, func(t *trial, c *chance, n int) {
		alpha, a, y := 1+c.float(), c.matrix(c.below(6), n), c.floats(n)
		if alpha == 0 {
			alpha = 1
		}
		t.run("addRows", a.Rows, n, alpha, put(t, a.Data), a.Stride, put(t, y))
		plain.AddRows(alpha, a, y)
	}},
	{"copyRows", 2, func(t *trial, c *chance, n int) {
		x, m := c.floats(n), c.matrix(c.below(6), n)
		t.run("copyRows", m.Rows, n, put(t, x), put(t, m.Data), m.Stride)
		plain.CopyRows(x, m)
	}},
	{"transpose", 2, func(t *trial, c *chance, n int) {
		a := c.matrix(c.below(6), n)
		to := c.matrix(n, a.Rows)
		t.run("transpose", a.Rows, n, put(t, a.Data), a.Stride, put(t, to.Data), to.Stride)
		plain.Transpose(to, a)
	}},
	{"answers", 2, func(t *trial, c *chance, n int) {
		a := c.matrix(c.below(6), max(1, n))
		answer := make([]int32, a.Rows)
		t.run("answers", a.Rows, a.Cols, put(t, a.Data), a.Stride, put(t, answer))
		plain.Answers(a, answer)
	}},
	{"sgemm", 3, func(t *trial, c *chance, n int) { trySgemm(t, c, blas.NoTrans, c.below(10), n, c.below(10)) }},
	{"sgemm", 3, func(t *trial, c *chance, n int) { trySgemm(t, c, blas.Trans, c.below(10), n, c.below(10)) }},
	{"sparseProduct", 6, func(t *trial, c *chance, n int) { trySparseProduct(t, c, c.below(5), 1+c.below(20), n) }},
	{"sparseUpdate", 6, func(t *trial, c *chance, n int) { trySparseUpdate(t, c, c.below(5), 1+c.below(20), n) }},
}

func trySgemm(t *trial, c *chance, tA blas.Transpose, m, n, k int) {
	alpha, a, b, to := c.float(), c.matrix(m, k), c.matrix(k, n), c.matrix(m, n)
	ai, al := a.Stride, 1
	if tA == blas.Trans {
		a = c.matrix(k, m)
		ai, al = 1, a.Stride
	}
	c.withZeros(a.Data)
	if alpha == 0 {
		alpha = 1
	}
	t.run("sgemm", m, n, k, alpha, put(t, a.Data), ai, al, put(t, b.Data), b.Stride, put(t, to.Data), to.Stride)
	gonum.Implementation{}.Sgemm(tA, blas.NoTrans, m, n, k, alpha, a.Data, a.Stride, b.Data, b.Stride, 1, to.Data, to.Stride)
}

func trySparseProduct(t *trial, c *chance, rows, k, n int) {
	x, spans := c.sparse(rows, k)
	index, value, table := x.Entries()
	w, to := c.matrix(k, n), c.matrix(rows, n)
	t.run("sparseProduct", rows, put(t, spans), put(t, index), put(t, value), put(t, table[:]),
		n, put(t, w.Data), w.Stride, put(t, to.Data), to.Stride)
	plain.Product(x, spans, w, to)
}

func trySparseUpdate(t *trial, c *chance, rows, k, n int) {
	x, spans := c.sparse(rows, k)
	index, value, table := x.Entries()
	alpha, delta, w := c.float(), c.matrix(rows, n), c.matrix(k, n)
	t.run("sparseUpdate", rows, put(t, spans), put(t, index), put(t, value), put(t, table[:]),
		n, alpha, put(t, delta.Data), delta.Stride, put(t, w.Data), w.Stride)
	plain.Update(x, alpha, spans, delta, w)
}

// TestKernels runs each kernel with every length and alignment, with ordinary
// and with special numbers, and with each slice at either end of memory.
func TestKernels(t *testing.T) { eachImplementation(t, testKernels) }

func testKernels(t *testing.T, m machine) {
	for _, s := range suite {
		t.Run(s.kernel, func(t *testing.T) {
			tr, c := newTrial(t, m), newChance(1)
			for n := range 75 {
				for _, tr.align = range []int{0, 4, 8, 12, 16, 36, 60} {
					for _, c.special = range []bool{false, true} {
						s.try(tr, c, n)
						tr.verify(s.kernel, n)
					}
				}
				for tr.edge = range s.pieces {
					for _, tr.atEnd = range []bool{false, true} {
						s.try(tr, c, n)
						tr.verify(s.kernel, n, "edge", tr.edge)
					}
				}
				tr.edge = -1
			}
		})
	}
}

// TestShapes computes products of many shapes.
func TestShapes(t *testing.T) { eachImplementation(t, testShapes) }

func testShapes(t *testing.T, m machine) {
	tr, c := newTrial(t, m), newChance(2)
	for i := range 400 {
		c.special = i%2 == 0
		rows, k, n := c.below(40), 1+c.below(40), c.below(120)
		what := fmt.Sprintf("%d x %d x %d", rows, k, n)
		trySgemm(tr, c, blas.NoTrans, rows, n, k)
		tr.verify("sgemm " + what)
		trySgemm(tr, c, blas.Trans, rows, n, k)
		tr.verify("sgemm, transposed, " + what)
		trySparseProduct(tr, c, rows, k, n)
		tr.verify("sparseProduct " + what)
		trySparseUpdate(tr, c, rows, k, n)
		tr.verify("sparseUpdate " + what)
		trySparseProduct(tr, c, 2, 300+rows, n%12) // columns that need more than a byte
		tr.verify("sparseProduct, wide, " + what)
		trySparseUpdate(tr, c, 2, 300+rows, n%12)
		tr.verify("sparseUpdate, wide, " + what)
	}
}
