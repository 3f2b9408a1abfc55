package loops

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/blas/blas32"
)

func matrix(cols int, data ...float32) blas32.General {
	return blas32.General{Rows: len(data) / cols, Cols: cols, Stride: cols, Data: data}
}

// halves is a table in which a byte stands for half of itself.
func halves() *[256]float32 {
	table := new([256]float32)
	for v := range table {
		table[v] = float32(v) / 2
	}
	return table
}

func TestSparse(t *testing.T) {
	x := NewSparse(4, halves())
	first, second, empty := x.Append([]uint8{0, 2, 0, 6}), x.Append([]uint8{4, 0, 0, 0}), x.Append(make([]uint8, 4))
	index, value := x.Row(first)
	if d := cmp.Diff([]any{[]uint16{1, 3}, []uint8{2, 6}}, []any{index, value}); d != "" {
		t.Error(d)
	}
	y := NewSparse(4, halves())
	y.Append([]uint8{9, 9, 9, 9})
	copied := y.AppendRow(x, first)
	index, value = y.Row(copied)
	if d := cmp.Diff([]any{[]uint16{1, 3}, []uint8{2, 6}}, []any{index, value}); d != "" {
		t.Error(d)
	}

	known := y.AppendEntries([]uint16{0, 3}, []uint8{7, 8})
	index, value = y.Row(known)
	if d := cmp.Diff([]any{Span{6, 2}, []uint16{0, 3}, []uint8{7, 8}}, []any{known, index, value}); d != "" {
		t.Error(d)
	}
	y.Reset()
	if index, _, _ := y.Entries(); len(index) != 0 || y.Append([]uint8{0, 1, 0, 0}) != (Span{0, 1}) {
		t.Error("a reset matrix is not empty")
	}

	w := matrix(2, 1, 2, 3, 4, 5, 6, 7, 8)
	c := matrix(2, 100, 200, 0, 0, 1, 1)
	Plain{}.Product(x, []Span{first, second, empty}, w, c)
	// row 0: 1 x (3, 4) + 3 x (7, 8); row 1: 2 x (1, 2); row 2: nothing
	if d := cmp.Diff([]float32{124, 228, 2, 4, 1, 1}, c.Data); d != "" {
		t.Error(d)
	}
	delta := matrix(2, 1, 10, 2, 20)
	Plain{}.Update(x, -1, []Span{first, second}, delta, w)
	if d := cmp.Diff([]float32{1 - 4, 2 - 40, 3 - 1, 4 - 10, 5, 6, 7 - 3, 8 - 30}, w.Data); d != "" {
		t.Error(d)
	}
}

func TestMisuse(t *testing.T) {
	x := NewSparse(2, halves())
	row := x.Append([]uint8{1, 0})
	w, c := matrix(3, 1, 2, 3, 4, 5, 6), matrix(3, 0, 0, 0)
	one := new([256]float32)
	one[0] = 1
	for want, misuse := range map[string]func(){
		badColumns: func() { NewSparse(0, halves()) },
		badTable:   func() { NewSparse(2, one) },
		badRow:     func() { x.Append([]uint8{1}) },
		badEntries: func() { x.AppendEntries([]uint16{0, 2}, []uint8{1, 1}) },
		badSpan:    func() { Plain{}.Product(x, []Span{{1, 1}}, w, c) },
		badShape:   func() { Plain{}.Update(x, 1, []Span{row, row}, c, w) },
	} {
		t.Run(want, func(t *testing.T) {
			defer func() {
				if got := recover(); got != want {
					t.Errorf("panic %v, want %q", got, want)
				}
			}()
			misuse()
		})
	}
}
