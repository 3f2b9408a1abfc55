package pad

import "inkling/nn/ink"

// What can happen.
type (
	// PenDown begins a stroke of a pointer's.
	PenDown struct {
		By Pointer
		At ink.Point
	}
	// PenMove continues it.
	PenMove struct {
		By Pointer
		To []ink.Point
	}
	// PenUp ends it.
	PenUp struct{ By Pointer }
	// PenCancel takes it back: the browser has found that it was not drawing.
	PenCancel struct{ By Pointer }
	// Clear wipes the pad.
	Clear struct{}
	// Undo takes back the last stroke, or Clear.
	Undo struct{}
	// Redo brings back what Undo took.
	Redo struct{}
)

func (m PenDown) apply(s *State)   { s.penDown(m.By, m.At) }
func (m PenMove) apply(s *State)   { s.extend(m.By, m.To) }
func (m PenUp) apply(s *State)     { s.penUp(m.By) }
func (m PenCancel) apply(s *State) { s.penCancel(m.By) }
func (Undo) apply(s *State)        { s.undo() }
func (Redo) apply(s *State)        { s.redo() }

func (Clear) apply(s *State) {
	s.Replace(Paper{})
	s.read()
}
