package pad

import (
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/wasm/ui"
)

// Paper is what is on the pad: strokes, or one image.
type Paper struct {
	Strokes []ink.Stroke // in units of the pad's side, 0 to 1, in the order in which they ended; see State.drawing
	Picture *Picture     // if not nil, there are no strokes
}

// A Picture is an image of the data set or a generated one, of MNIST's size.
type Picture struct {
	Title   string // of a generated image; "" for one of the data set
	Split   dataset.Split
	Number  int // index in its split, from 0; -1 for a generated image
	Label   int // its class, or -1 if it is unknown
	Classes []string
	Pixels  []byte
}

// Blank reports whether the paper is empty.
func (p Paper) Blank() bool { return len(p.Strokes) == 0 && p.Picture == nil }

// Drawn returns the pixels that the network sees, nil for a blank pad, and their digit, or -1 if
// unknown.
func (s *State) Drawn() (image []byte, label int) {
	switch {
	case s.Blank():
		return nil, -1
	case s.Picture != nil:
		return s.Image, s.Picture.Label % 10
	}
	return s.Image, -1
}

// Replace puts another paper on the pad; Undo restores the previous one.
func (s *State) Replace(p Paper) {
	if !s.Blank() {
		s.before.Push(s.Paper)
	}
	s.Paper, s.drawing, s.undone, s.refused = p, nil, nil, refusal{}
	s.redrawn++
}

// Show puts an image on the pad. After a series of images, Undo restores the paper before the
// first.
func (s *State) Show(p *Picture) {
	if s.Picture != nil {
		s.Picture, s.undone = p, nil
	} else {
		s.Replace(Paper{Picture: p})
	}
	s.read()
}

// Name returns the name of the picture.
func (p *Picture) Name() string {
	if p.Title != "" {
		return p.Title
	}
	return ui.NameImage(p.Split, p.Number, p.Classes[p.Label])
}
