package run

import (
	"strings"
	"testing"

	"inkling/nn"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// TestTarget says that a run has ended because it has reached its target, on the validation images
// or, with an older link, on the test images.
func TestTarget(t *testing.T) {
	r := &Run{Epochs: []nn.EpochResult{{Correct: 8999, Total: 10_000, Validation: nn.Score{Correct: 8899, Total: 10_000}}}}
	for text, want := range map[string]bool{"target=0": false, "target=89.99": true, "target=90": false, "validation-target=88.99": true, "validation-target=89": false} {
		key, value, _ := strings.Cut(text, "=")
		r.Settings = recipe.Default()
		r.Settings.Epochs = 5
		if err := recipe.MustField(key).Set(&r.Settings, value); err != nil {
			t.Fatal(err)
		}
		if r.ReachedTarget() != want || (r.Done() == 5) != want {
			t.Errorf("%s: reached %v, done %v of 5", text, r.ReachedTarget(), r.Done())
		}
	}
}

// TestGerman describes a run in German, after it has been described in English.
func TestGerman(t *testing.T) {
	r := &Run{Settings: recipe.Default(), Phase: proto.Paused, Seconds: 1.5, Progress: &nn.Progress{Epoch: 1, MiniBatch: 2, MiniBatches: 5000}}
	r.Settings.Hidden, r.Settings.Eta = nil, 0.125
	english := r.Short()
	uitest.Speak(t, words.German)
	if got := r.Short(); got == english || !strings.Contains(got, "keine") || !strings.Contains(got, "0,125") {
		t.Errorf("its settings are %q", got)
	}
	if html := uitest.HTML(r.Bar()); !strings.Contains(html, "Angehalten: Epoche 2 von 30, Mini-Batch 2 von 5000, 1,5\u00a0s") {
		t.Error(html)
	}
}
