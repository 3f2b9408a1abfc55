package expr

import (
	"math"

	"inkling/nn/numpy"
)

type runner = func(c *call, m *machine, args []Value) (Value, error)

// apply returns the function that does op number by number.
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

// apply2 returns the function that does op with two arrays number by number.
func apply2(op numpy.Binary) runner {
	return func(c *call, m *machine, args []Value) (Value, error) {
		a, err := c.arrays(m, args)
		if err != nil {
			return nil, err
		}
		return combine(m, c.place, c.label, op, &c.out, a[0], a[1])
	}
}

// reduce returns the function that makes one number of many.
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
		if len(a.Data) == 0 && op > numpy.Mean {
			return nil, c.errorf("%s of an empty array", c.label)
		}
		shape, err := numpy.ReducedShape(a.Shape, axis)
		if err != nil {
			return nil, c.errorf("%s: %v", c.label, err)
		}
		if err := m.spend(c.place, shape, len(a.Data)); err != nil {
			return nil, err
		}
		c.out.Reduce(op, a, axis)
		return &c.out, nil
	}
}

// axisOf returns the axis that was told, or All.
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
	axis, ok := whole(v)
	if !ok {
		return 0, c.errorf("the axis of %s is 0 or 1, not %s; of two arrays, np.maximum and np.minimum choose", c.label, describeNumber(v))
	}
	fromFirst := axis
	if axis < 0 {
		fromFirst += len(shape)
	}
	if fromFirst < 0 || fromFirst >= len(shape) {
		return 0, c.errorf("%s along axis %d, but the shape is %v", c.label, axis, shape)
	}
	return fromFirst, nil
}

func (c *call) dot(m *machine, args []Value) (Value, error) {
	return c.product(m, args, numpy.DotShape)
}

func (c *call) matmul(m *machine, args []Value) (Value, error) {
	return c.product(m, args, numpy.MatmulShape)
}

func (c *call) product(m *machine, args []Value, shapeOf func(s, t numpy.Shape) (numpy.Shape, error)) (Value, error) {
	a, err := c.arrays(m, args)
	if err != nil {
		return nil, err
	}
	label := c.label
	if c.method {
		label = "np" + label
	}
	return dot(m, c.place, label, shapeOf, &c.out, c.args[0], c.args[1], a[0], a[1])
}

// outer is the product of all numbers of the first as a column and all of the
// second as a row.
func (c *call) outer(m *machine, args []Value) (Value, error) {
	a, err := c.arrays(m, args)
	if err != nil {
		return nil, err
	}
	rows, cols := len(a[0].Data), len(a[1].Data)
	if err := m.spend(c.place, numpy.Shape{rows, cols}, 0); err != nil {
		return nil, err
	}
	c.out.Dot(numpy.New(a[0].Data, rows, 1), numpy.New(a[1].Data, 1, cols))
	return &c.out, nil
}

func (c *call) transpose(m *machine, args []Value) (Value, error) {
	a, err := c.toArray(m, args[0])
	if err == nil {
		err = m.spend(c.place, a.Shape, 0)
	}
	if err != nil {
		return nil, err
	}
	c.out.Transpose(a)
	return &c.out, nil
}

// filled returns zeros and ones.
func filled(x float64) runner {
	return func(c *call, m *machine, args []Value) (Value, error) {
		shape, err := c.shapeFrom(args[0])
		if err == nil {
			err = m.spend(c.place, shape, 0)
		}
		if err != nil {
			return nil, err
		}
		c.out.Reset(shape)
		for i := range c.out.Data {
			c.out.Data[i] = x
		}
		return &c.out, nil
	}
}

// shapeFrom reads a shape: a number or a list of at most two.
func (c *call) shapeFrom(v Value) (numpy.Shape, error) {
	list, ok := v.(List)
	if !ok {
		list = List{v}
	}
	if len(list) > numpy.MaxDimensions {
		return nil, c.errorf("a shape of %d dimensions: arrays have at most %d here", len(list), numpy.MaxDimensions)
	}
	shape := make(numpy.Shape, len(list))
	for i, v := range list {
		d, ok := whole(v)
		if !ok || d < 0 {
			return nil, c.errorf("a shape is made of whole numbers, not of %s: %s((3, 1)) or %s(b.shape)", describeNumber(v), c.label, c.label)
		}
		shape[i] = d
	}
	return shape, nil
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
