package pad

import (
	"inkling/nn/augment"
	"inkling/nn/ink"
)

// A Handover is the state of the pad that one program of the page passes to the next. The first
// program's pad never holds an image.
type Handover struct {
	Strokes []ink.Stroke
	Before  [][]ink.Stroke
	Undone  []Earlier
	Steps   ink.Preparation
	Open    bool // the images of the preparation are shown
	Change  augment.Change
	Keys    Keys
}

// Earlier is a pad that Redo restores, with the drawings that Undo would restore from there.
type Earlier struct {
	Strokes []ink.Stroke
	Before  [][]ink.Stroke
}

// Drawing reports whether a stroke is being drawn. The pad must not be replaced then.
func (s *State) Drawing() bool { return len(s.drawing) > 0 }

// HandOver returns the state for the next program.
func (s *State) HandOver() Handover {
	h := Handover{
		Strokes: s.Strokes, Before: drawings(s.before),
		Steps: s.Prepared.Steps, Open: s.Prepared.Open, Change: s.Broken.Change, Keys: s.Keys,
	}
	for _, u := range s.undone {
		h.Undone = append(h.Undone, Earlier{u.Strokes, drawings(u.before)})
	}
	return h
}

// TakeOver restores the pad of the previous program.
func (s *State) TakeOver(h Handover) {
	s.Replace(Paper{Strokes: h.Strokes})
	s.before = papers(h.Before)
	for _, u := range h.Undone {
		s.undone.Push(pastPad{Paper{Strokes: u.Strokes}, papers(u.Before)})
	}
	s.Prepared.Steps, s.Prepared.Open, s.Broken.Change, s.Keys = h.Steps, h.Open, h.Change, h.Keys
}

func drawings(list []Paper) (strokes [][]ink.Stroke) {
	for _, p := range list {
		strokes = append(strokes, p.Strokes)
	}
	return strokes
}

func papers(list [][]ink.Stroke) (papers []Paper) {
	for _, strokes := range list {
		papers = append(papers, Paper{Strokes: strokes})
	}
	return papers
}
