package dataset

import (
	"fmt"

	"inkling/nn/dataset/codec"
)

// A Shape is what all images of a data set have in common.
type Shape struct {
	Rows, Cols int // of an image's pixels, 1 to MaxSide each
	Classes    int // that labels tell apart, MinClasses to MaxClasses
}

// The shapes that a data set may have.
const (
	MaxSide    = codec.MaxSide // 64
	MinClasses = 2
	MaxClasses = 62 // the digits and both cases of the alphabet
)

// Pixels returns the number of pixels of an image.
func (s Shape) Pixels() int { return s.Rows * s.Cols }

// String returns the shape as people write it.
func (s Shape) String() string {
	return fmt.Sprintf("%d classes of %d x %d pixels", s.Classes, s.Rows, s.Cols)
}

// Check returns an error if no data set may have this shape.
func (s Shape) Check() error {
	if s.Rows < 1 || s.Rows > MaxSide || s.Cols < 1 || s.Cols > MaxSide || s.Classes < MinClasses || s.Classes > MaxClasses {
		return fmt.Errorf("%v, expected %d to %d classes of 1 x 1 to %d x %d pixels", s, MinClasses, MaxClasses, MaxSide, MaxSide)
	}
	return nil
}
