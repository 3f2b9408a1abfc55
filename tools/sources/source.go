package sources

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

// A Source is a data set. Open returns it with all three sets, each with at least one image; the readers of the
// formats leave sets nil that their files do not have.
type Source struct {
	Train, Validation, Test *Images
	Classes                 []string // their names, in the order of the labels
	Kind                    string   // the format that it was read from, in a few words
	Notes                   []string // sentences about decisions made for the user, such as where the test images come from
}

// sets returns the sets that the source has, with their usual names.
func (s *Source) sets() (sets []namedSet) {
	for _, set := range []namedSet{{"training", s.Train}, {"validation", s.Validation}, {"test", s.Test}} {
		if set.Images != nil {
			sets = append(sets, set)
		}
	}
	return sets
}

type namedSet struct {
	name string
	*Images
}
