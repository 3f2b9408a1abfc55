package plane

import (
	"slices"
	"strings"

	"inkling/nn/phrase"
	"inkling/nn/plane"
	"inkling/wasm/plane/address"
	"inkling/wasm/plane/playground"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A Tool is what the pointer does in the large picture.
type Tool int

// The tools. From Brush, each class has one; of values, the first is for -1 and the second for 1.
const (
	NoTool Tool = iota
	Eraser
	Brush
)

// Messages about points of one's own.
type (
	// TakeTool takes a tool, or puts it away.
	TakeTool struct{ Tool Tool }
	// PenDown begins a stroke. Its place is in fractions of the large picture, from its top left corner.
	PenDown struct{ X, Y float64 }
	// PenMove goes on with the stroke, if there is one.
	PenMove struct{ X, Y float64 }
	// PenUp ends the stroke.
	PenUp struct{}
	// MoveCursor moves the place at which the keyboard draws.
	MoveCursor struct{ X, Y float64 }
	// Dab draws or erases at that place.
	Dab struct{}
	// Clear removes all points.
	Clear struct{}
	// Undo takes back the last change of the points.
	Undo struct{}
	// Pasted brings the text of a CSV file, or a link of TensorFlow Playground.
	Pasted struct{ Text string }
	// Unread says why a file could not be read.
	Unread struct{ Err error }
	// SaveCSV saves all points as a file.
	SaveCSV struct{}
	// Recalled brings the query that was kept for a kind of own points.
	Recalled struct{ Kind, Query string }
)

// Keep keeps the query of own points for later visits.
type Keep struct{ Kind, Query string }

// points returns the points of one's own, or nil if the data are made. It is never nil for own points.
func (s *State) points() []plane.Point {
	if !address.Own(s.Settings.Data) {
		return nil
	}
	return append([]plane.Point{}, s.Own...)
}

// few reports whether there are too few points for training.
func (s *State) few() bool { return address.Own(s.Settings.Data) && len(s.Own) < plane.MinPoints }

// makeData returns the data of the settings.
func (s *State) makeData() (plane.Data, error) {
	switch {
	case s.few():
		return plane.Data{Task: s.Settings.Task(), Axes: s.Settings.Axes(), Classes: s.Settings.Classes, Training: s.Own}, nil
	case address.Own(s.Settings.Data):
		return s.Settings.Use(s.Own)
	}
	return s.Settings.Make()
}

// mostUndo is how many changes of the points can be taken back.
const mostUndo = 50

// save notes the state for Undo.
func (s *State) save(query string) {
	if n := len(s.undo); n > 0 && s.undo[n-1] == query {
		return
	}
	s.undo = append(s.undo, query)
	s.undo = s.undo[max(0, len(s.undo)-mostUndo):]
}

// take makes the points of a set one's own, so that they can be changed.
func (s *State) take() {
	if address.Own(s.Settings.Data) {
		s.save(s.Query())
		return
	}
	kind := plane.Given
	if s.Settings.Axes() == 1 {
		kind = plane.GivenCurve
	}
	if kept := s.kept[kind]; kept != "" {
		s.save(kept)
	}
	s.save(s.Query())
	s.Own = nil
	for _, p := range slices.Concat(s.Data.Training, s.Data.Test) {
		s.Own = append(s.Own, p.Snap())
	}
	s.Settings.Data = kind
}

// mostValue is the largest value that can be drawn.
const mostValue = 1.5

// at returns the point at a place in the large picture, of the class or value of the tool.
func (s *State) at(x, y float64) plane.Point {
	p := plane.Point{X1: float32((2*x - 1) * plane.Extent)}
	switch kind := int(s.Tool - Brush); {
	case s.Settings.Axes() == 1:
		p.Value = float32((1 - 2*y) * mostValue)
		return p.Snap()
	case s.Settings.Task() == plane.Fit:
		p.Value = float32(2*kind - 1)
	default:
		p.Class = kind
	}
	p.X2 = float32((1 - 2*y) * plane.Extent)
	return p.Snap()
}

// height returns where a point is in the large picture, from -1 at the bottom to 1 at the top.
func height(p plane.Point, axes int) float64 {
	if axes == 1 {
		return float64(p.Value) / mostValue
	}
	return float64(p.X2) / plane.Extent
}

// Tools are the tools for the present data.
func (s *State) Tools() []Tool {
	brushes := s.Settings.Classes
	switch {
	case s.Settings.Axes() == 1:
		brushes = 1
	case s.Settings.Task() == plane.Fit:
		brushes = 2
	}
	tools := make([]Tool, 0, brushes+1)
	for k := range brushes {
		tools = append(tools, Brush+Tool(k))
	}
	return append(tools, Eraser)
}

func (Clear) apply(s *State) []Effect {
	if !s.drawable() {
		return nil
	}
	s.take()
	s.Own = nil
	return s.goOn()
}

func (Undo) apply(s *State) []Effect {
	n := len(s.undo)
	if n == 0 || s.pen != nil || !s.drawable() {
		return nil
	}
	settings, points, problems := address.Read(s.undo[n-1])
	s.undo = s.undo[:n-1]
	if len(problems) > 0 {
		return nil // Query wrote it
	}
	s.Note = nil
	s.Own = points
	if old := s.Settings; old.Data == settings.Data && old.Classes == settings.Classes {
		return s.goOn()
	}
	return s.move(settings)
}

// move takes other settings whose points are set. It goes on with the same network if it can.
func (s *State) move(settings plane.Settings) []Effect {
	same := sameNetwork(s.Settings, settings)
	s.Settings = settings
	s.Drawn++
	if same {
		return s.goOn()
	}
	s.choose()
	return s.begin()
}

func (m Pasted) apply(s *State) []Effect {
	text := strings.TrimSpace(m.Text)
	if strings.Contains(text, playground.Host) && !strings.Contains(text, "\n") {
		return s.openPlayground(text)
	}
	if !s.drawable() || s.Limits.Locks("set") {
		s.Note = func() string { return lockedPoints.Say() }
		return nil
	}
	table, err := plane.ReadCSV(text, true)
	if err != nil {
		s.Problem, s.Note = phrase.Of(err), nil
		return nil
	}
	kind := plane.Given
	if table.Axes == 1 {
		kind = plane.GivenCurve
	}
	settings := s.Settings
	settings.Data, settings.Classes = kind, len(table.Names)
	if settings.Check() != nil {
		settings = plane.Base(kind)
		settings.Classes = len(table.Names)
	}
	if kept := s.kept[kind]; kept != "" && !address.Own(s.Settings.Data) {
		s.save(kept)
	}
	s.save(s.Query())
	s.Own = nil
	for _, p := range table.Points {
		s.Own = append(s.Own, p.Snap())
	}
	s.Note = func() string {
		note := opened.Say(words.Thousands(len(table.Points)))
		if len(table.Names) > 0 {
			note += " " + openedClasses.Say(strings.Join(table.Names, ", "))
		}
		if table.Scaled {
			note += " " + scaled.Say()
		}
		return note
	}
	return s.move(settings)
}

func (m Unread) apply(s *State) []Effect {
	s.Problem, s.Note = phrase.Of(m.Err), nil
	return nil
}

func (SaveCSV) apply(s *State) []Effect {
	points := s.points()
	if points == nil {
		points = slices.Concat(s.Data.Training, s.Data.Test)
	}
	text := plane.WriteCSV(s.Data.Task, s.Data.Axes, points)
	return []Effect{ui.Save{Name: "plane-" + s.Settings.Data + ".csv", Content: []byte(text)}}
}

func (m Recalled) apply(s *State) []Effect {
	if _, _, problems := address.Read(m.Query); m.Query != "" && len(problems) == 0 {
		s.kept[m.Kind] = m.Query
	}
	return nil
}
