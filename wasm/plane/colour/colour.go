// Package colour has the colours of the plane's pictures, and the marks of its points: the same in the page, in the small
// pictures of runs and in films.
//
// Out of scope: the document, and what is painted when.
package colour

import (
	"math"

	"inkling/nn"
	"inkling/nn/plane"
	"inkling/wasm/plane/run"
)

// A Shade is a colour as red, green, blue and opacity.
type Shade [4]byte

// Hues are the colours of classes. Two classes are orange and blue, which everyone can tell apart.
var Hues = [plane.MaxClasses]Shade{{224, 124, 34, 255}, {47, 106, 208, 255}, {20, 138, 108, 255}, {164, 66, 138, 255}, {140, 124, 20, 255}, {98, 100, 112, 255}}

// Faint is how much of a hue fields have at most, so that points of the same hue can be seen on them.
const Faint = 0.7

// A Palette has the colours of values from -1 to 1: from orange over the colour of the page to blue.
type Palette struct {
	Middle Shade // the colour of 0
	scale  [257]Shade
}

// LightMiddle is the colour of the light page.
var LightMiddle = Shade{244, 243, 239, 255}

// NewPalette returns the colours of a page whose own colour is middle.
func NewPalette(middle Shade) *Palette {
	p := &Palette{Middle: middle}
	for i := range p.scale {
		v := float64(i-128) / 128
		p.scale[i] = Mix(middle, Hues[Side(v)], Faint*math.Abs(v))
	}
	return p
}

// Side returns the hue of a value: 0 below 0 and 1 above.
func Side(v float64) int {
	if v < 0 {
		return 0
	}
	return 1
}

// Mix returns a colour between two.
func Mix(a, b Shade, part float64) (c Shade) {
	for i := range c {
		c[i] = byte(float64(a[i]) + part*(float64(b[i])-float64(a[i])))
	}
	return c
}

// Of returns the colour of a value; those beyond -1 and 1 have that of the limit, and NaN that of 0.
func (p *Palette) Of(v float32) Shade {
	switch {
	case v >= 1:
		return p.scale[256]
	case v <= -1:
		return p.scale[0]
	case v != v:
		return p.Middle
	}
	return p.scale[int(v*128+128.5)]
}

// A Span is where the middle and the limits of the values of a field are.
type Span struct{ Middle, Reach float32 }

// SpanOf returns the span of a field of units with this activation. Activations without limits reach as far as the field
// does, but at least to 1.
func SpanOf(f nn.Activation, field []float32) Span {
	switch f {
	case nn.Tanh:
		return Span{0, 1}
	case nn.Sigmoid, nn.Softmax:
		return Span{0.5, 0.5}
	}
	reach := float32(1)
	for _, v := range field {
		if v < 0 {
			v = -v
		}
		if v > reach && v < math.MaxFloat32 {
			reach = v
		}
	}
	return Span{0, reach}
}

// Paint appends the pixels of a field.
func (p *Palette) Paint(pixels []byte, field []float32, s Span) []byte {
	for _, v := range field {
		c := p.Of((v - s.Middle) / s.Reach)
		pixels = append(pixels, c[0], c[1], c[2], c[3])
	}
	return pixels
}

// PaintClasses appends the pixels of the fields of several outputs, one for each class: the colour of the largest output,
// the stronger the larger it is.
func (p *Palette) PaintClasses(pixels []byte, fields [][]float32, f nn.Activation) []byte {
	for k := range fields[0] {
		best := 0
		for class, field := range fields {
			if field[k] > fields[best][k] {
				best = class
			}
		}
		part := float64(fields[best][k])
		if f == nn.Tanh {
			part = (part + 1) / 2
		}
		c := p.Middle
		if part > 0 { // not for NaN
			c = Mix(p.Middle, Hues[best], Faint*min(part, 1))
		}
		pixels = append(pixels, c[0], c[1], c[2], c[3])
	}
	return pixels
}

// PaintRun returns the pixels of the picture of a run.
func (p *Palette) PaintRun(r *run.Run) []byte {
	pixels := make([]byte, 0, 4*run.Side*run.Side)
	if r.Settings.Axes() == 1 {
		return p.paintCurve(r.Picture)
	}
	units, _ := r.Settings.Outputs()
	for _, b := range r.Picture {
		c := p.Of(run.Value(b))
		if units > 1 {
			class, part := run.Class(b)
			c = Mix(p.Middle, Hues[min(class, len(Hues)-1)], Faint*part)
		}
		pixels = append(pixels, c[0], c[1], c[2], c[3])
	}
	return pixels
}

// paintCurve returns the pixels of a curve: each column is filled from its level to that of the column before.
func (p *Palette) paintCurve(levels []byte) []byte {
	var pixels []byte
	for range run.Side * run.Side {
		pixels = append(pixels, p.Middle[:]...)
	}
	before := -1
	for x, b := range levels {
		y := max(0, min(run.Side-1, int(run.Level(b)*run.Side)))
		if before < 0 {
			before = y
		}
		for row := min(y, before); row <= max(y, before); row++ {
			copy(pixels[4*(row*run.Side+x):], Hues[1][:])
		}
		before = y
	}
	return pixels
}
