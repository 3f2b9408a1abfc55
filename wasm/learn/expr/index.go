package expr

import (
	"inkling/nn/phrase"
	"inkling/wasm/learn/numpy"
)

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
		if k, ok := within(i, len(x)); ok {
			return x[k], nil
		}
		return nil, n.outside(i, len(x), phrase.Count(len(x), "1 element", "%s elements"))
	case *numpy.Array:
		return n.row(x, i)
	}
	return nil, n.errorf("%s has no elements", Describe(x))
}

func (n *index) row(a *numpy.Array, i int) (Value, error) {
	if len(a.Shape) == 0 {
		return nil, n.errorf("a number has no elements: [ ] is for lists and arrays")
	}
	k, ok := within(i, a.Shape[0])
	if !ok {
		return nil, n.outside(i, a.Shape[0], numpy.RowsOf(a.Shape))
	}
	n.out.Row(a, k)
	return &n.out, nil
}

// within returns index i of count elements, counted from the end if negative, and whether it
// exists.
func within(i, count int) (k int, ok bool) {
	if i < 0 {
		i += count
	}
	return i, i >= 0 && i < count
}

// outside returns the error for an index that does not exist.
func (n *index) outside(i, count int, counted phrase.Phrase) error {
	at := n.i.at()
	switch count {
	case 0:
		return at.errorf("index %s, but there are %s", i, counted)
	case 1:
		return at.errorf("index %s, but there is only %s: 0, or -1 from the end", i, counted)
	}
	return at.errorf("index %s, but there are %s: 0 to %s, or -1 to %s from the end", i, counted, count-1, -count)
}

func describeNumber(v Value) phrase.Phrase {
	if x, ok := number(v); ok {
		return phrase.Phrase{Text: numpy.NumberText(x)}
	}
	return Describe(v)
}
