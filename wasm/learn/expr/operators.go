package expr

import (
	"inkling/nn/phrase"
	"inkling/wasm/learn/numpy"
)

// A binary is x op y.
type binary struct {
	place
	op     string
	x, y   node
	closed bool // in parentheses
	out    numpy.Array
}

var operators = map[string]numpy.Binary{
	"+": numpy.Add, "-": numpy.Subtract, "*": numpy.Multiply, "/": numpy.Divide, "**": numpy.Power,
	"<": numpy.Less, "<=": numpy.LessEqual, ">": numpy.Greater, ">=": numpy.GreaterEqual, "==": numpy.Equal, "!=": numpy.NotEqual,
}

// comparison reports whether the operator is a comparison.
func (n *binary) comparison() bool {
	op, ok := operators[n.op]
	return ok && op >= numpy.Less
}

func (n *binary) children() []node { return []node{n.x, n.y} }

func (n *binary) eval(m *machine) (Value, error) {
	x, err := n.x.eval(m)
	if err != nil {
		return nil, err
	}
	y, err := n.y.eval(m)
	if err != nil {
		return nil, err
	}
	a, b, err := pair(m, n.place, n.op, x, y)
	if err != nil {
		return nil, err
	}
	if n.op == "@" {
		return dot(m, n.place, "@", numpy.MatmulShape, &n.out, n.x, n.y, a, b)
	}
	return combine(m, n.place, n.op, operators[n.op], &n.out, n.x, n.y, a, b)
}

// pair returns both operands as arrays. As in numpy, a list is converted only if the other operand
// is an array with at least one dimension; for two lists Python's operators differ.
func pair(m *machine, at place, op string, x, y Value) (a, b *numpy.Array, err error) {
	_, first := x.(List)
	_, second := y.(List)
	if first && !hasRows(y) {
		return nil, nil, at.errorf("%s of %s and %s: %s", op, Describe(x), Describe(y), listAdvice(x))
	}
	if second && !hasRows(x) {
		return nil, nil, at.errorf("%s of %s and %s: %s", op, Describe(x), Describe(y), listAdvice(y))
	}
	if a, err = m.array(at, op, x); err == nil {
		b, err = m.array(at, op, y)
	}
	return a, b, err
}

func hasRows(v Value) bool {
	a, ok := v.(*numpy.Array)
	return ok && len(a.Shape) > 0
}

// combine computes an elementwise operation. The nodes are for suggestions in error messages.
func combine(m *machine, at place, what string, op numpy.Binary, out *numpy.Array, x, y node, a, b *numpy.Array) (Value, error) {
	shape := a.Shape
	if !a.Shape.Equal(b.Shape) {
		var err error
		if shape, err = numpy.Broadcast(a.Shape, b.Shape); err != nil {
			hint := phrase.Phrase{}
			if op == numpy.Multiply {
				hint = productHint(what, x, y, a.Shape, b.Shape)
			}
			return nil, at.errorf("%s of %s%s", what, err, hint)
		}
	}
	if err := m.spend(at, shape, 0); err != nil {
		return nil, err
	}
	out.Combine(op, a, b)
	return out, nil
}

// dot computes a matrix product. The nodes are for suggestions in error messages.
func dot(m *machine, at place, what string, shapeOf func(s, t numpy.Shape) (numpy.Shape, error),
	out *numpy.Array, x, y node, a, b *numpy.Array) (Value, error) {
	shape, err := shapeOf(a.Shape, b.Shape)
	if err != nil {
		return nil, at.errorf("%s of %s and %s: %s%s", what, a.Shape, b.Shape, err, productHint(what, x, y, a.Shape, b.Shape))
	}
	if err := m.spend(at, shape, numpy.DotWork(a.Shape, b.Shape)); err != nil {
		return nil, err
	}
	out.Dot(a, b)
	return out, nil
}
