package lab

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/wasm/archive"
	"inkling/wasm/browse"
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
		press   proto.Do // before it is lost, if not empty
		do      proto.Do // of the command by which the run goes on, or empty
		state   string   // of the run afterwards
		says    string
	}{
		"beginning":        {runs.Press{Do: proto.Train}, nil, "", proto.Train, "Beginning", "Run 1 starts again."},
		"loading":          {runs.Press{Do: proto.Train}, []proto.Report{changed(proto.Fetching)}, "", proto.Train, "Beginning", "Run 1 starts again."},
		"training":         {runs.Press{Do: proto.Train}, training, "", proto.Train, "Beginning", "Run 1 goes on from where it was last kept."},
		"paused":           {runs.Press{Do: proto.Train}, paused, "", proto.Rewind, "Beginning", "Run 1 goes on from where it was last kept."},
		"resumed":          {runs.Press{Do: proto.Train}, paused, proto.Resume, proto.Train, "Beginning", "Run 1 goes on from where it was last kept."},
		"to be paused":     {runs.Press{Do: proto.Train}, training, proto.Pause, proto.Rewind, "Beginning", "Run 1 goes on from where it was last kept."},
		"step":             {runs.Press{Do: proto.Step}, nil, "", proto.Rewind, "Beginning", "Run 1 starts again."},
		"epoch":            {runs.Press{Do: proto.StepEpoch}, training, "", proto.StepEpoch, "Beginning", "Run 1 goes on from where it was last kept."},
		"reset":            {runs.Press{Do: proto.Train}, training, proto.Reset, "", "Stopped", "Press Train to start another."},
		"reset in a pause": {runs.Press{Do: proto.Train}, paused, proto.Reset, "", "Stopped", "Press Train to start another."},
		"finished":         {runs.Press{Do: proto.Train}, append(training[:3:3], changed(proto.Finished)), "", "", "Finished", "Press Train to start another."},
	} {
		t.Run(name, func(t *testing.T) {
			b := (&house{shelf: archive.NewMemory()}).open("a")
			b.do(c.begin)
			b.report(0, c.reports...)
			if c.press != "" {
				b.do(runs.Press{Do: c.press})
			}
			b.posts = nil
			b.do(WorkerFailed{0, deadText})
			wantStates(t, b, "Run 1: "+c.state)
			if want := deadText + " " + c.says; b.Runs.Notice != (ui.Bad(want)) {
				t.Errorf("the visitor reads %q, expected %q", b.Runs.Notice.Text, want)
			}
			if c.do == "" {
				if b.posts != nil || b.Runs.Busy() {
					t.Errorf("it goes on by %+v", b.posts)
				}
				return
			}
			if len(b.posts) != 1 || b.posts[0].Do != c.do || (b.posts[0].Checkpoint != nil) != strings.Contains(c.says, "kept") {
				t.Errorf("it goes on by %+v, expected %s", b.posts, c.do)
			}
			b.do(runs.Press{Do: proto.Reset}) // in this state too
			if d := cmp.Diff(runs.Post{Run: 0, Command: proto.Command{Do: proto.Reset}}, b.posts[len(b.posts)-1]); d != "" {
				t.Errorf("Reset (-want +got):\n%s", d)
			}
			b.report(0, changed(proto.Fetching), changed(proto.Idle))
			if b.Runs.Busy() || b.Runs.Phase() != proto.Idle {
				t.Error("it goes on after Reset")
			}
		})
	}
}

// TestResetOfFinishedRun resets a finished run that no worker has any more.
func TestResetOfFinishedRun(t *testing.T) {
	b := (&house{shelf: archive.NewMemory()}).open("a")
	b.do(runs.Press{Do: proto.Train})
	b.report(0, changed(proto.Training), epochDone(0, 9000), changed(proto.Finished))
	b.do(WorkerFailed{0, deadText})
	b.posts = nil
	if b.do(ChooseReader{runs.Key}); b.posts != nil {
		t.Error("a network is waited for that no worker has")
	}
	b.do(runs.Press{Do: proto.Reset})
	if b.Runs.Phase() != proto.Idle {
		t.Errorf("after Reset it is %s", b.Runs.Phase())
	}
	wantStates(t, b, "Run 1: Finished")
}

// TestResetBeforeClaimed resets a run that is to go on before the archive has
// answered.
func TestResetBeforeClaimed(t *testing.T) {
	b := (&house{shelf: archive.NewMemory()}).open("a")
	b.do(runs.Press{Do: proto.Train})
	b.report(0, changed(proto.Training), epochDone(0, 9000), saved(1, 5))
	claim := b.Update(WorkerFailed{0, deadText})
	b.posts = nil
	b.do(runs.Press{Do: proto.Reset})
	b.carryOut(claim)
	wantStates(t, b, "Run 1: Stopped")
	if b.posts != nil || b.Runs.Busy() {
		t.Errorf("it goes on by %+v", b.posts)
	}
}

// TestLostAgain goes on by itself as often as an epoch was finished in between.
func TestLostAgain(t *testing.T) {
	b := (&house{shelf: archive.NewMemory()}).open("a")
	b.do(runs.Press{Do: proto.Train})
	for epoch := range 3 {
		b.report(0, changed(proto.Training), proto.Report{Kind: proto.Resumed, Progress: &nn.Progress{Epoch: epoch}}, epochDone(epoch, 9000), saved(epoch+1, 5))
		b.do(WorkerFailed{0, deadText})
		wantStates(t, b, "Run 1: Beginning")
	}
	b.do(WorkerFailed{0, deadText})
	wantStates(t, b, "Run 1: Stopped")
}

// TestTrainTwice presses Train before the worker has answered the first time.
func TestTrainTwice(t *testing.T) {
	b := (&house{shelf: archive.NewMemory()}).open("a")
	b.do(runs.Press{Do: proto.Train})
	b.do(runs.Press{Do: proto.Train})
	wantStates(t, b, "Run 1: Beginning")
	b.report(0, changed(proto.Training))
	wantStates(t, b, "Run 1: Training")
}

// TestLostRequests answers with a sentence whatever the first worker was asked for.
func TestLostRequests(t *testing.T) {
	b := (&house{shelf: archive.NewMemory()}).open("a")
	b.do(browse.Load{})
	b.do(inside.TestNetwork{})
	b.do(inside.BeginWish{Class: 3})
	b.do(WorkerFailed{0, deadText})
	for what, text := range map[string]string{"images": b.Browse.Error, "test": b.Inside.Exam.Error, "wish": b.Inside.Wish.Error} {
		if text != deadText {
			t.Errorf("%s: the visitor reads %q", what, text)
		}
	}
	if b.Browse.Loading != nil || b.Inside.Exam.Waits() || b.Inside.Wish.Busy {
		t.Error("something is still waited for")
	}
}
