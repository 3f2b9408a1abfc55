package expr

import "inkling/wasm/learn/numpy"

// A node is a node of the tree. It keeps the memory of its result, which is valid until its next
// evaluation.
type node interface {
	at() place
	eval(m *machine) (Value, error)
	children() []node
}

// walk visits n and everything below it.
func walk(n node, visit func(node)) {
	visit(n)
	for _, c := range n.children() {
		walk(c, visit)
	}
}

// A constant is a literal.
type constant struct {
	place
	value Value
}

func (n *constant) children() []node             { return nil }
func (n *constant) eval(*machine) (Value, error) { return n.value, nil }

// A variable is a name that is not called.
type variable struct {
	place
	name, prefix string
	out          numpy.Array
}

var constants = map[string]float64{"pi": 3.141592653589793, "e": 2.718281828459045}

func (n *variable) children() []node { return nil }

func (n *variable) eval(m *machine) (Value, error) {
	if v, ok := m.names[n.name]; ok {
		if f, ok := v.(*Function); ok {
			return nil, n.errorf("%s is a function: call it, %s", n.name, n.name+parameters(f.Params))
		}
		return v, nil
	}
	if x, ok := constants[n.name]; ok && n.prefix != "" {
		n.out.SetNumber(x)
		return &n.out, nil
	}
	if _, ok := builtins[n.name]; ok {
		label := n.prefix + n.name
		return nil, n.errorf("%s is a function: call it, %s", label, label+"(...)")
	}
	return nil, unknown(n.place, n.name, m.names)
}

// A negative is -x.
type negative struct {
	place
	x   node
	out numpy.Array
}

func (n *negative) children() []node { return []node{n.x} }

func (n *negative) eval(m *machine) (Value, error) {
	a, err := evalArray(n.x, m, "-")
	if err == nil {
		err = m.spend(n.place, a.Shape, 0)
	}
	if err != nil {
		return nil, err
	}
	n.out.Map(numpy.Negative, a)
	return &n.out, nil
}

// evalArray evaluates an operand, which must be an array or a number, of the operator or function
// what.
func evalArray(n node, m *machine, what string) (*numpy.Array, error) {
	v, err := n.eval(m)
	if err != nil {
		return nil, err
	}
	switch v := v.(type) {
	case *numpy.Array:
		return v, nil
	case List:
		return nil, n.at().errorf("%s of %s: %s", what, Describe(v), listAdvice(v))
	}
	return nil, n.at().errorf("%s is not an array", Describe(v))
}

// A list is [a, b] or (a, b).
type list struct {
	place
	items []node
	out   List
}

func (n *list) children() []node { return n.items }

func (n *list) eval(m *machine) (Value, error) {
	if err := noKeywords(n.items); err != nil {
		return nil, err
	}
	n.out = n.out[:0]
	for _, item := range n.items {
		v, err := item.eval(m)
		if err != nil {
			return nil, err
		}
		n.out = append(n.out, v)
	}
	return n.out, nil
}

// A keyword is name=x in a call.
type keyword struct {
	place
	name string
	x    node
}

func (n *keyword) children() []node { return []node{n.x} }

func (n *keyword) eval(*machine) (Value, error) { return nil, n.error(assignment) }

// noKeywords returns an error for name=x outside of a call.
func noKeywords(items []node) error {
	for _, n := range items {
		if k, ok := n.(*keyword); ok {
			return k.error(assignment)
		}
	}
	return nil
}
