package pad

import (
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/wasm/ui"
)

// Paper is what lies on the pad: strokes, or one image of the data set.
type Paper struct {
	Strokes []ink.Stroke // in units of the pad's side, 0 to 1, in the order in which they ended; see State.drawing
	Picture *Picture     // then there are no strokes
}

// A Picture is an image of the data set, or one that was made, of MNIST's size.
type Picture struct {
	Title   string // of one that was made; "" for the data set's
	Split   dataset.Split
	Number  int // within its split, from 0; -1 if it was made
	Label   int // its class
	Classes []string
	Pixels  []byte
}

// Blank reports whether nothing is on the paper.
func (p Paper) Blank() bool { return len(p.Strokes) == 0 && p.Picture == nil }

// Drawn returns the pixels that the network sees, nil of a blank pad, and the digit
// that they are, or -1 if nobody knows.
func (s *State) Drawn() (image []byte, label int) {
	switch {
	case s.Blank():
		return nil, -1
	case s.Picture != nil:
		return s.Image, s.Picture.Label % 10
	}
	return s.Image, -1
}

// Replace puts another paper on the pad; Undo brings the present one back.
func (s *State) Replace(p Paper) {
	if !s.Blank() {
		s.before.Push(s.Paper)
	}
	s.Paper, s.drawing, s.undone, s.refused = p, nil, nil, refusal{}
	s.redrawn++
}

// Show puts an image on the pad. Looking through images is no drawing: Undo
// brings back what was there before the first of them.
func (s *State) Show(p *Picture) {
	if s.Picture != nil {
		s.Picture, s.undone = p, nil
	} else {
		s.Replace(Paper{Picture: p})
	}
	s.read()
}

// Name names the picture.
func (p *Picture) Name() string {
	if p.Title != "" {
		return p.Title
	}
	return ui.NameImage(p.Split, p.Number, p.Classes[p.Label])
}
