package mnist

import (
	"gonum.org/v1/gonum/blas/blas32"
)

// The shape of the data set.
const (
	Rows    = 28
	Cols    = 28
	Pixels  = Rows * Cols
	Classes = 10
)

// A Set is a number of images with their labels. It implements nn.Samples.
type Set struct {
	Images []byte // Pixels bytes an image, row by row from the top left; 0 is paper, 255 is ink
	Labels []byte // the digit of each image, 0 to 9
}

// Len returns the number of images.
func (s *Set) Len() int { return len(s.Labels) }

// Image returns the pixels of image i; they are shared with the set.
func (s *Set) Image(i int) []byte { return s.Images[i*Pixels : (i+1)*Pixels : (i+1)*Pixels] }

// Append adds the images of t behind those of s.
func (s *Set) Append(t *Set) {
	s.Images = append(s.Images, t.Images...)
	s.Labels = append(s.Labels, t.Labels...)
}

// Slice returns images from to (but without) to, sharing the memory of s.
func (s *Set) Slice(from, to int) *Set {
	return &Set{s.Images[from*Pixels : to*Pixels], s.Labels[from:to]}
}

// Pick returns a new set of the images of these indices, in their order.
func (s *Set) Pick(index []int) *Set {
	t := &Set{make([]byte, 0, len(index)*Pixels), make([]byte, 0, len(index))}
	for _, i := range index {
		t.Images = append(t.Images, s.Image(i)...)
		t.Labels = append(t.Labels, s.Labels[i])
	}
	return t
}

// Preprocessing says in words what Batch does to a pixel; models carry it.
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

// Batch writes the images of these indices to the rows of x and their labels,
// as a 1 among zeros, to the rows of y.
func (s *Set) Batch(index []int, x, y blas32.General) {
	for i, k := range index {
		Inputs(s.Image(k), x.Data[i*x.Stride:i*x.Stride+Pixels])
		desired := y.Data[i*y.Stride : i*y.Stride+Classes]
		clear(desired)
		desired[s.Labels[k]] = 1
	}
}
