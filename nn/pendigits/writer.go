package pendigits

import (
	"inkling/nn/f32"
	"inkling/nn/ink"
)

// A Writer writes digits, each in a hand of its own. It does not allocate after the
// first few.
type Writer struct {
	rng      *f32.Rand
	knots    line
	strokes  []ink.Stroke
	renderer ink.Renderer
}

// stream is this package's random stream of a seed.
const stream = 4

// NewWriter returns a writer. The same seed writes the same digits.
func NewWriter(seed uint64) *Writer { return &Writer{rng: f32.NewRand(seed, stream)} }

// MarshalBinary returns the state of w's random numbers.
func (w *Writer) MarshalBinary() ([]byte, error) { return w.rng.MarshalBinary() }

// UnmarshalBinary restores a state that MarshalBinary returned.
func (w *Writer) UnmarshalBinary(b []byte) error { return w.rng.UnmarshalBinary(b) }

// Image writes the digit 0 to 9, with a pen of random thickness, and renders it to
// image, which has ink.Pixels bytes.
func (w *Writer) Image(digit int, image []byte) {
	h := newHand(w.rng)
	w.renderer.Image(w.write(digit, &h), h.radius, image)
}

// Strokes writes the digit 0 to 9, in units of a hundredth of a digit's height. The
// next call overwrites the strokes.
func (w *Writer) Strokes(digit int) []ink.Stroke {
	h := newHand(w.rng)
	return w.write(digit, &h)
}

func (w *Writer) write(digit int, h *hand) []ink.Stroke {
	f := w.choose(forms()[digit])
	for len(w.strokes) < len(f.a) {
		w.strokes = append(w.strokes, nil)
	}
	for i := range f.a {
		w.skeleton(f.a[i], f.b[i], h)
		if i > 0 {
			w.misplace(4)
		}
		s := appendCurve(w.strokes[i][:0], w.knots, h.points)
		s = w.ends(s)
		w.shake(s, h)
		w.strokes[i] = s
	}
	return w.strokes[:len(f.a)]
}

// choose draws one of the forms by their weights.
func (w *Writer) choose(forms []form) *form {
	sum := 0.0
	for _, f := range forms {
		sum += f.weight
	}
	at := float64(w.rng.Float64() * sum)
	for i := range forms {
		if at -= forms[i].weight; at < 0 {
			return &forms[i]
		}
	}
	return &forms[len(forms)-1]
}

// skeleton makes knots between those of the extremes a and b, each a little off.
func (w *Writer) skeleton(a, b line, h *hand) {
	w.knots = w.knots[:0]
	for i, k := range a {
		t := h.blend + float64(0.15*w.rng.Normal())
		w.knots = append(w.knots, knot{
			x:      k.x + float64(t*(b[i].x-k.x)) + float64(h.wobble*w.rng.Normal()),
			y:      k.y + float64(t*(b[i].y-k.y)) + float64(h.wobble*w.rng.Normal()),
			corner: k.corner && !h.round,
		})
	}
}

// misplace shifts all knots together, as when a pen touches down a little off.
func (w *Writer) misplace(spread float64) {
	x, y := float64(spread*w.rng.Normal()), float64(spread*w.rng.Normal())
	for i := range w.knots {
		w.knots[i].x += x
		w.knots[i].y += y
	}
}

// ends hooks the start of some strokes, and makes the pen lift early or late.
func (w *Writer) ends(s ink.Stroke) ink.Stroke {
	if w.rng.Float64() < 0.12 {
		x, y := float64(8*w.rng.Normal()), float64(8*w.rng.Normal())
		s[0].X += x
		s[0].Y += y
	}
	last, before := &s[len(s)-1], s[len(s)-2]
	reach := float64(0.3 * w.rng.Normal())
	dx, dy := last.X-before.X, last.Y-before.Y
	last.X += float64(reach * dx)
	last.Y += float64(reach * dy)
	if w.rng.Float64() < 0.08 {
		s = append(s, ink.Point{X: last.X + float64(9*w.rng.Normal()), Y: last.Y + float64(9*w.rng.Normal())})
	}
	return s
}

// shake moves each point to its place in the written digit, with a tremor.
func (w *Writer) shake(s ink.Stroke, h *hand) {
	x, y := 0.0, 0.0
	for i, p := range s {
		if h.tremor > 0 {
			x = float64(0.6*x) + float64(h.tremor*w.rng.Normal())
			y = float64(0.6*y) + float64(h.tremor*w.rng.Normal())
		}
		s[i] = h.place(ink.Point{X: p.X + x, Y: p.Y + y})
	}
}
