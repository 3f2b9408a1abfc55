package lab

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/sweep"
	"inkling/wasm/ui"
)

// TestSweep tries five values on two workers: each worker takes the next when its run has ended.
func TestSweep(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	b := h.open("a")
	b.do(sweep.Type{Text: "1, 2, 3, 4, 5"})
	b.do(sweep.SetWorkers{Workers: 2})
	b.do(sweep.Start{})
	begun := func(want ...string) {
		t.Helper()
		var got []string
		for _, p := range b.posts {
			if isLike(p, &proto.Train{}) {
				got = append(got, begun(p).Settings["eta"])
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("begun (-want +got):\n%s", d)
		}
	}
	end := func(slot int) {
		b.report(slot, epochDone(0, 9000), proto.Report{Body: &proto.Final{Parameters: network()}}, changed(proto.Finished))
	}
	begun("1", "2")
	b.report(0, changed(proto.Training))
	b.report(1, changed(proto.Training))
	wantStates(t, b, "Learning rate 1: Training", "Learning rate 2: Training", "Learning rate 3: Waiting", "Learning rate 4: Waiting", "Learning rate 5: Waiting")
	b.do(sweep.Start{})
	if b.State.Sweep.Notice.Text != "A run is in progress. Wait until it finishes, or press Reset." {
		t.Errorf("the page says %q", b.State.Sweep.Notice.Text)
	}
	end(1)
	begun("1", "2", "3")
	b.do(runs.HoldSweep{Held: true})
	b.report(1, changed(proto.Training))
	end(1)
	begun("1", "2", "3")
	b.do(runs.HoldSweep{Held: false})
	begun("1", "2", "3", "4")
	b.report(1, changed(proto.Training))
	b.report(1, proto.Report{Body: &proto.Diverged{Why: phrase.Phrase{Text: "Training diverged."}}}, epochDone(0, 1000), changed(proto.Finished))
	if b.Runs.Notice.Text != "Learning rate 4: Training diverged." {
		t.Errorf("the page says %q", b.Runs.Notice.Text)
	}
	begun("1", "2", "3", "4", "5")
	b.report(1, changed(proto.Training))
	end(0)
	end(1)
	wantStates(t, b, "Learning rate 1: Finished", "Learning rate 2: Finished", "Learning rate 3: Finished", "Learning rate 4: Diverged", "Learning rate 5: Finished")
	if b.Runs.Busy() || strings.Contains(pageOf(b.State), "Stop sweep") {
		t.Error("the sweep does not end")
	}
	b.do(runs.Press{Do: &proto.Train{}})
	b.do(runs.CompareSweep{})
	for i, r := range b.Runs.Ledger.Runs {
		if hidden := i == 5; r.Hidden != hidden {
			t.Errorf("%s: hidden %v", r.Name, r.Hidden)
		}
	}
}

// TestStopSweep stops training and waiting runs; all can resume, one after another.
func TestStopSweep(t *testing.T) {
	for name, stop := range map[string]Msg{"stop": runs.StopSweep{}, "reset": runs.Press{Do: &proto.Reset{}}} {
		h := &testBrowser{storage: archive.NewMemory()}
		b := h.open("a")
		b.do(sweep.Type{Text: "1, 2, 3"})
		b.do(sweep.SetWorkers{Workers: 1})
		b.do(sweep.Start{})
		b.report(0, changed(proto.Training), epochDone(0, 9000), saved(1, 9))
		b.do(stop)
		if last := b.posts[len(b.posts)-1]; !isLike(last, &proto.Reset{}) {
			t.Errorf("%s: %+v", name, last)
		}
		b.report(0, changed(proto.Idle))
		wantStates(t, b, "Learning rate 1: Stopped", "Learning rate 2: Stopped", "Learning rate 3: Stopped")
		if b.Runs.Busy() {
			t.Errorf("%s: it goes on", name)
		}
		wantStates(t, h.open("another"), b.states()...)
		b.do(runs.ResumeRun{Run: b.Runs.Ledger.Runs[1]})
		b.report(0, changed(proto.Training))
		b.do(runs.ResumeRun{Run: b.Runs.Ledger.Runs[0]})
		wantStates(t, b, "Learning rate 1: Waiting", "Learning rate 2: Training", "Learning rate 3: Stopped")
		b.report(0, epochDone(0, 9000), changed(proto.Finished))
		if last := b.posts[len(b.posts)-1]; begun(last).Settings["eta"] != "1" || begun(last).Checkpoint == nil {
			t.Errorf("%s: next goes on %+v", name, last)
		}
	}
}

// TestInvalidSweep focuses the invalid field.
func TestInvalidSweep(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(sweep.Type{Text: "1"})
	b.do(sweep.Start{})
	if d := cmp.Diff([]Effect{ui.FocusID{ID: "sweep-values"}}, b.others); d != "" {
		t.Error(d)
	}
	b.others = nil
	b.do(sweep.Over{Key: "activation"})
	b.do(settings.Edit{Field: recipe.MustField("epochs"), Text: "many"})
	b.do(sweep.Start{})
	if d := cmp.Diff([]Effect{ui.Focus{ID: "set-epochs"}}, b.others); d != "" || len(b.posts) != 0 {
		t.Error(d, b.posts)
	}
	if b.State.Sweep.Values != "sigmoid; tanh; relu" {
		t.Errorf("suggested: %q", b.State.Sweep.Values)
	}
}
