package pad

import (
	"inkling/nn/augment"
	"inkling/nn/ink"
)

// A Handover is what one program of the page gives the next, so that the pad is as
// it was. There are no images on the first one's pad.
type Handover struct {
	Strokes []ink.Stroke
	Before  [][]ink.Stroke
	Undone  []Earlier
	Steps   ink.Preparation
	Open    bool // the images of the preparation are shown
	Change  augment.Change
	Keys    Keys
}

// Earlier is a pad that Redo brings back, with what Undo would bring back from there.
type Earlier struct {
	Strokes []ink.Stroke
	Before  [][]ink.Stroke
}

// Drawing reports whether somebody is drawing right now: then the pad stays where it is.
func (s *State) Drawing() bool { return len(s.drawing) > 0 }

// HandOver returns what the next program needs.
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

// TakeOver has the pad be as it was in the program before.
func (s *State) TakeOver(h Handover) {
	s.Replace(Paper{Strokes: h.Strokes})
	s.before = papers(h.Before)
	for _, u := range h.Undone {
		s.undone.Push(sight{Paper{Strokes: u.Strokes}, papers(u.Before)})
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
