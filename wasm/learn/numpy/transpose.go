package numpy

// TransposedShape returns the shape with rows and columns exchanged. A one-dimensional shape stays
// the same.
func TransposedShape(s Shape) Shape {
	if len(s) != 2 {
		return s
	}
	return Shape{s[1], s[0]}
}

// Transpose makes c the transpose of a.
func (c *Array) Transpose(a *Array) {
	rows, cols := a.Shape.matrix()
	c.reshape(TransposedShape(a.Shape))
	if rows == 1 || cols == 1 {
		copy(c.Data, a.Data)
		return
	}
	for i := range rows {
		for j, x := range a.Data[i*cols : (i+1)*cols] {
			c.Data[j*rows+i] = x
		}
	}
}
