// Package sparse holds rows of bytes that are mostly zero, such as the pixels of
// drawings, as their non-zero entries. Data sets keep their images in this form,
// and the loops of training read it; nothing is ever expanded.
//
// Out of scope: arithmetic, which is in packages loops and simd.
package sparse

import (
	"slices"

	"gonum.org/v1/gonum/blas/blas32"
)

// A Matrix holds rows of bytes as their non-zero entries with their columns.
// Every byte represents a float32.
type Matrix struct {
	cols  int
	table *[256]float32
	index []uint16 // the column of each entry; always less than cols, as kernels rely on
	value []uint8  // the byte of each entry
}

// A Span is a row of a Matrix: Count entries from entry First.
type Span struct{ First, Count uint32 }

// Panic messages.
const (
	badColumns = "sparse: a sparse matrix has 1 to 65536 columns"
	badTable   = "sparse: byte 0 must stand for 0"
	badRow     = "sparse: row is not as long as the sparse matrix is wide"
	badEntries = "sparse: entries are not those of a row"
	badSpan    = "sparse: span is not in the sparse matrix"
	badShape   = "sparse: matrices do not fit together"
)

// New returns a matrix of cols columns and no rows, in which the byte v
// represents table[v]. Byte 0 must represent 0.
func New(cols int, table *[256]float32) *Matrix {
	if cols < 1 || cols > 1<<16 {
		panic(badColumns)
	}
	if table[0] != 0 {
		panic(badTable)
	}
	return &Matrix{cols: cols, table: table}
}

// Grow allocates memory for this many more entries.
func (x *Matrix) Grow(entries int) {
	x.index = slices.Grow(x.index, entries)
	x.value = slices.Grow(x.value, entries)
}

// Reset removes all rows and keeps their memory.
func (x *Matrix) Reset() { x.index, x.value = x.index[:0], x.value[:0] }

// Append adds a row. It does not keep the slice.
func (x *Matrix) Append(row []uint8) Span {
	if len(row) != x.cols {
		panic(badRow)
	}
	first := len(x.index)
	for i, v := range row {
		if v != 0 {
			x.index = append(x.index, uint16(i))
			x.value = append(x.value, v)
		}
	}
	return Span{uint32(first), uint32(len(x.index) - first)}
}

// AppendEntries adds a row given as entries: increasing columns, less than the
// width of the matrix, and as many non-zero bytes. It does not keep the slices.
func (x *Matrix) AppendEntries(index []uint16, value []uint8) Span {
	if len(index) != len(value) || len(index) > 0 && int(index[len(index)-1]) >= x.cols {
		panic(badEntries)
	}
	first := len(x.index)
	x.index = append(x.index, index...)
	x.value = append(x.value, value...)
	return Span{uint32(first), uint32(len(index))}
}

// AppendRow adds a row of another matrix with as many columns.
func (x *Matrix) AppendRow(y *Matrix, row Span) Span {
	if y.cols != x.cols {
		panic(badShape)
	}
	return x.AppendEntries(y.Row(row))
}

// Row returns the columns and the bytes of a row's entries. The caller must not
// change them.
func (x *Matrix) Row(s Span) (index []uint16, value []uint8) {
	if uint64(s.First)+uint64(s.Count) > uint64(len(x.index)) {
		panic(badSpan)
	}
	end := s.First + s.Count
	return x.index[s.First:end:end], x.value[s.First:end:end]
}

// Entries returns columns and bytes of all entries, and the table of the bytes'
// values, for a kernel.
func (x *Matrix) Entries() (index []uint16, value []uint8, table *[256]float32) {
	return x.index, x.value, x.table
}

// Check panics if w does not have a row for each column of x, or c a row for each
// of the given rows, or if one of these is not in x.
func (x *Matrix) Check(rows []Span, w, c blas32.General) {
	if w.Rows != x.cols || c.Rows != len(rows) || c.Cols != w.Cols {
		panic(badShape)
	}
	x.CheckRows(rows)
}

// CheckRows panics if one of the rows is not in x.
func (x *Matrix) CheckRows(rows []Span) {
	for _, s := range rows {
		if uint64(s.First)+uint64(s.Count) > uint64(len(x.index)) {
			panic(badSpan)
		}
	}
}
