package thirty

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show/showtest"
	"inkling/wasm/learn/text"
	"inkling/wasm/proto"
)

// epoch is the report of an epoch.
func epoch(number, correct int) proto.Report {
	return proto.Report{Body: &proto.EpochDone{Epoch: nn.EpochResult{Epoch: number, Correct: correct, Total: 10_000}, Seconds: 1}}
}

func TestRunEpochs(t *testing.T) {
	s := showtest.Open(New())
	effects := s.Update(RunEpochs{Which: thirtyUnits, Seed: 4})
	if d := cmp.Diff([]string{"Reset", "Train"}, showtest.Dos(effects)); d != "" {
		t.Fatal(d)
	}
	if c := showtest.Asked(effects)[1].(*proto.Train); c.Settings["seed"] != "4" || c.Settings["hidden"] != "30" || c.Settings["epochs"] != "30" {
		t.Errorf("the run of the book is %v", c.Settings)
	}
	s.Reported(epoch(7, 1)) // of the run before
	s.Reported(proto.Report{Body: &proto.Described{}})
	s.Reported(epoch(0, 9111))
	s.Reported(proto.Report{Body: &proto.Trained{Progress: nn.Progress{Epoch: 1, MiniBatch: 2500, MiniBatches: 5000}, Seconds: 2}})
	html := s.HTML()
	for _, want := range []string{`<td translate="no">Epoch 0: 9111 / 10000</td><td translate="no">Epoch 0: 9129 / 10000</td>`, `<td translate="no">Epoch 29: 9534 / 10000</td>`, "1 of 30 epochs, 2.0 s", "Stop", `value="0.050"`} {
		if !strings.Contains(html, want) {
			t.Errorf("the page does not show %q", want)
		}
	}
	if strings.Contains(html, "Epoch 7") {
		t.Error("a line of the run before is shown")
	}
	if d := cmp.Diff([]string{"Pause"}, showtest.Dos(s.Update(StopEpochs{}))); d != "" {
		t.Error(d)
	}
	if html := s.HTML(); !strings.Contains(html, "Stopped. Epochs done: 1.") {
		t.Error("the page does not say that the run was stopped")
	}
	s.Update(RunEpochs{Which: thirtyUnits, Seed: 5})
	if d := cmp.Diff([]string{"Reset"}, showtest.Dos(s.Update(StopEpochs{}))); d != "" {
		t.Errorf("what waits for its images is stopped by %s", d)
	}
}

// opinions are those of a network that never answers 8.
func opinions() proto.Report {
	o := &proto.Surveyed{Pixels: make([]byte, dataset.MNISTPixels), Never: []int{8}, Class: 8, Numbers: []int{61}, Outputs: [][]float32{{0, 0, 0, 0.75, 0, 0, 0, 0, 0.001, 0}},
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
	return proto.Report{Question: &proto.Survey{}, Body: o}
}

// TestDeadUnit finishes the unlucky run, surveys the network, and clicks two digits.
func TestDeadUnit(t *testing.T) {
	s := showtest.Open(New())
	c := showtest.Asked(s.Update(RunEpochs{Which: hundredUnits, Seed: int(unlucky.Settings.Seed)}))
	if d := cmp.Diff(unlucky.Settings.Metadata(), c[1].(*proto.Train).Settings); d != "" {
		t.Errorf("the unlucky run is not that of the preset: %s", d)
	}
	s.Reported(proto.Report{Body: &proto.Described{}})
	s.Reported(epoch(0, 8251))
	survey, ok := showtest.Only[*proto.Survey](s.Reported(proto.Report{Body: &proto.Changed{Phase: proto.Finished}}))
	if !ok || survey.Class != proto.AllClasses {
		t.Fatalf("after the run, %v", survey)
	}
	s.Reported(opinions())
	if html := s.HTML(); !strings.Contains(html, "times answered") || strings.Contains(html, "never predicted. Over") {
		t.Error("the answers are not shown, or the dead unit is given away")
	}
	s.Update(Guess{3})
	if html := s.HTML(); !strings.Contains(html, "3 is answered 2000 times") {
		t.Error("the page does not say that 3 is alive")
	}
	s.Update(Guess{8})
	html := s.HTML()
	for _, want := range []string{"Yes: 8 is never predicted.", "never rises above 0.0042", "2.4 × 10⁻⁷ on average", "read as 3", "that of 8 is 0.001", "<mn>0.0042</mn>", "z = −15.243 becomes 2.4 × 10⁻⁷"} {
		if !strings.Contains(html, want) {
			t.Errorf("of the dead unit %q is not shown", want)
		}
	}
}

// TestUnluckyRunMatchesTheLesson compares the lesson with the result of the run in docs/figures.md.
func TestUnluckyRunMatchesTheLesson(t *testing.T) {
	figures, err := os.ReadFile("../../../../docs/figures.md")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile("\\(`" + unlucky.Key + "`\\)(?: \\|[^|]*){3} \\| (\\d{4}) ").FindSubmatch(figures)
	if row == nil {
		t.Fatal("the table of docs/figures.md has no unlucky start")
	}
	correct, _ := strconv.Atoi(string(row[1]))
	for l, want := range map[text.Language]string{text.English: "below %d per cent", text.German: "unter %d Prozent"} {
		if said := l.Say("thirty.hundred.about"); !strings.Contains(said, fmt.Sprintf(want, correct/100+1)) {
			t.Errorf("%s: the run ends at %d of 10,000, but the lesson says %q", l, correct, said)
		}
	}
}

// TestDotsAreExplainedWhenShown checks that nothing is said of the book's dots before there is a chart.
func TestDotsAreExplainedWhenShown(t *testing.T) {
	s := showtest.Open(New())
	if strings.Contains(s.HTML(), "Dots") {
		t.Error("dots are explained where there are none")
	}
	s.Update(RunEpochs{Which: thirtyUnits, Seed: page.BookSeed})
	s.Reported(proto.Report{Body: &proto.Described{}})
	s.Reported(epoch(0, 9111))
	if !strings.Contains(s.HTML(), "Dots are the book") {
		t.Error("the dots of the chart are not explained")
	}
}

// TestCrossEntropyBringsTheDigitBack follows what the lesson proposes: the unlucky
// start once more, with the other cost. The answers follow the run by themselves.
func TestCrossEntropyBringsTheDigitBack(t *testing.T) {
	for _, l := range text.Languages {
		s := showtest.Open(New())
		s.Language = l
		seed := int(unlucky.Settings.Seed)
		if html := s.HTML(); !strings.Contains(html, s.Language.Say("thirty.cross", seed)) {
			t.Fatal("there is no button for it")
		}
		want := unlucky.Settings.Metadata()
		want["cost"], want["eta"] = "cross-entropy", "0.5"
		c := showtest.Asked(s.Update(RunEpochs{Which: hundredUnits, Seed: seed, CrossEntropy: true}))
		if d := cmp.Diff(want, c[1].(*proto.Train).Settings); d != "" {
			t.Errorf("the run is another: %s", d)
		}
		s.Reported(proto.Report{Body: &proto.Described{}})
		s.Reported(epoch(0, 9480))
		if survey, ok := showtest.Only[*proto.Survey](s.Reported(proto.Report{Body: &proto.Changed{Phase: proto.Finished}})); !ok {
			t.Fatalf("after the run, %v", survey)
		}
		all := opinions()
		o := all.Body.(*proto.Surveyed)
		o.Never, o.Counts[8] = nil, []int{0, 0, 0, 24, 0, 0, 0, 0, 950, 0}
		s.Reported(all)
		html := s.HTML()
		for _, want := range []string{s.Language.Say("thirty.allalive"), s.Language.Say("thirty.back", 8, "950", "950"), s.Language.Say("thirty.yours.cross", "3")} {
			if !strings.Contains(html, want) {
				t.Errorf("in %s %q is not shown", l, want)
			}
		}
		if strings.Contains(html, s.Language.Say("thirty.dead")) {
			t.Error("a dead unit is looked for where there is none")
		}
		// Back to the quadratic cost.
		if c := showtest.Asked(s.Update(RunEpochs{Which: hundredUnits, Seed: seed})); !cmp.Equal(c[1].(*proto.Train).Settings, unlucky.Settings.Metadata()) {
			t.Errorf("the run after it is %v", c[1].(*proto.Train).Settings)
		}
	}
}

// TestWholeLogIsShown ends a run of 30 epochs, the first of which read next to nothing.
func TestWholeLogIsShown(t *testing.T) {
	s := showtest.Open(New())
	for _, which := range []int{thirtyUnits, hundredUnits} {
		s.Update(RunEpochs{Which: which, Seed: page.BookSeed})
		s.Reported(proto.Report{Body: &proto.Described{}})
		for e := range epochsInAll {
			s.Reported(epoch(e, 1135+250*e))
		}
		html := s.HTML()
		for e := range epochsInAll {
			if want := fmt.Sprintf(">Epoch %d: %d / 10000</td>", e, 1135+250*e); !strings.Contains(html, want) {
				t.Errorf("the log has no line %s", want)
			}
		}
		if strings.Contains(html, "scrolled") {
			t.Error("the log is cut, and has to be scrolled")
		}
		if !strings.Contains(html, ">10%</text>") {
			t.Error("the chart does not go down to the first epoch")
		}
	}
}
