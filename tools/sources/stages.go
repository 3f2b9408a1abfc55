package sources

import (
	"fmt"
)

// Options say how to read a source.
type Options struct {
	Labels    []string // the names of the classes in their order; nil for the source's own, or numbers
	Rows      int      // of each image if the source does not say; with Cols, or both 0 for a square
	Cols      int
	Invert    bool   // swap 0 and 255, for dark ink on light paper
	Transpose bool   // swap rows and columns
	Seed      uint64 // for choosing test and validation images if the source has none
}

// opening is the data that the stages share.
type opening struct {
	Options
	path string
	kind *kind
	*Source
}

// stages run in this order.
var stages = []func(*opening) error{
	recognise,    // find the kind.
	read,         // read files to sets.
	checkShapes,  // one image size in all sets, and a label for each image.
	nameClasses,  // no label without a name, no name without an image.
	checkLevels,  // no truncated floats.
	invert,       // to light ink on dark paper.
	transpose,    // to upright.
	takeTest,     // a part of the training images, if there is no test set.
	takeValidate, // the same for validation.
	remark,       // on anything odd
}

// Open reads the data set at the path, a file or a folder, in any of the
// formats.
func Open(path string, o Options) (*Source, error) {
	c := &opening{Options: o, path: path}
	for _, stage := range stages {
		if err := stage(c); err != nil {
			return nil, err
		}
	}
	return c.Source, nil
}

func read(c *opening) (err error) {
	if c.Source, err = c.kind.read(c.path, c.Options); err != nil {
		return err
	}
	c.Kind = c.kind.name
	if c.Train == nil || c.Train.Len() == 0 {
		return fmt.Errorf("%s: no training images (%s): choose another source", c.path, c.Kind)
	}
	if c.Test != nil && c.Test.Len() == 0 {
		c.Test = nil
	}
	if c.Validation != nil && c.Validation.Len() == 0 {
		c.Validation = nil
	}
	return nil
}

func checkShapes(c *opening) error {
	for _, s := range c.sets() {
		if err := checkSide(c.path, s.Rows, s.Cols); err != nil {
			return err
		}
		if s.Rows != c.Train.Rows || s.Cols != c.Train.Cols {
			return fmt.Errorf("%s: the %s images are %d x %d pixels, expected %d x %d like the training images: make all images the same size",
				c.path, s.name, s.Rows, s.Cols, c.Train.Rows, c.Train.Cols)
		}
		if c.Rows != 0 && (s.Rows != c.Rows || s.Cols != c.Cols) {
			return fmt.Errorf("%s: the %s images are %d x %d pixels, but --size says %d x %d: remove --size",
				c.path, s.name, s.Rows, s.Cols, c.Rows, c.Cols)
		}
		if images := len(s.Pixels) / (s.Rows * s.Cols); images != len(s.Labels) {
			return fmt.Errorf("%s: %d %s images but %d labels for them: they belong to different sets",
				c.path, images, s.name, len(s.Labels))
		}
	}
	return nil
}

func invert(c *opening) error {
	if c.Invert {
		for _, s := range c.sets() {
			for i, p := range s.Pixels {
				s.Pixels[i] = 255 - p
			}
		}
	}
	return nil
}

// transpose swaps rows and columns.
func transpose(c *opening) error {
	if !c.Transpose {
		return nil
	}
	for _, s := range c.sets() {
		turned := make([]byte, 0, s.Rows*s.Cols)
		for i := range s.Len() {
			image := s.Image(i)
			turned = turned[:0]
			for col := range s.Cols {
				for row := range s.Rows {
					turned = append(turned, image[row*s.Cols+col])
				}
			}
			copy(image, turned)
		}
		s.Rows, s.Cols = s.Cols, s.Rows
	}
	return nil
}

func (s *Source) note(format string, args ...any) {
	s.Notes = append(s.Notes, fmt.Sprintf(format, args...))
}
