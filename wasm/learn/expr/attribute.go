package expr

import "inkling/wasm/learn/numpy"

// An attribute is x.name without a call.
type attribute struct {
	place
	x    node
	name string
	out  numpy.Array
}

func (n *attribute) children() []node { return []node{n.x} }

func (n *attribute) eval(m *machine) (Value, error) {
	if methods[n.name] {
		return nil, n.errorf("%s is a method: call it, .%s()", n.name, n.name)
	}
	a, err := evalArray(n.x, m, "."+n.name)
	if err != nil {
		return nil, err
	}
	switch n.name {
	case "T":
		if err := m.spend(n.place, a.Shape, 0); err != nil {
			return nil, err
		}
		n.out.Transpose(a)
	case "shape":
		return shapeList(a.Shape), nil
	case "size":
		n.out.SetNumber(float64(len(a.Data)))
	case "ndim":
		n.out.SetNumber(float64(len(a.Shape)))
	default:
		return nil, n.errorf("an array has no .%s%s", n.name, didYouMean(n.name, attributeNames))
	}
	return &n.out, nil
}

var attributeNames = []string{"T", "shape", "size", "ndim"}
