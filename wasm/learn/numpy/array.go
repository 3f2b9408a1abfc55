package numpy

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Shape is the number of rows and columns, as in (3, 2); for a one-dimensional array the length
// alone, as in (3,); for a single number it is empty, ().
type Shape []int

// Size returns the number of elements of an array of this shape.
func (s Shape) Size() int {
	n := 1
	for _, d := range s {
		n *= d
	}
	return n
}

// String returns the shape as printed by Python.
func (s Shape) String() string {
	if len(s) == 1 {
		return fmt.Sprintf("(%d,)", s[0])
	}
	parts := make([]string, len(s))
	for i, d := range s {
		parts[i] = strconv.Itoa(d)
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// Equal reports whether the shapes are equal.
func (s Shape) Equal(t Shape) bool { return slices.Equal(s, t) }

// matrix returns rows and columns for broadcasting, where missing leading dimensions are 1.
func (s Shape) matrix() (rows, cols int) {
	switch len(s) {
	case 0:
		return 1, 1
	case 1:
		return 1, s[0]
	}
	return s[0], s[1]
}

// MaxDimensions is the largest number of dimensions of an array.
const MaxDimensions = 2

// An Array is an array of numbers. The zero Array is ready to be the result of an operation.
type Array struct {
	Shape Shape
	Data  []float64 // row by row
	dims  [MaxDimensions]int
}

// Messages of panics.
const (
	badDimensions = "numpy: an array has at most two dimensions, none negative"
	badData       = "numpy: the numbers are not as many as the shape has places"
	badShapes     = "numpy: the shapes do not fit together"
	badAxis       = "numpy: no such axis"
	badEmpty      = "numpy: an empty array has no largest number"
)

// New returns an array of that shape with this data, which is not copied.
func New(data []float64, shape ...int) *Array {
	a := &Array{Data: data}
	a.setShape(shape)
	if a.Shape.Size() != len(data) {
		panic(badData)
	}
	return a
}

// Number returns the array of shape () with one number.
func Number(x float64) *Array { return New([]float64{x}) }

// Zeros returns an array of zeros.
func Zeros(shape ...int) *Array {
	a := new(Array)
	a.Reset(shape)
	return a
}

// Reset makes a an array of zeros of that shape, and reuses its memory.
func (a *Array) Reset(shape Shape) {
	a.reshape(shape)
	clear(a.Data)
}

// reshape is Reset without clearing, for callers that set every element.
func (a *Array) reshape(shape Shape) {
	a.setShape(shape)
	n := a.Shape.Size()
	if cap(a.Data) < n {
		a.Data = make([]float64, n)
	}
	a.Data = a.Data[:n]
}

func (a *Array) setShape(shape Shape) {
	if len(shape) > MaxDimensions || len(shape) > 0 && slices.Min(shape) < 0 {
		panic(badDimensions)
	}
	a.Shape = a.dims[:copy(a.dims[:], shape)]
}

// SetNumber makes a the single number x.
func (a *Array) SetNumber(x float64) {
	a.reshape(nil)
	a.Data[0] = x
}

// Copy makes a a copy of b.
func (a *Array) Copy(b *Array) {
	a.reshape(b.Shape)
	copy(a.Data, b.Data)
}

// Row makes a the row i of b, or element i of a one-dimensional b, sharing its memory: numpy's
// b[i].
func (a *Array) Row(b *Array, i int) {
	if len(b.Shape) == 0 || i < 0 || i >= b.Shape[0] {
		panic(badShapes)
	}
	rest := b.Shape[1:]
	n := rest.Size()
	a.setShape(rest)
	a.Data = b.Data[i*n : (i+1)*n : (i+1)*n]
}
