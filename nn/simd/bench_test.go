package simd

import (
	"fmt"
	"testing"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"
	"gonum.org/v1/gonum/blas/gonum"

	"inkling/nn/sparse"
)

// A workload is one mini-batch of a network with one hidden layer, of images
// with 150 pixels that are not zero.
type workload struct {
	name          string
	batch, hidden int
	x             *sparse.Matrix
	rows          []sparse.Span

	w1, b1, a1, d1 blas32.General
	w2, b2, a2, d2 blas32.General
	w2T, y         blas32.General
}

const pixels, digits = 784, 10

func newWorkload(name string, batch, hidden int) *workload {
	c := newChance(3)
	matrix := func(rows, cols int) blas32.General {
		return blas32.General{Rows: rows, Cols: cols, Stride: cols, Data: c.floats(rows * cols)}
	}
	l := &workload{
		name: name, batch: batch, hidden: hidden,
		w1: matrix(pixels, hidden), b1: matrix(1, hidden), a1: matrix(batch, hidden), d1: matrix(batch, hidden),
		w2: matrix(hidden, digits), b2: matrix(1, digits), a2: matrix(batch, digits), d2: matrix(batch, digits),
		w2T: matrix(digits, hidden), y: matrix(batch, digits),
	}
	table := new([256]float32)
	for v := range table {
		table[v] = float32(v) / 255
	}
	l.x = sparse.New(pixels, table)
	image := make([]uint8, pixels)
	for range batch {
		clear(image)
		for n := 0; n < 150; {
			if i := c.below(pixels); image[i] == 0 {
				image[i] = uint8(1 + c.below(255))
				n++
			}
		}
		l.rows = append(l.rows, l.x.Append(image))
	}
	return l
}

// feedforward and the two that follow are what training does with a mini-batch.
func (l *workload) feedforward(g blas.Float32) {
	fast.CopyRows(l.b1.Data, l.a1)
	fast.Product(l.x, l.rows, l.w1, l.a1)
	fast.Sigmoid(l.a1.Data)
	fast.CopyRows(l.b2.Data, l.a2)
	g.Sgemm(blas.NoTrans, blas.NoTrans, l.batch, digits, l.hidden, 1, l.a1.Data, l.hidden, l.w2.Data, digits, 1, l.a2.Data, digits)
	fast.Sigmoid(l.a2.Data)
}

func (l *workload) backpropagate(g blas.Float32) {
	fast.Sub(l.d2.Data, l.a2.Data, l.y.Data)
	fast.SigmoidPrime(l.d2.Data, l.a2.Data)
	for i := range l.hidden {
		for j := range digits {
			l.w2T.Data[j*l.hidden+i] = l.w2.Data[i*digits+j]
		}
	}
	g.Sgemm(blas.NoTrans, blas.NoTrans, l.batch, l.hidden, digits, 1, l.d2.Data, digits, l.w2T.Data, l.hidden, 0, l.d1.Data, l.hidden)
	fast.SigmoidPrime(l.d1.Data, l.a1.Data)
}

func (l *workload) descend(g blas.Float32, step float32) {
	g.Sgemm(blas.Trans, blas.NoTrans, l.hidden, digits, l.batch, step, l.a1.Data, l.hidden, l.d2.Data, digits, 1, l.w2.Data, digits)
	fast.AddRows(step, l.d2, l.b2.Data)
	fast.Update(l.x, step, l.rows, l.d1, l.w1)
	fast.AddRows(step, l.d1, l.b1.Data)
}

func workloads() []*workload {
	return []*workload{newWorkload("A", 10, 30), newWorkload("B", 32, 100), newWorkload("C", 10, 16)}
}

// rate reports the speed of b's loop, of so many multiplications a round.
func rate(b *testing.B, products int) {
	b.ReportMetric(2*float64(products)*float64(b.N)/float64(b.Elapsed().Nanoseconds()), "GFLOP/s")
}

// BenchmarkMiniBatch is all that training does with one mini-batch, except loading
// it and computing its cost.
func BenchmarkMiniBatch(b *testing.B) {
	for _, l := range workloads() {
		b.Run(l.name, func(b *testing.B) {
			for b.Loop() {
				l.feedforward(BLAS{})
				l.backpropagate(BLAS{})
				l.descend(BLAS{}, -1e-9)
			}
		})
	}
}

func BenchmarkSparse(b *testing.B) {
	for _, l := range workloads() {
		products := l.batch * 150 * l.hidden
		run := func(name string, f func()) {
			b.Run(fmt.Sprintf("%s/%s", name, l.name), func(b *testing.B) {
				for b.Loop() {
					f()
				}
				rate(b, products)
			})
		}
		run("product", func() { fast.Product(l.x, l.rows, l.w1, l.a1) })
		run("product-plain", func() { plain.Product(l.x, l.rows, l.w1, l.a1) })
		run("update", func() { fast.Update(l.x, -1e-9, l.rows, l.d1, l.w1) })
		run("update-plain", func() { plain.Update(l.x, -1e-9, l.rows, l.d1, l.w1) })
	}
}

func BenchmarkSgemm(b *testing.B) {
	c := newChance(4)
	for _, s := range []struct {
		tA      blas.Transpose
		m, n, k int
	}{
		{blas.NoTrans, 1, 64, 1}, {blas.NoTrans, 10, 10, 30}, {blas.NoTrans, 10, 30, 10}, {blas.Trans, 30, 10, 10},
		{blas.NoTrans, 32, 10, 100}, {blas.NoTrans, 32, 100, 10}, {blas.Trans, 100, 10, 32},
		{blas.NoTrans, 10, 30, 784}, {blas.NoTrans, 100, 100, 100}, {blas.NoTrans, 256, 256, 256}, {blas.Trans, 256, 256, 256},
	} {
		x, y, z := c.floats(s.m*s.k), c.floats(s.k*s.n), c.floats(s.m*s.n)
		lda := s.k
		if s.tA == blas.Trans {
			lda = s.m
		}
		for _, g := range []struct {
			name string
			blas.Float32
		}{{"simd", BLAS{}}, {"gonum", gonum.Implementation{}}} {
			b.Run(fmt.Sprintf("%s/%c%dx%dx%d", g.name, s.tA, s.m, s.n, s.k), func(b *testing.B) {
				for b.Loop() {
					g.Sgemm(s.tA, blas.NoTrans, s.m, s.n, s.k, 1e-9, x, lda, y, s.n, 1, z, s.n)
				}
				rate(b, s.m*s.n*s.k)
			})
		}
	}
}

func BenchmarkVectors(b *testing.B) {
	c := newChance(5)
	x, y := c.floats(1000), c.floats(1000)
	for _, f := range []struct {
		name        string
		fast, plain func([]float32)
	}{
		{"Sigmoid", fast.Sigmoid, plain.Sigmoid},
		{"Tanh", fast.Tanh, plain.Tanh},
		{"Axpy", func(x []float32) { BLAS{}.Saxpy(len(x), 1e-9, x, 1, y, 1) }, func(x []float32) { gonum.Implementation{}.Saxpy(len(x), 1e-9, x, 1, y, 1) }},
		{"SigmoidPrime", func(x []float32) { fast.SigmoidPrime(y[:len(x)], x) }, func(x []float32) { plain.SigmoidPrime(y, x) }},
	} {
		for _, n := range []int{1, 20, 100, 1000} {
			b.Run(fmt.Sprintf("%s/%d", f.name, n), func(b *testing.B) {
				for b.Loop() {
					f.fast(x[:n])
				}
			})
			b.Run(fmt.Sprintf("%s-plain/%d", f.name, n), func(b *testing.B) {
				for b.Loop() {
					f.plain(x[:n])
				}
			})
		}
	}
}
