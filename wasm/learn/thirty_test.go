package learn

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
	"inkling/nn/recipe"
	"inkling/wasm/learn/text"
	"inkling/wasm/proto"
)

// epoch is the report of an epoch.
func epoch(number, correct int) proto.Report {
	return proto.Report{Kind: proto.EpochDone, Epoch: &nn.EpochResult{Epoch: number, Correct: correct, Total: 10_000}, Seconds: 1}
}

func TestRunEpochs(t *testing.T) {
	s := NewState()
	s.Update(Open{"thirty"})
	effects := s.Update(RunEpochs{Which: thirtyUnits, Seed: 4})
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
	html := shown(s)
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
	if html := shown(s); !strings.Contains(html, "Stopped. Epochs done: 1.") {
		t.Error("it is not said that the run was stopped")
	}
	s.Update(RunEpochs{Which: thirtyUnits, Seed: 5})
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
	c := asked(s.Update(RunEpochs{Which: hundredUnits, Seed: int(unlucky.Settings.Seed)}))
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
	if html := shown(s); !strings.Contains(html, "times answered") || strings.Contains(html, "never answered. Over") {
		t.Error("the answers are not shown, or the dead unit is given away")
	}
	s.Update(Guess{3})
	if html := shown(s); !strings.Contains(html, "3 is answered 2000 times") {
		t.Error("it is not said that 3 is alive")
	}
	s.Update(Guess{8})
	html := shown(s)
	for _, want := range []string{"Yes: 8 is never answered.", "never rises above 0.0042", "2.4 × 10⁻⁷ on average", "read as 3", "that of 8 is 0.001", "<mn>0.0042</mn>", "z = −15.243 becomes 2.4 × 10⁻⁷"} {
		if !strings.Contains(html, want) {
			t.Errorf("of the dead unit %q is not shown", want)
		}
	}
}

// TestUnluckyRunIsAsTheLessonSays compares the lesson with what the README's table says that the run ends at.
func TestUnluckyRunIsAsTheLessonSays(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile("\\(`" + unlucky.Key + "`\\)(?: \\|[^|]*){3} \\| (\\d{4}) ").FindSubmatch(readme)
	if row == nil {
		t.Fatal("the README's table of presets has no unlucky start")
	}
	correct, _ := strconv.Atoi(string(row[1]))
	for l, want := range map[text.Language]string{text.English: "below %d per cent", text.German: "unter %d Prozent"} {
		if said := l.Say("thirty.hundred.about"); !strings.Contains(said, fmt.Sprintf(want, correct/100+1)) {
			t.Errorf("%s: the run ends at %d of 10,000, but the lesson says %q", l, correct, said)
		}
	}
}

// TestDotsAreExplainedWhereTheyAre sees that nothing is said of the book's dots before there is a chart.
func TestDotsAreExplainedWhereTheyAre(t *testing.T) {
	s := NewState()
	s.Update(Open{"thirty"})
	if strings.Contains(shown(s), "Dots") {
		t.Error("dots are explained where there are none")
	}
	s.Update(RunEpochs{Which: thirtyUnits, Seed: bookSeed})
	told(s, proto.Report{Kind: proto.Described})
	told(s, epoch(0, 9111))
	if !strings.Contains(shown(s), "Dots are the book") {
		t.Error("the dots of the chart are not explained")
	}
}

// TestCrossEntropyBringsTheDigitBack follows what the lesson proposes: the unlucky
// start once more, with the other cost. The answers follow the run by themselves.
func TestCrossEntropyBringsTheDigitBack(t *testing.T) {
	for _, l := range text.Languages {
		s := NewState()
		s.Update(ChooseLanguage{l})
		s.Update(Open{"thirty"})
		seed := int(unlucky.Settings.Seed)
		if html := shown(s); !strings.Contains(html, s.say("thirty.cross", seed)) {
			t.Fatal("there is no button for it")
		}
		want := unlucky.Settings.Metadata()
		want["cost"], want["eta"] = "cross-entropy", "0.5"
		c := asked(s.Update(RunEpochs{Which: hundredUnits, Seed: seed, CrossEntropy: true}))
		if d := cmp.Diff(want, c[1].Settings); d != "" {
			t.Errorf("the run is another: %s", d)
		}
		told(s, proto.Report{Kind: proto.Described})
		told(s, epoch(0, 9480))
		if survey := asked(told(s, proto.Report{Kind: proto.Changed, Phase: proto.Finished})); len(survey) != 1 || survey[0].Do != proto.Survey {
			t.Fatalf("after the run, %v", survey)
		}
		all := opinions()
		all.Study.Survey.Never, all.Study.Survey.Counts[8] = nil, []int{0, 0, 0, 24, 0, 0, 0, 0, 950, 0}
		told(s, all)
		html := shown(s)
		for _, want := range []string{s.say("thirty.allalive"), s.say("thirty.back", 8, "950", "950"), s.say("thirty.yours.cross", "3")} {
			if !strings.Contains(html, want) {
				t.Errorf("in %s %q is not shown", l, want)
			}
		}
		if strings.Contains(html, s.say("thirty.dead")) {
			t.Error("a dead unit is looked for where there is none")
		}
		// Back to the quadratic cost.
		if c := asked(s.Update(RunEpochs{Which: hundredUnits, Seed: seed})); !cmp.Equal(c[1].Settings, unlucky.Settings.Metadata()) {
			t.Errorf("the run after it is %v", c[1].Settings)
		}
	}
}

// TestWholeLogIsShown ends a run of 30 epochs, the first of which read next to nothing.
func TestWholeLogIsShown(t *testing.T) {
	s := NewState()
	s.Update(Open{"thirty"})
	for _, which := range []int{thirtyUnits, hundredUnits} {
		s.Update(RunEpochs{Which: which, Seed: bookSeed})
		told(s, proto.Report{Kind: proto.Described})
		for e := range epochsInAll {
			told(s, epoch(e, 1135+250*e))
		}
		html := shown(s)
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

// TestCurvesAvoidTheirScales looks for numbers and names inside of the part of a chart
// that has the curve.
func TestCurvesAvoidTheirScales(t *testing.T) {
	place := regexp.MustCompile(`x="([^"]*)" y="([^"]*)"[^>]* class="axis[^"]*"`)
	curve := regexp.MustCompile(`points="([^"]*)" class="(?:curve|rate\d)"`)
	svgs := regexp.MustCompile(`(?s)<svg[^>]*class="(?:chart-svg|learn-plot)".*?</svg>`)
	s := NewState()
	count := 0
	for _, page := range []string{"descent", "thirty", "batches"} {
		s.Update(Open{page})
		if page == "thirty" {
			s.Update(RunEpochs{Which: thirtyUnits, Seed: bookSeed})
			told(s, proto.Report{Kind: proto.Described})
			told(s, epoch(0, 100))
			told(s, epoch(1, 9990))
		}
		if page == "batches" {
			s.batches.batch, s.batches.after, s.batches.before = &proto.Batch{Of: 5000, Taken: 2, Tested: 1000}, recipe.Default().Empty(dataset.MNIST), recipe.Default().Empty(dataset.MNIST)
			s.batches.scores = []score{{0, 0}, {1, 1000}, {2, 500}}
		}
		for _, svg := range svgs.FindAllString(shown(s), -1) {
			left, low := 1e9, 0.0
			for _, m := range curve.FindAllStringSubmatch(svg, -1) {
				for _, xy := range strings.Fields(m[1]) {
					var x, y float64
					fmt.Sscanf(xy, "%f,%f", &x, &y)
					left, low = min(left, x), max(low, y)
				}
			}
			for _, m := range place.FindAllStringSubmatch(svg, -1) {
				x, _ := strconv.ParseFloat(m[1], 64)
				y, _ := strconv.ParseFloat(m[2], 64)
				if count++; x > left-4 && y < low+12 {
					t.Errorf("on page %s a scale is at (%v, %v), inside of a chart that begins at %v and ends at %v", page, x, y, left, low)
				}
			}
		}
	}
	if count < 20 {
		t.Errorf("only %d numbers and names were found", count)
	}
}

// TestOneSeed: the lessons train with the seed with which the lab and the command line begin.
func TestOneSeed(t *testing.T) {
	if got := recipe.Default().Seed; got != bookSeed {
		t.Errorf("the lab begins with seed %d, the lessons with %d", got, bookSeed)
	}
}
