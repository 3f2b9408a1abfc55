package run

import (
	"strings"
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
	r.Data.Hash, r.Epochs = "d10e52eb64ba", append(r.Epochs, nn.EpochResult{Epoch: 1, Correct: 9100, Total: 10_000}, nn.EpochResult{Epoch: 2, Correct: 9200, Total: 10_000})
	if got := string(r.Save(AsNotebook).Content); !strings.Contains(got, `"EXPECTED = {0: (9000, 10000), 1: (9100, 10000), 2: (9200, 10000)}\n"`) {
		t.Errorf("the notebook does not compare all epochs: %s", got)
	}
	r.Settings.Pen = 0.5
	if got := r.Save(AsNotebook).Content; got != nil {
		t.Errorf("a run with pen digits has the notebook %.200s", got)
	}
	r.Data, r.Epochs = (*proto.Data)(nil), nil // it has only begun
	if got := r.Save(AsJSON).Content; !cmp.Equal(got, results.Run{Settings: r.Settings, Weights: "abcd"}.JSON()) {
		t.Errorf("a run that has only begun is saved as %s", got)
	}
	if got := r.Save(AsNotebook).Content; got != nil {
		t.Errorf("a run that has only begun has the notebook %.200s", got)
	}
}
