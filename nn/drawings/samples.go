package drawings

import (
	"slices"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/sparse"
)

// samples are the drawings, distorted afresh for each mini-batch. Sample i is of class
// i modulo the number of classes, and the drawings of a class take turns. So classes
// are equally frequent, however many drawings they have.
type samples struct {
	classes   [][]Drawing // normalised
	plain     bool        // not distorted
	distorter *distorter
	image     []byte
	ink       *sparse.Matrix // of the current mini-batch
	rows      []sparse.Span
	made      []int // the samples of the current mini-batch
	sharers   int   // networks that are trained on the same images
}

var _ nn.MadeSamples = (*samples)(nil)

func newSamples(shape dataset.Shape, classes [][]Drawing, o Options) *samples {
	x, _ := dataset.Empty(shape).Sparse()
	_, _, table := x.Entries()
	s := &samples{
		classes:   make([][]Drawing, len(classes)),
		plain:     o.Plain,
		distorter: newDistorter(o.Seed),
		image:     make([]byte, ink.Pixels),
		ink:       sparse.New(ink.Pixels, table),
	}
	for c, list := range classes {
		for _, d := range list {
			s.classes[c] = append(s.classes[c], normalised(d))
		}
	}
	return s
}

// Len returns the number of samples, in which every class is as frequent.
func (s *samples) Len() int {
	n := len(s.classes)
	return (epochSamples + n - 1) / n * n
}

// of returns the class and the drawing of a sample.
func (s *samples) of(sample int) (class int, d Drawing) {
	class = sample % len(s.classes)
	list := s.classes[class]
	return class, list[sample/len(s.classes)%len(list)]
}

// Make draws the inputs of these samples. If they are those of the last call, by another
// network's trainer, it returns the same images.
func (s *samples) Make(index []int) (*sparse.Matrix, []sparse.Span) {
	if s.sharers > 1 && slices.Equal(index, s.made) {
		return s.ink, s.rows
	}
	s.made = append(s.made[:0], index...)
	s.ink.Reset()
	s.rows = s.rows[:0]
	for _, i := range index {
		_, d := s.of(i)
		if s.plain {
			s.distorter.renderer.Image(d, ink.PenRadius, s.image)
		} else {
			s.distorter.image(d, s.image)
		}
		s.rows = append(s.rows, s.ink.Append(s.image))
	}
	return s.ink, s.rows
}

// Inputs writes the drawings of these samples, not distorted, to the rows of x.
func (s *samples) Inputs(index []int, x blas32.General) {
	for row, i := range index {
		_, d := s.of(i)
		dataset.Inputs(ink.Image(d), x.Data[row*x.Stride:][:ink.Pixels])
	}
}

// Desired writes the classes of these samples to the rows of y, one-hot.
func (s *samples) Desired(index []int, y blas32.General) {
	for row, i := range index {
		class, _ := s.of(i)
		to := y.Data[row*y.Stride:][:y.Cols]
		clear(to)
		to[class] = 1
	}
}
