package expr

import "inkling/wasm/learn/numpy"

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

// outer is the product of all numbers of the first argument, as a column, and all of the second, as
// a row.
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

// reshape is np.reshape(x, (3, 1)), or x.reshape(3, 1), where the shape needs no parentheses.
func (c *call) reshape(m *machine, args []Value) (Value, error) {
	if !c.method && len(args) > 2 {
		return nil, c.errorf("a shape has parentheses of its own: %s(x, (3, 1))", c.label)
	}
	v := args[1]
	if len(args) > 2 {
		v = List(args[1:])
	}
	shape, err := c.shapeFrom(v, -1)
	if err != nil {
		return nil, err
	}
	return c.reshaped(m, args[0], shape)
}

// ravel returns the numbers in one dimension.
func (c *call) ravel(m *machine, args []Value) (Value, error) {
	return c.reshaped(m, args[0], numpy.Shape{-1})
}

func (c *call) reshaped(m *machine, v Value, shape numpy.Shape) (Value, error) {
	a, err := c.toArray(m, v)
	if err != nil {
		return nil, err
	}
	if shape, err = numpy.ReshapedShape(a.Shape, shape); err != nil {
		return nil, c.errorf("%s: %s", c.label, err)
	}
	if err := m.spend(c.place, shape, 0); err != nil {
		return nil, err
	}
	c.out.Reshape(a, shape)
	return &c.out, nil
}

// filled returns the runner of zeros and ones.
func filled(x float64) runner {
	return func(c *call, m *machine, args []Value) (Value, error) {
		shape, err := c.shapeFrom(args[0], 0)
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

// shapeFrom reads a shape: a number, or a list of at most two, each at least least.
func (c *call) shapeFrom(v Value, least int) (numpy.Shape, error) {
	list, ok := v.(List)
	if !ok {
		list = List{v}
	}
	if len(list) > numpy.MaxDimensions {
		return nil, c.errorf("a shape of %s dimensions: arrays have at most %s here", len(list), numpy.MaxDimensions)
	}
	shape := make(numpy.Shape, len(list))
	for i, v := range list {
		d, ok := whole(v)
		if !ok || d < least {
			return nil, c.errorf("a shape is made of whole numbers, not of %s: %s((3, 1)) or %s(b.shape)", describeNumber(v), c.label, c.label)
		}
		shape[i] = d
	}
	return shape, nil
}
