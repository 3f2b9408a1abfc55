// Package open reads sets of labelled grey images in the forms in which people have them: IDX, NumPy's arrays, pickles,
// text tables and folders of pictures. kind.go lists the forms, and stages.go the stages of reading.
//
// A source is foreign, so everything in it is checked: memory is not allocated on the word of a header, and an error says
// what was found, where, what was expected and what to do. What the files do not say is guessed where the data shows it;
// each guess is a note, and an option says otherwise. If a source has no validation or test images, they are taken from
// the training images by a rule that depends only on the source and a seed.
//
// Out of scope: shards and their order, and networks.
package open

import (
	"io/fs"

	"inkling/nn/dataset/table"
	"inkling/nn/phrase"
)

// Options say how to read a source. For the zero value of each, the answer is found out.
type Options struct {
	Labels    []string // the names of the classes in their order; nil for the source's own, or numbers
	Rows      int      // of each image if the source does not say; with Cols, or both 0 for a square
	Cols      int
	Fit       int           // reduce pictures in files to fit into a square with this side; 0 to take them as they are
	Invert    bool          // swap 0 and 255, for dark ink on light paper
	Transpose Choice        // swap rows and columns
	Table     table.Choices // for text tables; Full also for arrays
	Seed      uint64        // for choosing test and validation images if the source has none
	Share     int           // per cent of the images of each class that such a set gets; 0 for MNIST's proportions

	// Show returns the name of a file or folder for messages; nil for its path.
	Show func(path string) string
	// Progress, if not nil, is called as bytes of files are read, with their number so far. If it returns an error,
	// reading stops with this error.
	Progress func(bytes int64) error
}

// A Choice is made by the user, or found out.
type Choice int

// The choices.
const (
	Found Choice = iota // found out
	Yes
	No
)

// Images are labelled grey images of one size.
type Images struct {
	Rows, Cols int    // of each image, in pixels
	Pixels     []byte // image after image, row by row; 0 is paper, 255 is ink
	Labels     []byte // one for each image, an index into the classes
}

// Len returns the number of images.
func (s *Images) Len() int { return len(s.Labels) }

// Image returns the pixels of one image, without copying them.
func (s *Images) Image(i int) []byte {
	size := s.Rows * s.Cols
	return s.Pixels[i*size : (i+1)*size : (i+1)*size]
}

// slice returns the images from one index up to, not including, another, without copying them.
func (s *Images) slice(from, to int) *Images {
	size := s.Rows * s.Cols
	return &Images{s.Rows, s.Cols, s.Pixels[from*size : to*size : to*size], s.Labels[from:to:to]}
}

// pick returns copies of the images with these indices.
func (s *Images) pick(index []int) *Images {
	out := &Images{s.Rows, s.Cols, make([]byte, 0, len(index)*s.Rows*s.Cols), make([]byte, 0, len(index))}
	for _, i := range index {
		out.Pixels = append(out.Pixels, s.Image(i)...)
		out.Labels = append(out.Labels, s.Labels[i])
	}
	return out
}

// keep drops all images but those with these indices, which ascend.
func (s *Images) keep(index []int) {
	size := s.Rows * s.Cols
	for n, i := range index {
		copy(s.Pixels[n*size:], s.Image(i))
		s.Labels[n] = s.Labels[i]
	}
	s.Pixels, s.Labels = s.Pixels[:len(index)*size], s.Labels[:len(index)]
}

// A Source is a data set. Open returns it with all three sets, each with at least one image; the readers of the forms
// leave sets nil that their files do not have.
type Source struct {
	Train, Validation, Test *Images
	Classes                 []string        // their names, in the order of the labels
	Kind                    phrase.Phrase   // the form that it was read from, in a few words
	Notes                   []phrase.Phrase // sentences about what was understood and decided
}

// sets returns the sets that the source has, with their usual names.
func (s *Source) sets() (sets []namedSet) {
	for _, set := range []namedSet{{forTraining, s.Train}, {forValidation, s.Validation}, {forTesting, s.Test}} {
		if set.Images != nil {
			sets = append(sets, set)
		}
	}
	return sets
}

type namedSet struct {
	role
	*Images
}

func (s *Source) notef(format string, args ...any) {
	s.Notes = append(s.Notes, phrase.New(format, args...))
}

// Open reads the data set at a path of the file system, a file or a folder, in any of the forms.
func Open(files fs.FS, path string, o Options) (*Source, error) {
	c := &opening{Options: o, files: files, path: path, Source: &Source{}}
	for _, stage := range stages {
		if err := stage(c); err != nil {
			return nil, err
		}
	}
	return c.Source, nil
}
