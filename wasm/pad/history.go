package pad

import "inkling/wasm/ui"

// A pastPad is an earlier pad, with its own history for Undo.
type pastPad struct {
	Paper
	before ui.Stack[Paper]
}

// undo takes back the last stroke or, if there are none, Clear or an image.
func (s *State) undo() {
	if s.Blank() && len(s.before) == 0 {
		return
	}
	undone := s.undone
	undone.Push(pastPad{s.Paper, s.before})
	if len(s.Strokes) == 0 {
		s.restore()
		s.read()
	} else {
		s.takeBack(len(s.Strokes) - 1)
	}
	s.undone = undone
}

// redo restores what the last Undo took back, unless strokes are being drawn.
func (s *State) redo() {
	if !s.canRedo() {
		return
	}
	last, _ := s.undone.Pop()
	s.Paper, s.before = last.Paper, last.before
	s.redrawn++
	s.read()
}

// restore brings back the previous paper, if any.
func (s *State) restore() {
	s.Paper, _ = s.before.Pop()
	s.redrawn++
}

func (s *State) canRedo() bool { return len(s.undone) > 0 && len(s.drawing) == 0 }

// takeBack removes a stroke, and stops the pointer that is drawing it. If it was the only stroke of
// a drawing begun on an image, the image returns.
func (s *State) takeBack(stroke int) {
	if at := s.ended(); stroke >= at {
		s.drawing = without(s.drawing, stroke-at)
	}
	s.Strokes = without(s.Strokes, stroke)
	s.redrawn++
	if n := len(s.before); len(s.Strokes) == 0 && n > 0 && s.before[n-1].Picture != nil {
		s.restore()
	}
	s.read()
}
