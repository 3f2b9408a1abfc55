package learn

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/proto"
)

// epoch is the report of an epoch.
func epoch(number, correct int) proto.Report {
	return proto.Report{Kind: proto.EpochDone, Epoch: &nn.EpochResult{Epoch: number, Correct: correct, Total: 10_000}, Seconds: 1}
}

func TestRunEpochs(t *testing.T) {
	s := NewState()
	s.Update(Open{"thirty"})
	effects := s.Update(RunEpochs{thirtyUnits, 4})
	if d := cmp.Diff([]proto.Do{proto.Reset, proto.Train}, dos(effects)); d != "" {
		t.Fatal(d)
	}
	if c := asked(effects)[1]; c.Settings["seed"] != "4" || c.Settings["hidden"] != "30" || c.Settings["epochs"] != "30" {
		t.Errorf("the run of the book is %v", c.Settings)
	}
	told(s, epoch(7, 1)) // of the run before
	told(s, proto.Report{Kind: proto.Described})
	told(s, epoch(0, 9111))
	told(s, proto.Report{Kind: proto.Trained, Progress: &nn.Progress{Epoch: 1, MiniBatch: 2500, MiniBatches: 5000}, Seconds: 2})
	html := shown(t, s)
	for _, want := range []string{`<td translate="no">Epoch 0: 9111 / 10000</td><td translate="no">Epoch 0: 9129 / 10000</td>`, `<td translate="no">Epoch 29: 9534 / 10000</td>`, "1 of 30 epochs, 2.0 s", "Stop", `value="0.050"`} {
		if !strings.Contains(html, want) {
			t.Errorf("the page does not show %q", want)
		}
	}
	if strings.Contains(html, "Epoch 7") {
		t.Error("a line of the run before is shown")
	}
	if d := cmp.Diff([]proto.Do{proto.Pause}, dos(s.Update(StopEpochs{}))); d != "" {
		t.Error(d)
	}
	if html := shown(t, s); !strings.Contains(html, "Stopped. Epochs done: 1.") {
		t.Error("it is not said that the run was stopped")
	}
	s.Update(RunEpochs{thirtyUnits, 5})
	if d := cmp.Diff([]proto.Do{proto.Reset}, dos(s.Update(StopEpochs{}))); d != "" {
		t.Errorf("what waits for its images is stopped by %s", d)
	}
}

// opinions are those of a network that never answers 8.
func opinions() proto.Report {
	o := &proto.Opinions{Never: []int{8}, Class: 8, Numbers: []int{61}, Outputs: [][]float32{{0, 0, 0, 0.75, 0, 0, 0, 0, 0.001, 0}},
		Highest: make([]float64, 10), Own: make([]float64, 10)}
	o.Highest[8], o.Own[8] = 0.0042, 2.4e-7
	for i := range 10 {
		row := make([]int, 10)
		row[i] = 1000
		if i == 8 {
			row[8], row[3] = 0, 1000
		}
		o.Counts = append(o.Counts, row)
	}
	return proto.Report{Kind: proto.Surveyed, Pixels: make([]byte, dataset.MNISTPixels), Study: &proto.Studied{Do: proto.Survey, Survey: o}}
}

// TestDeadUnit ends the unlucky run, asks the network, and clicks two digits.
func TestDeadUnit(t *testing.T) {
	s := NewState()
	s.Update(Open{"thirty"})
	c := asked(s.Update(RunEpochs{hundredUnits, int(unlucky.Settings.Seed)}))
	if d := cmp.Diff(unlucky.Settings.Metadata(), c[1].Settings); d != "" {
		t.Errorf("the unlucky run is not that of the preset: %s", d)
	}
	told(s, proto.Report{Kind: proto.Described})
	told(s, epoch(0, 8251))
	survey := asked(told(s, proto.Report{Kind: proto.Changed, Phase: proto.Finished}))
	if len(survey) != 1 || survey[0].Do != proto.Survey || survey[0].Study.Class != proto.AllClasses {
		t.Fatalf("after the run, %v", survey)
	}
	told(s, opinions())
	if html := shown(t, s); !strings.Contains(html, "times answered") || strings.Contains(html, "never answered. Over") {
		t.Error("the answers are not shown, or the dead unit is given away")
	}
	s.Update(Guess{3})
	if html := shown(t, s); !strings.Contains(html, "3 is answered 2000 times") {
		t.Error("it is not said that 3 is alive")
	}
	s.Update(Guess{8})
	html := shown(t, s)
	for _, want := range []string{"Yes: 8 is never answered.", "never rises above 0.0042", "2.4 × 10⁻⁷ on average", "read as 3", "that of 8 is 0.001", "<mn>0.0042</mn>"} {
		if !strings.Contains(html, want) {
			t.Errorf("of the dead unit %q is not shown", want)
		}
	}
}
