package plane

import (
	"math"

	"inkling/nn/plane"
)

// level returns where a value of a curve is, as a fraction of the height from the top.
func level(v float32) float64 { return 0.5 - max(-3, min(3, float64(v)))/3 }

// A stamp is a mark of a point: its shape is that of its class.
type stamp struct {
	colour   shade
	shape    int
	training bool
}

// shapes are the corners of marks, in units of their radius. The first is a disc.
var shapes = [plane.MaxClasses][]float64{
	{}, {-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9}, {0, -1.2, 1.1, 0.8, -1.1, 0.8}, {0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0},
	{0, 1.2, 1.1, -0.8, -1.1, -0.8}, {-0.4, -1.1, 0.4, -1.1, 0.4, -0.4, 1.1, -0.4, 1.1, 0.4, 0.4, 0.4, 0.4, 1.1, -0.4, 1.1, -0.4, 0.4, -1.1, 0.4, -1.1, -0.4, -0.4, -0.4},
}

// markOf returns the stamp of a point and its place, in fractions of the large picture. middle is the colour of 0.
func (s *State) markOf(p plane.Point, training bool, middle shade) (m stamp, x, y float64) {
	m, x, y = stamp{hues[p.Class], p.Class, training}, (float64(p.X1)/plane.Extent+1)/2, (1-float64(p.X2)/plane.Extent)/2
	switch {
	case s.Settings.Axes() == 1:
		m, y = stamp{hues[1], 0, training}, level(p.Value)
	case s.Settings.Task() == plane.Fit:
		v := float64(p.Value)
		m.shape, m.colour = 0, mix(middle, hues[side(v)], math.Round(8*min(1, math.Abs(v)))/8) // so that there are few stamps
	}
	return m, x, y
}

// covers reports whether a shape covers a place, in units of its radius from its middle.
func covers(shape int, x, y float64) bool {
	corners := shapes[shape]
	n := len(corners)
	if n == 0 {
		return x*x+y*y <= 1
	}
	inside := false
	for i := 0; i < n; i += 2 { // crossings of a ray to the right
		x1, y1, x2, y2 := corners[i], corners[i+1], corners[(i+2)%n], corners[(i+3)%n]
		if (y1 > y) != (y2 > y) && x < x1+(y-y1)/(y2-y1)*(x2-x1) {
			inside = !inside
		}
	}
	return inside
}
