package trainer

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/checkpoint"
	"inkling/wasm/proto"
)

// keepRun begins a run that is kept, from a checkpoint or from the start.
func (p *page) keepRun(b proto.Beginning, settings ...string) {
	p.t.Helper()
	b.Settings, b.Keep = pairs(settings), true
	p.send(&proto.Train{Beginning: b})
}

// TestGoOn pauses a run at some places, each time begins a new session from what was reported there, as a page does after
// its tab was closed, and comes to the weights and results of package nn.
func TestGoOn(t *testing.T) {
	s := newServer(tenth())
	settings := []string{"hidden", "100", "mini-batch", "1", "epochs", "30", "momentum", "0.3"} // long enough for many reports
	network, want := direct(t, tenth(), pairs(settings), 30, 0)
	p := open(t, s)
	p.keepRun(proto.Beginning{}, settings...)
	var results []nn.EpochResult
	for range 4 {
		saved := p.saved(&results)
		if saved.Seconds == 0 || saved.Progress.MiniBatches == 0 {
			t.Errorf("told %+v", saved)
		}
		p = open(t, s)
		hash := tenth().hash
		p.keepRun(proto.Beginning{Seconds: 100, Data: hash, Checkpoint: saved.Checkpoint}, settings...)
		at := until[proto.Resumed](p).Progress
		if d := cmp.Diff(saved.Progress, at); d != "" {
			t.Errorf("it goes on elsewhere (-want +got):\n%s", d)
		}
		results = results[:at.Epoch]
	}
	var final []byte
	for p.phase != proto.Finished {
		switch r := p.next().Body.(type) {
		case *proto.EpochDone:
			results = append(results, r.Epoch)
		case *proto.Saved:
			c, err := checkpoint.Decode(r.Checkpoint)
			if err != nil {
				t.Fatal(err)
			}
			final = c.Network.Bytes()
		case *proto.Trained:
			if r.Seconds < 100 {
				t.Errorf("%v seconds, but 100 were spent before", r.Seconds)
			}
		}
	}
	if d := cmp.Diff(want, results); d != "" {
		t.Errorf("results (-want +got):\n%s", d)
	}
	if !bytes.Equal(final, network.Bytes()) {
		t.Error("the weights are not those of package nn")
	}
}

// saved lets a run go on for a little, pauses it and returns its state.
func (p *page) saved(results *[]nn.EpochResult) (last *proto.Saved) {
	p.t.Helper()
	p.untilPhase(proto.Training)
	for trained := 0; trained < 2; {
		trained += p.note(results)
	}
	p.send(&proto.Pause{})
	for last == nil || p.phase != proto.Paused {
		switch r := p.next().Body.(type) {
		case *proto.EpochDone:
			if last == nil {
				*results = append(*results, r.Epoch)
			}
		case *proto.Saved:
			last = r
		}
	}
	return last
}

// note reads a report, keeps the result of an epoch, and counts those of training.
func (p *page) note(results *[]nn.EpochResult) (trained int) {
	p.t.Helper()
	switch r := p.next().Body.(type) {
	case *proto.EpochDone:
		*results = append(*results, r.Epoch)
	case *proto.Trained:
		return 1
	}
	return 0
}

// TestSavedByItself checks that a long run reports checkpoints without being asked, and that one
// that is not kept does not.
func TestSavedByItself(t *testing.T) {
	p := open(t, newServer(tenth()))
	p.keepRun(proto.Beginning{}, long...)
	until[proto.Saved](p)
	until[proto.Saved](p)
	p.send(&proto.Reset{})
	p.untilPhase(proto.Idle)
	p.train("hidden", "1", "mini-batch", "1000", "epochs", "1")
	for p.phase != proto.Finished {
		if r := p.next(); is[proto.Saved](r) || is[proto.Final](r) {
			t.Errorf("a run that nobody keeps tells %T", r.Body)
		}
	}
}

// TestCannotGoOn gives checkpoints that do not fit: the visitor hears why, and the session is free for another run.
func TestCannotGoOn(t *testing.T) {
	p := open(t, newServer(tenth()))
	p.keepRun(proto.Beginning{}, long...)
	good := until[proto.Saved](p).Checkpoint
	p.send(&proto.Reset{})
	p.untilPhase(proto.Idle)
	for name, c := range map[string]struct {
		from     proto.Beginning
		settings []string
		want     string
	}{
		"damaged":    {proto.Beginning{Checkpoint: good[:len(good)-1]}, long, "wrong checksum: the checkpoint is damaged or incomplete"},
		"other run":  {proto.Beginning{Checkpoint: good}, []string{"hidden", "11"}, "the checkpoint is from a network with other layers"},
		"other data": {proto.Beginning{Data: "0123456789abcdef", Checkpoint: good}, long, "the data has changed since: "},
	} {
		p.keepRun(c.from, c.settings...)
		got := until[proto.Refused](p).Why.String()
		if !strings.HasPrefix(got, "This run cannot go on from where it was ("+c.want) || !strings.HasSuffix(got, "); press Repeat to train it again.") {
			t.Errorf("%s: the visitor reads %q", name, got)
		}
		if p.phase != proto.Idle {
			t.Errorf("%s: phase %s", name, p.phase)
		}
	}
}
