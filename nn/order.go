package nn

import (
	"iter"
	"slices"

	"inkling/nn/f32"
)

// MiniBatches returns the mini-batches, epoch after epoch, that a Trainer takes from
// this many samples: the indices of each, which the caller must not keep.
func (h HyperParameters) MiniBatches(samples int) iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		order, rng := count(samples), f32.NewRand(h.Seed, shuffleStream)
		for range h.Epochs {
			rng.Shuffle(order)
			for batch := range slices.Chunk(order, h.MiniBatch) {
				if !yield(batch) {
					return
				}
			}
		}
	}
}
