package colour

import (
	"math"

	"inkling/nn/plane"
)

// Level returns where a value of a curve is, as a fraction of the height from the top.
func Level(v float32) float64 { return 0.5 - max(-3, min(3, float64(v)))/3 }

// A Mark is how a point is drawn: its shape is that of its class.
type Mark struct {
	Colour   Shade
	Shape    int
	Training bool
}

// Shapes are the corners of marks, in units of their radius. The first is a disc.
var Shapes = [plane.MaxClasses][]float64{
	{}, {-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9}, {0, -1.2, 1.1, 0.8, -1.1, 0.8}, {0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0},
	{0, 1.2, 1.1, -0.8, -1.1, -0.8}, {-0.4, -1.1, 0.4, -1.1, 0.4, -0.4, 1.1, -0.4, 1.1, 0.4, 0.4, 0.4, 0.4, 1.1, -0.4, 1.1, -0.4, 0.4, -1.1, 0.4, -1.1, -0.4, -0.4, -0.4},
}

// MarkOf returns the mark of a point of these settings, and its place, in fractions of the large picture. middle is the colour
// of 0.
func MarkOf(s plane.Settings, p plane.Point, training bool, middle Shade) (m Mark, x, y float64) {
	m, x, y = Mark{Hues[p.Class], p.Class, training}, (float64(p.X1)/plane.Extent+1)/2, (1-float64(p.X2)/plane.Extent)/2
	switch {
	case s.Axes() == 1:
		m, y = Mark{Hues[1], 0, training}, Level(p.Value)
	case s.Task() == plane.Fit:
		v := float64(p.Value)
		m.Shape, m.Colour = 0, Mix(middle, Hues[Side(v)], math.Round(8*min(1, math.Abs(v)))/8) // so that few marks differ
	}
	return m, x, y
}

// Covers reports whether a shape covers a place, in units of its radius from its middle.
func Covers(shape int, x, y float64) bool {
	corners := Shapes[shape]
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
