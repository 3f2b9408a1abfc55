package simd

import (
	"fmt"
	"runtime"
	"slices"
	"testing"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/gonum"
)

// sgemmCall is a call of Sgemm with all its arguments but the slices' contents.
type sgemmCall struct {
	tA, tB           blas.Transpose
	m, n, k          int
	alpha, beta      float32
	lda, ldb, ldc    int
	lenA, lenB, lenC int
}

func (s sgemmCall) on(g blas.Float32, a, b, c []float32) {
	g.Sgemm(s.tA, s.tB, s.m, s.n, s.k, s.alpha, a[:s.lenA], s.lda, b[:s.lenB], s.ldb, s.beta, c[:s.lenC], s.ldc)
}

// randomSgemm returns a call that is right.
func randomSgemm(c *chance) sgemmCall {
	pick := func(x ...float32) float32 { return x[c.below(len(x))] }
	s := sgemmCall{
		tA: []blas.Transpose{blas.NoTrans, blas.Trans, blas.ConjTrans}[c.below(3)],
		tB: []blas.Transpose{blas.NoTrans, blas.NoTrans, blas.Trans}[c.below(3)],
		m:  c.below(20), n: c.below(40), k: c.below(20),
		alpha: pick(0, 1, c.float()), beta: pick(0, 1, c.float()),
	}
	rowsA, colsA, rowsB, colsB := s.m, s.k, s.k, s.n
	if s.tA != blas.NoTrans {
		rowsA, colsA = colsA, rowsA
	}
	if s.tB != blas.NoTrans {
		rowsB, colsB = colsB, rowsB
	}
	size := func(rows, cols int) (stride, length int) {
		stride = max(1, cols+c.below(3))
		return stride, max(0, (rows-1)*stride+cols)
	}
	s.lda, s.lenA = size(rowsA, colsA)
	s.ldb, s.lenB = size(rowsB, colsB)
	s.ldc, s.lenC = size(s.m, s.n)
	return s
}

func TestSgemmEqualsGonum(t *testing.T) {
	c := newChance(6)
	for i := range 2000 {
		c.special = i%2 == 0
		s := randomSgemm(c)
		a, b, got := c.floats(s.lenA), c.floats(s.lenB), c.floats(s.lenC)
		want := slices.Clone(got)
		s.on(BLAS{}, a, b, got)
		s.on(gonum.Implementation{}, a, b, want)
		if !slices.EqualFunc(got, want, same) {
			t.Fatalf("%+v: %s", s, firstDifference(got, want))
		}
	}
}

// TestSharedSgemm computes products that are large enough for several cores.
func TestSharedSgemm(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	c := newChance(10)
	for _, tA := range []blas.Transpose{blas.NoTrans, blas.Trans} {
		for _, m := range []int{128, 193, 250} {
			const n, k = 130, 7
			s := sgemmCall{tA: tA, tB: blas.NoTrans, m: m, n: n, k: k, alpha: -0.5, beta: 1, lda: 260, ldb: n, ldc: n + 3,
				lenA: 260 * m, lenB: k * n, lenC: (m-1)*(n+3) + n}
			a, b, got := c.floats(s.lenA), c.floats(s.lenB), c.floats(s.lenC)
			want := slices.Clone(got)
			s.on(BLAS{}, a, b, got)
			s.on(gonum.Implementation{}, a, b, want)
			if !slices.EqualFunc(got, want, same) {
				t.Fatalf("%+v: %s", s, firstDifference(got, want))
			}
		}
	}
}

func TestVectorsEqualGonum(t *testing.T) {
	c := newChance(7)
	for n := range 100 {
		c.special = n%2 == 0
		for _, alpha := range []float32{0, 1, -0.3, specials[len(specials)-1]} {
			for inc := 1; inc < 3; inc++ {
				x, y := c.floats(n*inc), c.floats(n*inc)
				for name, call := range map[string]func(g blas.Float32, y []float32){
					"Saxpy": func(g blas.Float32, y []float32) { g.Saxpy(n, alpha, x, inc, y, inc) },
					"Sscal": func(g blas.Float32, y []float32) { g.Sscal(n, alpha, y, inc) },
				} {
					got, want := slices.Clone(y), slices.Clone(y)
					call(BLAS{}, got)
					call(gonum.Implementation{}, want)
					if !slices.EqualFunc(got, want, same) {
						t.Fatalf("%s, n %d, alpha %v, increment %d: %s", name, n, alpha, inc, firstDifference(got, want))
					}
				}
			}
		}
	}
}

// TestPanicsEqualGonum makes one argument of a valid call invalid at a time.
func TestPanicsEqualGonum(t *testing.T) {
	right := sgemmCall{tA: blas.NoTrans, tB: blas.NoTrans, m: 8, n: 9, k: 10, alpha: 1,
		lda: 10, ldb: 9, ldc: 9, lenA: 80, lenB: 90, lenC: 72}
	transposed := right
	transposed.tA, transposed.lda = blas.Trans, 8
	for _, spoil := range []func(s *sgemmCall){
		func(s *sgemmCall) { s.tA = 'x' },
		func(s *sgemmCall) { s.tB = 'x' },
		func(s *sgemmCall) { s.m = -8 },
		func(s *sgemmCall) { s.n = -9 },
		func(s *sgemmCall) { s.k = -10 },
		func(s *sgemmCall) { s.m, s.n = -8, -9 },
		func(s *sgemmCall) { s.n, s.k = -9, -10 },
		func(s *sgemmCall) { s.lda-- },
		func(s *sgemmCall) { s.ldb-- },
		func(s *sgemmCall) { s.ldc-- },
		func(s *sgemmCall) { s.lenA-- },
		func(s *sgemmCall) { s.lenB-- },
		func(s *sgemmCall) { s.lenC-- },
	} {
		for _, s := range []sgemmCall{right, transposed} {
			spoil(&s)
			a, b, c := make([]float32, 100), make([]float32, 100), make([]float32, 100)
			got := panicOf(func() { s.on(BLAS{}, a, b, c) })
			want := panicOf(func() { s.on(gonum.Implementation{}, a, b, c) })
			if got == nil || got != want {
				t.Errorf("%+v: panic %v, gonum's %v", s, got, want)
			}
		}
	}
	for _, call := range []func(g blas.Float32, x, y []float32){
		func(g blas.Float32, x, y []float32) { g.Saxpy(21, 1, x, 1, y, 1) },
		func(g blas.Float32, x, y []float32) { g.Saxpy(20, 1, x, 1, y[:19], 1) },
		func(g blas.Float32, x, y []float32) { g.Saxpy(-1, 1, x, 1, y, 1) },
		func(g blas.Float32, x, y []float32) { g.Saxpy(20, 1, x, 0, y, 1) },
		func(g blas.Float32, x, _ []float32) { g.Sscal(21, 2, x, 1) },
		func(g blas.Float32, x, _ []float32) { g.Sscal(-1, 2, x, 1) },
	} {
		x, y := make([]float32, 20), make([]float32, 20)
		got := panicOf(func() { call(BLAS{}, x, y) })
		want := panicOf(func() { call(gonum.Implementation{}, x, y) })
		if got == nil || got != want {
			t.Errorf("panic %v, gonum's %v", got, want)
		}
	}
}

// panicOf returns the message with which f panics, or nil.
func panicOf(f func()) (message any) {
	defer func() {
		if message = recover(); message != nil {
			message = fmt.Sprint(message)
		}
	}()
	f()
	return nil
}
