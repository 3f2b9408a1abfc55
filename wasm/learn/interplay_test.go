package learn

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/lessons/backprop"
	"inkling/wasm/learn/lessons/batches"
	"inkling/wasm/learn/lessons/thirty"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show/showtest"
	"inkling/wasm/learn/small"
	"inkling/wasm/proto"
)

// deliver delivers a report of the worker.
func deliver(s *State, r proto.Report) []page.Effect { return s.Update(Reported{r}) }

// TestWorkerFails lets the worker report an error, and die.
func TestWorkerFails(t *testing.T) {
	s := NewState()
	s.Update(Open{"batches"})
	s.Update(batches.Play{})
	deliver(s, proto.Report{Body: &proto.Loaded{Loading: proto.Loading{Bytes: 30, Total: 100, Of: 50_000}}})
	if html := shown(s); !strings.Contains(html, "images of MNIST: 30%") {
		t.Error("the page does not show how many images have loaded")
	}
	deliver(s, proto.Report{Question: &proto.StepBatches{}, Body: &proto.Unanswered{Why: phrase.Phrase{Text: "No server."}}})
	if html := shown(s); !strings.Contains(html, "No server.") || strings.Contains(html, "coming: ") {
		t.Error("the page does not say what failed, or still waits")
	}
	next := func() {
		t.Helper()
		if c, ok := showtest.Only[*proto.StepBatches](s.Update(batches.Next{})); !ok || !c.Restart {
			t.Errorf("after that, %v", c)
		}
	}
	next()
	deliver(s, proto.Report{Body: &proto.Ended{Why: phrase.Phrase{Text: "It died."}}})
	if html := shown(s); !strings.Contains(html, "It died.") {
		t.Error("the page does not say that the worker died")
	}
	next()
	deliver(s, proto.Report{Body: &proto.Ended{Why: phrase.Phrase{Text: "It died."}}})
	s.Update(Open{"thirty"})
	if html := shown(s); strings.Contains(html, "It died.") {
		t.Error("the message is on another page too")
	}
}

// TestPagesHaveNetworksOfTheirOwn follows the page on matrices: the page on
// backpropagation shows the same as without.
func TestPagesHaveNetworksOfTheirOwn(t *testing.T) {
	fresh := NewState()
	fresh.Update(Open{"backprop"})
	want := shown(fresh)
	s := NewState()
	s.Update(Open{"matrices"})
	for _, m := range []page.Msg{small.SetNumber{Place: lesson.Place{Layer: 1, Unit: 0, From: lesson.Bias}, Value: 10}, small.SetX{Value: 3}, small.ChooseUnit{Layer: 1}, small.SetShape{Text: "3, 3"}, small.NewWeights{}} {
		s.Update(m)
	}
	s.Update(Open{"backprop"})
	if d := cmp.Diff(want, shown(s)); d != "" {
		t.Errorf("the page on matrices changes that on backpropagation:\n%s", d)
	}
	s.Update(Open{"matrices"})
	before := shown(s)
	s.Update(Open{"backprop"})
	for _, m := range []page.Msg{backprop.TakeStep{}, small.SetX{Value: 5}, small.SetY{}, backprop.SetLearningRate{Value: 10}, small.Reset{}} {
		s.Update(m)
	}
	s.Update(Open{"matrices"})
	if d := cmp.Diff(before, shown(s)); d != "" {
		t.Errorf("the page on backpropagation changes that on matrices:\n%s", d)
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
	for _, name := range []string{"descent", "thirty", "batches"} {
		s.Update(Open{name})
		if name == "thirty" {
			s.Update(thirty.RunEpochs{Seed: page.BookSeed})
			deliver(s, proto.Report{Body: &proto.Described{}})
			for epoch, correct := range []int{100, 9990} {
				deliver(s, proto.Report{Body: &proto.EpochDone{Epoch: nn.EpochResult{Epoch: epoch, Correct: correct, Total: 10_000}}})
			}
		}
		if name == "batches" {
			n := recipe.Default().Empty(dataset.MNIST)
			for taken, right := range []int{0, 1000, 500} {
				deliver(s, proto.Report{Question: &proto.StepBatches{}, Body: &proto.Stepped{Parameters: append(n.Bytes(), n.Bytes()...), Pixels: make([]byte, dataset.MNISTPixels), Of: 5000, Taken: taken, Numbers: []int{7}, Labels: []int{3}, Answers: []int{3}, Right: right, Tested: 1000}})
			}
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
					t.Errorf("on page %s a scale is at (%v, %v), inside of a chart that begins at %v and ends at %v", name, x, y, left, low)
				}
			}
		}
	}
	if count < 20 {
		t.Errorf("only %d numbers and names were found", count)
	}
}
