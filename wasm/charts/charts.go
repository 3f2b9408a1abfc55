// Package charts is the section with the charts of runs: which lines are shown, the zoom, and the
// values under the pointer. Package chart computes the lines.
package charts

import (
	"math"

	"inkling/wasm/chart"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// State is the state of the section.
type State struct {
	chart.Choice
	Pointer *float64      // the position of the pointer in epochs trained, or nil
	Tables  [2]bool       // by quantity: its table is open
	Measure proto.Measure // what runs are measured on
}

// Env is what the charts need of the rest of the page.
type Env struct {
	Runs  []chart.Run // the runs shown, the oldest first
	About string      // one line that describes them, in the page's language
	Name  string      // the same in English, for the names of files

	Seconds, Tested float64 // seconds that the run in detail has trained, and those of them spent on tests
}

// A Msg is something that has happened to the charts.
type Msg interface {
	apply(*State, Env) []Effect
}

// Messages of the charts.
type (
	// ShowKind shows or hides the lines of a kind.
	ShowKind struct {
		Kind chart.Kind
		On   bool
	}
	// SetLog selects a log or a linear scale.
	SetLog struct{ On bool }
	// ZoomTo shows a part of the epochs; the zero Span shows all.
	ZoomTo struct{ chart.Span }
	// ZoomBy changes the zoom.
	ZoomBy struct{ Zoom }
	// PointAt shows the values at a position or, if Off is set, the latest.
	PointAt struct {
		Epochs float64
		Off    bool
	}
	// Key is a key pressed in a chart: one of keys.
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
	// SetMeasure selects what runs are measured on after each epoch.
	SetMeasure struct{ On proto.Measure }
)

// An Effect is something for the page or the runtime to do.
type Effect interface{}

// Effects for the page and the runtime.
type (
	// SavePNG renders an SVG picture and saves it as a PNG file.
	SavePNG struct {
		Name string
		SVG  []byte
	}
	// Assess measures all present and future runs on these images.
	Assess struct{ On proto.Measure }
)

// A Zoom is a change of the zoom.
type Zoom uint8

// The changes.
const (
	ZoomIn Zoom = iota
	ZoomOut
	ZoomEarlier
	ZoomLater
	ZoomWhole
)

// A Form is a file format for charts.
type Form uint8

// The formats.
const (
	PNG Form = iota
	SVG
	CSV
)

// Update applies a message and returns the effects to carry out.
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
	if finite := m.Epochs-m.Epochs == 0; finite && !m.Off { // a chart without a width has no positions
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

// narrowest is the smallest number of epochs that a chart shows.
const narrowest = 0.05

// clipped returns a zoom limited to the epochs there are, or the zero Span for all.
func (e Env) clipped(part chart.Span) chart.Span {
	all := chart.Extent(e.Runs)
	width := max(part.Width(), narrowest)
	if part.Whole() || math.IsNaN(width) || width >= all.Width() {
		return chart.Span{}
	}
	from := max(all.From, min(all.To-width, part.From))
	return chart.Span{From: from, To: from + width}
}

// shown returns the epochs shown.
func (s *State) shown(env Env) chart.Span {
	if s.Zoom.Whole() {
		return chart.Extent(env.Runs)
	}
	return s.Zoom
}

// zoomed returns the epochs to show after a change of the zoom.
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

// keys are the keys used in a chart. Those without a message move the pointer.
var keys = map[string]Msg{
	"+": ZoomBy{ZoomIn}, "=": ZoomBy{ZoomIn}, "-": ZoomBy{ZoomOut}, "0": ZoomBy{ZoomWhole},
	"PageUp": ZoomBy{ZoomEarlier}, "PageDown": ZoomBy{ZoomLater}, "Escape": PointAt{Off: true},
	"ArrowLeft": nil, "ArrowRight": nil, "Home": nil, "End": nil,
}

// apply carries out the command of the key, or moves the pointer.
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

// apply saves a chart as a file.
func (m Save) apply(s *State, env Env) []Effect {
	c := chart.New(m.Quantity, s.Choice, env.Runs)
	name := "inkling-" + m.Quantity.String() + "-" + ui.FileName(env.Name)
	switch m.Form {
	case PNG:
		return []Effect{SavePNG{name + ".png", c.SVG(env.About)}}
	case SVG:
		return []Effect{ui.Save{Name: name + ".svg", Content: c.SVG(env.About)}}
	default:
		return []Effect{ui.Save{Name: name + ".csv", Content: c.CSV()}}
	}
}
