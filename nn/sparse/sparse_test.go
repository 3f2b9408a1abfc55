package sparse

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/blas/blas32"
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

func TestMatrix(t *testing.T) {
	x := New(4, halves())
	first := x.Append([]uint8{0, 2, 0, 6})
	index, value := x.Row(first)
	if d := cmp.Diff([]any{[]uint16{1, 3}, []uint8{2, 6}}, []any{index, value}); d != "" {
		t.Error(d)
	}
	y := New(4, halves())
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
}

func TestMisuse(t *testing.T) {
	x := New(2, halves())
	row := x.Append([]uint8{1, 0})
	w, c := matrix(3, 1, 2, 3, 4, 5, 6), matrix(3, 0, 0, 0)
	one := new([256]float32)
	one[0] = 1
	for want, misuse := range map[string]func(){
		badColumns: func() { New(0, halves()) },
		badTable:   func() { New(2, one) },
		badRow:     func() { x.Append([]uint8{1}) },
		badEntries: func() { x.AppendEntries([]uint16{0, 2}, []uint8{1, 1}) },
		badSpan:    func() { x.Check([]Span{{1, 1}}, w, c) },
		badShape:   func() { x.Check([]Span{row, row}, w, c) },
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
