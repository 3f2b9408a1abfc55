package plane

import (
	"inkling/nn"
	"inkling/nn/plane"
	"inkling/wasm/plane/colour"
	"inkling/wasm/plane/message"
)

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
func (s *State) surface(p *colour.Palette) (pixels []byte, side int) {
	fields := s.outputs()
	_, f := s.Settings.Outputs()
	last := len(s.Settings.Hidden)
	switch {
	case fields == nil:
		return nil, 0
	case s.Chosen.Layer < last:
		field := s.hidden(s.Chosen)
		return p.Paint(nil, field, colour.SpanOf(s.Settings.Activation, field)), message.SmallSide
	case s.Settings.Axes() == 1:
		return nil, 0 // a curve
	case len(fields) > 1:
		return p.PaintClasses(nil, fields, f), message.LargeSide
	}
	sp := colour.Span{Reach: 1}
	if f == nn.Sigmoid {
		sp = colour.Span{Middle: 0.5, Reach: 0.5}
	}
	return p.Paint(nil, fields[0], sp), message.LargeSide
}
