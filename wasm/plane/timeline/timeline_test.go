package timeline

import (
	"slices"
	"testing"

	"inkling/nn"
)

// TestNote notes every epoch of a long run. The first weight of the network is the epoch.
func TestNote(t *testing.T) {
	var line Timeline
	n := nn.New([]int{1, 1}, nn.Linear, nn.Linear)
	for epoch := range 1500 {
		n.Weights[0].Data[0] = float32(epoch)
		line.Note(epoch, n.Parameters)
		kept := line.Before(epoch + 1)
		if len(kept) > most || len(kept) < min(epoch+1, most/2) || kept[0].Epoch != 0 || kept[len(kept)-1].Epoch <= epoch-line.stride {
			t.Fatalf("after epoch %d, %d moments from %d to %d", epoch, len(kept), kept[0].Epoch, kept[len(kept)-1].Epoch)
		}
	}
	for i, m := range line.Before(1500) {
		if err := n.SetBytes(m.Numbers); err != nil || m.Epoch != 8*i || n.Weights[0].Data[0] != float32(m.Epoch) {
			t.Errorf("%v; moment %d is after epoch %d, with the weights after epoch %v", err, i, m.Epoch, n.Weights[0].Data[0])
		}
	}
	var epochs []int
	for _, m := range line.Before(24) {
		epochs = append(epochs, m.Epoch)
	}
	if !slices.Equal(epochs, []int{0, 8, 16}) || len((&Timeline{}).Before(5)) > 0 {
		t.Errorf("before epoch 24: %v", epochs)
	}
}
