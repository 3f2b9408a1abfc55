package histograms

import (
	"testing"

	"inkling/nn/diagnosis"
	"inkling/wasm/proto"
)

func TestPaths(t *testing.T) {
	h := diagnosis.Histogram{Low: 0, High: 1, Counts: []int{0, 1, 3}}
	if got, want := barsPath(h), "M0 24V24h1V12h1V0h1V24Z"; got != want {
		t.Errorf("bars %q, expected %q", got, want)
	}
	var norms []proto.NormsAt
	for i, x := range []float64{1, 0, 0.01, 0.1} {
		norms = append(norms, proto.NormsAt{Epochs: float64(i), Layers: []diagnosis.Norms{{Weights: x}}})
	}
	of := normKinds[0].of
	low, high := decades(norms, of)
	if low != -2 || high != 0 {
		t.Errorf("from %d to %d", low, high)
	}
	if got, want := normsPath(norms, 0, of, low, high), "M0 0M66.67 60L100 30"; got != want {
		t.Errorf("norms %q, expected %q", got, want)
	}
	if low, high := decades(norms[1:2], of); low >= high {
		t.Errorf("of nothing but 0: from %d to %d", low, high)
	}
}
