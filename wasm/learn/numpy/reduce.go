package numpy

import "inkling/nn/phrase"

// A Reduction reduces many numbers to one.
type Reduction uint8

// The reductions. As in numpy, the first of several largest or smallest numbers is found, and NaN
// before all others.
const (
	Sum Reduction = iota
	Mean
	Max
	Min
	Argmax // index of the largest
	Argmin
)

// All is the axis argument to reduce all numbers to one.
const All = -1

// ReducedShape returns the shape s without the dimension axis, 0 or 1, or without All.
func ReducedShape(s Shape, axis int) (Shape, error) {
	if axis == All {
		return nil, nil
	}
	if axis < 0 || axis >= len(s) {
		return nil, phrase.New("axis %s, but the shape is %s", axis, s)
	}
	return append(append(Shape(nil), s[:axis]...), s[axis+1:]...), nil
}

// Reduce makes c the reduction of a along an axis. It panics for the largest or smallest of no
// numbers.
func (c *Array) Reduce(r Reduction, a *Array, axis int) {
	shape, err := ReducedShape(a.Shape, axis)
	if err != nil {
		panic(badAxis)
	}
	if len(a.Data) == 0 && r > Mean {
		panic(badEmpty)
	}
	c.reshape(shape)
	count, stride, next := len(a.Data), 1, 0 // length of a reduction, its stride, step to the next
	if axis != All {
		count = a.Shape[axis]
		stride = a.Shape[axis+1:].Size()
		next = 1
		if stride == 1 {
			next = count
		}
	}
	for i := range c.Data {
		c.Data[i] = reduce(r, a.Data, i*next, count, stride)
	}
}

func reduce(r Reduction, data []float64, first, count, stride int) float64 {
	switch r {
	case Sum, Mean:
		sum := 0.0
		for k := range count {
			sum += data[first+k*stride]
		}
		if r == Mean {
			sum /= float64(count)
		}
		return sum
	}
	best := 0
	for k := range count {
		x, b := data[first+k*stride], data[first+best*stride]
		if b == b && (x != x || (x > b) == (r == Max || r == Argmax) && x != b) {
			best = k
		}
	}
	if r == Argmax || r == Argmin {
		return float64(best)
	}
	return data[first+best*stride]
}
