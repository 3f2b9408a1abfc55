package open

import (
	"io/fs"

	"inkling/nn/phrase"
)

// opening is the data that the stages share.
type opening struct {
	Options
	files fs.FS
	path  string
	bytes int64 // of files, read so far
	rest  int   // per cent of the images that were not taken for other sets; 0 for all
	kind  *kind
	vocabulary
	emnist string // the name of the file that says that the images are EMNIST's, or ""
	*Source
}

// stages run in this order.
var stages = []func(*opening) error{
	recognise,    // find the kind.
	read,         // read files to sets.
	scale,        // bytes of which full ink is not 255.
	checkShapes,  // one image size in all sets, and a label for each image.
	nameClasses,  // no label without a name, no name without an image.
	checkLevels,  // no truncated floats.
	invert,       // to light ink on dark paper.
	transpose,    // to upright.
	takeTest,     // a part of the training images, if there is no test set.
	takeValidate, // the same for validation.
	remark,       // on anything odd
}

func read(c *opening) error {
	if err := c.kind.read(c); err != nil {
		return err
	}
	c.Kind = c.kind.name
	if c.Train == nil || c.Train.Len() == 0 {
		return c.errorf("no training images (%s): choose another source", c.Kind)
	}
	for _, s := range []**Images{&c.Test, &c.Validation} {
		if *s != nil && (*s).Len() == 0 {
			*s = nil
		}
	}
	return nil
}

// scale multiplies the pixels of files of bytes if the user says what full ink is; other files are read so.
func scale(c *opening) error {
	if c.Table.Full == 0 || c.kind != idxFiles && c.kind != pictureFolder {
		return nil
	}
	for _, s := range c.sets() {
		for i, p := range s.Pixels {
			v := float64(p) * (255 / c.Table.Full)
			if v >= 255.5 {
				return c.errorf("pixel %d of the %s images is %d, more than full ink: choose another value for %s", i, s.role, p, flagFull)
			}
			s.Pixels[i] = byte(v + 0.5)
		}
	}
	return nil
}

func checkShapes(c *opening) error {
	for _, s := range c.sets() {
		if err := checkSide(s.Rows, s.Cols); err != nil {
			return c.errorf("%w", err)
		}
		if s.Rows != c.Train.Rows || s.Cols != c.Train.Cols {
			return c.errorf("the %s images are %d x %d pixels, expected %d x %d like the training images: make all images the same size",
				s.role, s.Rows, s.Cols, c.Train.Rows, c.Train.Cols)
		}
		if c.Rows != 0 && (s.Rows != c.Rows || s.Cols != c.Cols) {
			return c.errorf("the %s images are %d x %d pixels, but %s says %d x %d: remove it", s.role, s.Rows, s.Cols, flagSize, c.Rows, c.Cols)
		}
		if images := len(s.Pixels) / (s.Rows * s.Cols); images != len(s.Labels) {
			return c.errorf("%d %s images but %d labels for them: they belong to different sets", images, s.role, len(s.Labels))
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

// transpose swaps rows and columns if the user says so, or of EMNIST's images, unless those are digits that are upright.
func transpose(c *opening) error {
	if c.emnist != "" && c.Transpose == Found {
		if best, ok := c.orientation(); ok && best == 0 {
			c.notef("The images are EMNIST's by the name of %s, but upright, and were not turned; %s turns them.", c.emnist, flagTranspose)
			return nil
		}
		c.Transpose = Yes
		c.notef("The images are EMNIST's by the name of %s, so they were turned upright: rows and columns are swapped. %s says otherwise.", c.emnist, flagTranspose+"=false")
	}
	if c.Transpose != Yes {
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

// The options as messages name them.
const (
	flagFrom      = "--from"
	flagLabels    = "--labels"
	flagSize      = "--size"
	flagFit       = "--fit"
	flagInvert    = "--invert"
	flagTranspose = "--transpose"
	flagFull      = "--full"
)

// errorf returns an error about the whole source.
func (c *opening) errorf(format string, args ...any) error {
	return phrase.Errorf("%s: %w", c.shown(c.path), phrase.Errorf(format, args...))
}

// A location is a file or folder, as messages name it.
type location string

func (c *opening) at(path string) location { return location(c.shown(path)) }

func (l location) errorf(format string, args ...any) error {
	return phrase.Errorf("%s: %w", string(l), phrase.Errorf(format, args...))
}

// shown returns the name of a file or folder for messages.
func (c *opening) shown(path string) string {
	if c.Show != nil {
		return c.Show(path)
	}
	return path
}
