package dataset

import (
	"inkling/nn/dataset/codec"
	"inkling/nn/phrase"
)

// A Shape is the size and the number of classes of all images of a data set.
type Shape struct {
	Rows, Cols int // of an image, in pixels, 1 to MaxSide each
	Classes    int // MinClasses to MaxClasses
}

// The limits of a shape.
const (
	MaxSide    = codec.MaxSide // 64
	MinClasses = 2
	MaxClasses = 62 // the digits and both cases of the alphabet
)

// Pixels returns the number of pixels of an image.
func (s Shape) Pixels() int { return s.Rows * s.Cols }

// String returns the shape in words.
func (s Shape) String() string { return s.Phrase().String() }

// Phrase returns the shape as a phrase.
func (s Shape) Phrase() phrase.Phrase {
	return phrase.New("%d classes of %d x %d pixels", s.Classes, s.Rows, s.Cols)
}

// Check returns an error unless a data set may have this shape.
func (s Shape) Check() error {
	if s.Rows < 1 || s.Rows > MaxSide || s.Cols < 1 || s.Cols > MaxSide || s.Classes < MinClasses || s.Classes > MaxClasses {
		return phrase.Errorf("%v, expected %d to %d classes of 1 x 1 to %d x %d pixels", s, MinClasses, MaxClasses, MaxSide, MaxSide)
	}
	return nil
}
