// Package charts is the section of the page that shows runs in charts: which lines a visitor sees, which part of
// the epochs, and the values under the pointer. Package chart says what there is to draw.
package charts

import (
	"math"

	"inkling/wasm/chart"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// State is what the page shows of runs in charts.
type State struct {
	chart.Choice
	Pointer *float64      // the epochs trained where a visitor points, or nil
	Tables  [2]bool       // by quantity: it is shown in a table, too
	Measure proto.Measure // what runs are measured on
}

// Env is what the charts see of the rest of the page.
type Env struct {
	Runs  []chart.Run // that the charts are of, the oldest first
	About string      // what these are, in a line

	Seconds, Tested float64 // that the run shown at length has trained, and how many of them it was tested
}

// A Msg is something that has happened to the charts.
type Msg interface {
	apply(*State, Env) []Effect
}

// What can happen to the charts.
type (
	// ShowKind shows or hides the lines of a kind.
	ShowKind struct {
		Kind chart.Kind
		On   bool
	}
	// SetLog chooses a log scale, or a linear one.
	SetLog struct{ On bool }
	// ZoomTo shows a part of the epochs; the zero Span shows all.
	ZoomTo struct{ chart.Span }
	// ZoomBy changes the part that is shown.
	ZoomBy struct{ Zoom }
	// PointAt shows the values at a place, or, if Off is set, those of the end.
	PointAt struct {
		Epochs float64
		Off    bool
	}
	// Key is a key that was pressed in a chart: one of keys.
	Key struct{ Name string }
	// ShowTable shows or hides the table of a quantity.
	ShowTable struct {
		Quantity chart.Quantity
		On       bool
	}
	// Save saves a chart as a file.
	Save struct {
		Quantity chart.Quantity
		Form     Form
	}
	// SetMeasure chooses what runs are measured on after each epoch.
	SetMeasure struct{ On proto.Measure }
)

// An Effect is something for the page or the runtime to do.
type Effect interface{}

// What can be done for the charts.
type (
	// SavePNG draws an SVG picture and saves it as a PNG file.
	SavePNG struct {
		Name string
		SVG  []byte
	}
	// Assess measures all runs that go on, and those to come, on these images.
	Assess struct{ On proto.Measure }
)

// A Zoom is a change of the part of the epochs that is shown.
type Zoom uint8

// The changes.
const (
	ZoomIn Zoom = iota
	ZoomOut
	ZoomEarlier
	ZoomLater
	ZoomWhole
)

// A Form is a form of file in which a chart is saved.
type Form uint8

// The forms.
const (
	PNG Form = iota
	SVG
	CSV
)

// Update takes a message into account and returns what has to be done about it.
func (s *State) Update(m Msg, env Env) []Effect { return m.apply(s, env) }

func (m ShowKind) apply(s *State, _ Env) []Effect {
	s.Without[m.Kind] = !m.On
	return nil
}

func (m SetLog) apply(s *State, _ Env) []Effect {
	s.Log = m.On
	return nil
}

func (m ZoomTo) apply(s *State, env Env) []Effect {
	s.Zoom = env.clipped(m.Span)
	return nil
}

func (m ZoomBy) apply(s *State, env Env) []Effect {
	s.Zoom = s.zoomed(m.Zoom, env)
	return nil
}

func (m PointAt) apply(s *State, _ Env) []Effect {
	s.Pointer = nil
	if finite := m.Epochs-m.Epochs == 0; finite && !m.Off { // a chart without a width has no places
		s.Pointer = &m.Epochs
	}
	return nil
}

func (m ShowTable) apply(s *State, _ Env) []Effect {
	s.Tables[m.Quantity] = m.On
	return nil
}

func (m SetMeasure) apply(s *State, _ Env) []Effect {
	s.Measure = m.On
	return []Effect{Assess(m)}
}

// narrowest is how few epochs a chart shows at least.
const narrowest = 0.05

// clipped returns the part of s that there is, or the zero Span if that is all.
func (e Env) clipped(part chart.Span) chart.Span {
	all := chart.Extent(e.Runs)
	width := max(part.Width(), narrowest)
	if part.Whole() || math.IsNaN(width) || width >= all.Width() {
		return chart.Span{}
	}
	from := max(all.From, min(all.To-width, part.From))
	return chart.Span{From: from, To: from + width}
}

// shown returns the part of the epochs that is shown.
func (s *State) shown(env Env) chart.Span {
	if s.Zoom.Whole() {
		return chart.Extent(env.Runs)
	}
	return s.Zoom
}

// zoomed returns the part that is shown next.
func (s *State) zoomed(z Zoom, env Env) chart.Span {
	part := s.shown(env)
	width, middle := part.Width(), (part.From+part.To)/2
	if p := s.Pointer; p != nil && *p >= part.From && *p <= part.To {
		middle = *p
	}
	switch z {
	case ZoomIn:
		width /= 2
		return env.clipped(chart.Span{From: middle - width/2, To: middle + width/2})
	case ZoomOut:
		return env.clipped(chart.Span{From: middle - width, To: middle + width})
	case ZoomEarlier:
		return env.clipped(chart.Span{From: part.From - width/2, To: part.To - width/2})
	case ZoomLater:
		return env.clipped(chart.Span{From: part.From + width/2, To: part.To + width/2})
	}
	return chart.Span{}
}

// keys are the keys that do something in a chart. Those without a message move the pointer.
var keys = map[string]Msg{
	"+": ZoomBy{ZoomIn}, "=": ZoomBy{ZoomIn}, "-": ZoomBy{ZoomOut}, "0": ZoomBy{ZoomWhole},
	"PageUp": ZoomBy{ZoomEarlier}, "PageDown": ZoomBy{ZoomLater}, "Escape": PointAt{Off: true},
	"ArrowLeft": nil, "ArrowRight": nil, "Home": nil, "End": nil,
}

// apply does what the key is for: the arrows point to the ends of the epochs.
func (m Key) apply(s *State, env Env) []Effect {
	if m := keys[m.Name]; m != nil {
		return m.apply(s, env)
	}
	part := s.shown(env)
	at := part.To
	if s.Pointer != nil {
		at = *s.Pointer
	}
	switch m.Name {
	case "ArrowLeft":
		at = math.Ceil(at) - 1
	case "ArrowRight":
		at = math.Floor(at) + 1
	case "Home":
		at = part.From
	case "End":
		at = part.To
	}
	at = max(part.From, min(part.To, at))
	s.Pointer = &at
	return nil
}

// apply makes a file of a chart.
func (m Save) apply(s *State, env Env) []Effect {
	c := chart.New(m.Quantity, s.Choice, env.Runs)
	name := "inkling-" + m.Quantity.String() + "-" + ui.FileName(env.About)
	switch m.Form {
	case PNG:
		return []Effect{SavePNG{name + ".png", c.SVG(env.About)}}
	case SVG:
		return []Effect{ui.Save{Name: name + ".svg", Content: c.SVG(env.About)}}
	default:
		return []Effect{ui.Save{Name: name + ".csv", Content: c.CSV()}}
	}
}
