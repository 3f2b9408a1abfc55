package dataset

import (
	"slices"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/sparse"
)

// A Set holds images of one shape with their labels. It implements
// nn.SparseSamples: only the non-zero pixels of each image are kept, at three
// bytes each.
type Set struct {
	Shape  Shape
	Labels []byte // the class of each image, from 0
	ink    *sparse.Matrix
	images []sparse.Span // the row of each image in ink
}

// Panic messages.
const (
	badShape  = "dataset: no data set may have such a shape"
	badCounts = "dataset: a set needs as many images as labels"
	badLabel  = "dataset: a label is no class of the shape"
	badAppend = "dataset: sets of different shapes"
)

// Empty returns a set without images.
func Empty(shape Shape) *Set {
	if shape.Check() != nil {
		panic(badShape)
	}
	return &Set{Shape: shape, ink: sparse.New(shape.Pixels(), &inputs)}
}

// NewSet returns a set of these images, Shape.Pixels bytes each, row by row from
// the top left, with 0 for paper and 255 for ink.
func NewSet(shape Shape, images, labels []byte) *Set {
	s, pixels := Empty(shape), shape.Pixels()
	if len(images) != len(labels)*pixels {
		panic(badCounts)
	}
	s.Reserve(len(labels), inked(images))
	for i, label := range labels {
		s.add(images[i*pixels:(i+1)*pixels], label)
	}
	return s
}

// inked returns the number of non-zero pixels.
func inked(images []byte) (n int) {
	for _, v := range images {
		if v != 0 {
			n++
		}
	}
	return n
}

// add appends one image; it does not keep the slice.
func (s *Set) add(image []byte, label byte) {
	if int(label) >= s.Shape.Classes {
		panic(badLabel)
	}
	s.images = append(s.images, s.ink.Append(image))
	s.Labels = append(s.Labels, label)
}

// Reserve allocates memory for this many more images and non-zero pixels, so that
// adding them neither moves data nor wastes memory.
func (s *Set) Reserve(images, ink int) {
	s.ink.Grow(ink)
	s.images = slices.Grow(s.images, images)
	s.Labels = slices.Grow(s.Labels, images)
}

// Len returns the number of images.
func (s *Set) Len() int { return len(s.Labels) }

// Ink returns the number of non-zero pixels in all images.
func (s *Set) Ink() (n int) {
	for _, span := range s.images {
		n += int(span.Count)
	}
	return n
}

// Image returns a copy of the pixels of image i.
func (s *Set) Image(i int) []byte {
	image := make([]byte, s.Shape.Pixels())
	s.expand(i, image)
	return image
}

// Pixels returns the pixels of these images, one after the other.
func (s *Set) Pixels(index []int) []byte {
	n := s.Shape.Pixels()
	pixels := make([]byte, len(index)*n)
	for k, i := range index {
		s.expand(i, pixels[k*n:][:n])
	}
	return pixels
}

// expand writes the non-zero pixels of image i to image.
func (s *Set) expand(i int, image []byte) {
	index, value := s.ink.Row(s.images[i])
	for e, p := range index {
		image[p] = value[e]
	}
}

// Append appends the images of t, which has the same shape. The zero Set takes
// t's shape.
func (s *Set) Append(t *Set) {
	if s.ink == nil {
		*s = *Empty(t.Shape)
		s.Reserve(t.Len(), t.Ink())
	}
	if s.Shape != t.Shape {
		panic(badAppend)
	}
	for i, label := range t.Labels {
		s.images = append(s.images, s.ink.AppendRow(t.ink, t.images[i]))
		s.Labels = append(s.Labels, label)
	}
}

// Slice returns the images from index from up to, not including, to. The result
// shares memory with s.
func (s *Set) Slice(from, to int) *Set {
	return &Set{Shape: s.Shape, Labels: s.Labels[from:to:to], ink: s.ink, images: s.images[from:to:to]}
}

// Pick returns the images with these indices, in that order. The result shares
// memory with s.
func (s *Set) Pick(index []int) *Set {
	t := &Set{Shape: s.Shape, ink: s.ink}
	for _, i := range index {
		t.images = append(t.images, s.images[i])
		t.Labels = append(t.Labels, s.Labels[i])
	}
	return t
}

// Sparse returns the inputs of all images.
func (s *Set) Sparse() (*sparse.Matrix, []sparse.Span) { return s.ink, s.images }

// inputs maps each grey level to its input.
var inputs = func() (table [256]float32) {
	for v := range table {
		table[v] = float32(v) / 255
	}
	return table
}()

// Inputs writes the network's inputs for these pixels to x.
func Inputs(pixels []byte, x []float32) {
	for i, v := range pixels {
		x[i] = inputs[v]
	}
}

// Inputs writes the images with these indices to the rows of x.
func (s *Set) Inputs(index []int, x blas32.General) {
	for i, k := range index {
		Inputs(s.Image(k), x.Data[i*x.Stride:i*x.Stride+s.Shape.Pixels()])
	}
}

// Desired writes the labels of these images to the rows of y, one-hot.
func (s *Set) Desired(index []int, y blas32.General) {
	classes := s.Shape.Classes
	if y.Stride == classes {
		clear(y.Data[:len(index)*classes]) // in a browser each call takes long
	} else {
		for i := range index {
			clear(y.Data[i*y.Stride:][:classes])
		}
	}
	for i, k := range index {
		y.Data[i*y.Stride+int(s.Labels[k])] = 1
	}
}
