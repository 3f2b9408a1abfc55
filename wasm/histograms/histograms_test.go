package histograms

import (
	"strings"
	"testing"

	"inkling/nn/diagnosis"
	"inkling/wasm/proto"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
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

// TestGerman shows the histograms in German.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	layer := diagnosis.Layer{Weights: diagnosis.Histogram{Low: -0.25, High: 0.5, Counts: []int{1, 2}}, Units: 10}
	m := &diagnosis.Measure{Epochs: 1.25, Layers: []diagnosis.Layer{layer, layer}}
	norms := []proto.NormsAt{{Layers: []diagnosis.Norms{{}, {}}}, {Epochs: 1.25, Layers: []diagnosis.Norms{{Weights: 0.5}, {}}}}
	v := &View{State: &State{Open: true}, Findings: &proto.Diagnosis{Measure: m, Norms: norms}}
	html := uitest.HTML(v.Section())
	for _, text := range []string{"Nach 1,25 Epochen", "−0,25", "Verborgene Schicht", "0,1 bis 1, logarithmisch", "0 von 10"} {
		if !strings.Contains(html, text) {
			t.Errorf("%q is not shown in %s", text, html)
		}
	}
	for _, text := range []string{"Weights", "Layer", "layer<", " epochs", "norm "} {
		if strings.Contains(html, text) {
			t.Errorf("%q is English in %s", text, html)
		}
	}
}
