package numpy

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"

	"inkling/nn/phrase"
)

// DotShape returns the shape of np.dot for the shapes s and t: rows of the first, columns of the
// second. A one-dimensional array is a row on the left and a column on the right, and its dimension
// is removed from the result. With a single number, np.dot is the ordinary product.
func DotShape(s, t Shape) (Shape, error) {
	if len(s) == 0 || len(t) == 0 {
		return append(append(Shape(nil), s...), t...), nil
	}
	if s[len(s)-1] != t[0] {
		return nil, phrase.New("%s, but %s", columnsOf(s), RowsOf(t))
	}
	return append(append(Shape(nil), s[:len(s)-1]...), t[1:]...), nil
}

// columnsOf returns the number of columns in words, or of numbers if one-dimensional.
func columnsOf(s Shape) phrase.Phrase {
	if len(s) == 1 {
		return RowsOf(s)
	}
	return phrase.Count(s[1], "1 column", "%s columns")
}

// RowsOf returns the number of rows in words, or of numbers if one-dimensional. The shape must not
// be that of a single number.
func RowsOf(s Shape) phrase.Phrase {
	if len(s) == 1 {
		return phrase.Count(s[0], "1 number", "%s numbers")
	}
	return phrase.Count(s[0], "1 row", "%s rows")
}

// MatmulShape is DotShape for the operator @, which does not accept single numbers.
func MatmulShape(s, t Shape) (Shape, error) {
	if len(s) == 0 || len(t) == 0 {
		return nil, phrase.New("@ takes arrays, not a single number: use * for that")
	}
	return DotShape(s, t)
}

// DotWork returns the number of multiplications of np.dot for these shapes.
func DotWork(s, t Shape) int {
	if len(s) == 0 || len(t) == 0 {
		return s.Size() * t.Size()
	}
	return s.Size() * (t.Size() / max(1, t[0]))
}

// Dot makes c the product np.dot(a, b). A product with 0 is 0, even that of infinity, where numpy
// has NaN: most pixels are 0, and skipping them gives most of the speed.
func (c *Array) Dot(a, b *Array) {
	shape, err := DotShape(a.Shape, b.Shape)
	if err != nil {
		panic(badShapes)
	}
	if len(a.Shape) == 0 || len(b.Shape) == 0 {
		c.Combine(Multiply, a, b)
		return
	}
	c.reshape(shape)
	k := b.Shape[0]
	if k == 0 || len(c.Data) == 0 {
		clear(c.Data)
		return
	}
	rows, cols := len(a.Data)/k, len(b.Data)/k
	switch {
	case cols == 1:
		timesColumn(c.Data, a.Data, b.Data)
		return
	case k == 1:
		outer(c.Data, a.Data, b.Data)
		return
	}
	blas64.Gemm(blas.NoTrans, blas.NoTrans, 1, general(rows, k, a.Data), general(k, cols, b.Data), 0, general(rows, cols, c.Data))
}

func general(rows, cols int, data []float64) blas64.General {
	return blas64.General{Rows: rows, Cols: cols, Stride: cols, Data: data}
}

// outer writes the outer product of column and row to c.
func outer(c, column, row []float64) {
	for i, x := range column {
		to := c[i*len(row):][:len(row)]
		for j, y := range row {
			to[j] = x * y
		}
	}
}

// timesColumn writes the product of a matrix, in rows, and a column x, four rows at a time. Each
// sum is in order; gonum's assembly for this uses another order, and would give other bits.
func timesColumn(y, a, x []float64) {
	n := len(x)
	for len(y) >= 4 {
		fourRows(y[:4], a[:n], a[n:2*n], a[2*n:3*n], a[3*n:4*n], x)
		y, a = y[4:], a[4*n:]
	}
	for i := range y {
		row, sum := a[i*n:(i+1)*n], 0.0
		for j, v := range x {
			if v != 0 {
				sum += float64(row[j] * v)
			}
		}
		y[i] = sum
	}
}

func fourRows(y, a, b, c, d, x []float64) {
	a, b, c, d = a[:len(x)], b[:len(x)], c[:len(x)], d[:len(x)]
	var p, q, r, s float64
	for j, v := range x {
		if v == 0 {
			continue
		}
		p += float64(a[j] * v)
		q += float64(b[j] * v)
		r += float64(c[j] * v)
		s += float64(d[j] * v)
	}
	y[0], y[1], y[2], y[3] = p, q, r, s
}
