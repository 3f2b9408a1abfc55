package trainer

import (
	"bytes"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/phrase"
	"inkling/wasm/proto"
)

// Settings of a run that ends soon, and of one that a test need not fear will end.
var (
	short = []string{"hidden", "10", "epochs", "2"}
	long  = []string{"hidden", "10", "epochs", "1000"}
)

// TestRun follows a run from the first command to the last report, and compares it with package nn's own.
func TestRun(t *testing.T) {
	p := open(t, newServer(whole()))
	p.train(short...)
	var phases []proto.Phase
	var results []nn.EpochResult
	var sizes []int
	var last proto.Loading
	for p.phase != proto.Finished {
		switch r := p.next().Body.(type) {
		case *proto.Changed:
			phases = append(phases, r.Phase)
		case *proto.Loaded:
			last = r.Loading
			sizes = append(sizes, last.Bytes)
		case *proto.EpochDone:
			results = append(results, r.Epoch)
		case *proto.Trained, *proto.Described, *proto.Diagnosed:
		default:
			t.Errorf("unexpected report %+v", r)
		}
	}

	if d := cmp.Diff([]proto.Phase{proto.Fetching, proto.Training, proto.Finished}, phases); d != "" {
		t.Errorf("phases (-want +got):\n%s", d)
	}
	for i := range sizes[1:] {
		if sizes[i+1] < sizes[i] {
			t.Errorf("%d bytes had come, and then %d", sizes[i], sizes[i+1])
		}
	}
	if len(sizes) < 10 || last.Training != 50_000 || last.Of != 50_000 || last.Bytes != last.Total || last.Total == 0 || last.Images != 70_000 {
		t.Errorf("after %d reports of the data: %+v, expected all bytes of 70000 images", len(sizes), last)
	}
	network, want := direct(t, whole(), pairs(short), 2, 0)
	if d := cmp.Diff(want, results); d != "" {
		t.Errorf("results (-want +got):\n%s", d)
	}
	if results[0].Correct < 7000 || results[0].Total != 10_000 {
		t.Errorf("the first epoch ends with %d of %d, expected more than 7000 of 10000", results[0].Correct, results[0].Total)
	}

	if !bytes.Equal(p.parameters(), network.Bytes()) {
		t.Error("the weights are not those of package nn")
	}
}

// TestRefusals sends every command that makes no sense in a phase, and expects that nothing but the sentence comes of it.
func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		phase proto.Phase
		texts map[proto.Command]string
	}{
		{proto.Idle, map[proto.Command]string{
			&proto.Pause{}:    "There is no run to pause. Press Train to begin one.",
			&proto.Resume{}:   "There is no paused run. Press Train to begin one.",
			&proto.StartNow{}: "No run waits for its data. Press Train to begin one.",
			&proto.Retry{}:    "Nothing to try again: no data is missing, or it is still loading.",
		}},
		{proto.Fetching, map[proto.Command]string{
			&proto.Train{}:  "A run is training already. Press Reset first to begin another.",
			&proto.Pause{}:  "The data is still loading. Press Reset to stop waiting for it.",
			&proto.Resume{}: "The run goes on already.",
			&proto.Step{}:   "The data is still loading. Press Reset to stop waiting for it.",
			&proto.Retry{}:  "Nothing to try again: no data is missing, or it is still loading.",
		}},
		{proto.Training, map[proto.Command]string{
			&proto.Train{}:    "A run is training already. Press Reset first to begin another.",
			&proto.Resume{}:   "The run goes on already.",
			&proto.StartNow{}: "No run waits for its data. Press Train to begin one.",
			&proto.Step{}:     "The run trains by itself now. Press Pause first to go step by step.",
		}},
		{proto.Paused, map[proto.Command]string{
			&proto.Train{}: "This run is paused. Press Resume to continue it, or Reset to begin another.",
			&proto.Pause{}: "There is no run to pause. Press Train to begin one.",
		}},
		{proto.Finished, map[proto.Command]string{
			&proto.Pause{}:  "There is no run to pause. Press Train to begin one.",
			&proto.Resume{}: "There is no paused run. Press Train to begin one.",
		}},
	} {
		t.Run(string(c.phase), func(t *testing.T) {
			p := openIn(t, c.phase)
			for do, want := range c.texts {
				p.send(do)
				r := p.next()
				for is[proto.Trained](r) || is[proto.EpochDone](r) || is[proto.Loaded](r) || is[proto.Described](r) || is[proto.Diagnosed](r) {
					r = p.next() // what was under way
				}
				if d := cmp.Diff(proto.Report{Body: &proto.Refused{Why: phrase.New(want)}}, r); d != "" {
					t.Errorf("%T (-want +got):\n%s", do, d)
				}
			}
		})
	}
}

// openIn opens a page and brings it to a phase.
func openIn(t *testing.T, phase proto.Phase) *page {
	t.Helper()
	s := newServer(tenth())
	if phase == proto.Fetching {
		t.Cleanup(s.hold("train-01"))
	}
	p := open(t, s)
	switch phase {
	case proto.Fetching:
		p.train(long...)
		p.untilImages(100)
	case proto.Training:
		p.train(long...)
	case proto.Paused:
		p.send(&proto.Step{Beginning: proto.Beginning{Settings: pairs(long)}})
	case proto.Finished:
		p.train("hidden", "1", "mini-batch", "1000", "epochs", "1")
	}
	p.untilPhase(phase)
	return p
}

func TestResetInEachPhase(t *testing.T) {
	for _, phase := range []proto.Phase{proto.Idle, proto.Fetching, proto.Training, proto.Paused, proto.Finished} {
		t.Run(string(phase), func(t *testing.T) {
			p := openIn(t, phase)
			p.send(&proto.Reset{})
			p.untilPhase(proto.Idle)
			p.send(&proto.Snapshot{})
			if r := p.nextOther(); !is[proto.Unanswered](r) || textOf(r) != noRun.String() {
				t.Errorf("after Reset there still is something: %+v", r)
			}
		})
	}
}

// TestPause stops a run twice on its way: what a snapshot shows is package nn's network after as many mini-batches.
func TestPause(t *testing.T) {
	slow := []string{"hidden", "200", "mini-batch", "1", "epochs", "1000"} // many reports an epoch, so that a pause is hardly at its end
	p := open(t, newServer(tenth()))
	p.send(&proto.Load{})
	p.untilImages(7_000) // a pause at an epoch's end would wait for the last of them
	p.train(slow...)
	until[proto.Trained](p)
	for range 2 {
		at := p.pause()
		p.wantNetwork(tenth(), slow, at)
		if len(p.reports) > 0 {
			t.Errorf("a paused run reports %+v", p.next())
		}

		p.send(&proto.Step{})
		next := until[proto.Trained](p).Progress
		if next.MiniBatch != at.MiniBatch%at.MiniBatches+1 {
			t.Errorf("a step led from %+v to %+v", at, next)
		}
		p.wantNetwork(tenth(), slow, next)

		p.send(&proto.Resume{})
		p.untilPhase(proto.Training)
		until[proto.Trained](p)
	}
}

// pause pauses a run and returns its progress.
func (p *page) pause() (at nn.Progress) {
	p.t.Helper()
	p.send(&proto.Pause{})
	for p.phase != proto.Paused {
		if r, ok := p.next().Body.(*proto.Trained); ok {
			at = r.Progress
		}
	}
	return at
}

// wantNetwork compares the network with package nn's at that point of a run on these images.
func (p *page) wantNetwork(from source, settings []string, at nn.Progress) {
	p.t.Helper()
	want, _ := direct(p.t, from, pairs(settings), at.Epoch, at.MiniBatch)
	if !bytes.Equal(p.parameters(), want.Bytes()) {
		p.t.Errorf("the weights are not those of package nn after epoch %d, mini-batch %d", at.Epoch, at.MiniBatch)
	}
}

// TestSteps goes through two epochs of 50 mini-batches step by step. An epoch's result comes with its last mini-batch.
func TestSteps(t *testing.T) {
	settings := []string{"hidden", "10", "mini-batch", "100", "epochs", "2"}
	p := open(t, newServer(tenth()))
	p.send(&proto.Load{})
	p.untilImages(7_000) // an epoch's test waits for the last of them
	var results []nn.EpochResult
	for step := 1; step <= 100; step++ {
		p.send(&proto.Step{Beginning: proto.Beginning{Settings: pairs(settings)}})
		var trained *proto.Trained
		for trained == nil {
			switch r := p.next().Body.(type) {
			case *proto.EpochDone:
				results = append(results, r.Epoch)
			case *proto.Trained:
				trained = r
			}
		}
		if want := step / 50; len(results) != want {
			t.Fatalf("after %d steps there are %d results of epochs, expected %d", step, len(results), want)
		}
		if step == 25 {
			p.wantNetwork(tenth(), settings, trained.Progress)
		}
	}
	p.untilPhase(proto.Finished)
	network, want := direct(t, tenth(), pairs(settings), 2, 0)
	if d := cmp.Diff(want, results); d != "" {
		t.Errorf("results (-want +got):\n%s", d)
	}
	if !bytes.Equal(p.parameters(), network.Bytes()) {
		t.Error("the weights are not those of package nn")
	}
}

// TestAnotherRun begins a second run after the first, and a third by a step: each with its own settings, on the same data.
func TestAnotherRun(t *testing.T) {
	s := newServer(tenth())
	p := open(t, s)
	for hidden := 1; hidden <= 2; hidden++ {
		p.train("hidden", strconv.Itoa(hidden), "mini-batch", "1000", "epochs", "1")
		p.untilPhase(proto.Training)
		p.untilPhase(proto.Finished)
		if got := len(p.parameters()); got != sizeOf(hidden) {
			t.Errorf("%d bytes of parameters, expected %d for %d hidden units", got, sizeOf(hidden), hidden)
		}
	}
	p.send(&proto.Step{Beginning: proto.Beginning{Settings: pairs([]string{"hidden", "3"})}})
	p.untilPhase(proto.Paused)
	if got := len(p.parameters()); got != sizeOf(3) {
		t.Errorf("after a step: %d bytes of parameters, expected %d for 3 hidden units", got, sizeOf(3))
	}
	if n := s.counts()["train-00"]; n != 1 {
		t.Errorf("the first shard was fetched %d times", n)
	}
}

// sizeOf returns the bytes of the parameters of 784-hidden-10.
func sizeOf(hidden int) int { return 4 * ((784+1)*hidden + (hidden+1)*10) }

// TestDiverging trains with an absurd learning rate: the visitor sees an error, and the network
// from before is kept.
func TestDiverging(t *testing.T) {
	settings := []string{"hidden", "10", "eta", "1e9"}
	p := open(t, newServer(tenth()))
	p.train(settings...)
	want := "Training diverged in epoch 0, mini-batch 1: a bias grew beyond a million. " +
		"The weights from epoch 0, mini-batch 0 were kept; try a learning rate smaller than 1e+09."
	if d := cmp.Diff(want, until[proto.Diverged](p).Why.String()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	p.untilPhase(proto.Finished)
	p.wantNetwork(tenth(), settings, nn.Progress{})
}

// TestDivergingAtTheEndOfAnEpoch steps to where the weights are looked at: they grow by two fifths with every mini-batch,
// as lambda is far too large, but the biases stay small. No test of the epoch follows.
func TestDivergingAtTheEndOfAnEpoch(t *testing.T) {
	settings := []string{"hidden", "10", "mini-batch", "100", "eta", "12", "lambda", "1000"}
	p := open(t, newServer(tenth()))
	for range 50 {
		p.send(&proto.Step{Beginning: proto.Beginning{Settings: pairs(settings)}})
		until[proto.Trained](p)
	}
	want := "Training diverged in epoch 0, mini-batch 50: a weight grew beyond a million. " +
		"The weights from epoch 0, mini-batch 0 were kept; try a learning rate smaller than 12."
	if d := cmp.Diff(want, until[proto.Diverged](p).Why.String()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	p.untilPhase(proto.Finished)
	p.wantNetwork(tenth(), settings, nn.Progress{})
}

// TestTrainOvertakesReset presses Train so soon after Reset that the page still took the run to be
// in progress: nothing may train with settings that no one chose.
func TestTrainOvertakesReset(t *testing.T) {
	p := open(t, newServer(tenth()))
	p.train(long...)
	p.untilPhase(proto.Training)
	for _, do := range []proto.Starter{&proto.Train{}, &proto.Step{}} {
		p.send(&proto.Reset{})
		p.untilPhase(proto.Idle)
		p.send(do)
		want := proto.Report{Body: &proto.Refused{Why: phrase.New("The run before has only just ended. Press the button again.")}}
		if d := cmp.Diff(want, p.nextOther()); d != "" {
			t.Errorf("%T (-want +got):\n%s", do, d)
		}
	}
}

func TestBadSettings(t *testing.T) {
	s := newServer(tenth())
	p := open(t, s)
	for _, do := range []proto.Starter{&proto.Train{}, &proto.Step{}} {
		p.send(do.With(proto.Beginning{Settings: map[string]string{"eta": "fast", "epochs": "0"}}))
		r := p.next()
		if d := cmp.Diff("Epochs: 0 is too small; use a number from 1 to 1000", textOf(r)); d != "" || !is[proto.Refused](r) {
			t.Errorf("%T (-want +got):\n%s", do, d)
		}
	}
	if n := len(s.counts()); n > 0 {
		t.Errorf("%d files were fetched all the same", n)
	}
}
