package mixture

import (
	"iter"
	"sync"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/sparse"
)

// Ahead are Samples that another goroutine makes before a trainer asks for them, with
// the same bits. They serve one run from its start, and have no state that could be
// kept.
type Ahead struct {
	*dataset.Set
	ready  chan made
	used   chan made // to be made again
	latest made
	stop   chan struct{}
	ended  sync.WaitGroup
}

var _ nn.MadeSamples = (*Ahead)(nil)

// A made mini-batch.
type made struct {
	ink  *sparse.Matrix
	rows []sparse.Span
}

// ahead is how many mini-batches there are: the trainer's, and those that are ready or
// being made.
const ahead = 16

// Ahead begins to make the samples of the given mini-batches. They must be those that
// the trainer will ask for, in order, and Stop must be called after the last.
func (s *Samples) Ahead(batches iter.Seq[[]int]) *Ahead {
	a := &Ahead{Set: s.Set, ready: make(chan made, ahead), used: make(chan made, ahead), stop: make(chan struct{})}
	a.latest = made{ink: s.newInk()}
	for range ahead - 1 {
		a.used <- made{ink: s.newInk()}
	}
	a.ended.Go(func() {
		defer close(a.ready)
		for batch := range batches {
			var m made
			select {
			case m = <-a.used:
			case <-a.stop:
				return
			}
			s.ink, s.rows = m.ink, m.rows
			m.ink, m.rows = s.Make(batch)
			a.ready <- m
		}
	})
	return a
}

const badBatch = "mixture: samples made ahead are asked for once, in the order of their mini-batches"

// Make returns the next mini-batch.
func (a *Ahead) Make(index []int) (*sparse.Matrix, []sparse.Span) {
	a.used <- a.latest
	var ok bool
	if a.latest, ok = <-a.ready; !ok || len(a.latest.rows) != len(index) {
		panic(badBatch)
	}
	return a.latest.ink, a.latest.rows
}

// Stop ends the making of samples.
func (a *Ahead) Stop() {
	close(a.stop)
	a.ended.Wait()
}
