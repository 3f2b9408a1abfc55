package pendigits

import "inkling/nn/ink"

// appendCurve appends to s the path of a pen through the knots: Catmull-Rom
// curves between corners, with the given number of points per knot.
func appendCurve(s ink.Stroke, knots line, points int) ink.Stroke {
	s = append(s, knots[0].point())
	for from := 0; from < len(knots)-1; {
		to := from + 1
		for to < len(knots)-1 && !knots[to].corner {
			to++
		}
		s = appendArc(s, knots[from:to+1], points)
		from = to
	}
	return s
}

// appendArc appends a curve without corners, all but its first point. Two knots
// are joined by a straight line.
func appendArc(s ink.Stroke, arc line, points int) ink.Stroke {
	for i := range len(arc) - 1 {
		p1, p2 := arc[i].point(), arc[i+1].point()
		p0, p3 := p1, p2
		if i > 0 {
			p0 = arc[i-1].point()
		}
		if i+2 < len(arc) {
			p3 = arc[i+2].point()
		}
		for k := 1; k <= points; k++ {
			t := float64(k) / float64(points)
			s = append(s, ink.Point{X: spline(p0.X, p1.X, p2.X, p3.X, t), Y: spline(p0.Y, p1.Y, p2.Y, p3.Y, t)})
		}
	}
	return s
}

// spline is the Catmull-Rom cubic from b at t = 0 to c at t = 1. Its direction
// is that from a to c at the start and from b to d at the end.
func spline(a, b, c, d, t float64) float64 {
	one := c - a
	two := float64(2*a) - float64(5*b) + float64(4*c) - d
	three := float64(3*b) - a - float64(3*c) + d
	sum := one + float64(float64(two+float64(three*t))*t)
	return b + float64(float64(sum*t)*0.5)
}

func (k knot) point() ink.Point { return ink.Point{X: k.x, Y: k.y} }
