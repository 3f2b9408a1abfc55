package runs

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/norunners/vecty/elem"

	"inkling/nn"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/settings"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// TestMakeRoom forgets the networks of the oldest runs, when there are more than can be kept.
func TestMakeRoom(t *testing.T) {
	var l Ledger
	for i := range 5 {
		l.Runs = append(l.Runs, &run.Run{ID: fmt.Sprint(i), Bytes: mostNetworks / 3})
	}
	if d := cmp.Diff([]any{archive.DropNetwork{ID: "1"}, archive.DropNetwork{ID: "0"}}, l.makeRoom()); d != "" || l.Runs[0].Bytes != 0 {
		t.Error(d)
	}
	if effects := l.makeRoom(); effects != nil {
		t.Errorf("again: %+v", effects)
	}
}

// TestFigures has one name for each number. The accuracy while learning is never called training
// accuracy.
func TestFigures(t *testing.T) {
	s := NewState()
	p := &View{State: &s, Limits: uitest.NoLimits{}}
	epoch := nn.EpochResult{Accuracy: 0.875, Cost: 0.25, Correct: 9144, Total: 10_000}
	shown := func() string {
		s.Slots[0].Epochs = []nn.EpochResult{epoch}
		return uitest.HTML(elem.Div(p.figures()))
	}
	if html := shown(); !strings.Contains(html, "Accuracy while learning") || strings.Contains(html, "Training accuracy") {
		t.Errorf("nothing was measured on training images: %s", html)
	}
	epoch.Training = nn.Score{Correct: 47_500, Total: 50_000}
	if html := shown(); !strings.Contains(html, ">Training accuracy</dt>") || !strings.Contains(html, ">95.0%</dd>") {
		t.Errorf("95%% of training images were read correctly: %s", html)
	}
}

// TestCompactFigures shows the epoch, the test accuracy and the cost while learning, before, during and after a run.
func TestCompactFigures(t *testing.T) {
	s := NewState()
	p := &View{State: &s, Limits: uitest.NoLimits{}}
	r := s.Slots[0]
	shows := func(when string, values ...string) {
		t.Helper()
		html := uitest.HTML(elem.Div(p.Figures()))
		var got []string
		for _, part := range strings.Split(html, "<dd")[1:] {
			_, text, _ := strings.Cut(part, ">")
			text, _, _ = strings.Cut(text, "<")
			got = append(got, text)
		}
		if d := cmp.Diff(values, got); d != "" {
			t.Errorf("%s: %s", when, d)
		}
	}
	shows("before", "–", "–", "–")
	r.ID, r.Settings.Epochs = "a", 3
	shows("begun", "0 / 3", "–", "–")
	r.Progress = &nn.Progress{MiniBatch: 7, Cost: 0.5}
	shows("in the first epoch", "1 / 3", "–", "0.5000")
	r.Epochs = []nn.EpochResult{{Cost: 0.25, Correct: 9144, Total: 10_000}}
	r.Progress = &nn.Progress{Epoch: 1}
	shows("after it", "1 / 3", "91.4%", "0.2500")
	r.Progress = &nn.Progress{Epoch: 1, MiniBatch: 7, Cost: 0.125}
	shows("in the second", "2 / 3", "91.4%", "0.1250")
	uitest.Speak(t, words.German)
	shows("in German", "2 / 3", "91,4\u00a0%", "0,1250")
}

// TestRows renders a line of the table again only when it says something else.
func TestRows(t *testing.T) {
	s, r := NewState(), run.New()
	s.Ledger.enter(r, "")
	line := &runRow{Row: s.row(r), Run: r}
	if line.Render() == nil || !line.SkipRender(&runRow{Row: s.row(r), Run: r}) {
		t.Errorf("%s is not shown, or again and again", r.Name)
	}
	was := s.row(r)
	if r.Seconds = 1; line.SkipRender(&runRow{Row: s.row(r), Run: r}) || was == s.row(r) {
		t.Error("the line does not say how long the run has trained")
	}
}

// TestGerman shows the table of runs, the buttons and the progress in German. A run keeps the name that it was given in
// English, and the next gets the next number.
func TestGerman(t *testing.T) {
	s, form := NewState(), settings.NewState()
	s.See(Env{Form: &form})
	first, second := run.New(), run.New()
	s.Ledger.enter(first, "")
	uitest.Speak(t, words.German)
	s.Ledger.enter(second, "")
	s.Slots, second.Epochs = []*run.Run{second}, []nn.EpochResult{{Correct: 9144, Total: 10_000}}
	second.State, second.Phase, second.Bytes = archive.Ended, proto.Finished, 1
	p := &View{State: &s, Limits: uitest.NoLimits{}}
	html := uitest.HTML(elem.Div(p.Section(nil), p.Buttons(), p.Speed(), p.Abreast(), p.Progress(nil, nil)))
	for _, want := range []string{">Run 1<", ">Lauf 2<", ">Weitertrainieren<", "Volles Tempo", "Epoch 0: 9144 / 10000", "91,4\u00a0%"} {
		if !strings.Contains(html, want) {
			t.Errorf("%s is missing: %s", want, html)
		}
	}
	for _, english := range []string{"epochs", "Train<", "chart<", "begun", "Pause", "Finished", "this", " with "} {
		if strings.Contains(html, english) {
			t.Errorf("%s is English: %s", english, html)
		}
	}
	if err := cannotGoOn.Say("Lauf 2", archive.ErrTaken); err != "Lauf 2 lässt sich nicht fortsetzen: ein anderer Tab trainiert diesen Lauf." {
		t.Error(err)
	}
}
