package nn

import (
	"slices"
	"testing"

	"gonum.org/v1/gonum/blas/blas32"
)

// A witness is a set of blank samples that notes which were read.
type witness struct {
	count int
	asked []int
}

func (w *witness) Len() int                             { return w.count }
func (w *witness) Inputs(index []int, _ blas32.General) { w.asked = append(w.asked, index...) }
func (w *witness) Desired([]int, blas32.General)        {}

// TestMiniBatches compares the mini-batches with those that a trainer takes.
func TestMiniBatches(t *testing.T) {
	h := HyperParameters{Cost: Quadratic, Epochs: 3, MiniBatch: 7, Eta: 1, Seed: 5}
	w := &witness{count: 23}
	if err := New([]int{1, 1}, Sigmoid, Sigmoid).SGD(h, w, nil, Silence{}); err != nil {
		t.Fatal(err)
	}
	var asked []int
	for batch := range h.MiniBatches(w.count) {
		asked = append(asked, batch...)
	}
	if !slices.Equal(w.asked, asked) {
		t.Errorf("mini-batches have %v, a trainer took %v", asked, w.asked)
	}
	for range h.MiniBatches(w.count) {
		return
	}
	t.Error("there are no mini-batches")
}
