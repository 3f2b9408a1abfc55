package expr

import "inkling/nn/numpy"

// An index is x[i].
type index struct {
	place
	x, i node
	out  numpy.Array
}

func (n *index) children() []node { return []node{n.x, n.i} }

func (n *index) eval(m *machine) (Value, error) {
	x, err := n.x.eval(m)
	if err != nil {
		return nil, err
	}
	v, err := n.i.eval(m)
	if err != nil {
		return nil, err
	}
	i, ok := whole(v)
	if !ok {
		return nil, n.i.at().errorf("an index is a whole number, not %s", describeNumber(v))
	}
	switch x := x.(type) {
	case List:
		k, err := n.within(i, len(x), "elements")
		if err != nil {
			return nil, err
		}
		return x[k], nil
	case *numpy.Array:
		return n.row(x, i)
	}
	return nil, n.errorf("%s has no elements", Describe(x))
}

func (n *index) row(a *numpy.Array, i int) (Value, error) {
	what := "rows"
	switch len(a.Shape) {
	case 0:
		return nil, n.errorf("a number has no elements: [ ] is for lists and arrays")
	case 1:
		what = "numbers"
	}
	k, err := n.within(i, a.Shape[0], what)
	if err != nil {
		return nil, err
	}
	n.out.Row(a, k)
	return &n.out, nil
}

// within returns the place of index i among count, those below 0 counted from
// the end.
func (n *index) within(i, count int, what string) (int, error) {
	k := i
	if k < 0 {
		k += count
	}
	if k < 0 || k >= count {
		return 0, n.i.at().errorf("index %d, but there are %d %s: 0 to %d, or -1 to %d from the end", i, count, what, count-1, -count)
	}
	return k, nil
}

func describeNumber(v Value) string {
	if x, ok := number(v); ok {
		return numpy.NumberText(x)
	}
	return Describe(v)
}
