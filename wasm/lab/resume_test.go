package lab

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/phrase"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/sweep"
)

// TestKilledTab resumes a run whose tab was closed.
func TestKilledTab(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	a := h.open("a")
	a.do(runs.Press{Do: &proto.Train{}})
	data := &proto.Data{Name: "MNIST", Rows: 28, Cols: 28, Classes: proto.MNIST.Classes, Hash: "123"}
	a.report(0, proto.Report{Body: &proto.Described{Data: *data}}, changed(proto.Training), epochDone(0, 9000), saved(1, 7), epochDone(1, 9100))
	h.close("a")

	b := h.open("b")
	wantStates(t, b, "Run 1: Interrupted")
	r := b.Runs.Ledger.Runs[0]
	b.do(runs.ResumeRun{Run: r})
	want := []runs.Post{{Run: 0, Command: &proto.Train{Beginning: proto.Beginning{Settings: r.Settings.Metadata(), Measure: b.Charts.Measure, Keep: true, Seconds: 1, Data: "123", Checkpoint: []byte{7}}}}}
	if d := cmp.Diff(want, b.posts); d != "" {
		t.Fatalf("it resumes with (-want +got):\n%s", d)
	}
	b.report(0, changed(proto.Training), proto.Report{Body: &proto.Resumed{Progress: nn.Progress{Epoch: 1, MiniBatches: 5000}}}, epochDone(1, 9100))
	if len(r.Epochs) != 2 || r.Epochs[1].Epoch != 1 {
		t.Errorf("epochs %+v", r.Epochs)
	}
	wantStates(t, b, "Run 1: Training")
	a.report(0, saved(2, 8)) // believed dead, it still reports
	if a.Runs.Notice.Text != "Another tab continues Run 1, so it was stopped here." || a.Runs.Busy() {
		t.Errorf("the first tab goes on; its page says %q", a.Runs.Notice.Text)
	}
	wantStates(t, a, "Run 1: In another tab")
}

// TestResumeAll resumes a sweep whose tab was closed: finished runs stay, interrupted runs continue from their
// checkpoints on two workers, and waiting runs wait again until their turn.
func TestResumeAll(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	a := h.open("a")
	a.Runs.Ledger.Now = func() archive.Moment { return archive.MomentOf(time.Date(2026, 11, 22, 16, 0, 0, 0, time.UTC)) } // all of a sweep begin at once
	a.do(sweep.Type{Text: "1, 2, 3, 4, 5"})
	a.do(sweep.Start{})
	a.report(0, changed(proto.Training), epochDone(0, 9000), saved(1, 7))
	a.report(1, changed(proto.Training), epochDone(0, 9000), changed(proto.Finished)) // and so the third begins
	h.close("a")

	b := h.open("b")
	list, _ := b.archive.All()
	visit := opened()
	visit.Update(runs.RunsArrived{Runs: list})
	if want := "4 runs were interrupted. Press Go on with all to continue; the results will be the same."; visit.Runs.Ledger.Notice.Text != want {
		t.Errorf("the page says %q", visit.Runs.Ledger.Notice.Text)
	}
	b.do(runs.ResumeAll{})
	wantStates(t, b, "Learning rate 1: Beginning", "Learning rate 2: Finished", "Learning rate 3: Beginning", "Learning rate 4: Waiting", "Learning rate 5: Waiting")
	if len(b.posts) != 2 || string(begun(b.posts[0]).Checkpoint) != "\x07" || b.posts[1].Run != 1 || begun(b.posts[1]).Settings["eta"] != "3" || begun(b.posts[1]).Checkpoint != nil {
		t.Fatalf("it resumes with %+v", b.posts)
	}
	if got := b.Runs.Ledger.Sweep.Runs; len(got) != 4 || got[0].Settings.Eta != 1 || got[3].Settings.Eta != 5 {
		t.Errorf("the sweep has %d runs", len(got))
	}
	b.do(runs.ResumeAll{})
	if !b.Runs.Ledger.Notice.Bad {
		t.Errorf("pressed again, the page says %q", b.Runs.Ledger.Notice.Text)
	}
	b.report(1, changed(proto.Training), epochDone(0, 9000), changed(proto.Finished))
	b.report(0, changed(proto.Training))
	wantStates(t, b, "Learning rate 1: Training", "Learning rate 2: Finished", "Learning rate 3: Finished", "Learning rate 4: Beginning", "Learning rate 5: Waiting")
	c := h.open("c")
	wantStates(t, c, "Learning rate 1: In another tab", "Learning rate 2: Finished", "Learning rate 3: Finished", "Learning rate 4: In another tab", "Learning rate 5: In another tab")
	b.posts = nil
	b.do(runs.StopSweep{})
	if want := []runs.Post{{Run: 0, Command: &proto.Reset{}}, {Run: 1, Command: &proto.Reset{}}}; !cmp.Equal(want, b.posts) {
		t.Errorf("it stops by %+v", b.posts)
	}
	b.report(0, changed(proto.Idle))
	b.report(1, changed(proto.Idle)) // which had learned nothing
	wantStates(t, b, "Learning rate 1: Stopped", "Learning rate 2: Finished", "Learning rate 3: Finished", "Learning rate 5: Stopped")
}

// TestStopBeforeClaimed stops a run that is about to resume before the archive has answered.
func TestStopBeforeClaimed(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	a := h.open("a")
	a.do(sweep.Start{})
	for slot := range 2 {
		a.report(slot, changed(proto.Training), epochDone(0, 9000), saved(1, 7))
	}
	h.close("a")
	b := h.open("b")
	b.Update(runs.ResumeAll{}) // its claims lie with the archive
	b.do(runs.StopSweep{})
	for _, r := range b.Runs.Ledger.Runs {
		b.do(runs.RunClaimed{ID: r.ID})
	}
	if b.posts != nil || b.Runs.Busy() {
		t.Errorf("it resumes with %+v", b.posts)
	}
	for _, state := range b.states() {
		if !strings.HasSuffix(state, "Stopped") && !strings.HasSuffix(state, "Interrupted") {
			t.Error(state)
		}
	}
}

// TestWithoutCheckpoint starts the run again, with the same results.
func TestWithoutCheckpoint(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	a := h.open("a")
	a.do(runs.Press{Do: &proto.Train{}})
	a.report(0, changed(proto.Training), epochDone(0, 9000), saved(1, 1))
	h.storage.Change("a-1", func([]byte) archive.Edit { // as if the browser had lost it
		return archive.Edit{Blobs: map[archive.Kind][]byte{archive.Checkpoint: nil}}
	})
	h.close("a")
	b := h.open("b")
	wantStates(t, b, "Run 1: Interrupted")
	b.do(runs.ResumeRun{Run: b.Runs.Ledger.Runs[0]})
	if n := len(b.Runs.Ledger.Runs[0].Epochs); n != 0 {
		t.Errorf("%d epochs of a run that starts again", n)
	}
	if post := b.posts[0]; !isLike(post, &proto.Train{}) || !begun(post).Keep || begun(post).Checkpoint != nil || begun(post).Seconds != 0 || begun(post).Data != "" {
		t.Errorf("it begins by %+v", post)
	}
}

func TestReset(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	b := h.open("a")
	b.do(runs.Press{Do: &proto.Train{}})
	b.report(0, changed(proto.Training), saved(0, 1), changed(proto.Idle))
	wantStates(t, b) // hardly begun
	b.do(runs.Press{Do: &proto.Train{}})
	b.report(0, changed(proto.Training), saved(0, 1), epochDone(0, 9000), changed(proto.Idle))
	wantStates(t, b, "Run 1: Stopped")
	b.do(runs.ResumeRun{Run: b.Runs.Ledger.Runs[0]})
	b.report(0, changed(proto.Training), proto.Report{Body: &proto.Resumed{Progress: nn.Progress{}}})
	wantStates(t, b, "Run 1: Training")
	if n := len(b.Runs.Ledger.Runs[0].Epochs); n != 0 {
		t.Errorf("%d epochs, but it goes on within the first", n)
	}
	if records, _ := h.storage.Records(); len(records) != 1 {
		t.Errorf("%d runs are kept", len(records))
	}
}

// TestCannotResume keeps a run unchanged when its worker refuses to resume it.
func TestCannotResume(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	b := h.open("a")
	b.do(runs.Press{Do: &proto.Train{}})
	b.report(0, changed(proto.Training), epochDone(0, 9000), saved(1, 1), changed(proto.Idle))
	b.do(runs.ResumeRun{Run: b.Runs.Ledger.Runs[0]})
	b.report(0, proto.Report{Body: &proto.Refused{Why: phrase.Phrase{Text: "This run cannot go on."}}})
	wantStates(t, b, "Run 1: Stopped")
	if b.Runs.Notice.Text != "This run cannot go on." || len(b.Runs.Ledger.Runs[0].Epochs) != 1 || b.Runs.Busy() {
		t.Errorf("the page says %q, of %+v", b.Runs.Notice.Text, b.Runs.Ledger.Runs[0])
	}
}

// TestDeadWorker resumes automatically once.
func TestDeadWorker(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(runs.Press{Do: &proto.Train{}})
	b.report(0, changed(proto.Training), epochDone(0, 9000), saved(1, 5))
	b.do(ended("The trainer stopped working."))
	if want := "The trainer stopped working. Run 1 continues from its last checkpoint."; b.Runs.Notice.Text != want {
		t.Errorf("the page says %q", b.Runs.Notice.Text)
	}
	if post := b.posts[len(b.posts)-1]; !isLike(post, &proto.Train{}) || !bytes.Equal(begun(post).Checkpoint, []byte{5}) {
		t.Errorf("it resumes with %+v", post)
	}
	b.report(0, changed(proto.Training), proto.Report{Body: &proto.Resumed{Progress: nn.Progress{Epoch: 1}}})
	wantStates(t, b, "Run 1: Training")
	posts := len(b.posts)
	b.do(ended("The trainer stopped working."))
	wantStates(t, b, "Run 1: Stopped")
	if len(b.posts) != posts || b.Runs.Busy() {
		t.Error("it resumes automatically again and again")
	}
}

// TestTwoTabs has each run in one tab, and its label in both.
func TestTwoTabs(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	a, b := h.open("a"), h.open("b")
	a.do(runs.Press{Do: &proto.Train{}})
	a.report(0, changed(proto.Training), epochDone(0, 9000), saved(1, 1))
	b.do(runs.RunChanged{ID: "a-1"})
	wantStates(t, b, "Run 1: In another tab")
	r := b.Runs.Ledger.Runs[0]
	for _, m := range []Msg{runs.ResumeRun{Run: r}, runs.DeleteRun{Run: r}} {
		b.do(m)
		if !strings.Contains(b.Runs.Ledger.Notice.Text, "in another tab") {
			t.Errorf("%T: the page says %q", m, b.Runs.Ledger.Notice.Text)
		}
	}
	b.do(runs.RenameRun{Run: r, Name: "  the   book's "})
	b.do(runs.HideRun{Run: r, Hidden: true})
	a.do(runs.RunChanged{ID: "a-1"})
	a.report(0, epochDone(1, 9100), saved(2, 2))
	b.do(runs.RunChanged{ID: "a-1"})
	for _, s := range []*tab{a, b} {
		if r := s.Runs.Ledger.Runs[0]; r.Name != "the book's" || !r.Hidden || len(r.Epochs) != 2 {
			t.Errorf("%+v", r)
		}
	}
	b.do(runs.Press{Do: &proto.Train{}})
	a.do(runs.RunChanged{ID: "b-1"})
	wantStates(t, a, "the book's: Training", "Run 1: In another tab")
}
