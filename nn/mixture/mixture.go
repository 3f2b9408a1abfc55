// Package mixture mixes training samples in chosen shares: images of a data set,
// augmented ones, and digits from package pendigits. Own adds a person's own
// drawings.
package mixture

import (
	"inkling/nn"
	"inkling/nn/augment"
	"inkling/nn/dataset"
	"inkling/nn/f32"
	"inkling/nn/pendigits"
	"inkling/nn/recipe"
	"inkling/nn/sparse"
)

// Shares are the mean shares of a mini-batch that are generated, from 0 to 1.
type Shares struct {
	Pen      float64 // pen digits, of all samples
	Augment  float64 // augmented images, of the remaining samples
	Strength float64 // of the augmentation; see augment.New
}

// None reports whether nothing is replaced.
func (s Shares) None() bool { return s.Augment == 0 && s.Pen == 0 }

// Samples are a data set of digits, some of which are replaced, differently in
// each mini-batch. Each keeps its label, so that the number of each digit in an
// epoch does not change. Samples implements nn.MadeSamples.
type Samples struct {
	*dataset.Set
	shares    Shares
	rng       *f32.Rand
	distorter *augment.Distorter
	writer    *pendigits.Writer
	image     []byte
	ink       *sparse.Matrix // of the current mini-batch
	rows      []sparse.Span
}

var _ nn.MadeSamples = (*Samples)(nil)

// stream is this package's random stream of a seed.
const stream = 5

// Of returns the training samples of these settings, given the training set: the
// set itself, or a mixture, which starts from the seed with each call.
func Of(s recipe.Settings, set *dataset.Set) nn.Samples {
	set = s.Training(set)
	shares := Shares{Augment: s.Augment, Strength: s.Strength, Pen: s.Pen}
	if shares.None() {
		return set
	}
	return New(set, shares, s.Seed)
}

// New returns a mixture of the set, which has images of MNIST's size. The same
// seed gives the same mixture.
func New(set *dataset.Set, shares Shares, seed uint64) *Samples {
	for _, fraction := range []float64{shares.Pen, shares.Augment} {
		if !(fraction >= 0 && fraction <= 1) {
			panic("mixture: a share is from 0 to 1")
		}
	}
	if set.Shape.Rows != dataset.MNISTRows || set.Shape.Cols != dataset.MNISTCols {
		panic("mixture: images must be 28 x 28 pixels")
	}
	s := &Samples{
		Set: set, shares: shares,
		rng:       f32.NewRand(seed, stream),
		distorter: augment.New(shares.Strength, seed),
		writer:    pendigits.NewWriter(seed),
		image:     make([]byte, dataset.MNISTPixels),
	}
	s.ink = s.newInk()
	return s
}

// newInk returns a matrix for a mini-batch.
func (s *Samples) newInk() *sparse.Matrix {
	x, _ := s.Sparse()
	_, _, table := x.Entries()
	return sparse.New(dataset.MNISTPixels, table)
}

// Make generates the inputs of these samples.
func (s *Samples) Make(index []int) (*sparse.Matrix, []sparse.Span) {
	s.ink.Reset()
	s.rows = s.rows[:0]
	for _, i := range index {
		s.rows = append(s.rows, s.make(i))
	}
	return s.ink, s.rows
}

func (s *Samples) make(i int) sparse.Span {
	if s.rng.Float64() < s.shares.Pen {
		s.writer.Image(int(s.Labels[i]), s.image)
		return s.ink.Append(s.image)
	}
	x, rows := s.Sparse()
	if s.rng.Float64() >= s.shares.Augment {
		return s.ink.AppendRow(x, rows[i])
	}
	clear(s.image)
	index, value := x.Row(rows[i])
	for e, p := range index {
		s.image[p] = value[e]
	}
	s.distorter.Image(s.image, s.image)
	return s.ink.Append(s.image)
}
