package simd

import (
	"slices"
	"testing"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"
	"gonum.org/v1/gonum/blas/gonum"

	"inkling/nn/sparse"
)

// fast is what is tested: kernels, or where there are none the plain loops.
var fast Kernels

// TestFunctions compares each function, with or without kernels, with its plain
// loop.
func TestFunctions(t *testing.T) {
	c := newChance(8)
	for n := 2; n < 70; n++ {
		c.special = n%2 == 0
		for _, f := range []struct {
			name       string
			got, plain func(x, y []float32)
		}{
			{"Exp", func(x, _ []float32) { fast.Exp(x) }, func(x, _ []float32) { plainExp(x) }},
			{"Sigmoid", func(x, _ []float32) { fast.Sigmoid(x) }, func(x, _ []float32) { plain.Sigmoid(x) }},
			{"Tanh", func(x, _ []float32) { fast.Tanh(x) }, func(x, _ []float32) { plain.Tanh(x) }},
			{"ReLU", func(x, _ []float32) { fast.ReLU(x) }, func(x, _ []float32) { plain.ReLU(x) }},
			{"SigmoidPrime", fast.SigmoidPrime, plain.SigmoidPrime},
			{"TanhPrime", fast.TanhPrime, plain.TanhPrime},
			{"ReLUPrime", fast.ReLUPrime, plain.ReLUPrime},
			{"Sub", func(x, y []float32) { fast.Sub(x, x, y) }, func(x, y []float32) { plain.Sub(x, x, y) }},
			{"Accelerate", func(x, _ []float32) { fast.Accelerate(0.5, x[:n/2], x[n-n/2:]) }, func(x, _ []float32) { plain.Accelerate(0.5, x[:n/2], x[n-n/2:]) }},
			{"Accelerate without decay", func(x, _ []float32) { fast.Accelerate(0, x[:n/2], x[n-n/2:]) }, func(x, _ []float32) { plain.Accelerate(0, x[:n/2], x[n-n/2:]) }},
			{"Transpose", func(x, y []float32) { fast.Transpose(transposed(x), threeRows(y)) }, func(x, y []float32) { plain.Transpose(transposed(x), threeRows(y)) }},
			{"Answers", func(x, y []float32) { x[0] = answered(fast.Answers, y) }, func(x, y []float32) { x[0] = answered(plain.Answers, y) }},
			{"Softmax", func(x, _ []float32) { fast.Softmax(threeRows(x)) }, func(x, _ []float32) { plain.Softmax(threeRows(x)) }},
			{"AddRows", func(x, y []float32) { fast.AddRows(-2, threeRows(y), x[:n/3]) }, func(x, y []float32) { plain.AddRows(-2, threeRows(y), x[:n/3]) }},
			{"CopyRows", func(x, y []float32) { fast.CopyRows(y[:n/3], threeRows(x)) }, func(x, y []float32) { plain.CopyRows(y[:n/3], threeRows(x)) }},
		} {
			got, y := c.floats(n), c.floats(n)
			want := slices.Clone(got)
			f.got(got, y)
			f.plain(want, y)
			if !slices.EqualFunc(got, want, same) {
				t.Errorf("%s of %d floats: %s", f.name, n, firstDifference(got, want))
			}
		}
	}
}

// threeRows returns the matrix of three rows that fits into x.
func threeRows(x []float32) blas32.General {
	cols := len(x) / 3
	return blas32.General{Rows: 3, Cols: cols, Stride: max(1, cols), Data: x[:max(2, 3*cols)]}
}

// transposed returns the matrix of three columns that fits into x.
func transposed(x []float32) blas32.General {
	rows := len(x) / 3
	return blas32.General{Rows: rows, Cols: 3, Stride: 3, Data: x}
}

// answered returns the answers of three rows as one number.
func answered(answers func(blas32.General, []int32), x []float32) float32 {
	if len(x) < 3 {
		return 0
	}
	answer := make([]int32, 3)
	answers(threeRows(x), answer)
	return float32(answer[0]<<16 | answer[1]<<8 | answer[2])
}

// TestSparseEqualsDense compares product and update with gonum's, of the same
// matrix with all its zeros.
func TestSparseEqualsDense(t *testing.T) {
	c := newChance(9)
	for i := range 200 {
		c.special = i%2 == 0
		batch, cols, n := c.below(12), 1+c.below(50), c.below(120)
		x, rows := c.sparse(batch, cols)
		expanded := dense(x, cols, rows)
		w, got := c.matrix(cols, n), c.matrix(batch, n)
		want := clone(got)
		fast.Product(x, rows, w, got)
		gonum.Implementation{}.Sgemm(blas.NoTrans, blas.NoTrans, batch, n, cols, 1, expanded, cols, w.Data, w.Stride, 1, want.Data, want.Stride)
		if !slices.EqualFunc(got.Data, want.Data, same) {
			t.Fatalf("product of %d x %d and %d columns: %s", batch, cols, n, firstDifference(got.Data, want.Data))
		}

		delta, alpha := got, float32(c.Normal()) // finite, for Inf times a zero that is left out would be NaN
		got, want = w, clone(w)
		fast.Update(x, alpha, rows, delta, got)
		gonum.Implementation{}.Sgemm(blas.Trans, blas.NoTrans, cols, n, batch, alpha, expanded, cols, delta.Data, delta.Stride, 1, want.Data, want.Stride)
		if !slices.EqualFunc(got.Data, want.Data, same) {
			t.Fatalf("update of %d x %d and %d columns: %s", batch, cols, n, firstDifference(got.Data, want.Data))
		}
	}
}

// dense returns the rows with all their zeros.
func dense(x *sparse.Matrix, cols int, rows []sparse.Span) []float32 {
	var d []float32
	_, _, table := x.Entries()
	for _, s := range rows {
		row := make([]float32, cols)
		index, value := x.Row(s)
		for e, i := range index {
			row[i] = table[value[e]]
		}
		d = append(d, row...)
	}
	return d
}

func clone(m blas32.General) blas32.General {
	m.Data = slices.Clone(m.Data)
	return m
}

// TestMisuse makes each mistake once; nothing may be computed before the panic.
func TestMisuse(t *testing.T) {
	x := sparse.New(3, new([256]float32))
	rows := []sparse.Span{x.Append([]uint8{1, 0, 2}), x.Append([]uint8{0, 3, 4})}
	matrix := func(rows, cols int) blas32.General {
		return blas32.General{Rows: rows, Cols: cols, Stride: cols, Data: make([]float32, rows*cols)}
	}
	short, narrow, w, c := matrix(3, 4), matrix(3, 4), matrix(3, 4), matrix(2, 4)
	short.Data = short.Data[:11]
	narrow.Stride = 3
	five, six := make([]float32, 5), make([]float32, 6)
	for _, m := range []struct {
		want string
		call func()
	}{
		{badLengths, func() { fast.SigmoidPrime(five, six) }},
		{badLengths, func() { fast.TanhPrime(five, six) }},
		{badLengths, func() { fast.ReLUPrime(five, six) }},
		{badLengths, func() { fast.Sub(five, six, five) }},
		{badLengths, func() { fast.Sub(five, five, six) }},
		{badLengths, func() { fast.Accelerate(1, five, six) }},
		{badMatrix, func() { fast.Softmax(short) }},
		{badMatrix, func() { fast.Softmax(narrow) }},
		{badMatrix, func() { fast.Softmax(blas32.General{Rows: -1, Cols: 1, Stride: 1}) }},
		{badMatrix, func() { fast.Softmax(blas32.General{Rows: 1, Cols: -1, Stride: 1}) }},
		{badMatrix, func() { fast.AddRows(1, short, five) }},
		{badLengths, func() { fast.AddRows(1, w, five) }},
		{badMatrix, func() { fast.CopyRows(five, short) }},
		{badLengths, func() { fast.CopyRows(five, w) }},
		{badMatrix, func() { fast.Product(x, rows, short, c) }},
		{badMatrix, func() { fast.Product(x, rows, w, narrow) }},
		{"sparse: matrices do not fit together", func() { fast.Product(x, rows, matrix(4, 4), c) }},
		{"sparse: matrices do not fit together", func() { fast.Product(x, rows, w, matrix(3, 4)) }},
		{"sparse: matrices do not fit together", func() { fast.Product(x, rows, w, matrix(2, 5)) }},
		{"sparse: matrices do not fit together", func() { fast.Product(x, rows[:1], w, c) }},
		{"sparse: span is not in the sparse matrix", func() { fast.Product(x, spans(0, 2, 3, 2), w, c) }},
		{"sparse: span is not in the sparse matrix", func() { fast.Product(x, spans(0, 2, 1<<32-1, 2), w, c) }},
		{"sparse: matrices do not fit together", func() { fast.Update(x, 1, rows[:1], c, w) }},
		{"sparse: span is not in the sparse matrix", func() { fast.Update(x, 1, spans(4, 0, 5, 0), c, w) }},
	} {
		if got := panicOf(m.call); got != m.want {
			t.Errorf("panic %v, want %q", got, m.want)
		}
	}
}

// spans returns two of them.
func spans(first, count, first2, count2 uint32) []sparse.Span {
	return []sparse.Span{{First: first, Count: count}, {First: first2, Count: count2}}
}
