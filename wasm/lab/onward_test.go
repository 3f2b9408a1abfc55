package lab

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/checkpoint"
	"inkling/nn/dataset"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/sweep"
)

// state returns the checkpoint of a finished run with the default settings.
func state(t *testing.T) []byte {
	t.Helper()
	s := recipe.Default()
	set := dataset.NewSet(dataset.MNIST, make([]byte, dataset.MNISTPixels), []byte{1})
	trainer, err := nn.NewTrainer(s.Network(dataset.MNIST), s.HyperParameters(), set, nil, nn.Silence{})
	if err != nil {
		t.Fatal(err)
	}
	c, _ := trainer.Checkpoint()
	return checkpoint.Encode(c)
}

func finished(weights string) proto.Report {
	return proto.Report{Body: &proto.Changed{Phase: proto.Finished, Weights: weights}}
}

// twoEpochs trains a run of two epochs to its end.
func twoEpochs(b *tab) *run.Run {
	b.do(settings.Edit{Field: recipe.MustField("epochs"), Text: "2"})
	b.do(runs.Press{Do: &proto.Train{}})
	b.report(0, proto.Report{Body: &proto.Described{Data: proto.Data{Name: "MNIST", Rows: 28, Cols: 28, Classes: proto.MNIST.Classes, Hash: "0123456789abcdef"}}},
		changed(proto.Training), epochDone(0, 9000), epochDone(1, 9100), saved(2, 7), finished("0123456789abcdef"))
	b.posts = nil
	return b.Runs.Slots[0]
}

// TestTrainOn continues a run in the tab in which it has ended, in the next visit, and again from
// there. Its record, its line and its settings contain the epochs of all.
func TestTrainOn(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	b := h.open("a")
	r := twoEpochs(b)
	if html := buttons(b.State); !strings.Contains(html, ">Start again</button>") {
		t.Errorf("the finished run is not offered: %s", html)
	}
	b.do(runs.TrainOn{})
	if text := b.Form.Text["epochs"]; text != "4" {
		t.Errorf("the form, which describes the run, has %s epochs", text)
	}
	want := func(epochs string, seconds float64, checkpoint byte) {
		t.Helper()
		settings := r.Settings.Metadata()
		if d := cmp.Diff([]runs.Post{{Run: 0, Command: &proto.Train{Beginning: proto.Beginning{Settings: settings, Measure: b.Charts.Measure,
			Keep: true, Seconds: seconds, Data: "0123456789abcdef", Checkpoint: []byte{checkpoint}}}}}, b.posts); d != "" || settings["epochs"] != epochs {
			t.Fatalf("to %s epochs by (-want +got):\n%s", settings["epochs"], d)
		}
	}
	want("4", 2, 7)
	if b.do(runs.TrainOn{}); len(b.posts) != 1 || !b.Runs.Notice.Bad {
		t.Errorf("pressed twice: %d commands, and the page says %q", len(b.posts), b.Runs.Notice.Text)
	}
	resumed := func(at int) proto.Report {
		return proto.Report{Body: &proto.Resumed{Progress: nn.Progress{Epoch: at, MiniBatches: 5000}}}
	}
	b.report(0, resumed(2), changed(proto.Training), epochDone(2, 9200), epochDone(3, 9300), saved(4, 8), finished("fedcba9876543210"))
	if len(b.Runs.Ledger.Runs) != 1 || len(r.Epochs) != 4 {
		t.Errorf("%d runs, the first of %d epochs", len(b.Runs.Ledger.Runs), len(r.Epochs))
	}
	made, ok := r.Receipt()
	if line := made.String(); !ok || !strings.Contains(line, " epochs=4 ") || !strings.Contains(line, " epoch-3=9300/10000 weights=fedcba987654") {
		t.Errorf("line %q", line)
	}
	h.close("a")

	b = h.open("b")
	r = b.Runs.Ledger.Runs[0]
	if strings.Contains(buttons(b.State), "Train on</button>") {
		t.Error("nothing is chosen, but can be continued")
	}
	b.do(runs.ChooseRun{Run: r})
	b.do(runs.MoreEpochs{Text: " 3 "})
	b.do(runs.TrainOn{})
	want("7", 4, 8)
	wantStates(t, b, "Run 1: Beginning")
}

// TestStepOn adds one epoch by Step epoch, and the first of its mini-batches by Step.
func TestStepOn(t *testing.T) {
	for _, c := range []struct{ do, want proto.Command }{{&proto.Step{}, &proto.Step{}}, {&proto.StepEpoch{}, &proto.Train{}}} {
		b := (&testBrowser{storage: archive.NewMemory()}).open("a")
		r := twoEpochs(b)
		b.do(settings.Edit{Field: recipe.MustField("seed"), Text: "77"})
		b.do(runs.TrainOn{Do: c.do})
		if text := b.Form.Text["epochs"]; text != "2" {
			t.Errorf("the form, which describes another run, has %s epochs", text)
		}
		if len(b.posts) != 1 || !isLike(b.posts[0], c.want) || r.Settings.Epochs != 3 {
			t.Errorf("%T: to %d epochs by %+v", c.do, r.Settings.Epochs, b.posts)
		}
	}
}

// TestNothingToContinue names what cannot be continued, and the problem with the number of epochs.
func TestNothingToContinue(t *testing.T) {
	const none = "No finished run to continue. Press Train to begin one."
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	try := func(m runs.TrainOn, want string) {
		t.Helper()
		if b.do(m); b.Runs.Notice.Text != want || b.posts != nil {
			t.Errorf("the page says %q, expected %q; commands %+v", b.Runs.Notice.Text, want, b.posts)
		}
	}
	try(runs.TrainOn{}, none)
	r := twoEpochs(b)
	for text, want := range map[string]string{
		"":     `More epochs: "" is not a number; use one from 1 to 1000.`,
		"0":    "More epochs: 0 is too small; use a number from 1 to 1000.",
		"1000": "Run 1 has 2 epochs of at most 1000: add fewer.",
	} {
		b.do(runs.MoreEpochs{Text: text})
		try(runs.TrainOn{}, want)
	}
	r.Ending = "The numbers left all sense."
	try(runs.TrainOn{}, none)
	try(runs.TrainOn{Run: r}, none)
	r.Ending, r.Parts, r.Bytes = "", []archive.Part{{}}, 0
	try(runs.TrainOn{}, none)
	r.Parts = nil
	b.Address.Read("lock=epochs", Pieces())
	b.hold()
	try(runs.TrainOn{}, none)
}

// TestOnwardByForm starts again or trains on by the form: a form that differs in more than length starts a new run.
func TestOnwardByForm(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	twoEpochs(b)
	b.do(settings.Edit{Field: recipe.MustField("epochs"), Text: "9"})
	if !strings.Contains(buttons(b.State), ">Start again</button>") {
		t.Error("a form that differs in its epochs no longer describes the run")
	}
	b.do(settings.Edit{Field: recipe.MustField("eta"), Text: "1"})
	if strings.Contains(buttons(b.State), ">Start again</button>") || !strings.Contains(buttons(b.State), "Train on</button>") {
		t.Error("a form with another learning rate describes the run, or the run cannot be continued")
	}
	if p := (&Page{State: b.State, Send: func(Msg) {}}); p.controls() == nil || p.ledger() == nil {
		t.Error("nothing is shown")
	}
}

// TestReachedTarget trains on without the target at which the run has stopped.
func TestReachedTarget(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(settings.Edit{Field: recipe.MustField("target"), Text: "91"})
	r := twoEpochs(b)
	b.do(runs.TrainOn{})
	if r.Settings.TestTarget != 0 || r.Settings.Epochs != 4 {
		t.Errorf("it goes on to %d epochs, or %v%%", r.Settings.Epochs, r.Settings.TestTarget)
	}
}

// TestCannotTrainOn restores the run when its worker refuses, the visitor presses Reset, or the archive fails.
func TestCannotTrainOn(t *testing.T) {
	for name, fail := range map[string]func(*tab, *run.Run){
		"refused": func(b *tab, _ *run.Run) {
			b.do(runs.TrainOn{})
			b.report(0, changed(proto.Fetching), changed(proto.Idle), proto.Report{Body: &proto.Refused{Why: phrase.Phrase{Text: "The data has changed since."}}})
		},
		"reset": func(b *tab, _ *run.Run) {
			b.Update(runs.TrainOn{}) // its claim lies with the archive
			b.do(runs.Press{Do: &proto.Reset{}})
		},
		"unclaimed": func(b *tab, r *run.Run) {
			b.Update(runs.TrainOn{})
			b.Update(runs.RunClaimed{ID: r.ID, Err: errors.New("the disk is gone")})
		},
	} {
		b := (&testBrowser{storage: archive.NewMemory()}).open("a")
		r := twoEpochs(b)
		want := r.Record()
		fail(b, r)
		if d := cmp.Diff(want, r.Record()); d != "" || b.Runs.Busy() {
			t.Errorf("%s: busy %v, the run is (-want +got):\n%s", name, b.Runs.Busy(), d)
		}
		wantStates(t, b, "Run 1: Finished")
	}
}

// TestTrainOnSweep continues all runs of a sweep on its workers.
func TestTrainOnSweep(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	b := h.open("a")
	b.do(sweep.Type{Text: "1; 2; 3"})
	b.do(settings.Edit{Field: recipe.MustField("epochs"), Text: "1"})
	b.do(sweep.Start{})
	for _, slot := range []int{0, 1, 0} {
		b.report(slot, changed(proto.Training), epochDone(0, 9000), saved(1, 7), finished("abc"))
	}
	b.posts = nil
	b.do(runs.TrainOn{})
	wantStates(t, b, "Learning rate 1: Beginning", "Learning rate 2: Beginning", "Learning rate 3: Waiting")
	b.do(runs.RunsArrived{}) // a look at the archive takes nothing from it
	b.carryOut([]Effect{archive.FetchRuns{}})
	b.report(0, changed(proto.Training), epochDone(1, 9100), saved(2, 8), finished("def"))
	if last := begun(b.posts[len(b.posts)-1]); last.Settings["epochs"] != "2" || last.Settings["eta"] != "3" || !bytes.Equal(last.Checkpoint, []byte{7}) {
		t.Errorf("the third goes on by %+v", b.posts)
	}
	b.do(runs.StopSweep{})
}

// TestTrainOnWithoutState continues a run whose checkpoint is no longer kept: it starts again, and
// the page says so.
func TestTrainOnWithoutState(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	b := h.open("a")
	r := twoEpochs(b)
	b.carryOut([]Effect{archive.DropNetwork{ID: r.ID}})
	b.do(runs.TrainOn{})
	if len(b.posts) != 1 || begun(b.posts[0]).Checkpoint != nil || begun(b.posts[0]).Settings["epochs"] != "4" || len(r.Epochs) != 0 {
		t.Errorf("it begins again by %+v, after %d epochs", b.posts, len(r.Epochs))
	}
	if want := "The checkpoint of Run 1 was not kept. It trains its first 2 epochs again, with the same result."; b.Runs.Ledger.Notice.Text != want {
		t.Errorf("the page says %q", b.Runs.Ledger.Notice.Text)
	}
}
