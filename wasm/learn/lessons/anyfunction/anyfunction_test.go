package anyfunction

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"inkling/nn/phrase"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show/showtest"
	"inkling/wasm/learn/text"
	"inkling/wasm/proto"
)

// What the lesson claims, computed.

// place sets all bumps, as the sliders do.
func place(s *showtest.Frame[*State], bumps []lesson.Bump) {
	for i, b := range bumps {
		s.Update(ChooseBump{i})
		for k, x := range []float32{b.From, b.To, b.Height} {
			s.Update(SetBump{k, x})
		}
	}
}

// TestTask solves the task for each curve by hand and by the button, in both languages.
func TestTask(t *testing.T) {
	for _, l := range text.Languages {
		s := showtest.Open(New())
		s.Language = l
		_, solved, _ := strings.Cut(l.Say("anyfunction.solved"), ", ")
		_, solved, _ = strings.Cut(solved, ": ")
		for _, c := range curves {
			s.Update(Reset{})
			s.Update(ChooseCurve{c.key})
			if html := s.HTML(); strings.Contains(html, solved) || strings.Contains(html, l.Say("anyfunction.solution")) {
				t.Errorf("%s in %s begins with the solution", c.key, l)
			}
			place(s, solution(c.key))
			if html := s.HTML(); !strings.Contains(html, solved) || !strings.Contains(html, l.Say("anyfunction.solution")) {
				t.Errorf("%s in %s: the bumps do not solve the task, or no solution is offered", c.key, l)
			}
			s.Update(SetBump{2, -1})
			if strings.Contains(s.HTML(), solved) {
				t.Errorf("%s in %s: a wrong bump solves the task", c.key, l)
			}
			s.Update(ShowSolution{})
			if !strings.Contains(s.HTML(), solved) {
				t.Errorf("%s in %s: the solution is wrong", c.key, l)
			}
		}
	}
}

// work answers what the page asks until it asks no more, as the worker does, and returns how often.
func work(t *testing.T, s *showtest.Frame[*State], effects []page.Effect) (asked int) {
	t.Helper()
	for {
		c, ok := showtest.Only[*proto.FitCurve](effects)
		if !ok {
			return asked
		}
		asked++
		curve, _ := lesson.NewCurve(c.Curve)
		n := lesson.CurveNetwork(c.Hidden)
		if err := n.SetBytes(c.Parameters); err != nil {
			t.Fatal(err)
		}
		if err := curve.Fit(n, c.Epochs, uint64(c.Seed)); err != nil {
			t.Fatal(err)
		}
		effects = s.Reported(proto.Report{Question: c, Body: &proto.Fitted{Parameters: n.Bytes()}})
	}
}

// TestTrainingPrefersSmoothSteps trains as the lesson proposes: with w = 2 the cost falls to less
// than a hundredth of what it is with w = 20.
func TestTrainingPrefersSmoothSteps(t *testing.T) {
	costs := map[float32]float64{}
	for _, w := range []float32{20, 2} {
		s := showtest.Open(New())
		s.Update(ShowSolution{})
		s.Update(SetWeight{w})
		before := s.State.curve.Cost(s.State.network())
		if asked := work(t, s, s.Update(Train{})); asked != fullEpochs/lesson.FitEpochs {
			t.Errorf("w = %v: %d questions", w, asked)
		}
		costs[w] = s.State.curve.Cost(s.State.fitted)
		if costs[w] >= before {
			t.Errorf("w = %v: the cost goes from %v to %v", w, before, costs[w])
		}
		if html, want := s.HTML(), fmt.Sprintf("After %d epochs of training, the cost is %.4f.", fullEpochs, costs[w]); !strings.Contains(html, want) {
			t.Errorf("the page does not say %q", want)
		}
		s.Update(DropTrained{})
		if s.State.fitted != nil || strings.Contains(s.HTML(), "of training, the cost") {
			t.Error("the trained network is still there")
		}
	}
	if costs[2] > costs[20]/50 {
		t.Errorf("the costs after training are %v", costs)
	}
}

// TestTrainingIsInterrupted stops training, changes a bump, and lets the worker fail and end.
func TestTrainingIsInterrupted(t *testing.T) {
	answer := func(c *proto.FitCurve) proto.Report {
		return proto.Report{Question: c, Body: &proto.Fitted{Parameters: c.Parameters}}
	}
	for name, m := range map[string]page.Msg{"stop": StopTraining{}, "bump": SetBump{2, 0.1}, "curve": ChooseCurve{"step"}, "reset": Reset{}, "w": SetWeight{3}} {
		s := showtest.Open(New())
		c, ok := showtest.Only[*proto.FitCurve](s.Update(Train{}))
		if !ok || s.Update(Train{}) != nil {
			t.Fatalf("%s: training does not begin, or twice", name)
		}
		s.Update(m)
		if effects := s.Reported(answer(c)); effects != nil || s.State.epochs != 0 {
			t.Errorf("%s: training goes on", name)
		}
		if _, ok := showtest.Only[*proto.FitCurve](s.Update(Train{})); !ok {
			t.Errorf("%s: training does not begin again", name)
		}
	}
	s := showtest.Open(New())
	c, _ := showtest.Only[*proto.FitCurve](s.Update(Train{}))
	s.Reported(proto.Report{Question: c, Body: &proto.Unanswered{Why: phrase.Phrase{Text: "It failed."}}})
	if html := s.HTML(); !strings.Contains(html, "It failed.") || strings.Contains(html, "Stop<") {
		t.Error("the page does not say that training failed, or still waits")
	}
	s.Update(Train{})
	s.Reported(proto.Report{Body: &proto.Ended{}})
	if s.State.asked != nil {
		t.Error("the page waits for a worker that has ended")
	}
}

// TestStep reads where the step of the unit is.
func TestStep(t *testing.T) {
	s := showtest.Open(New())
	for _, c := range []struct {
		w, b float32
		want string
	}{{20, -40, "with its step at 2"}, {20, 60, "with its step at -3"}, {0, 1, "no step"}, {-5, 7, "with its step at 1.4"}} {
		s.Update(SetUnit{0, c.w})
		s.Update(SetUnit{1, c.b})
		if html := s.HTML(); !strings.Contains(strings.ReplaceAll(html, "−", "-"), c.want) || strings.Contains(html, "NaN") {
			t.Errorf("w = %v, b = %v: the page does not say %q", c.w, c.b, c.want)
		}
	}
}

// TestTextsNameTheSameNumbers compares numbers and names in the texts with those of the lesson.
func TestTextsNameTheSameNumbers(t *testing.T) {
	for _, l := range text.Languages {
		task := l.Say("anyfunction.try")
		for _, want := range []string{l.Decimal(fmt.Sprint(bound)), "*" + l.Say("anyfunction.train") + "*", "20", "−3"} {
			if !strings.Contains(task, want) {
				t.Errorf("%s: the task does not name %q", l, want)
			}
		}
		if got := regexp.MustCompile(`\d+`).FindAllString(l.Say("anyfunction.question"), -1); fmt.Sprint(got) != "[50 100]" || lesson.StepAt(50, 100) != -2 {
			t.Errorf("%s: the question names %v", l, got)
		}
		if New().w != 20 {
			t.Error("the bumps begin with another w than the text says")
		}
		if title := l.Say("lines.title"); !strings.Contains(l.Say("anyfunction.p3"), title) {
			t.Errorf("%s: the text does not name the page %q", l, title)
		}
	}
}
