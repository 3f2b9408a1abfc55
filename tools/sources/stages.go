package sources

import (
	"fmt"
)

// Options say how a source is to be read.
type Options struct {
	Labels []string // the names of the classes in their order; nil takes the source's own, or numbers
	Rows   int      // of each image where the source does not tell: with Cols, or both 0 for a square
	Cols   int
	Invert bool   // the ink is dark on light, so 0 and 255 change places
	Seed   uint64 // of the choice of test and validation images where the source has none
}

// opening is what the stages hand on to each other.
type opening struct {
	Options
	path string
	kind *kind
	*Source
}

// stages are run in this order.
var stages = []func(*opening) error{
	recognise,    // which of the kinds it is
	read,         // files to sets
	checkShapes,  // one size of images in all sets, with a label each
	nameClasses,  // and no label without a name, no name without an image
	invert,       // to ink on paper
	takeTest,     // a share of the training images, where there is no test set
	takeValidate, // the same for validation
	remark,       // on what looks odd
}

// Open reads the data set at the path, a file or a folder, whatever its form.
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
		return fmt.Errorf("%s: no training images (%s), expected some: give another source", c.path, c.Kind)
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
			return fmt.Errorf("%s: the %s images are %d x %d pixels, expected %d x %d as the training images are: make them of one size",
				c.path, s.name, s.Rows, s.Cols, c.Train.Rows, c.Train.Cols)
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

// remark tells of images that are all empty, which is an error, or more ink than paper, which may be meant so.
func remark(c *opening) error {
	sum := 0
	for _, p := range c.Train.Pixels {
		sum += int(p)
	}
	mean := sum / len(c.Train.Pixels)
	switch {
	case sum == 0:
		return fmt.Errorf("%s: every pixel of the training images is 0 (paper), expected ink: is it dark on light, or transparent? Then use --invert", c.path)
	case mean > 127 && !c.Invert:
		c.note("The mean pixel is %d of 255, more ink than paper: if the ink is dark on light, use --invert.", mean)
	case mean > 127:
		c.note("The mean pixel is %d of 255 after inverting, more ink than paper: is --invert right?", mean)
	}
	return nil
}

func (s *Source) note(format string, args ...any) {
	s.Notes = append(s.Notes, fmt.Sprintf(format, args...))
}
