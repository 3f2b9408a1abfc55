package lab

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/sweep"
	"inkling/wasm/ui"
	"inkling/wasm/ui/uitest"
)

// A tab is a page with its part of an archive. Its workers do what a test says.
type tab struct {
	*State
	archive *archive.Archive
	posts   []runs.Post
	others  []Effect // that are not the archive's
}

// A testBrowser has tabs that share their storage.
type testBrowser struct {
	storage archive.Storage
	alive   []string
	hours   int
}

func (h *testBrowser) open(name string) *tab {
	h.alive = append(h.alive, name)
	b := &tab{State: opened(), archive: archive.New(h.storage, name, func() []string { return h.alive })}
	b.Runs.Ledger.Tab = name
	b.Runs.Ledger.Now = func() archive.Moment {
		h.hours++
		return archive.MomentOf(time.Date(2026, 11, 22, 0, h.hours, 0, 0, time.UTC))
	}
	b.do(runs.RunsArrived{}) // so that no test depends on its order
	b.carryOut([]Effect{archive.FetchRuns{}})
	return b
}

func (h *testBrowser) close(name string) {
	h.alive = slices.DeleteFunc(h.alive, func(t string) bool { return t == name })
}

// do applies a message, and its effects in the archive.
func (b *tab) do(m Msg) { b.carryOut(b.Update(m)) }

func (b *tab) carryOut(effects []Effect) {
	tell := func(id string, err error) {
		if err != nil {
			b.do(runs.RunNotKept{ID: id, Err: err})
		}
	}
	for _, e := range effects {
		switch e := e.(type) {
		case runs.Post:
			b.posts = append(b.posts, e)
		case archive.FetchRuns:
			var list []archive.Kept
			var err error
			if e.ID == "" {
				list, err = b.archive.All()
			} else {
				list, err = b.archive.All(e.ID)
			}
			b.do(runs.RunsArrived{Runs: list, ID: e.ID, Err: err})
		case archive.KeepRun:
			tell(e.Record.ID, b.archive.Keep(e.Record, e.Blobs))
		case archive.LabelRun:
			tell(e.ID, b.archive.SetLabel(e.ID, e.Label))
		case archive.ClaimRun:
			r, state, err := b.archive.Claim(e.ID, e.TrainOn)
			b.do(runs.RunClaimed{ID: e.ID, Record: r, Checkpoint: state, Err: err})
		case archive.FetchNetwork:
			n, err := b.archive.NetworkOf(e.ID)
			b.do(runs.RunNetwork{ID: e.ID, Parameters: n, Err: err})
		case archive.DropNetwork:
			tell(e.ID, b.archive.Drop(e.ID))
		case archive.RemoveRun:
			tell(e.ID, b.archive.Remove(e.ID))
		default:
			b.others = append(b.others, e)
		}
	}
}

// report has a worker tell.
func (b *tab) report(slot int, reports ...proto.Report) {
	for _, r := range reports {
		b.do(Reported{slot, answering(r)})
	}
}

// epochDone is the report of an epoch.
func epochDone(epoch, correct int) proto.Report {
	return proto.Report{Body: &proto.EpochDone{Epoch: nn.EpochResult{Epoch: epoch, Correct: correct, Total: 10_000}, Seconds: float64(epoch + 1)}}
}

func saved(epoch int, checkpoint ...byte) proto.Report {
	return proto.Report{Body: &proto.Saved{Progress: nn.Progress{Epoch: epoch, MiniBatches: 5000}, Seconds: float64(epoch), Checkpoint: checkpoint}}
}

// states are those of the runs, as in the table, the oldest first.
func (b *tab) states() (list []string) {
	for _, r := range b.Runs.Ledger.Runs {
		list = append(list, r.Name+": "+b.Runs.StateOf(r))
	}
	return list
}

func wantStates(t *testing.T, b *tab, want ...string) {
	t.Helper()
	if d := cmp.Diff(want, b.states()); d != "" {
		t.Errorf("runs (-want +got):\n%s", d)
	}
}

func network() []byte { return recipe.Default().Network(dataset.MNIST).Bytes() }

// TestRunIsKept follows a run to its end, and finds it in the next visit with its network.
func TestRunIsKept(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	b := h.open("a")
	b.do(settings.Edit{Field: recipe.MustField("epochs"), Text: "2"})
	b.do(runs.Press{Do: &proto.Train{}})
	if post := b.posts[0]; !begun(post).Keep || begun(post).Checkpoint != nil {
		t.Errorf("a run begins by %+v", post)
	}
	b.report(0, changed(proto.Training), epochDone(0, 9000), saved(1, 1, 2, 3), epochDone(1, 9200))
	wantStates(t, b, "Run 1: Training")
	end := state(t)
	b.report(0, saved(2, end...), finished("abc"))
	wantStates(t, b, "Run 1: Finished")

	h.close("a")
	b = h.open("b")
	wantStates(t, b, "Run 1: Finished")
	r := b.Runs.Ledger.Runs[0]
	if r.Weights != "abc" || len(r.Epochs) != 2 || r.Bytes != len(end) || r.Seconds != 2 {
		t.Errorf("kept: %+v", r)
	}
	b.do(runs.ChooseRun{Run: r})
	if b.Runs.AtLength() != r || b.Reader != "run:a-1" || b.Networks[b.Reader] == nil || !bytes.Equal(b.Networks[b.Reader].Network.Bytes(), network()) {
		t.Errorf("the run that was chosen is not shown, or its network does not read: reader %q, missing %q", b.Reader, b.Missing[b.Reader])
	}
	if blob, _ := h.storage.Blob("a-1", archive.Checkpoint); !bytes.Equal(blob, end) {
		t.Error("what a run is trained on from is not kept")
	}
}

// TestRunsRender renders the section in each of its states.
func TestRunsRender(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	empty := h.open("a")
	unreadable := opened()
	unreadable.Update(runs.RunsArrived{Runs: []archive.Kept{{Record: archive.Record{ID: "x"}, Err: errors.New("damaged")}}, Err: errors.New("full")})
	sweeping := h.open("b")
	sweeping.do(sweep.Type{Text: "1, 2, 3"})
	sweeping.do(sweep.Start{})
	sweeping.report(0, changed(proto.Training), epochDone(0, 9000), saved(1, 1))
	other := h.open("c")
	many := h.open("d")
	many.do(sweep.Over{Key: "seed"})
	many.do(sweep.Series{From: "1", To: "60", Steps: "60"})
	many.do(sweep.Fill{})
	many.do(sweep.Start{})
	many.do(runs.HoldSweep{Held: true})
	many.do(runs.BeginRename{Run: many.Runs.Slots[0]})
	for name, s := range map[string]*State{"empty": empty.State, "strange": unreadable, "sweeping": sweeping.State, "other": other.State, "many": many.State} {
		p := &Page{State: s, Send: func(Msg) {}}
		if p.ledger() == nil {
			t.Errorf("%s: nothing is shown", name)
		}
	}
	rows := func() int {
		p := &Page{State: many.State, Send: func(Msg) {}}
		return strings.Count(uitest.HTML(p.ledger()), ` in charts"`)
	}
	if n := rows(); n != 40 || len(many.Runs.Ledger.Runs) != 63 {
		t.Errorf("%d of %d runs are shown", n, len(many.Runs.Ledger.Runs))
	}
	many.do(runs.ShowAllRuns{All: true})
	if n := rows(); n != 63 {
		t.Errorf("%d runs are shown", n)
	}
}

// TestVary fills the form with a run's settings, and names the preset that they are of.
func TestVary(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(settings.ChoosePreset{Key: "good"})
	b.do(settings.Edit{Field: recipe.MustField("eta"), Text: "0.1"})
	b.do(runs.Press{Do: &proto.Train{}})
	r := b.Runs.Slots[0]
	if got, want := r.Short(), "A good reader; Learning rate 0.1"; got != want {
		t.Errorf("settings in short: %q, expected %q", got, want)
	}
	b.report(0, changed(proto.Training), epochDone(0, 9000), changed(proto.Finished))
	b.do(settings.ChoosePreset{Key: "book"})
	b.do(runs.VaryRun{Run: r})
	if d := cmp.Diff(r.Settings.Metadata(), b.Form.Text); d != "" || b.Form.Preset != settings.Custom {
		t.Errorf("form %q (-want +got):\n%s", b.Form.Preset, d)
	}
	if !slices.Contains(b.others, Effect(ui.FocusID{ID: "set-eta"})) {
		t.Errorf("effects %+v", b.others)
	}
	b.do(runs.RepeatRun{Run: r})
	if d := cmp.Diff(r.Settings, b.Runs.Slots[0].Settings); d != "" || b.Runs.Slots[0] == r {
		t.Error("not the same run again:", d)
	}
}

// TestRunsCannotBeKept checks that the page says so and still trains.
func TestRunsCannotBeKept(t *testing.T) {
	s := opened()
	s.Update(runs.RunsArrived{Err: archive.MemoryOnlyError{Err: errors.New("access denied")}})
	if want := "This browser does not keep runs now (access denied). New results are lost when the tab is closed; training works as usual."; s.Runs.Ledger.NotKept != want {
		t.Errorf("the page says %q", s.Runs.Ledger.NotKept)
	}
	s.Update(runs.Press{Do: &proto.Train{}})
	s.Update(Reported{0, changed(proto.Training)})
	s.Update(runs.RunNotKept{ID: s.Runs.Slots[0].ID, Err: archive.MemoryOnlyError{Err: errors.New("quota exceeded")}})
	if !s.Runs.Busy() || !strings.Contains(s.Runs.Ledger.NotKept, "quota exceeded") {
		t.Errorf("the page says %q", s.Runs.Ledger.NotKept)
	}
}

// TestUnusableRecord names a record that cannot be used, and leaves it alone until the visitor deletes it.
func TestUnusableRecord(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	h.storage.Change("x", func([]byte) archive.Edit { return archive.Edit{Record: []byte(`{"version": 99}`)} })
	b := h.open("a")
	b.carryOut([]Effect{archive.FetchRuns{}})
	if want := []runs.Unreadable{{ID: "x", Why: "version 99 of the program has written it, this is version 1"}}; !cmp.Equal(want, b.Runs.Ledger.Unreadable) {
		t.Errorf("%+v", b.Runs.Ledger.Unreadable)
	}
	if left, _ := h.storage.Records(); len(left) != 1 {
		t.Error("it is gone")
	}
	b.do(runs.DeleteUnreadable{})
	if left, _ := h.storage.Records(); len(left) != 0 || b.Runs.Ledger.Unreadable != nil {
		t.Error("it is still there")
	}
}

// TestDroppedNetwork checks that the page says how to get the network again.
func TestDroppedNetwork(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).open("a")
	b.do(runs.Press{Do: &proto.Train{}})
	b.report(0, changed(proto.Training), epochDone(0, 9000), proto.Report{Body: &proto.Final{Parameters: network()}}, changed(proto.Finished))
	r := b.Runs.Slots[0]
	b.do(Reported{0, changed(proto.Idle)}) // Reset
	wantStates(t, b, "Run 1: Finished")
	for parameters, want := range map[string]string{
		"":    "The network of Run 1 is no longer kept. Repeat the run to get the same network.",
		"abc": "The network of Run 1 is damaged: 3 bytes, expected 95440 for 23860 weights and biases. Repeat the run to get the same network.",
	} {
		var p []byte
		if parameters != "" {
			p = []byte(parameters)
		}
		b.do(runs.RunNetwork{ID: r.ID, Parameters: p, Err: nil})
		if got := b.Missing[runs.ReaderOf(r)]; got != want {
			t.Errorf("the page says %q", got)
		}
	}
	b.do(runs.RunNetwork{ID: "another", Parameters: nil, Err: nil})
}

// TestGreeting checks that an interrupted run is announced once, when the page has opened.
func TestGreeting(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	a := h.open("a")
	a.do(runs.Press{Do: &proto.Train{}})
	a.report(0, changed(proto.Training), epochDone(0, 9000), saved(1, 1))
	h.close("a")
	s := opened()
	list, _ := archive.New(h.storage, "b", func() []string { return []string{"b"} }).All()
	s.Update(runs.RunsArrived{Runs: list})
	want := "Run 1 was interrupted after 1 of 30 epochs. Choose it and press Go on to continue; the result will be the same."
	if s.Runs.Ledger.Notice.Text != want {
		t.Errorf("the page says %q", s.Runs.Ledger.Notice.Text)
	}
	s.Update(runs.BeginRename{})
	if s.Update(runs.RunsArrived{Runs: list}); s.Runs.Ledger.Notice.Text != "" {
		t.Errorf("the page says again %q", s.Runs.Ledger.Notice.Text)
	}
}
