package run

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/recipe"
	"inkling/nn/results"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

func TestSaveRun(t *testing.T) {
	data := *proto.MNIST
	data.Hash = "1cb0"
	r := &Run{Settings: recipe.Default(), Weights: "abcd", Data: &data, Epochs: []nn.EpochResult{{Cost: 0.5, Correct: 9000, Total: 10_000}}}
	r.Name = "Run 1: what/if"
	want := results.Run{Settings: r.Settings, Data: "1cb0", Weights: "abcd", Epochs: r.Epochs}
	for form, content := range map[Form][]byte{AsCSV: want.CSV(), AsJSON: want.JSON()} {
		if d := cmp.Diff(ui.Save{Name: "inkling-run-1-what-if" + string(form), Content: content}, r.Save(form)); d != "" {
			t.Errorf("%s: %s", form, d)
		}
	}
	r.Data, r.Epochs = (*proto.Data)(nil), nil // it has only begun
	if got := r.Save(AsJSON).Content; !cmp.Equal(got, results.Run{Settings: r.Settings, Weights: "abcd"}.JSON()) {
		t.Errorf("a run that has only begun is saved as %s", got)
	}
}
