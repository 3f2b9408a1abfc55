package minibatch

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMiniBatch(t *testing.T) {
	b := &Batch{Number: 1, Size: 50, Right: 7, Labels: []int{3, 4}, Answers: []int{3, 9}, Pixels: []byte{1, 2, 3, 4}}
	if got := b.describe(); got != "The mini-batch just learned: 7 of 50 images read correctly before it. Label → what the network answered. Shown are the first 2." {
		t.Error(got)
	}
	if d := cmp.Diff([]byte{3, 4}, b.image(1)); d != "" {
		t.Error(d)
	}
}
