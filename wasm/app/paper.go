package app

import (
	"inkling/nn/dataset"
	"inkling/nn/ink"
)

// Paper is what lies on the pad: strokes, or one image of the data set.
type Paper struct {
	Strokes []ink.Stroke // in units of the pad's side, 0 to 1
	Picture *Picture     // then there are no strokes
}

// A Picture is an image of the data set, of MNIST's size.
type Picture struct {
	Split   dataset.Split
	Number  int // within its split, from 0
	Label   int // its class
	Classes []string
	Pixels  []byte
}

// Blank reports whether nothing is on the paper.
func (p Paper) Blank() bool { return len(p.Strokes) == 0 && p.Picture == nil }

// image returns the pixels that a network sees.
func (p Paper) image() []byte {
	if p.Picture != nil {
		return p.Picture.Pixels
	}
	return ink.Image(p.Strokes)
}

// replace puts another paper on the pad; Undo brings the present one back.
func (s *State) replace(p Paper) {
	if !s.Blank() {
		s.before = append(s.before, s.Paper)
	}
	s.Paper, s.Drawing = p, false
}

// restore brings back the paper that was there before the present one, if any.
func (s *State) restore() {
	s.Paper = Paper{}
	if n := len(s.before); n > 0 {
		s.Paper, s.before = s.before[n-1], s.before[:n-1]
	}
}

// show puts an image on the pad. Looking through images is no drawing: Undo
// brings back what was there before the first of them.
func (s *State) show(p *Picture) {
	if s.Picture != nil {
		s.Picture = p
	} else {
		s.replace(Paper{Picture: p})
	}
	s.read()
}

// penDown begins a stroke; on an image it begins a new drawing.
func (s *State) penDown(at ink.Point) {
	if s.Picture != nil {
		s.replace(Paper{})
	}
	s.Strokes = append(s.Strokes, ink.Stroke{at})
	s.Drawing = true
	s.read()
}

func (s *State) extend(points []ink.Point) {
	if !s.Drawing {
		return
	}
	last := &s.Strokes[len(s.Strokes)-1]
	*last = append(*last, points...)
	s.read()
}

func (s *State) cancel() {
	if s.Drawing {
		s.takeBack()
	}
}

func (s *State) clear() {
	s.replace(Paper{})
	s.read()
}

// undo takes back the last stroke or, if there is none, Clear or an image.
func (s *State) undo() {
	if len(s.Strokes) == 0 {
		s.restore()
		s.read()
		return
	}
	s.takeBack()
}

// takeBack takes back the last stroke. With the first of a drawing that was
// begun on an image, the image comes back.
func (s *State) takeBack() {
	s.Strokes = s.Strokes[:len(s.Strokes)-1]
	s.Drawing = false
	if n := len(s.before); len(s.Strokes) == 0 && n > 0 && s.before[n-1].Picture != nil {
		s.restore()
	}
	s.read()
}
