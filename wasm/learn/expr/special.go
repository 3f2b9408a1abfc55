package expr

import (
	"math"
	"slices"

	"inkling/wasm/learn/numpy"
)

// A runner computes a function of the language. The number of arguments is valid.
type runner = func(c *call, m *machine, args []Value) (Value, error)

// apply returns the runner of an elementwise function.
func apply(op numpy.Unary) runner {
	return func(c *call, m *machine, args []Value) (Value, error) {
		a, err := c.toArray(m, args[0])
		if err == nil {
			err = m.spend(c.place, a.Shape, 0)
		}
		if err != nil {
			return nil, err
		}
		c.out.Map(op, a)
		return &c.out, nil
	}
}

// apply2 returns the runner of an elementwise function of two arrays.
func apply2(op numpy.Binary) runner {
	return func(c *call, m *machine, args []Value) (Value, error) {
		a, err := c.arrays(m, args)
		if err != nil {
			return nil, err
		}
		return combine(m, c.place, c.label, op, &c.out, c.args[0], c.args[1], a[0], a[1])
	}
}

// reduce returns the runner of a reduction.
func reduce(op numpy.Reduction) runner {
	return func(c *call, m *machine, args []Value) (Value, error) {
		a, err := c.toArray(m, args[0])
		if err != nil {
			return nil, err
		}
		axis, err := c.axisOf(m, a.Shape, args)
		if err != nil {
			return nil, err
		}
		keep, err := c.keepsDimensions(m)
		if err != nil {
			return nil, err
		}
		if len(a.Data) == 0 && op > numpy.Mean {
			return nil, c.errorf("%s of an empty array", c.label)
		}
		shape, err := numpy.ReducedShape(a.Shape, axis)
		if err != nil {
			return nil, c.errorf("%s: %s", c.label, err)
		}
		if err := m.spend(c.place, shape, len(a.Data)); err != nil {
			return nil, err
		}
		c.out.Reduce(op, a, axis)
		if keep {
			c.out.Reshape(&c.out, keptShape(a.Shape, axis))
		}
		return &c.out, nil
	}
}

// keptShape returns the shape s with the dimension axis, or All, replaced by 1.
func keptShape(s numpy.Shape, axis int) numpy.Shape {
	kept := slices.Clone(s)
	for i := range kept {
		if axis == numpy.All || i == axis {
			kept[i] = 1
		}
	}
	return kept
}

func (c *call) keepsDimensions(m *machine) (bool, error) {
	if c.keepdims == nil {
		return false, nil
	}
	v, err := c.keepdims.eval(m)
	if err != nil {
		return false, err
	}
	x, ok := number(v)
	if !ok {
		return false, c.errorf("keepdims is True or False, not %s", Describe(v))
	}
	return x != 0, nil
}

// axisOf returns the axis argument, or All.
func (c *call) axisOf(m *machine, shape numpy.Shape, args []Value) (int, error) {
	var v Value
	switch {
	case c.axis != nil:
		var err error
		if v, err = c.axis.eval(m); err != nil {
			return 0, err
		}
	case len(args) == 2:
		v = args[1]
	default:
		return numpy.All, nil
	}
	if v == nil { // None
		return numpy.All, nil
	}
	axis, ok := whole(v)
	if !ok {
		return 0, c.errorf("the axis of %s is 0 or 1, not %s; of two arrays, np.maximum and np.minimum choose", c.label, describeNumber(v))
	}
	if len(shape) == 0 && (axis == 0 || axis == -1) {
		return numpy.All, nil // numpy treats a number as an array of one element here
	}
	fromFirst := axis
	if axis < 0 {
		fromFirst += len(shape)
	}
	if fromFirst < 0 || fromFirst >= len(shape) {
		return 0, c.errorf("%s along axis %s, but the shape is %s", c.label, axis, shape)
	}
	return fromFirst, nil
}

func (c *call) array(m *machine, args []Value) (Value, error) { return c.toArray(m, args[0]) }

func (c *call) shape(m *machine, args []Value) (Value, error) {
	a, err := c.toArray(m, args[0])
	if err != nil {
		return nil, err
	}
	return shapeList(a.Shape), nil
}

func (c *call) len(_ *machine, args []Value) (Value, error) {
	n := 0
	switch v := args[0].(type) {
	case List:
		n = len(v)
	case *numpy.Array:
		if len(v.Shape) == 0 {
			return nil, c.errorf("len of a number: only lists and arrays have a length")
		}
		n = v.Shape[0]
	}
	c.out.SetNumber(float64(n))
	return &c.out, nil
}

// number is int and float.
func (c *call) number(_ *machine, args []Value) (Value, error) {
	a, ok := args[0].(*numpy.Array)
	if !ok || len(a.Data) != 1 {
		return nil, c.errorf("%s takes one number, not %s", c.label, Describe(args[0]))
	}
	x := a.Data[0]
	if c.name == "int" {
		x = math.Trunc(x)
	}
	c.out.SetNumber(x)
	return &c.out, nil
}
