package numpy

import "inkling/nn/phrase"

// ReshapedShape returns the shape t for the elements of an array of shape s. One of its dimensions
// may be -1, which stands for the size that fits.
func ReshapedShape(s, t Shape) (Shape, error) {
	result, open, size := append(Shape(nil), t...), -1, 1
	for i, d := range t {
		if d >= 0 {
			size *= d
			continue
		}
		if open >= 0 {
			return nil, phrase.New("only one dimension can be -1, not %s", t)
		}
		open = i
	}
	if open >= 0 && size > 0 {
		result[open] = s.Size() / size
		size *= result[open]
	}
	if size != s.Size() || open >= 0 && result[open] < 0 {
		return nil, phrase.New("an array of shape %s does not fit into %s", s, t)
	}
	return result, nil
}

// Reshape makes c an array of the elements of a, in order, with the shape t of the same size. c may
// be a.
func (c *Array) Reshape(a *Array, t Shape) {
	if t.Size() != len(a.Data) {
		panic(badShapes)
	}
	c.reshape(t)
	copy(c.Data, a.Data)
}
