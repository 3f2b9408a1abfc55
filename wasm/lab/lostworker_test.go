package lab

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/ink"
	"inkling/nn/phrase"
	"inkling/wasm/archive"
	"inkling/wasm/ask"
	"inkling/wasm/browse"
	"inkling/wasm/files"
	"inkling/wasm/hand"
	"inkling/wasm/inside"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/ui"
)

const deadText = "The trainer stopped working: the browser ended it."

// TestLostWorker loses the worker of a run in every state that the run can be in.
func TestLostWorker(t *testing.T) {
	training := []proto.Report{changed(proto.Training), epochDone(0, 9000), saved(1, 5)}
	paused := append(training[:3:3], changed(proto.Paused))
	for name, c := range map[string]struct {
		begin   Msg
		reports []proto.Report
		press   proto.Command // before it is lost, or nil
		do      proto.Command // like that by which the run goes on, or nil
		state   string        // of the run afterwards
		says    string
	}{
		"beginning":        {runs.Press{Do: &proto.Train{}}, nil, nil, &proto.Train{}, "Beginning", "Run 1 starts again."},
		"loading":          {runs.Press{Do: &proto.Train{}}, []proto.Report{changed(proto.Fetching)}, nil, &proto.Train{}, "Beginning", "Run 1 starts again."},
		"training":         {runs.Press{Do: &proto.Train{}}, training, nil, &proto.Train{}, "Beginning", "Run 1 continues from its last checkpoint."},
		"paused":           {runs.Press{Do: &proto.Train{}}, paused, nil, &proto.Rewind{}, "Beginning", "Run 1 continues from its last checkpoint."},
		"resumed":          {runs.Press{Do: &proto.Train{}}, paused, &proto.Resume{}, &proto.Train{}, "Beginning", "Run 1 continues from its last checkpoint."},
		"to be paused":     {runs.Press{Do: &proto.Train{}}, training, &proto.Pause{}, &proto.Rewind{}, "Beginning", "Run 1 continues from its last checkpoint."},
		"step":             {runs.Press{Do: &proto.Step{}}, nil, nil, &proto.Rewind{}, "Beginning", "Run 1 starts again."},
		"epoch":            {runs.Press{Do: &proto.StepEpoch{}}, training, nil, &proto.StepEpoch{}, "Beginning", "Run 1 continues from its last checkpoint."},
		"reset":            {runs.Press{Do: &proto.Train{}}, training, &proto.Reset{}, nil, "Stopped", "Press Train to start another."},
		"reset in a pause": {runs.Press{Do: &proto.Train{}}, paused, &proto.Reset{}, nil, "Stopped", "Press Train to start another."},
		"finished":         {runs.Press{Do: &proto.Train{}}, append(training[:3:3], changed(proto.Finished)), nil, nil, "Finished", "Press Train to start another."},
	} {
		t.Run(name, func(t *testing.T) {
			b := (&testBrowser{storage: archive.NewMemory()}).open("a")
			b.do(c.begin)
			b.report(0, c.reports...)
			if c.press != nil {
				b.do(runs.Press{Do: c.press})
			}
			b.posts = nil
			b.do(ended(deadText))
			wantStates(t, b, "Run 1: "+c.state)
			if want := deadText + " " + c.says; b.Runs.Notice != (ui.Bad(want)) {
				t.Errorf("the page says %q, expected %q", b.Runs.Notice.Text, want)
			}
			if c.do == nil {
				if b.posts != nil || b.Runs.Busy() {
					t.Errorf("it resumes with %+v", b.posts)
				}
				return
			}
			if len(b.posts) != 1 || !isLike(b.posts[0], c.do) || (begun(b.posts[0]).Checkpoint != nil) != strings.Contains(c.says, "checkpoint") {
				t.Errorf("it resumes with %+v, expected %T", b.posts, c.do)
			}
			b.do(runs.Press{Do: &proto.Reset{}}) // in this state too
			if d := cmp.Diff(runs.Post{Run: 0, Command: &proto.Reset{}}, b.posts[len(b.posts)-1]); d != "" {
				t.Errorf("Reset (-want +got):\n%s", d)
			}
			b.report(0, changed(proto.Fetching), changed(proto.Idle))
			if b.Runs.Busy() || b.Runs.Phase() != proto.Idle {
				t.Error("it goes on after Reset")
			}
		})
	}
}

// TestResetOfFinishedRun resets a finished run that no worker holds any longer.
func TestResetOfFinishedRun(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(runs.Press{Do: &proto.Train{}})
	b.report(0, changed(proto.Training), epochDone(0, 9000), changed(proto.Finished))
	b.do(ended(deadText))
	b.posts = nil
	if b.do(ChooseReader{runs.Key}); b.posts != nil {
		t.Error("it waits for a network that no worker has")
	}
	b.do(runs.Press{Do: &proto.Reset{}})
	if b.Runs.Phase() != proto.Idle {
		t.Errorf("after Reset it is %s", b.Runs.Phase())
	}
	wantStates(t, b, "Run 1: Finished")
}

// TestResetBeforeClaimed resets a run that is about to resume before the archive has
// answered.
func TestResetBeforeClaimed(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(runs.Press{Do: &proto.Train{}})
	b.report(0, changed(proto.Training), epochDone(0, 9000), saved(1, 5))
	claim := b.Update(ended(deadText))
	b.posts = nil
	b.do(runs.Press{Do: &proto.Reset{}})
	b.carryOut(claim)
	wantStates(t, b, "Run 1: Stopped")
	if b.posts != nil || b.Runs.Busy() {
		t.Errorf("it resumes with %+v", b.posts)
	}
}

// TestLostAgain resumes automatically each time an epoch was finished in between.
func TestLostAgain(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(runs.Press{Do: &proto.Train{}})
	for epoch := range 3 {
		b.report(0, changed(proto.Training), proto.Report{Body: &proto.Resumed{Progress: nn.Progress{Epoch: epoch}}}, epochDone(epoch, 9000), saved(epoch+1, 5))
		b.do(ended(deadText))
		wantStates(t, b, "Run 1: Beginning")
	}
	b.do(ended(deadText))
	wantStates(t, b, "Run 1: Stopped")
}

// TestTrainTwice presses Train before the worker has answered the first time.
func TestTrainTwice(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(runs.Press{Do: &proto.Train{}})
	b.do(runs.Press{Do: &proto.Train{}})
	wantStates(t, b, "Run 1: Beginning")
	b.report(0, changed(proto.Training))
	wantStates(t, b, "Run 1: Training")
}

// TestLostQuestions loses the worker while it has a question of each kind: each is answered with the reason, and nothing
// waits for the worker any longer.
func TestLostQuestions(t *testing.T) {
	for name, c := range map[string]struct {
		ask    []Msg
		do     proto.Command
		waits  func(s *State) bool
		reason func(s *State) string
	}{
		"images":   {[]Msg{browse.ChooseSplit{}}, &proto.Browse{}, func(*State) bool { return false }, func(s *State) string { return s.Browse.Error }},
		"drawings": {[]Msg{hand.Keep{Label: 1}, hand.FineTune{}}, &proto.FineTune{}, func(s *State) bool { return s.Hand.FineTuning != nil }, func(s *State) string { return s.Hand.Notice.Text }},
		"file":     {[]Msg{files.Save{}}, &proto.WriteFile{}, func(s *State) bool { return s.Files.Working != "" }, func(s *State) string { return s.Files.Notice.Text }},
		"test":     {[]Msg{inside.TestNetwork{}}, &proto.Examine{}, func(s *State) bool { return s.Inside.Exam.Waits() }, func(s *State) string { return s.Inside.Exam.Error }},
		"wish":     {[]Msg{inside.BeginWish{Class: 3}}, &proto.Ascend{}, func(s *State) bool { return s.Inside.Wish.Waits() }, func(s *State) string { return s.Inside.Wish.Error }},
	} {
		b := (&testBrowser{storage: archive.NewMemory()}).open("a")
		stroke(b.State, ink.Point{X: 0.5, Y: 0.2}, ink.Point{X: 0.5, Y: 0.8})
		for _, m := range c.ask {
			b.do(m)
		}
		var open ask.Open
		for _, p := range b.posts {
			open.Ask(p.Command)
		}
		answers := open.End(phrase.Phrase{Text: deadText})
		if !slices.ContainsFunc(answers, func(r proto.Report) bool { return proto.NameOf(r.Question) == proto.NameOf(c.do) }) {
			t.Errorf("%s: the worker is asked %+v", name, b.posts)
		}
		b.posts = nil
		b.report(0, answers...)
		if c.waits(b.State) || c.reason(b.State) != deadText+" Try again." || b.posts != nil {
			t.Errorf("%s: the page says %q; still waited for: %v; commands %+v", name, c.reason(b.State), c.waits(b.State), b.posts)
		}
	}
}

// TestLostImages loses the worker while it loads the images of a data set.
func TestLostImages(t *testing.T) {
	s := opened()
	s.Update(browse.Load{})
	if s.Update(ended(deadText)); s.Browse.Error != deadText || s.Browse.Loading != nil {
		t.Errorf("the page says %q, and %+v of the data", s.Browse.Error, s.Browse.Loading)
	}
}

// TestLostSnapshot loses the worker while it is asked for the network in training: the next worker is asked again.
func TestLostSnapshot(t *testing.T) {
	s := opened()
	s.Update(runs.Press{Do: &proto.Train{}})
	asks := func() bool { return cmp.Equal(askSnapshot, report(s, changed(proto.Training))) }
	if !asks() || asks() {
		t.Fatal("the worker is not asked once")
	}
	report(s, proto.Report{Question: &proto.Snapshot{}, Body: &proto.Unanswered{Why: phrase.Phrase{Text: deadText}}})
	if !asks() {
		t.Error("the next worker is not asked")
	}
}
