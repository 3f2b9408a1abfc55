package loops

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/sparse"
)

func matrix(cols int, data ...float32) blas32.General {
	return blas32.General{Rows: len(data) / cols, Cols: cols, Stride: cols, Data: data}
}

// halves is a table that maps a byte to half of its value.
func halves() *[256]float32 {
	table := new([256]float32)
	for v := range table {
		table[v] = float32(v) / 2
	}
	return table
}

func TestSparseProducts(t *testing.T) {
	x := sparse.New(4, halves())
	first, second, empty := x.Append([]uint8{0, 2, 0, 6}), x.Append([]uint8{4, 0, 0, 0}), x.Append(make([]uint8, 4))
	w := matrix(2, 1, 2, 3, 4, 5, 6, 7, 8)
	c := matrix(2, 100, 200, 0, 0, 1, 1)
	Plain{}.Product(x, []sparse.Span{first, second, empty}, w, c)
	// row 0: 1 x (3, 4) + 3 x (7, 8); row 1: 2 x (1, 2); row 2: nothing
	if d := cmp.Diff([]float32{124, 228, 2, 4, 1, 1}, c.Data); d != "" {
		t.Error(d)
	}
	delta := matrix(2, 1, 10, 2, 20)
	Plain{}.Update(x, -1, []sparse.Span{first, second}, delta, w)
	if d := cmp.Diff([]float32{1 - 4, 2 - 40, 3 - 1, 4 - 10, 5, 6, 7 - 3, 8 - 30}, w.Data); d != "" {
		t.Error(d)
	}
}
