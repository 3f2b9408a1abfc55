package numpy

// combine computes a row. The four basic operations have their own loops, with faster ones if
// nothing is stretched.
func combine(op Binary, c, a []float64, i int, b []float64, k int) {
	switch {
	case op > Divide:
		f := binaries[op]
		for j := range c {
			c[j] = f(a[j*i], b[j*k])
		}
	case i == 1 && k == 1:
		side(op, c, a[:len(c)], b[:len(c)])
	default:
		stretched(op, c, a, i, b, k)
	}
}

func side(op Binary, c, a, b []float64) {
	switch op {
	case Add:
		for j, x := range a {
			c[j] = x + b[j]
		}
	case Subtract:
		for j, x := range a {
			c[j] = x - b[j]
		}
	case Multiply:
		for j, x := range a {
			c[j] = x * b[j]
		}
	case Divide:
		for j, x := range a {
			c[j] = x / b[j]
		}
	}
}

func stretched(op Binary, c, a []float64, i int, b []float64, k int) {
	switch op {
	case Add:
		for j := range c {
			c[j] = a[j*i] + b[j*k]
		}
	case Subtract:
		for j := range c {
			c[j] = a[j*i] - b[j*k]
		}
	case Multiply:
		for j := range c {
			c[j] = a[j*i] * b[j*k]
		}
	case Divide:
		for j := range c {
			c[j] = a[j*i] / b[j*k]
		}
	}
}
