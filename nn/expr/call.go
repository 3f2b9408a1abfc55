package expr

import (
	"inkling/nn/numpy"
	"inkling/nn/phrase"
)

// A call is f(args), or x.f(args) with x as the first argument.
type call struct {
	place
	name, label string // as it is known, and as it was written
	method      bool
	args        []node
	axis        node // nil without
	values      []Value
	names       Names // of a Function's body
	out         numpy.Array
}

func (c *call) children() []node {
	if c.axis == nil {
		return c.args
	}
	return append(c.args[:len(c.args):len(c.args)], c.axis)
}

// newCall returns the node of a call. Its function is looked for only when it is
// evaluated, because the names decide.
func newCall(at place, name, label string, args []node) (node, error) {
	c := &call{place: at, name: name, label: label, args: args}
	for i, arg := range args {
		k, ok := arg.(*keyword)
		if !ok {
			continue
		}
		if k.name != "axis" || !builtins[name].axis || i != len(args)-1 {
			return nil, k.errorf("%s takes no %s= here", label, k.name)
		}
		c.axis, c.args = k.x, args[:i]
	}
	return c, nil
}

// newMethod returns the node of x.f(args).
func newMethod(f *attribute, args []node) (node, error) {
	if !methods[f.name] {
		return nil, f.errorf("an array has no .%s()%s", f.name, didYouMean(f.name, methodNames))
	}
	n, err := newCall(f.place, f.name, "."+f.name, append([]node{f.x}, args...))
	if err == nil {
		n.(*call).method = true
	}
	return n, err
}

var methodNames = []string{"transpose", "dot", "sum", "mean", "max", "min", "argmax", "argmin"}

func (c *call) eval(m *machine) (Value, error) {
	run, err := c.function(m)
	if err != nil {
		return nil, err
	}
	c.values = c.values[:0]
	for _, arg := range c.args {
		v, err := arg.eval(m)
		if err != nil {
			return nil, err
		}
		c.values = append(c.values, v)
	}
	return run(c, m, c.values)
}

// function returns what is called, and sees that the arguments are as many as it
// takes.
func (c *call) function(m *machine) (runner, error) {
	if !c.method {
		switch v := m.names[c.name].(type) {
		case nil:
		case *Function:
			return c.body(v)
		default:
			return nil, c.errorf("%s is %s, not a function: write * to multiply", c.name, Describe(v))
		}
	}
	f, ok := builtins[c.name]
	switch {
	case !ok:
		return nil, c.errorf("there is no function %s%s", c.label, didYouMean(c.name, Functions()))
	case f.ours && c.label == "np."+c.name:
		return nil, c.errorf("numpy has no %s: write %s(...)", c.name, c.name)
	case len(c.args) < f.least:
		return nil, c.errorf("%s takes %s, but has %s", c.label, count(f.least), len(c.args))
	case len(c.args) > f.most && (c.name == "zeros" || c.name == "ones"):
		return nil, c.errorf("a shape has parentheses of its own: %s((3, 1))", c.label)
	case len(c.args) > f.most || len(c.args) == f.most && c.axis != nil:
		return nil, c.errorf("%s takes %s, but has %s", c.label, count(f.most), len(c.args))
	}
	return f.run, nil
}

func count(n int) phrase.Phrase { return phrase.Count(n, "1 argument", "%s arguments") }

// body returns how a Function is called: its body is computed with the arguments
// by the names of the parameters and no other names. So it cannot call itself.
func (c *call) body(f *Function) (runner, error) {
	if len(c.args) != len(f.Params) || c.axis != nil {
		return nil, c.errorf("%s takes %s, but has %s", c.name+parameters(f.Params), count(len(f.Params)), len(c.args))
	}
	return func(c *call, m *machine, args []Value) (Value, error) {
		if c.names == nil {
			c.names = Names{}
		}
		for i, p := range f.Params {
			c.names[p] = args[i]
		}
		inner := *m
		inner.names = c.names
		v, err := f.Body.eval(&inner)
		m.memory, m.work = inner.memory, inner.work
		if err != nil {
			return nil, c.errorf("in %s, %s", c.name, err)
		}
		return c.keep(m, v)
	}, nil
}

// keep copies the value of a body, which the next call of the same would
// overwrite.
func (c *call) keep(m *machine, v Value) (Value, error) {
	a, ok := v.(*numpy.Array)
	if !ok {
		return nil, c.errorf("%s comes to %s, but an array is needed", c.name, Describe(v))
	}
	if err := m.spend(c.place, a.Shape, 0); err != nil {
		return nil, err
	}
	c.out.Copy(a)
	return &c.out, nil
}

// arrays returns the arguments as arrays.
func (c *call) arrays(m *machine, args []Value) ([]*numpy.Array, error) {
	arrays := make([]*numpy.Array, len(args))
	for i, v := range args {
		a, err := c.toArray(m, v)
		if err != nil {
			return nil, err
		}
		arrays[i] = a
	}
	return arrays, nil
}

// toArray returns one argument as an array.
func (c *call) toArray(m *machine, v Value) (*numpy.Array, error) {
	return m.array(c.place, c.label, v)
}
