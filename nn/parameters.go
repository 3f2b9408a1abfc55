package nn

import (
	"encoding/binary"
	"math"
	"slices"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/phrase"
)

// Parameters are the numbers that a network learns, or anything of the same
// shape: a gradient, a velocity, a copy.
//
// Layer l leads from Sizes[l] units to Sizes[l+1]. Its weights are one matrix of
// Sizes[l] rows and Sizes[l+1] columns: row j holds what input j adds to each
// unit of the next layer. This is the transpose of the book's matrix, because a
// zero pixel then leaves a whole row untouched. Long rows have a stride of whole
// cache lines; the numbers between the rows are 0.
type Parameters struct {
	Weights []blas32.General
	Biases  [][]float32
}

// NewParameters returns zero parameters for a network of the given sizes.
func NewParameters(sizes []int) Parameters {
	var p Parameters
	for l := range len(sizes) - 1 {
		p.Weights = append(p.Weights, newWeights(sizes[l], sizes[l+1]))
		p.Biases = append(p.Biases, make([]float32, sizes[l+1]))
	}
	return p
}

// Layers returns the number of layers that have weights.
func (p Parameters) Layers() int { return len(p.Weights) }

// Count returns how many numbers there are, weights and biases together.
func (p Parameters) Count() int {
	n := 0
	for l, w := range p.Weights {
		n += w.Rows*w.Cols + len(p.Biases[l])
	}
	return n
}

// Copy copies the numbers of src, which has the same shape, into p.
func (p Parameters) Copy(src Parameters) {
	for l, w := range p.Weights {
		from := src.Weights[l]
		if w.Stride == from.Stride {
			copy(w.Data, from.Data)
		} else {
			for i := range w.Rows {
				copy(row(w, i), row(from, i))
			}
		}
		copy(p.Biases[l], src.Biases[l])
	}
}

// Blend moves p the given fraction of the way towards q, which has the same shape.
func (p Parameters) Blend(q Parameters, fraction float32) {
	for l, w := range p.Weights {
		for i := range w.Rows {
			blend(row(w, i), row(q.Weights[l], i), fraction)
		}
		blend(p.Biases[l], q.Biases[l], fraction)
	}
}

func blend(v, to []float32, fraction float32) {
	for i, x := range to {
		v[i] += float32(fraction * (x - v[i]))
	}
}

// Clone returns a copy that shares no memory with p.
func (p Parameters) Clone() Parameters {
	var c Parameters
	for l, w := range p.Weights {
		w.Data = slices.Clone(w.Data)
		c.Weights = append(c.Weights, w)
		c.Biases = append(c.Biases, slices.Clone(p.Biases[l]))
	}
	return c
}

// Bytes returns the numbers as little-endian float32, layer by layer, weights
// before biases: a fast way to pass them between programs.
func (p Parameters) Bytes() []byte { return p.AppendBytes(make([]byte, 0, 4*p.Count())) }

// AppendBytes appends what Bytes returns to b.
func (p Parameters) AppendBytes(b []byte) []byte {
	p.each(func(v []float32) {
		for _, x := range v {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
		}
	})
	return b
}

// SetBytes reads the bytes that Bytes of parameters of the same shape returned.
func (p Parameters) SetBytes(b []byte) error {
	if len(b) != 4*p.Count() {
		return phrase.Errorf("%d bytes, expected %d for %d weights and biases", len(b), 4*p.Count(), p.Count())
	}
	p.each(func(v []float32) {
		for i := range v {
			v[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
		}
		b = b[4*len(v):]
	})
	return nil
}

// each visits the numbers of every row of weights and every bias vector, in order.
func (p Parameters) each(visit func([]float32)) {
	for l, w := range p.Weights {
		for i := range w.Rows {
			visit(row(w, i))
		}
		visit(p.Biases[l])
	}
}

// newWeights returns a matrix of zeros. A row longer than a cache line begins on
// one: a vector that begins anywhere often lies on two, and takes twice as long to
// load or store.
func newWeights(rows, cols int) blas32.General {
	const line = 16 // floats
	if cols <= line {
		return newMatrix(rows, cols)
	}
	stride := (cols + line - 1) / line * line
	return firstColumns(newMatrix(rows, stride), cols)
}

// newMatrix returns a matrix of zeros.
func newMatrix(rows, cols int) blas32.General {
	return blas32.General{Rows: rows, Cols: cols, Stride: cols, Data: make([]float32, rows*cols)}
}

// row returns row i of m; writing to it writes to m.
func row(m blas32.General, i int) []float32 {
	return m.Data[i*m.Stride : i*m.Stride+m.Cols]
}

// flat returns the numbers of m, which is contiguous, row after row.
func flat(m blas32.General) []float32 { return m.Data[:m.Rows*m.Cols] }

// firstColumns returns the matrix of the first n columns of m, sharing its numbers.
func firstColumns(m blas32.General, n int) blas32.General {
	m.Cols = n
	return m
}

// firstRows returns the matrix of the first n rows of m, sharing its numbers.
func firstRows(m blas32.General, n int) blas32.General {
	m.Rows = n
	return m
}
