package npy

import (
	"encoding/binary"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// MaxBytes limits the data of an array.
const MaxBytes = 1 << 30

// An Array is a numpy array in C order, with its elements not decoded.
type Array struct {
	Shape []int
	Data  []byte
	kind  byte // u, i and f for numbers, b for bools, U and S for texts
	width int  // bytes of an element
	big   bool // big-endian
}

// New returns an array of elements of a type as numpy writes it, such as <f4. Data in Fortran order is put in C order.
func New(descr string, shape []int, fortran bool, data []byte) (Array, error) {
	a, size, err := describe(descr, shape)
	switch {
	case err != nil:
		return a, err
	case size != len(data):
		return a, phrase.Errorf("%d bytes of data, expected %d for the shape %v of %s: save it again", len(data), size, shape, foreign.Name(descr))
	}
	if a.Data = data; fortran && len(shape) > 1 {
		a.Data = a.inCOrder()
	}
	return a, nil
}

// Read reads an array in numpy's file format, to the end of r. Its data may have up to most bytes; memory grows as they
// arrive.
func Read(r io.Reader, most int64) (Array, error) {
	h, err := ReadHeader(r)
	if err != nil {
		return Array{}, err
	}
	a, size, err := describe(h.Descr, h.Shape)
	if err != nil {
		return a, err
	}
	if int64(size) > most {
		return a, phrase.Errorf("shape %v of %s, %d bytes, far too much for the packed file: if that is right, save it with numpy.savez", h.Shape, foreign.Name(h.Descr), size)
	}
	data, err := io.ReadAll(io.LimitReader(r, int64(size)+1)) // one more, to detect the end
	if err != nil {
		return a, phrase.Errorf("%w after %d bytes of data, expected %d: fetch or save it again", err, len(data), size)
	}
	if len(data) > size {
		return a, phrase.Errorf("more data than the expected %d bytes (shape %v of %s): save it again", size, h.Shape, foreign.Name(h.Descr))
	}
	return New(h.Descr, h.Shape, h.Fortran, data)
}

// describe returns an array without data, and the size that its data must have.
func describe(descr string, shape []int) (a Array, size int, err error) {
	a.Shape = shape
	if !a.setType(descr) {
		return a, 0, phrase.Errorf("elements of type %s, expected numbers or short texts: convert it with astype(\"float32\")", foreign.Quote(descr))
	}
	if len(shape) > MaxAxes {
		return a, 0, phrase.Errorf("%d axes, expected at most %d: reshape it", len(shape), MaxAxes)
	}
	size = a.width
	for _, n := range shape {
		if n < 0 || n > MaxBytes || size*n > MaxBytes { // each factor is below 2^30, so nothing overflows
			return a, 0, phrase.Errorf("shape %v of %s, expected at most %d bytes: split the data set", shape, foreign.Name(descr), MaxBytes)
		}
		size *= n
	}
	return a, size, nil
}

// mostCharacters limits the texts in an array.
const mostCharacters = 64

// setType parses a type, with or without the byte order.
func (a *Array) setType(descr string) bool {
	kind := strings.TrimLeft(descr, "<>|=")
	if len(kind) < 2 || len(descr)-len(kind) > 1 {
		return false
	}
	a.big, a.kind = descr[0] == '>', kind[0]
	n, err := strconv.Atoi(kind[1:])
	if err != nil || kind[1] < '1' || kind[1] > '9' {
		return false
	}
	a.width = n
	switch a.kind {
	case 'u', 'i':
		return n == 1 || n == 2 || n == 4 || n == 8
	case 'f':
		return n == 2 || n == 4 || n == 8
	case 'b':
		return n == 1
	case 'S':
		return n <= mostCharacters
	case 'U':
		a.width = 4 * n
		return n <= mostCharacters
	}
	return false
}

// inCOrder returns the data of an array whose first index varies fastest, so that the last one does.
func (a *Array) inCOrder() []byte {
	if len(a.Data) == 0 {
		return a.Data
	}
	out := make([]byte, 0, len(a.Data))
	index := make([]int, len(a.Shape))
	for range a.Len() {
		at := 0
		for axis := len(index) - 1; axis >= 0; axis-- {
			at = at*a.Shape[axis] + index[axis]
		}
		out = append(out, a.Data[at*a.width:(at+1)*a.width]...)
		for axis := len(index) - 1; axis >= 0; axis-- {
			if index[axis]++; index[axis] < a.Shape[axis] {
				break
			}
			index[axis] = 0
		}
	}
	return out
}

// Len returns the number of elements.
func (a *Array) Len() int { return len(a.Data) / a.width }

// IsText, IsFloat and IsByte report what the elements are.
func (a *Array) IsText() bool  { return a.kind == 'U' || a.kind == 'S' }
func (a *Array) IsFloat() bool { return a.kind == 'f' }
func (a *Array) IsByte() bool  { return a.kind == 'u' && a.width == 1 }

// Width returns the size of an element in bytes.
func (a *Array) Width() int { return a.width }

// bits returns an element as it is stored.
func (a *Array) bits(i int) uint64 {
	b := a.Data[i*a.width : (i+1)*a.width]
	order := binary.ByteOrder(binary.LittleEndian)
	if a.big {
		order = binary.BigEndian
	}
	switch a.width {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(order.Uint16(b))
	case 4:
		return uint64(order.Uint32(b))
	}
	return order.Uint64(b)
}

// Number returns an element of an array of numbers. A large whole number is rounded.
func (a *Array) Number(i int) float64 {
	bits := a.bits(i)
	switch {
	case a.kind == 'f' && a.width == 2:
		return half(uint16(bits))
	case a.kind == 'f' && a.width == 4:
		return float64(math.Float32frombits(uint32(bits)))
	case a.kind == 'f':
		return math.Float64frombits(bits)
	case a.kind == 'i':
		unused := 64 - 8*a.width
		return float64(int64(bits<<unused) >> unused)
	}
	return float64(bits)
}

// half returns a float of 16 bits.
func half(bits uint16) float64 {
	sign, exponent, fraction := 1-2*float64(bits>>15), int(bits>>10&31), float64(bits&0x3ff)
	switch {
	case exponent == 31 && fraction == 0:
		return math.Inf(int(sign))
	case exponent == 31:
		return math.NaN()
	case exponent == 0:
		return sign * math.Ldexp(fraction, -24)
	}
	return sign * math.Ldexp(1024+fraction, exponent-25)
}

// Half returns a float of 16 bits, which float32 holds exactly.
func Half(bits uint16) float32 { return float32(half(bits)) }

// Text returns an element of an array of texts, without the zeros that pad it.
func (a *Array) Text(i int) string {
	b := a.Data[i*a.width : (i+1)*a.width]
	if a.kind == 'S' {
		return strings.TrimRight(string(b), "\x00")
	}
	var s []byte
	for k := 0; k < len(b); k += 4 {
		c := binary.LittleEndian.Uint32(b[k:])
		if a.big {
			c = binary.BigEndian.Uint32(b[k:])
		}
		if c > utf8.MaxRune {
			c = utf8.RuneError
		}
		s = utf8.AppendRune(s, rune(c))
	}
	return strings.TrimRight(string(s), "\x00")
}

// IsBool reports whether the elements are true or false, numbers 1 or 0.
func (a *Array) IsBool() bool { return a.kind == 'b' }

// Stack returns an array without elements to which arrays like a can be added.
func (a *Array) Stack() Array {
	stack := *a
	stack.Shape, stack.Data = append([]int{0}, a.Shape...), nil
	return stack
}

// Add adds an array along the first axis. It reports false if shape or type differ.
func (a *Array) Add(b *Array) bool {
	if !slices.Equal(a.Shape[1:], b.Shape) || a.kind != b.kind || a.width != b.width || a.big != b.big {
		return false
	}
	a.Shape[0]++
	a.Data = append(a.Data, b.Data...)
	return true
}
