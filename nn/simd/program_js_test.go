package simd

import (
	"fmt"
	"slices"
	"testing"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"
	"gonum.org/v1/gonum/blas/gonum"

	"inkling/nn/sparse"
)

// TestProgram keeps every kind of call, runs the program twice, and compares what it changed
// with the plain loops.
func TestProgram(t *testing.T) {
	type vectors = [][]float32
	g := gonum.Implementation{}
	row := func(x []float32) blas32.General {
		return blas32.General{Rows: 1, Cols: len(x), Stride: max(1, len(x)), Data: x}
	}
	for _, s := range []struct {
		name    string
		keep    func(p *program, v vectors)
		plainly func(v vectors)
	}{
		{"scale", func(p *program, v vectors) { p.Scale(0.7, v[0]) }, func(v vectors) { g.Sscal(len(v[0]), 0.7, v[0], 1) }},
		{"axpy", func(p *program, v vectors) { p.Axpy(0.7, v[1], v[0]) }, func(v vectors) { g.Saxpy(len(v[0]), 0.7, v[1], 1, v[0], 1) }},
		{"axpy by 0", func(p *program, v vectors) { p.Axpy(0, v[1], v[0]) }, func(v vectors) {}},
		{"sigmoid", func(p *program, v vectors) { p.Sigmoid(v[0]) }, func(v vectors) { plain.Sigmoid(v[0]) }},
		{"tanh", func(p *program, v vectors) { p.Tanh(v[0]) }, func(v vectors) { plain.Tanh(v[0]) }},
		{"relu", func(p *program, v vectors) { p.ReLU(v[0]) }, func(v vectors) { plain.ReLU(v[0]) }},
		{"softmax", func(p *program, v vectors) { p.Softmax(row(v[0])) }, func(v vectors) { plain.Softmax(row(v[0])) }},
		{"sigmoid'", func(p *program, v vectors) { p.SigmoidPrime(v[0], v[1]) }, func(v vectors) { plain.SigmoidPrime(v[0], v[1]) }},
		{"tanh'", func(p *program, v vectors) { p.TanhPrime(v[0], v[1]) }, func(v vectors) { plain.TanhPrime(v[0], v[1]) }},
		{"relu'", func(p *program, v vectors) { p.ReLUPrime(v[0], v[1]) }, func(v vectors) { plain.ReLUPrime(v[0], v[1]) }},
		{"sub", func(p *program, v vectors) { p.Sub(v[0], v[1], v[2]) }, func(v vectors) { plain.Sub(v[0], v[1], v[2]) }},
		{"accelerate", func(p *program, v vectors) { p.Accelerate(0.1, v[1], v[0]) }, func(v vectors) { plain.Accelerate(0.1, v[1], v[0]) }},
		{"accelerate only", func(p *program, v vectors) { p.Accelerate(0, v[1], v[0]) }, func(v vectors) { g.Saxpy(len(v[0]), 1, v[0], 1, v[1], 1) }},
		{"copyRows", func(p *program, v vectors) { p.CopyRows(v[1], row(v[0])) }, func(v vectors) { plain.CopyRows(v[1], row(v[0])) }},
		{"addRows", func(p *program, v vectors) { p.AddRows(0.7, row(v[1]), v[0]) }, func(v vectors) { plain.AddRows(0.7, row(v[1]), v[0]) }},
	} {
		for n := range 20 {
			for _, special := range []bool{false, true} {
				c := newChance(uint64(n))
				c.special = special
				var v, want vectors
				for range 3 {
					x := c.floats(n)
					v, want = append(v, x), append(want, slices.Clone(x))
				}
				p := new(program)
				s.keep(p, v)
				for range 2 {
					p.Run()
					s.plainly(want)
				}
				for i := range v {
					if d := firstDifference(v[i], want[i]); d != "none" {
						t.Fatalf("%s of %d floats, slice %d: %s", s.name, n, i, d)
					}
				}
			}
		}
	}
}

// TestProgramOfMatrices is about the calls that have more than vectors, one after the other
// in one program.
func TestProgramOfMatrices(t *testing.T) {
	c := newChance(3)
	clone := func(m blas32.General) blas32.General { m.Data = slices.Clone(m.Data); return m }
	for i := range 300 {
		m, n, k := 1+c.below(12), 1+c.below(20), 1+c.below(12)
		tA := []blas.Transpose{blas.NoTrans, blas.Trans}[i%2]
		alpha, beta := []float32{1, 0, -0.3}[i%3], []float32{1, 0, 0.9}[i/3%3]
		a, b, to := c.matrix(m, k), c.matrix(k, n), c.matrix(m, n)
		if tA == blas.Trans {
			a = c.matrix(k, m)
		}
		c.withZeros(a.Data)
		turned, picked, answer := c.matrix(n, m), c.matrix(m, n), make([]int32, m)
		index := make([]int32, m)
		for i := range index {
			index[i] = int32(c.below(m))
		}
		want, wantTurned, wantPicked, wantAnswer := clone(to), clone(turned), clone(picked), make([]int32, m)

		p := new(program)
		p.Scale(2, a.Data)
		p.Clear()
		p.Gemm(tA, alpha, a, b, beta, to)
		p.Transpose(turned, to)
		p.PickRows(to, index, picked)
		p.Answers(picked, answer)
		for range 2 {
			p.Run()
			gonum.Implementation{}.Sgemm(tA, blas.NoTrans, m, n, k, alpha, a.Data, a.Stride, b.Data, b.Stride, beta, want.Data, want.Stride)
			plain.Transpose(wantTurned, want)
			for i, k := range index {
				copy(wantPicked.Data[i*wantPicked.Stride:][:n], want.Data[int(k)*want.Stride:][:n])
			}
			plain.Answers(wantPicked, wantAnswer)
		}
		what := fmt.Sprintf("%d x %d x %d, %v, alpha %v, beta %v", m, n, k, tA, alpha, beta)
		for name, d := range map[string]string{
			"gemm": firstDifference(to.Data, want.Data), "transpose": firstDifference(turned.Data, wantTurned.Data),
			"pickRows": firstDifference(picked.Data, wantPicked.Data),
		} {
			if d != "none" {
				t.Fatalf("%s: %s: %s", what, name, d)
			}
		}
		if !slices.Equal(answer, wantAnswer) {
			t.Fatalf("%s: answers %v, want %v", what, answer, wantAnswer)
		}
	}
}

// TestProgramOfSparseRows runs a program again with other rows, which it takes from the same slice.
func TestProgramOfSparseRows(t *testing.T) {
	c := newChance(5)
	for range 100 {
		m, n, k := 1+c.below(6), 1+c.below(20), 1+c.below(30)
		x, all := c.sparse(9, k)
		rows := slices.Clone(all[:m])
		w, z, delta := c.matrix(k, n), c.matrix(m, n), c.matrix(m, n)
		wantW, wantZ := w, z
		wantW.Data, wantZ.Data = slices.Clone(w.Data), slices.Clone(z.Data)
		p := new(program)
		p.Product(x, rows, w, z)
		p.Update(x, -0.3, rows, delta, w)
		for range 3 {
			for i := range rows {
				rows[i] = all[c.below(len(all))]
			}
			p.Run()
			plain.Product(x, rows, wantW, wantZ)
			plain.Update(x, -0.3, rows, delta, wantW)
		}
		for name, d := range map[string]string{"product": firstDifference(z.Data, wantZ.Data), "update": firstDifference(w.Data, wantW.Data)} {
			if d != "none" {
				t.Fatalf("%d x %d x %d: %s: %s", m, n, k, name, d)
			}
		}
	}
}

// TestProgramChecks keeps calls with slices that do not fit.
func TestProgramChecks(t *testing.T) {
	m := func(rows, cols int) blas32.General {
		return blas32.General{Rows: rows, Cols: cols, Stride: cols, Data: make([]float32, rows*cols)}
	}
	x := make([]float32, 3)
	for name, keep := range map[string]func(p *program){
		"gemm": func(p *program) {
			p.Gemm(blas.NoTrans, 1, m(2, 3), blas32.General{Rows: 3, Cols: 2, Stride: 2, Data: x}, 1, m(2, 2))
		},
		"axpy":       func(p *program) { p.Axpy(1, x, x[:2]) },
		"softmax":    func(p *program) { p.Softmax(blas32.General{Rows: 2, Cols: 3, Stride: 3, Data: x}) },
		"tanh'":      func(p *program) { p.TanhPrime(x, x[:2]) },
		"sub":        func(p *program) { p.Sub(x, x, x[:2]) },
		"accelerate": func(p *program) { p.Accelerate(1, x, x[:2]) },
		"transpose":  func(p *program) { p.Transpose(m(2, 3), m(2, 3)) },
		"answers":    func(p *program) { p.Answers(m(2, 3), make([]int32, 1)) },
		"copyRows":   func(p *program) { p.CopyRows(x, m(2, 2)) },
		"addRows":    func(p *program) { p.AddRows(1, m(2, 2), x) },
		"product":    func(p *program) { p.Product(sparse.New(2, new([256]float32)), nil, m(3, 2), m(0, 2)) },
		"update": func(p *program) {
			p.Update(sparse.New(2, new([256]float32)), 1, make([]sparse.Span, 1), m(1, 3), m(2, 2))
		},
		"pickRows": func(p *program) { p.PickRows(m(2, 3), make([]int32, 1), m(2, 3)) },
	} {
		if message := panicOf(func() { keep(new(program)) }); message == nil {
			t.Errorf("%s: no panic", name)
		}
	}
}
