package mnist

import (
	"slices"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/loops"
)

// The shape of the data set.
const (
	Rows    = 28
	Cols    = 28
	Pixels  = Rows * Cols
	Classes = 10
)

// A Set is a number of images with their labels. It implements nn.SparseSamples:
// of each image only the pixels that are not 0 are kept, a fifth of them, three
// bytes each.
type Set struct {
	Labels []byte // the digit of each image, 0 to 9
	ink    *loops.Sparse
	images []loops.Span // the row of each image in ink
}

// NewSet returns the set of these images, Pixels bytes each, row by row from the
// top left, 0 for paper and 255 for ink.
func NewSet(images, labels []byte) *Set {
	if len(images) != len(labels)*Pixels {
		panic("mnist: a set needs as many images as labels")
	}
	s := &Set{}
	s.Reserve(len(labels))
	for i, label := range labels {
		s.add(images[i*Pixels:(i+1)*Pixels], label)
	}
	return s
}

// add adds one image, which is not kept.
func (s *Set) add(image []byte, label byte) {
	s.images = append(s.images, s.ink.Append(image))
	s.Labels = append(s.Labels, label)
}

// usualInk is a little more than the mean number of MNIST's pixels that are not
// 0, 150 an image.
const usualInk = 153

// Reserve makes room for so many images more, of usual ink, so that adding them
// moves nothing.
func (s *Set) Reserve(images int) {
	if s.ink == nil {
		s.ink = loops.NewSparse(Pixels, &inputs)
	}
	s.ink.Grow(images * usualInk)
	s.images = slices.Grow(s.images, images)
	s.Labels = slices.Grow(s.Labels, images)
}

// Len returns the number of images.
func (s *Set) Len() int { return len(s.Labels) }

// Image returns a copy of the pixels of image i.
func (s *Set) Image(i int) []byte {
	image := make([]byte, Pixels)
	index, value := s.ink.Row(s.images[i])
	for e, p := range index {
		image[p] = value[e]
	}
	return image
}

// Append adds the images of t behind those of s.
func (s *Set) Append(t *Set) {
	if s.ink == nil {
		s.Reserve(t.Len())
	}
	for i, label := range t.Labels {
		s.images = append(s.images, s.ink.AppendRow(t.ink, t.images[i]))
		s.Labels = append(s.Labels, label)
	}
}

// Slice returns images from to (but without) to, sharing the memory of s.
func (s *Set) Slice(from, to int) *Set {
	return &Set{Labels: s.Labels[from:to:to], ink: s.ink, images: s.images[from:to:to]}
}

// Pick returns the images of these indices, in their order, sharing the memory
// of s.
func (s *Set) Pick(index []int) *Set {
	t := &Set{ink: s.ink}
	for _, i := range index {
		t.images = append(t.images, s.images[i])
		t.Labels = append(t.Labels, s.Labels[i])
	}
	return t
}

// Sparse returns the inputs of all images.
func (s *Set) Sparse() (*loops.Sparse, []loops.Span) { return s.ink, s.images }

// Preprocessing says in words what a network is given for a pixel; models carry it.
const Preprocessing = "28x28 grey levels, row by row, 0 paper to 255 ink, divided by 255"

// inputs holds the input that each grey level becomes.
var inputs = func() (table [256]float32) {
	for v := range table {
		table[v] = float32(v) / 255
	}
	return table
}()

// Inputs writes the inputs that a network is given for these pixels to x.
func Inputs(pixels []byte, x []float32) {
	for i, v := range pixels {
		x[i] = inputs[v]
	}
}

// Inputs writes the images of these indices to the rows of x.
func (s *Set) Inputs(index []int, x blas32.General) {
	for i, k := range index {
		Inputs(s.Image(k), x.Data[i*x.Stride:i*x.Stride+Pixels])
	}
}

// Desired writes the labels of these images to the rows of y, as a 1 among zeros.
func (s *Set) Desired(index []int, y blas32.General) {
	for i, k := range index {
		desired := y.Data[i*y.Stride : i*y.Stride+Classes]
		clear(desired)
		desired[s.Labels[k]] = 1
	}
}
