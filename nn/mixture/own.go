package mixture

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/augment"
	"inkling/nn/dataset"
	"inkling/nn/f32"
	"inkling/nn/sparse"
)

// Own are samples by which a network that knows a data set learns somebody's own
// drawings too. It would soon forget the set if it saw nothing but the drawings;
// so images of the set, mixed as for Samples, come with them. It implements
// nn.MadeSamples.
type Own struct {
	rest      *Samples
	own       *dataset.Set
	from      []int // sample i is image from[i]: of own, if it is one of the first
	drawn     int   // that are drawings, each as often as the others or once more
	distorter *augment.Distorter
}

var _ nn.MadeSamples = (*Own)(nil)

// ownStream is the stream of chance that chooses the images of the set.
const ownStream = 6

// NewOwn returns total samples, of which share are the drawings, each time
// augmented anew, the others different images of rest by chance; of a set that is
// smaller, some twice. There must be a drawing, of the shape of rest.
func NewOwn(rest *Samples, own *dataset.Set, total int, share float64, seed uint64) *Own {
	if own.Len() == 0 || own.Shape != rest.Shape {
		panic("mixture: there must be drawings, of the shape of the data set")
	}
	s := &Own{rest: rest, own: own, from: make([]int, total), drawn: int(share * float64(total)), distorter: augment.New(1, ^seed)}
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

// Make makes the inputs of these samples.
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

// Inputs writes the images of these samples, as they are, to the rows of x.
func (s *Own) Inputs(index []int, x blas32.General) { s.each(index, x, (*dataset.Set).Inputs) }

// Desired writes the labels of these samples to the rows of y, as a 1 among zeros.
func (s *Own) Desired(index []int, y blas32.General) { s.each(index, y, (*dataset.Set).Desired) }

// each has the set that a sample is of write its row.
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
