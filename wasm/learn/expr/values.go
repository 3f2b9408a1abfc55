package expr

import (
	"inkling/nn/phrase"
	"inkling/wasm/learn/numpy"
)

// A Value is the value of an expression: a *numpy.Array (a number has shape ()), a List, or a
// *Function, which can only be called.
type Value any

// A List is Python's list or tuple: the arrays of a network layer by layer, or a shape.
type List []Value

// A Function is an expression that other expressions can call by name.
type Function struct {
	Params []string
	Body   *Program
}

// Number returns a number as a value.
func Number(x float64) Value { return numpy.Number(x) }

// Describe describes a value in a few words, as in "a number" or "an array of shape (3, 2)".
func Describe(v Value) phrase.Phrase {
	switch v := v.(type) {
	case *numpy.Array:
		if len(v.Shape) == 0 {
			return phrase.New("a number")
		}
		return phrase.New("an array of shape %s", v.Shape)
	case List:
		return phrase.New("a list of %s", len(v))
	case *Function:
		return phrase.New("a function")
	}
	return phrase.Phrase{Text: "None"}
}

// shapeList returns a shape as a list of numbers.
func shapeList(s numpy.Shape) List {
	list := make(List, len(s))
	for i, d := range s {
		list[i] = Number(float64(d))
	}
	return list
}

// listAdvice says what to write instead of a list where an array is required.
func listAdvice(v Value) phrase.Phrase {
	if _, err := arrayOf(v); err != nil {
		return phrase.New("take one element of the list, such as [-1], or its length, len(...)")
	}
	return phrase.New("take one element of the list, such as [-1], its length, len(...), or an array of it, np.array(...)")
}

// number returns a value that is a number.
func number(v Value) (float64, bool) {
	a, ok := v.(*numpy.Array)
	if !ok || len(a.Shape) != 0 {
		return 0, false
	}
	return a.Data[0], true
}

// whole returns a value that is an integer in the range of int32.
func whole(v Value) (int, bool) {
	x, ok := number(v)
	if !ok || x != float64(int32(x)) {
		return 0, false
	}
	return int(x), true
}

// arrayOf converts a value to an array. A list must contain numbers, or rows of the same length.
func arrayOf(v Value) (*numpy.Array, error) {
	switch v := v.(type) {
	case *numpy.Array:
		return v, nil
	case List:
		return arrayOfList(v)
	}
	return nil, phrase.New("%s is not an array", Describe(v))
}

func arrayOfList(list List) (*numpy.Array, error) {
	var data []float64
	var row numpy.Shape
	for i, v := range list {
		a, err := arrayOf(v)
		if err != nil {
			return nil, err
		}
		if i > 0 && !a.Shape.Equal(row) {
			return nil, phrase.New("a list of different shapes, %s and %s, is not one array: take one element, such as [-1]", row, a.Shape)
		}
		row = a.Shape
		data = append(data, a.Data...)
	}
	if len(row) == numpy.MaxDimensions {
		return nil, phrase.New("a list of %s matrices is not one array here: take one of them, such as the last, [-1]", len(list))
	}
	return numpy.New(data, append(numpy.Shape{len(list)}, row...)...), nil
}

// array converts an operand of the operator or function what to an array. The conversion of a list
// counts towards the limits.
func (m *machine) array(at place, what string, v Value) (*numpy.Array, error) {
	if a, ok := v.(*numpy.Array); ok {
		return a, nil
	}
	if err := m.spend(at, numpy.Shape{size(v)}, 0); err != nil {
		return nil, err
	}
	a, err := arrayOf(v)
	if err != nil {
		return nil, at.errorf("%s: %s", what, err)
	}
	return a, nil
}

// size returns an upper bound of the number of numbers in a value.
func size(v Value) (n int) {
	switch v := v.(type) {
	case *numpy.Array:
		return len(v.Data)
	case List:
		for _, item := range v {
			n += 1 + size(item)
		}
	}
	return n
}
