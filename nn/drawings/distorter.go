package drawings

import (
	"math"

	"inkling/nn/f32"
	"inkling/nn/ink"
)

// The standard deviations of the distortions. Lengths are in units of the drawing's
// longer side, and coordinates are relative to its middle.
const (
	widthSpread  = 0.15 // of the width, the height being kept
	slantSpread  = 0.25 // to the right per unit downwards
	climbSpread  = 0.15 // downwards per unit to the right; with slant, a rotation
	bendSpread   = 0.2  // of the quadratic terms' coefficients
	strokeSpread = 0.06 // of each stroke's position, width and height
	penSpread    = 0.13 // of the pen's radius
	leastPen     = 0.6  // fraction of the pen's radius
)

// normalised returns a copy of the drawing whose longer side is 1 and whose middle is 0.
// It lacks the points that package ink leaves out, which are far outside.
func normalised(d Drawing) (copied Drawing) {
	pad := ink.PadAround(d)
	for _, s := range d {
		var stroke ink.Stroke
		for _, p := range s {
			q := ink.Point{X: (p.X-pad.X)/pad.Side - 0.5, Y: (p.Y-pad.Y)/pad.Side - 0.5}
			if math.Abs(q.X) < 1 && math.Abs(q.Y) < 1 { // false for NaN
				stroke = append(stroke, q)
			}
		}
		copied = append(copied, stroke)
	}
	return copied
}

// A distorter distorts drawings randomly: each stroke on its own, which moves a bar or
// leaves a gap, and then all of them by one quadratic map, which rotates, slants and
// bends. It allocates only for the largest drawing.
type distorter struct {
	rng      *f32.Rand
	strokes  []ink.Stroke
	renderer ink.Renderer
}

// stream is this package's random stream of a seed.
const stream = 7

func newDistorter(seed uint64) *distorter { return &distorter{rng: f32.NewRand(seed, stream)} }

// image writes an image of the distorted drawing, which is normalised.
func (d *distorter) image(drawing Drawing, image []byte) {
	for len(d.strokes) < len(drawing) {
		d.strokes = append(d.strokes, nil)
	}
	m := d.quadratic()
	for i, s := range drawing {
		own := d.shift()
		d.strokes[i] = d.strokes[i][:0]
		for _, p := range s {
			d.strokes[i] = append(d.strokes[i], m.of(own.of(p)))
		}
	}
	radius := ink.PenRadius * max(leastPen, 1+d.spread(penSpread))
	d.renderer.Image(d.strokes[:len(drawing)], radius, image)
}

func (d *distorter) spread(s float64) float64 { return float64(s * d.rng.Normal()) }

// A shift scales and moves a stroke.
type shift struct{ width, height, x, y float64 }

func (d *distorter) shift() shift {
	return shift{1 + d.spread(strokeSpread), 1 + d.spread(strokeSpread), d.spread(strokeSpread), d.spread(strokeSpread)}
}

func (s shift) of(p ink.Point) ink.Point {
	return ink.Point{X: float64(s.width*p.X) + s.x, Y: float64(s.height*p.Y) + s.y}
}

// A quadratic is a map of the plane: the coefficients of x, y, x^2, xy and y^2 in each
// coordinate.
type quadratic struct{ x, y [5]float64 }

func (d *distorter) quadratic() (m quadratic) {
	m.x = [5]float64{1 + d.spread(widthSpread), d.spread(slantSpread)}
	m.y = [5]float64{d.spread(climbSpread), 1}
	for i := 2; i < 5; i++ {
		m.x[i], m.y[i] = d.spread(bendSpread), d.spread(bendSpread)
	}
	return m
}

func (m *quadratic) of(p ink.Point) (q ink.Point) {
	for i, t := range [5]float64{p.X, p.Y, p.X * p.X, p.X * p.Y, p.Y * p.Y} {
		q.X += float64(m.x[i] * t)
		q.Y += float64(m.y[i] * t)
	}
	return q
}
