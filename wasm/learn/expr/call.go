package expr

import (
	"maps"
	"slices"
	"strings"

	"inkling/nn/phrase"
	"inkling/wasm/learn/numpy"
)

// A call is f(args), or x.f(args), where x is the first argument.
type call struct {
	place
	name, label string // its name in the table, and as written
	method      bool
	args        []node
	axis        node // or nil
	keepdims    node // or nil
	values      []Value
	names       Names // variables of a Function's body
	out         numpy.Array
}

func (c *call) children() []node {
	list := slices.Clone(c.args)
	for _, n := range []node{c.axis, c.keepdims} {
		if n != nil {
			list = append(list, n)
		}
	}
	return list
}

// newCall returns the node of a call. The function is looked up at evaluation, because it may be a
// variable.
func newCall(at place, name, label string, args []node) (node, error) {
	c := &call{place: at, name: name, label: label}
	named := map[string]*node{}
	if builtins[name].axis {
		named = map[string]*node{"axis": &c.axis, "keepdims": &c.keepdims}
	}
	keywords := 0
	for _, arg := range args {
		k, ok := arg.(*keyword)
		if !ok {
			c.args = append(c.args, arg)
			if keywords > 0 {
				return nil, arg.at().errorf("arguments without a name come before those with one")
			}
			continue
		}
		keywords++
		to := named[k.name]
		switch {
		case to == nil:
			return nil, k.errorf("%s takes no %s= here", label, k.name)
		case *to != nil:
			return nil, k.errorf("%s= is there twice: leave one out", k.name)
		}
		*to = k.x
	}
	return c, nil
}

// newMethod returns the node of x.f(args).
func newMethod(f *attribute, args []node) (node, error) {
	if slices.Contains(attributeNames, f.name) {
		return nil, f.errorf("%s is not a method: leave out the ()", f.name)
	}
	if !methods[f.name] {
		return nil, f.errorf("an array has no .%s()%s", f.name, didYouMean(f.name, methodNames))
	}
	n, err := newCall(f.place, f.name, "."+f.name, append([]node{f.x}, args...))
	if err == nil {
		n.(*call).method = true
	}
	return n, err
}

var methodNames = slices.Sorted(maps.Keys(methods))

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

// function returns the function called, and checks the number of arguments.
func (c *call) function(m *machine) (runner, error) {
	if !c.method {
		switch v := m.names[c.name].(type) {
		case nil:
		case *Function:
			return c.body(v)
		case List:
			return nil, c.errorf("%s is %s, not a function: write [ ] to take an element", c.name, Describe(v))
		default:
			if _, ok := number(v); ok {
				return nil, c.errorf("%s is %s, not a function: write %s", c.name, Describe(v), times)
			}
			return nil, c.errorf("%s is %s, not a function: write %s", c.name, Describe(v), multiplication)
		}
	}
	f, ok := builtins[c.name]
	switch {
	case !ok || f.method && !c.method:
		return nil, c.errorf("there is no function %s%s", c.label, c.functionMeant())
	case f.ours && c.label == "np."+c.name:
		return nil, c.errorf("numpy has no %s: write %s(...)", c.name, c.name)
	case len(c.args) < f.least:
		return nil, c.errorf("%s takes %s, but has %s", c.label, count(f.least), len(c.args))
	case len(c.args) > f.most && (c.name == "zeros" || c.name == "ones"):
		return nil, c.errorf("a shape has parentheses of its own: %s((3, 1))", c.label)
	case len(c.args) == f.most && c.axis != nil:
		return nil, c.errorf("%s takes %s, but has %s", c.label, count(f.most), len(c.args)+1)
	case len(c.args) > f.most:
		return nil, c.errorf("%s takes %s, but has %s", c.label, count(f.most), len(c.args))
	}
	return f.run, nil
}

// functionMeant suggests a function with a similar name.
func (c *call) functionMeant() phrase.Phrase {
	name := mostLike(c.name, Functions())
	if name == "" {
		return phrase.Phrase{}
	}
	if !builtins[name].ours && strings.HasPrefix(c.label, "n") { // with the prefix np. or numpy.
		name = strings.TrimSuffix(c.label, c.name) + name
	}
	return meant(name)
}

func count(n int) phrase.Phrase { return phrase.Count(n, "1 argument", "%s arguments") }

// body returns the runner of a Function. Its body is evaluated with only the parameters as
// variables, so it cannot call itself.
func (c *call) body(f *Function) (runner, error) {
	if len(c.args) != len(f.Params) || c.axis != nil || c.keepdims != nil {
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

// keep copies the value of a body, which the next call of the same Function would overwrite.
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
