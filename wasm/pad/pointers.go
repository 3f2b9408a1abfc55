package pad

import (
	"math"
	"slices"

	"inkling/nn/ink"
)

// A Pointer draws on the pad: a mouse, a pen, a finger or the keyboard. Several may draw at once,
// each its own stroke.
type Pointer struct {
	ID   int // from the browser
	Kind PointerKind
}

// A PointerKind is the kind of a pointer.
type PointerKind int

// The kinds of pointers. A touch may be a finger or the palm of the hand that holds the pen.
const (
	Mouse PointerKind = iota
	Pen
	Touch
	Keyboard
)

// keyboardPen is the pointer that the keyboard moves.
var keyboardPen = Pointer{Kind: Keyboard}

// penDown begins a stroke; on an image it begins a new drawing. A pen cancels every touch. A touch
// replaces a resting one, and is ignored while a pen or a moving finger draws.
func (s *State) penDown(by Pointer, at ink.Point) {
	s.penUp(by) // in case the browser did not report it
	if by.Kind == Touch && slices.ContainsFunc(s.drawing, func(p Pointer) bool {
		return p.Kind == Pen || p.Kind == Touch && !s.rests(p)
	}) {
		return
	}
	if by.Kind == Pen || by.Kind == Touch {
		s.dropTouches()
	}
	if s.Picture != nil {
		s.Replace(Paper{})
	}
	s.Strokes = append(s.Strokes, ink.Stroke{at})
	s.drawing, s.undone, s.refused = append(s.drawing, by), nil, refusal{}
	s.read()
}

func (s *State) dropTouches() {
	for _, p := range slices.Clone(s.drawing) {
		if p.Kind == Touch {
			s.penCancel(p)
		}
	}
}

// rests reports whether a pointer has stayed within the dot of its ink.
func (s *State) rests(by Pointer) bool {
	stroke := s.Strokes[s.strokeOf(by)]
	return !slices.ContainsFunc(stroke, func(p ink.Point) bool {
		return math.Hypot(p.X-stroke[0].X, p.Y-stroke[0].Y) > ink.PadPen
	})
}

// strokeOf returns the index of the stroke that a pointer is drawing, or -1.
func (s *State) strokeOf(by Pointer) int {
	i := slices.Index(s.drawing, by)
	if i < 0 {
		return -1
	}
	return s.ended() + i
}

// ended returns the number of strokes that have ended. They come first in Strokes.
func (s *State) ended() int { return len(s.Strokes) - len(s.drawing) }

func (s *State) extend(by Pointer, points []ink.Point) {
	i := s.strokeOf(by)
	if i < 0 {
		return
	}
	s.Strokes[i] = append(s.Strokes[i], points...)
	s.undone = nil
	s.read()
}

// penUp ends a stroke, which becomes the last of the ended ones. The pad is redrawn, because a
// stroke drawn in pieces is slightly bold where they meet.
func (s *State) penUp(by Pointer) {
	i := s.strokeOf(by)
	if i < 0 {
		return
	}
	stroke, at := s.Strokes[i], s.ended()
	s.Strokes = slices.Insert(without(s.Strokes, i), at, stroke)
	s.drawing = without(s.drawing, i-at)
	s.redrawn++
}

// penCancel takes back the stroke that a pointer is drawing.
func (s *State) penCancel(by Pointer) {
	if i := s.strokeOf(by); i >= 0 {
		s.undone = nil
		s.takeBack(i)
	}
}

// without returns a copy of the list without element i.
func without[T any](list []T, i int) []T { return slices.Delete(slices.Clone(list), i, i+1) }
