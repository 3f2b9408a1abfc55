package pad

import "inkling/nn/ink"

// Messages of the pad.
type (
	// PenDown begins a stroke.
	PenDown struct {
		By Pointer
		At ink.Point
	}
	// PenMove continues a stroke.
	PenMove struct {
		By Pointer
		To []ink.Point
	}
	// PenUp ends a stroke.
	PenUp struct{ By Pointer }
	// PenCancel takes back a stroke: the browser has decided that the pointer was not drawing.
	PenCancel struct{ By Pointer }
	// Clear clears the pad.
	Clear struct{}
	// Undo takes back the last stroke, or Clear.
	Undo struct{}
	// Redo restores what Undo took back.
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
