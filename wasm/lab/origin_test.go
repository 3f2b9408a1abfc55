package lab

import (
	"slices"
	"strings"
	"testing"

	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/files"
	"inkling/wasm/frame"
	"inkling/wasm/hand"
	"inkling/wasm/opener/message"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/runs"
)

// openFrame opens a tab that is a frame with the whole lab.
func (h *testBrowser) openFrame(name string) *tab {
	b := h.open(name)
	s, _ := framedWith("view=lab")
	s.Runs.Ledger.Tab, s.Runs.Ledger.Now = b.Runs.Ledger.Tab, b.Runs.Ledger.Now
	b.State = s
	b.carryOut([]Effect{archive.FetchRuns{}})
	return b
}

// events returns the events sent to the embedding page since the last call, except for
// sizes.
func (b *tab) events() []frame.Event {
	events := eventsOf(b.others)
	b.others = nil
	return events
}

// model asks for the network that reads.
func (b *tab) model(t *testing.T) (file []byte, refused string) {
	t.Helper()
	for _, e := range askedBy(b.State, `{"inkling":1,"id":1,"do":"model"}`) {
		if e.Event == frame.Answer {
			return e.Model, e.Error
		}
	}
	t.Fatal("no answer")
	return nil, ""
}

// train trains for an epoch.
func (b *tab) train() {
	n := len(b.Runs.Slots[0].Epochs)
	b.report(0, changed(proto.Training), epochDone(n, 9000), saved(n+1, 1), proto.Report{Body: &proto.Network{Parameters: network()}})
}

func (b *tab) finish() {
	b.report(0, proto.Report{Body: &proto.Final{Parameters: network()}}, proto.Report{Body: &proto.Changed{Phase: proto.Finished, Weights: "abc"}})
}

// TestSiteNetworksAreSent checks that the embedding page gets the networks of the site
// and those of the frame's own runs, however the visitor selected them.
func TestSiteNetworksAreSent(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	other, b := h.open("other"), h.openFrame("a")
	given := func(what string) {
		t.Helper()
		if file, refused := b.model(t); file == nil {
			t.Errorf("%s: refused, %q", what, refused)
		}
	}
	given("the site's")
	b.do(runs.Press{Do: &proto.Train{}})
	b.train()
	given("one being trained")
	b.do(ended("The trainer stopped working."))
	b.train()
	given("one that went on after its worker died")
	b.finish()
	given("one that has ended")
	r := b.Runs.Ledger.Runs[0]
	other.carryOut([]Effect{archive.FetchRuns{}})
	other.do(runs.RenameRun{Run: other.Runs.Ledger.Runs[0], Name: "Ada's"})
	b.do(runs.RunChanged{ID: r.ID})
	b.do(runs.Press{Do: &proto.Train{}})
	b.do(runs.ChooseRun{Run: r})
	if b.Reader != runs.ReaderOf(r) || b.Networks[b.Reader] == nil {
		t.Fatalf("the active network is %s", b.Reader)
	}
	given("one that has ended, chosen again after another tab has renamed it")
}

// TestVisitorsNetworksAreNotSent checks that the embedding page gets no network that
// the visitor opened, nor enough outputs to reconstruct it.
func TestVisitorsNetworksAreNotSent(t *testing.T) {
	open := func(b *tab) {
		m := proto.NewModel(b.Networks[firstReader].Model)
		b.do(files.Open{Name: "mine.npz"})
		b.do(files.Reported{Report: message.Report{Network: &message.Adopted{Model: &m}}})
	}
	learn := func(b *tab) {
		keep(b.State, 1, 0.5)
		b.do(hand.FineTune{})
		b.report(0, proto.Report{Body: &proto.FineTuned{Parameters: b.Networks[b.Reader].Settings.Network(dataset.MNIST).Bytes()}})
	}
	for _, c := range []struct {
		what, why string
		do        func(b *tab)
	}{
		{"taught the visitor's digits", "drawings", learn},
		{"opened as a file", "file", open},
		{"opened as a file, then taught", "drawings", func(b *tab) { open(b); learn(b) }},
		{"of this frame's run, then taught", "drawings", func(b *tab) { b.do(runs.Press{Do: &proto.Train{}}); b.train(); learn(b) }},
		{"of a run that was kept", "kept", func(b *tab) { b.do(runs.ChooseRun{Run: b.Runs.Ledger.Find("before-1")}) }},
		{"of a run that was kept, then taught", "drawings", func(b *tab) { b.do(runs.ChooseRun{Run: b.Runs.Ledger.Find("before-1")}); learn(b) }},
		{"of a run that was interrupted and goes on here", "kept", func(b *tab) { b.do(runs.ResumeRun{Run: b.Runs.Ledger.Find("before-2")}); b.train() }},
		{"of a run that was interrupted and ended here", "kept", func(b *tab) { b.do(runs.ResumeRun{Run: b.Runs.Ledger.Find("before-2")}); b.train(); b.finish() }},
		{"of unknown origin", "unknown", func(b *tab) { b.Networks[firstReader].Origin = reader.Unknown }},
	} {
		h := &testBrowser{storage: archive.NewMemory()}
		before := h.open("before")
		before.do(runs.Press{Do: &proto.Train{}})
		before.train()
		before.finish()
		before.do(runs.Press{Do: &proto.Train{}})
		before.train()
		h.close("before")
		b := h.openFrame("a")
		c.do(b)
		if b.Networks[b.Reader] == nil {
			t.Fatalf("%s: %s has no network", c.what, b.Reader)
		}
		if file, refused := b.model(t); file != nil || !strings.Contains(refused, c.why) || !strings.HasSuffix(refused, "stays with the visitor") {
			t.Errorf("%s: %d bytes, %q", c.what, len(file), refused)
		}
		b.events()
		b.do(pad.PenDown{At: ink.Point{X: 0.3, Y: 0.2}})
		b.do(pad.PenUp{})
		for _, e := range b.events() {
			if e.Event == frame.Predicted && e.Prediction != nil && len(e.Prediction.Outputs) > 0 {
				t.Errorf("%s: reports %v", c.what, e.Prediction)
			}
		}
		b.do(hand.TakeBack{})
		b.do(ChooseReader{firstReader})
		if file, refused := b.model(t); file == nil && b.Networks[firstReader].Origin == reader.FromSite {
			t.Errorf("%s: then the site's is refused, %q", c.what, refused)
		}
	}
}

// TestKeptRunsAreNotReported resumes a run that the browser has kept: the embedding
// page gets no report of it, and no name that the visitor gave.
func TestKeptRunsAreNotReported(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	before := h.open("before")
	before.do(runs.Press{Do: &proto.Train{}})
	before.train()
	before.do(runs.RenameRun{Run: before.Runs.Ledger.Runs[0], Name: "Ada's secret"})
	h.close("before")
	b := h.openFrame("a")
	b.do(runs.ResumeRun{Run: b.Runs.Ledger.Runs[0]})
	b.train()
	b.do(ended("The trainer stopped working."))
	b.train()
	b.finish()
	events := b.events()
	for _, e := range events {
		if e.Epoch != nil || strings.Contains(e.Error, "Ada") {
			t.Errorf("reported: %+v", e)
		}
	}
	if !slices.ContainsFunc(events, func(e frame.Event) bool { return e.Event == frame.Error }) {
		t.Errorf("the failure is not reported: %+v", events)
	}
}

// TestModelIsWrittenOnce checks that a network requested again is not written again,
// and that another network is.
func TestModelIsWrittenOnce(t *testing.T) {
	b := (&testBrowser{storage: archive.NewMemory()}).openFrame("a")
	first, _ := b.model(t)
	again, _ := b.model(t)
	if &first[0] != &again[0] {
		t.Error("the file is written twice")
	}
	b.Networks["book"] = &reader.Network{Model: b.Networks[firstReader].Model, Origin: reader.FromSite}
	preset, _ := recipe.FindPreset("book")
	m := *b.Networks[firstReader].Model
	m.Network = preset.Settings.Network(dataset.MNIST)
	b.do(ModelArrived{Key: "book", Model: &m})
	b.do(ChooseReader{"book"})
	if other, _ := b.model(t); len(other) == len(first) {
		t.Error("the file contains the previous network")
	}
}
