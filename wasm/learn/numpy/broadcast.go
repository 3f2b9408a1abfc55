package numpy

import "inkling/nn/phrase"

// A Binary is an operation on two numbers.
type Binary uint8

// The operations. A comparison returns 1 for true and 0 for false.
const (
	Add Binary = iota
	Subtract
	Multiply
	Divide
	Power
	Maximum
	Minimum
	Less
	LessEqual
	Greater
	GreaterEqual
	Equal
	NotEqual
)

var binaries = [...]func(x, y float64) float64{
	Add:          func(x, y float64) float64 { return x + y },
	Subtract:     func(x, y float64) float64 { return x - y },
	Multiply:     func(x, y float64) float64 { return x * y },
	Divide:       func(x, y float64) float64 { return x / y },
	Power:        pow,
	Maximum:      func(x, y float64) float64 { return max(x, y) }, // not math.Max, which prefers infinity to NaN
	Minimum:      func(x, y float64) float64 { return min(x, y) },
	Less:         func(x, y float64) float64 { return truth(x < y) },
	LessEqual:    func(x, y float64) float64 { return truth(x <= y) },
	Greater:      func(x, y float64) float64 { return truth(x > y) },
	GreaterEqual: func(x, y float64) float64 { return truth(x >= y) },
	Equal:        func(x, y float64) float64 { return truth(x == y) },
	NotEqual:     func(x, y float64) float64 { return truth(x != y) },
}

func truth(t bool) float64 {
	if t {
		return 1
	}
	return 0
}

// Broadcast returns the shape of an elementwise operation on arrays of the shapes s and t. From the
// last dimension backwards, sizes must be equal, or one of them 1 or missing, which is stretched to
// the other.
func Broadcast(s, t Shape) (Shape, error) {
	long, short := s, t
	if len(short) > len(long) {
		long, short = short, long
	}
	result := append(Shape(nil), long...)
	first := len(long) - len(short)
	for i, d := range short {
		switch e := long[first+i]; {
		case e == d || d == 1:
		case e == 1:
			result[first+i] = d
		default:
			return nil, phrase.New("%s and %s do not fit: %s", s, t, misfit(s, t, len(short)-i))
		}
	}
	return result, nil
}

// misfit says which dimension, counted from the last, does not fit.
func misfit(s, t Shape, fromLast int) phrase.Phrase {
	m, n := s[len(s)-fromLast], t[len(t)-fromLast]
	switch {
	case fromLast == 2:
		return phrase.New("%s rows and %s, and neither is 1", m, n)
	case len(s) == 1 && len(t) == 1:
		return phrase.New("%s numbers and %s, and neither is 1", m, n)
	}
	return phrase.New("%s columns and %s, and neither is 1", m, n)
}

// Combine makes c the elementwise operation op of a and b, with broadcasting. c may be one of them
// if that is not stretched.
func (c *Array) Combine(op Binary, a, b *Array) {
	c.reshape(c.broadcast(a.Shape, b.Shape))
	f := operand{a.Data, 0, 1}
	g := operand{b.Data, 0, 1}
	rows, cols := 1, len(c.Data)
	if !a.Shape.Equal(b.Shape) {
		rows, cols = c.Shape.matrix()
		f, g = stretch(a), stretch(b)
	}
	for i := range rows {
		combine(op, c.Data[i*cols:(i+1)*cols], f.from(i), f.step, g.from(i), g.step)
	}
}

// broadcast is Broadcast for shapes that fit. Equal shapes need no allocation.
func (c *Array) broadcast(s, t Shape) Shape {
	if s.Equal(t) {
		return s
	}
	shape, err := Broadcast(s, t)
	if err != nil {
		panic(badShapes)
	}
	return shape
}

// An operand is an array for broadcasting, stretched by strides of 0.
type operand struct {
	data         []float64
	stride, step int // between rows, and between elements
}

func stretch(a *Array) operand {
	rows, cols := a.Shape.matrix()
	o := operand{data: a.Data}
	if rows != 1 {
		o.stride = cols
	}
	if cols != 1 {
		o.step = 1
	}
	return o
}

func (o operand) from(row int) []float64 { return o.data[row*o.stride:] }
