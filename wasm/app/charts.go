package app

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"inkling/wasm/chart"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// Charts is what the page shows of runs in charts.
type Charts struct {
	chart.Choice
	Pointer *float64      // the epochs trained where a visitor points, or nil
	Tables  [2]bool       // which quantities stand in a table, too
	Measure proto.Measure // what runs are measured on
}

// What can happen to the charts.
type (
	// ShowKind shows or hides the lines of a kind.
	ShowKind struct {
		Kind chart.Kind
		On   bool
	}
	// SetLog draws on a log scale, or not.
	SetLog struct{ On bool }
	// ZoomTo shows a part of the epochs; the zero Span shows all.
	ZoomTo struct{ chart.Span }
	// ZoomBy changes the part that is shown.
	ZoomBy struct{ Zoom }
	// PointAt has the values at a place told; Off those of the end.
	PointAt struct {
		Epochs float64
		Off    bool
	}
	// ChartKey is a key that was pressed in a chart: one of chartKeys.
	ChartKey struct{ Name string }
	// ShowTable shows or hides the table of a quantity.
	ShowTable struct {
		Quantity chart.Quantity
		On       bool
	}
	// SaveChart saves a chart as a file.
	SaveChart struct {
		Quantity chart.Quantity
		Form     ChartForm
	}
	// SetMeasure chooses what runs are measured on after each epoch.
	SetMeasure struct{ On proto.Measure }
)

// SavePicture draws an SVG picture and saves it as PNG.
type SavePicture struct {
	Name string
	SVG  []byte
}

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

// A ChartForm is a form of file in which a chart is saved.
type ChartForm uint8

// The forms.
const (
	PNG ChartForm = iota
	SVG
	CSV
)

// updateCharts takes a message about the charts into account.
func (s *State) updateCharts(m Msg) []Effect {
	c := &s.Charts
	switch m := m.(type) {
	case ShowKind:
		c.Without[m.Kind] = !m.On
	case SetLog:
		c.Log = m.On
	case ZoomTo:
		c.Zoom = s.clipped(m.Span)
	case ZoomBy:
		c.Zoom = s.zoomed(m.Zoom)
	case PointAt:
		c.Pointer = nil
		if finite := m.Epochs-m.Epochs == 0; finite && !m.Off { // a chart without a width has no places
			c.Pointer = &m.Epochs
		}
	case ChartKey:
		s.chartKey(m.Name)
	case ShowTable:
		c.Tables[m.Quantity] = m.On
	case SaveChart:
		return []Effect{s.saveChart(m)}
	case SetMeasure:
		return s.setMeasure(m.On)
	}
	return nil
}

// mostCharted is how many runs the charts are of at most: more nobody tells apart.
const mostCharted = 12

// series returns the runs that the charts are of, the oldest first: those that go
// on, the one shown at length and the latest of the others that are not hidden.
func (s *State) series() (list []chart.Run) {
	runs := slices.Clone(s.Ledger.Runs)
	if r := s.Runs[0]; !slices.ContainsFunc(runs, s.charted) {
		runs = append(runs, r)
	}
	for place, r := range slices.Backward(runs) {
		if len(list) < mostCharted && s.charted(r) {
			list = append(list, r.series(place))
		}
	}
	slices.Reverse(list)
	return list
}

// charted reports whether the charts are of a run. Where the runs are not shown,
// what was trained elsewhere does not come between: nobody could take it out.
func (s *State) charted(r *Run) bool {
	if _, going := s.inSlot(r); going || r == s.atLength() {
		return true
	}
	known := s.shows("runs") || strings.HasPrefix(r.ID, s.Ledger.Tab+"-")
	return known && !r.Hidden && (len(r.Epochs) > 0 || len(r.Trace.Points) > 0)
}

// series returns what charts need to know of a run.
func (r *Run) series(place int) chart.Run {
	return chart.Run{Key: cmp.Or(r.ID, "none"), Name: cmp.Or(r.Name, "No run yet"), Place: place, Hidden: r.Hidden,
		Epochs: r.Epochs, Trace: r.Trace.Points, Most: r.Settings.Epochs}
}

// chart returns the chart of a quantity.
func (s *State) chart(q chart.Quantity) *chart.Chart {
	return chart.New(q, s.Charts.Choice, s.series())
}

// narrowest is how few epochs a chart shows at least.
const narrowest = 0.05

// clipped returns the part of s that there is, or the zero Span if that is all.
func (s *State) clipped(part chart.Span) chart.Span {
	all := chart.Extent(s.series())
	width := max(part.Width(), narrowest)
	if part.Whole() || math.IsNaN(width) || width >= all.Width() {
		return chart.Span{}
	}
	from := max(all.From, min(all.To-width, part.From))
	return chart.Span{From: from, To: from + width}
}

// zoomed returns the part that is shown next.
func (s *State) zoomed(z Zoom) chart.Span {
	part := s.Charts.Zoom
	if part.Whole() {
		part = chart.Extent(s.series())
	}
	width, middle := part.Width(), (part.From+part.To)/2
	if p := s.Charts.Pointer; p != nil && *p >= part.From && *p <= part.To {
		middle = *p
	}
	switch z {
	case ZoomIn:
		width /= 2
		return s.clipped(chart.Span{From: middle - width/2, To: middle + width/2})
	case ZoomOut:
		return s.clipped(chart.Span{From: middle - width, To: middle + width})
	case ZoomEarlier:
		return s.clipped(chart.Span{From: part.From - width/2, To: part.To - width/2})
	case ZoomLater:
		return s.clipped(chart.Span{From: part.From + width/2, To: part.To + width/2})
	}
	return chart.Span{}
}

// chartKeys are the keys that do something in a chart, and what is said of them.
var chartKeys = map[string]Msg{
	"+": ZoomBy{ZoomIn}, "=": ZoomBy{ZoomIn}, "-": ZoomBy{ZoomOut}, "0": ZoomBy{ZoomWhole},
	"PageUp": ZoomBy{ZoomEarlier}, "PageDown": ZoomBy{ZoomLater}, "Escape": PointAt{Off: true},
	"ArrowLeft": nil, "ArrowRight": nil, "Home": nil, "End": nil,
}

// chartKey does what a key is for: the arrows point to the ends of the epochs.
func (s *State) chartKey(name string) {
	if m := chartKeys[name]; m != nil {
		s.updateCharts(m)
		return
	}
	part := s.Charts.Zoom
	if part.Whole() {
		part = chart.Extent(s.series())
	}
	at := part.To
	if s.Charts.Pointer != nil {
		at = *s.Charts.Pointer
	}
	switch name {
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
	s.Charts.Pointer = &at
}

// saveChart makes a file of a chart.
func (s *State) saveChart(m SaveChart) Effect {
	c, about := s.chart(m.Quantity), s.about()
	name := "inkling-" + m.Quantity.String() + "-" + ui.FileName(about)
	switch m.Form {
	case PNG:
		return SavePicture{name + ".png", c.SVG(about)}
	case SVG:
		return ui.Save{Name: name + ".svg", Content: c.SVG(about)}
	default:
		return ui.Save{Name: name + ".csv", Content: c.CSV()}
	}
}

// about says what the charts are of, in a line.
func (s *State) about() string {
	var shown []chart.Run
	for _, r := range s.series() {
		if !r.Hidden {
			shown = append(shown, r)
		}
	}
	if len(shown) != 1 {
		return ui.Counted(len(shown), "run")
	}
	r := s.atLength()
	if kept := s.Ledger.find(shown[0].Key); kept != nil {
		r = kept
	}
	return fmt.Sprintf("%s %s, eta %g, seed %d", s.setName(r.Settings.Data), ui.Shape(r.Settings.Sizes(shapeOf(r.data()))), r.Settings.Eta, r.Settings.Seed)
}

// setMeasure has the runs that go on measured in another way, and those to come.
func (s *State) setMeasure(m proto.Measure) (effects []Effect) {
	s.Charts.Measure = m
	for i, r := range s.Runs {
		if r.Phase == proto.Fetching || r.Phase == proto.Training || r.Phase == proto.Paused {
			effects = append(effects, Post{i, proto.Command{Do: proto.Assess, Measure: m}})
		}
	}
	return append(effects, s.wonder()...)
}
