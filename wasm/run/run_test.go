package run

import (
	"strings"
	"testing"

	"inkling/nn"
	"inkling/nn/recipe"
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
