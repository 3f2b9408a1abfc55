package pendigits

import (
	"math"

	"inkling/nn/f32"
	"inkling/nn/ink"
)

// A hand is what all strokes of one digit have in common.
type hand struct {
	blend    float64    // between the form's extremes, about 0 to 1
	wobble   float64    // standard deviation of the knots' positions.
	tremor   float64    // how far the points tremble
	aspect   float64    // width by height
	slant    float64    // to the right, as a fraction of the height.
	sin, cos float64    // of the rotation
	bend     [6]float64 // quadratic terms, x and y
	points   int        // per knot
	round    bool       // corners are rounded, as in haste.
	grid     float64    // of a coarse tablet; 0 for a fine one
	radius   float64    // of the pen, in pixels
}

// newHand draws a random hand. Spreads are in units of the form's box, 100 x
// 100.
func newHand(r *f32.Rand) hand {
	h := hand{
		blend:  float64(1.3*r.Float64()) - 0.15,
		wobble: float64(4*r.Float64()) + 1.5,
		aspect: max(0.3, min(1.6, 0.72*float64(f32.Exp(float32(0.36*r.Normal()))))),
		slant:  float64(0.24*r.Normal()) + 0.1,
		points: 2 + int(6*r.Float64()),
		round:  r.Float64() < 0.2,
		radius: ink.PenRadius * max(0.7, 1+float64(0.13*r.Normal())),
	}
	if r.Float64() < 0.4 {
		h.tremor = float64(2.2 * r.Float64())
	}
	if r.Float64() < 0.15 {
		h.grid = float64(6*r.Float64()) + 2
	}
	if r.Float64() < 0.08 {
		h.points = 1 // a slow tablet
	}
	h.sin, h.cos = turn(float64(0.1 * r.Normal()))
	for i := range h.bend {
		h.bend[i] = float64(0.0016 * r.Normal())
	}
	return h
}

// turn returns sine and cosine of an angle of about 2t, by the rational
// parametrisation of the circle, which is the same on every machine.
func turn(t float64) (sin, cos float64) {
	t /= 2
	t2 := float64(t * t)
	return 2 * t / (1 + t2), (1 - t2) / (1 + t2)
}

// place maps a point of the form's box to its place in the written digit.
func (h *hand) place(p ink.Point) ink.Point {
	x, y := p.X-50, p.Y-50
	xx, xy, yy := float64(x*x), float64(x*y), float64(y*y)
	b := &h.bend
	x += float64(b[0]*xx) + float64(b[1]*xy) + float64(b[2]*yy)
	y += float64(b[3]*xx) + float64(b[4]*xy) + float64(b[5]*yy)
	x = float64(x*h.aspect) - float64(y*h.slant)
	x, y = float64(x*h.cos)-float64(y*h.sin), float64(x*h.sin)+float64(y*h.cos)
	if h.grid > 0 {
		x, y = math.Floor(x/h.grid)*h.grid, math.Floor(y/h.grid)*h.grid
	}
	return ink.Point{X: x, Y: y}
}
