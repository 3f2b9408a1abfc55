package mnist

import (
	"slices"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
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
	inked  nn.Sparse
}

// NewSet returns the set of these images, Pixels bytes each, row by row from the
// top left, 0 for paper and 255 for ink.
func NewSet(images, labels []byte) *Set {
	if len(images) != len(labels)*Pixels {
		panic("mnist: a set needs as many images as labels")
	}
	s := &Set{}
	s.Reserve(len(labels), len(images)/5)
	for i, label := range labels {
		for p, v := range images[i*Pixels : (i+1)*Pixels] {
			if v != 0 {
				s.addPixel(p, v)
			}
		}
		s.endImage(label)
	}
	return s
}

// addPixel adds a pixel to the image that endImage will end.
func (s *Set) addPixel(p int, v byte) {
	s.inked.Index = append(s.inked.Index, uint16(p))
	s.inked.Value = append(s.inked.Value, v)
}

func (s *Set) endImage(label byte) {
	if len(s.inked.Start) == 0 {
		s.inked.Start = append(s.inked.Start, 0)
	}
	s.inked.Start = append(s.inked.Start, uint32(len(s.inked.Value)))
	s.Labels = append(s.Labels, label)
}

// Reserve makes room for so many images more, with so many pixels of ink in all.
func (s *Set) Reserve(images, pixels int) {
	s.Labels = slices.Grow(s.Labels, images)
	s.inked.Start = slices.Grow(s.inked.Start, images+1)
	s.inked.Index = slices.Grow(s.inked.Index, pixels)
	s.inked.Value = slices.Grow(s.inked.Value, pixels)
}

// Len returns the number of images.
func (s *Set) Len() int { return len(s.Labels) }

// Image returns a copy of the pixels of image i.
func (s *Set) Image(i int) []byte {
	image := make([]byte, Pixels)
	index, value := s.ink(i)
	for e, p := range index {
		image[p] = value[e]
	}
	return image
}

// ink returns the pixels of image i that are not 0, and their values.
func (s *Set) ink(i int) (index []uint16, value []byte) {
	from, to := s.inked.Start[i], s.inked.Start[i+1]
	return s.inked.Index[from:to], s.inked.Value[from:to]
}

// Ink returns how many pixels of the set are not 0.
func (s *Set) Ink() (n int) {
	if s.Len() == 0 {
		return 0
	}
	return int(s.inked.Start[s.Len()] - s.inked.Start[0])
}

// Append adds the images of t behind those of s.
func (s *Set) Append(t *Set) {
	s.Reserve(t.Len(), t.Ink())
	for i, label := range t.Labels {
		index, value := t.ink(i)
		s.inked.Index = append(s.inked.Index, index...)
		s.inked.Value = append(s.inked.Value, value...)
		s.endImage(label)
	}
}

// Slice returns images from to (but without) to, sharing the memory of s.
func (s *Set) Slice(from, to int) *Set {
	t := &Set{Labels: s.Labels[from:to], inked: s.inked}
	t.inked.Start = s.inked.Start[from : to+1]
	return t
}

// Pick returns a new set of the images of these indices, in their order.
func (s *Set) Pick(index []int) *Set {
	t := &Set{}
	for _, i := range index {
		t.Append(s.Slice(i, i+1))
	}
	return t
}

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

// Sparse returns the inputs of all images.
func (s *Set) Sparse() *nn.Sparse {
	sparse := s.inked
	sparse.Table = &inputs
	return &sparse
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
