package mixture

import (
	"bytes"
	"slices"
	"testing"

	"inkling/nn"
)

// TestAhead compares samples that are made ahead with those made when they are asked
// for.
func TestAhead(t *testing.T) {
	set := written(100)
	h := nn.HyperParameters{Epochs: 3, MiniBatch: 7, Seed: 1}
	samples := func() *Samples { return New(set, Shares{Pen: 0.4, Augment: 0.5, Strength: 1}, 1) }
	want, ahead := samples(), samples().Ahead(h.MiniBatches(set.Len()))
	defer ahead.Stop()
	batches := 0
	for batch := range h.MiniBatches(set.Len()) {
		x, rows := want.Make(batch)
		y, made := ahead.Make(slices.Clone(batch))
		for i := range batch {
			if !bytes.Equal(expand(x, rows[i]), expand(y, made[i])) {
				t.Fatalf("sample %d of mini-batch %d differs", i, batches)
			}
		}
		batches++
	}
	if batches != 45 {
		t.Errorf("%d mini-batches, want 3 times 15", batches)
	}
	defer func() {
		if got := recover(); got != badBatch {
			t.Errorf("panic %v", got)
		}
	}()
	ahead.Make(nil)
}

// TestAheadStops ends a run early.
func TestAheadStops(t *testing.T) {
	set := written(100)
	h := nn.HyperParameters{Epochs: 1000, MiniBatch: 10, Seed: 1}
	ahead := New(set, Shares{Pen: 1}, 1).Ahead(h.MiniBatches(set.Len()))
	ahead.Make(make([]int, 10))
	ahead.Stop()
}
