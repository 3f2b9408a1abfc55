package mixture

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/augment"
	"inkling/nn/dataset"
	"inkling/nn/f32"
	"inkling/nn/sparse"
)

// Own are samples for fine-tuning a network on a person's own drawings. With
// nothing but the drawings it would soon forget its data set, so images of the set
// are mixed in as by Samples. Own implements nn.MadeSamples.
type Own struct {
	rest      *Samples
	own       *dataset.Set
	from      []int // sample i is image from[i], of own if i < drawn
	drawn     int   // how many are drawings; these are used equally often, give or take one
	distorter *augment.Distorter
}

var _ nn.MadeSamples = (*Own)(nil)

// ownStream is the random stream that chooses the images of the set.
const ownStream = 6

// NewOwn returns total samples. The given fraction are drawings, augmented afresh
// each time; the others are random images of rest, all different if there are
// enough. There must be at least one drawing, with the shape of rest.
func NewOwn(rest *Samples, own *dataset.Set, total int, fraction float64, seed uint64) *Own {
	if own.Len() == 0 || own.Shape != rest.Shape {
		panic("mixture: there must be drawings, of the shape of the data set")
	}
	s := &Own{rest: rest, own: own, from: make([]int, total), drawn: int(fraction * float64(total)), distorter: augment.New(1, ^seed)}
	order := make([]int, rest.Len())
	for i := range order {
		order[i] = i
	}
	f32.NewRand(seed, ownStream).Shuffle(order)
	for i := range s.from {
		if s.from[i] = i % own.Len(); i >= s.drawn {
			s.from[i] = order[(i-s.drawn)%len(order)]
		}
	}
	return s
}

// Len returns the number of samples.
func (s *Own) Len() int { return len(s.from) }

// Make generates the inputs of these samples.
func (s *Own) Make(index []int) (*sparse.Matrix, []sparse.Span) {
	r := s.rest
	r.ink.Reset()
	r.rows = r.rows[:0]
	for _, i := range index {
		r.rows = append(r.rows, s.make(i))
	}
	return r.ink, r.rows
}

func (s *Own) make(i int) sparse.Span {
	if i >= s.drawn {
		return s.rest.make(s.from[i])
	}
	s.distorter.Image(s.own.Image(s.from[i]), s.rest.image)
	return s.rest.ink.Append(s.rest.image)
}

// Inputs writes the images of these samples, not augmented, to the rows of x.
func (s *Own) Inputs(index []int, x blas32.General) { s.each(index, x, (*dataset.Set).Inputs) }

// Desired writes the labels of these samples to the rows of y, one-hot.
func (s *Own) Desired(index []int, y blas32.General) { s.each(index, y, (*dataset.Set).Desired) }

// each calls write with the set that each sample belongs to.
func (s *Own) each(index []int, rows blas32.General, write func(*dataset.Set, []int, blas32.General)) {
	for k, i := range index {
		row := blas32.General{Rows: 1, Cols: rows.Cols, Stride: rows.Stride, Data: rows.Data[k*rows.Stride:]}
		set := s.rest.Set
		if i < s.drawn {
			set = s.own
		}
		write(set, s.from[i:i+1], row)
	}
}
