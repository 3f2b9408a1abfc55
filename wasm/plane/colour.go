package plane

import (
	"math"

	"inkling/nn"
	"inkling/nn/plane"
	"inkling/wasm/plane/message"
)

// A shade is a colour as red, green, blue and opacity.
type shade [4]byte

// hues are the colours of classes. Two classes are orange and blue, which everyone can tell apart.
var hues = [plane.MaxClasses]shade{{224, 124, 34, 255}, {47, 106, 208, 255}, {20, 138, 108, 255}, {164, 66, 138, 255}, {140, 124, 20, 255}, {98, 100, 112, 255}}

// faint is how much of a hue fields have at most, so that points of the same hue can be seen on them.
const faint = 0.7

// A palette has the colours of values from -1 to 1: from orange over the colour of the page to blue.
type palette struct {
	middle shade
	scale  [257]shade
}

// lightMiddle is the colour of the light page.
var lightMiddle = shade{244, 243, 239, 255}

func newPalette(middle shade) *palette {
	p := &palette{middle: middle}
	for i := range p.scale {
		v := float64(i-128) / 128
		p.scale[i] = mix(middle, hues[side(v)], faint*math.Abs(v))
	}
	return p
}

// side returns the hue of a value: 0 below 0 and 1 above.
func side(v float64) int {
	if v < 0 {
		return 0
	}
	return 1
}

// mix returns a colour between two.
func mix(a, b shade, part float64) (c shade) {
	for i := range c {
		c[i] = byte(float64(a[i]) + part*(float64(b[i])-float64(a[i])))
	}
	return c
}

// of returns the colour of a value; those beyond -1 and 1 have that of the limit, and NaN that of 0.
func (p *palette) of(v float32) shade {
	switch {
	case v >= 1:
		return p.scale[256]
	case v <= -1:
		return p.scale[0]
	case v != v:
		return p.middle
	}
	return p.scale[int(v*128+128.5)]
}

// A span is where the middle and the limits of the values of a field are.
type span struct{ middle, reach float32 }

// spanOf returns the span of a field of units with this activation. Activations without limits reach as far as the field
// does, but at least to 1.
func spanOf(f nn.Activation, field []float32) span {
	switch f {
	case nn.Tanh:
		return span{0, 1}
	case nn.Sigmoid, nn.Softmax:
		return span{0.5, 0.5}
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
	return span{0, reach}
}

// paint appends the pixels of a field.
func (p *palette) paint(pixels []byte, field []float32, s span) []byte {
	for _, v := range field {
		c := p.of((v - s.middle) / s.reach)
		pixels = append(pixels, c[0], c[1], c[2], c[3])
	}
	return pixels
}

// paintClasses appends the pixels of the fields of several outputs, one for each class: the colour of the largest output,
// the stronger the larger it is.
func (p *palette) paintClasses(pixels []byte, fields [][]float32, f nn.Activation) []byte {
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
		c := p.middle
		if part > 0 { // not for NaN
			c = mix(p.middle, hues[best], faint*min(part, 1))
		}
		pixels = append(pixels, c[0], c[1], c[2], c[3])
	}
	return pixels
}

// hidden returns the small field of a hidden unit.
func (s *State) hidden(u Unit) []float32 {
	const size = message.SmallSide * message.SmallSide
	before := 0
	for _, n := range s.Settings.Hidden[:u.Layer] {
		before += n
	}
	from := (before + u.Index) * size
	if s.Frame == nil || from+size > len(s.Frame.Small) {
		return nil
	}
	return s.Frame.Small[from : from+size]
}

// outputs returns the large fields of the outputs.
func (s *State) outputs() (fields [][]float32) {
	units, _ := s.Settings.Outputs()
	if s.Frame == nil {
		return nil
	}
	size := len(s.Frame.Large) / units
	for j := range units {
		fields = append(fields, s.Frame.Large[j*size:(j+1)*size])
	}
	return fields
}

// wrongPoints returns the points that were misread in the frame.
func (s *State) wrongPoints() (list []plane.Point) {
	data := s.trained
	training := len(data.Training)
	for _, k := range s.Frame.Wrong {
		switch i := int(k); {
		case i < training:
			list = append(list, data.Training[i])
		case i < training+len(data.Test):
			list = append(list, data.Test[i-training])
		}
	}
	return list
}

// surface returns the pixels of the large picture, a square of side x side pixels, or nil if there is nothing to show.
func (s *State) surface(p *palette) (pixels []byte, side int) {
	fields := s.outputs()
	_, f := s.Settings.Outputs()
	last := len(s.Settings.Hidden)
	switch {
	case fields == nil:
		return nil, 0
	case s.Chosen.Layer < last:
		field := s.hidden(s.Chosen)
		return p.paint(nil, field, spanOf(s.Settings.Activation, field)), message.SmallSide
	case s.Settings.Axes() == 1:
		return nil, 0 // a curve
	case len(fields) > 1:
		return p.paintClasses(nil, fields, f), message.LargeSide
	}
	sp := span{0, 1}
	if f == nn.Sigmoid {
		sp = span{0.5, 0.5}
	}
	return p.paint(nil, fields[0], sp), message.LargeSide
}
