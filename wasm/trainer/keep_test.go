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
func (p *page) keepRun(keep proto.Keep, checkpoint []byte, settings ...string) {
	p.t.Helper()
	p.send(proto.Command{Do: proto.Train, Settings: pairs(settings), Keep: &keep, Checkpoint: checkpoint})
}

// TestGoOn pauses a run at some places, each time begins a new session from what was told there, as a page does after
// its tab was closed, and comes to the weights and results of package nn.
func TestGoOn(t *testing.T) {
	s := newServer(tenth())
	settings := []string{"hidden", "10", "epochs", "3", "momentum", "0.3"}
	network, want := direct(t, tenth(), pairs(settings), 3, 0)
	p := open(t, s)
	p.keepRun(proto.Keep{}, nil, settings...)
	var results []nn.EpochResult
	for range 4 {
		saved := p.saved(&results)
		if saved.Seconds == 0 || saved.Progress == nil {
			t.Errorf("told %+v", saved)
		}
		p = open(t, s)
		hash := tenth().hash
		p.keepRun(proto.Keep{Seconds: 100, Data: hash}, saved.Checkpoint, settings...)
		at := p.until(proto.Resumed).Progress
		if d := cmp.Diff(saved.Progress, at); d != "" {
			t.Errorf("it goes on elsewhere (-want +got):\n%s", d)
		}
		results = results[:at.Epoch]
	}
	var final []byte
	for p.phase != proto.Finished {
		switch r := p.next(); r.Kind {
		case proto.EpochDone:
			results = append(results, *r.Epoch)
		case proto.Saved:
			c, err := checkpoint.Decode(r.Checkpoint)
			if err != nil {
				t.Fatal(err)
			}
			final = c.Network.Bytes()
		case proto.Trained:
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
func (p *page) saved(results *[]nn.EpochResult) proto.Report {
	p.t.Helper()
	p.untilPhase(proto.Training)
	for trained := 0; trained < 2; {
		trained += p.note(results)
	}
	p.do(proto.Pause)
	for {
		r := p.next()
		if r.Kind == proto.EpochDone {
			*results = append(*results, *r.Epoch)
		}
		if r.Kind == proto.Saved {
			last := r
			for p.phase != proto.Paused {
				if r = p.next(); r.Kind == proto.Saved {
					last = r
				}
			}
			return last
		}
	}
}

// note reads a report, keeps the result of an epoch, and counts those of training.
func (p *page) note(results *[]nn.EpochResult) (trained int) {
	p.t.Helper()
	switch r := p.next(); r.Kind {
	case proto.EpochDone:
		*results = append(*results, *r.Epoch)
	case proto.Trained:
		return 1
	}
	return 0
}

// TestSavedByItself sees that a long run tells its state without being asked, and one that is not kept does not.
func TestSavedByItself(t *testing.T) {
	p := open(t, newServer(tenth()))
	p.keepRun(proto.Keep{}, nil, long...)
	p.until(proto.Saved)
	p.until(proto.Saved)
	p.do(proto.Reset)
	p.untilPhase(proto.Idle)
	p.train("hidden", "1", "mini-batch", "1000", "epochs", "1")
	for p.phase != proto.Finished {
		if r := p.next(); r.Kind == proto.Saved || r.Kind == proto.Final {
			t.Errorf("a run that nobody keeps tells %q", r.Kind)
		}
	}
}

// TestCannotGoOn gives checkpoints that do not fit: the visitor hears why, and the session is free for another run.
func TestCannotGoOn(t *testing.T) {
	p := open(t, newServer(tenth()))
	p.keepRun(proto.Keep{}, nil, long...)
	good := p.until(proto.Saved).Checkpoint
	p.do(proto.Reset)
	p.untilPhase(proto.Idle)
	for name, c := range map[string]struct {
		keep       proto.Keep
		checkpoint []byte
		settings   []string
		want       string
	}{
		"damaged":    {proto.Keep{}, good[:len(good)-1], long, "checkpoint: the sum is wrong: it is damaged or cut short"},
		"other run":  {proto.Keep{}, good, []string{"hidden", "11"}, "nn: checkpoint: it belongs to a network of other sizes"},
		"other data": {proto.Keep{Data: "0123456789abcdef"}, good, long, "the data has changed since: "},
	} {
		p.keepRun(c.keep, c.checkpoint, c.settings...)
		got := p.until(proto.Refused).Text
		if !strings.HasPrefix(got, "This run cannot go on from where it was ("+c.want) || !strings.HasSuffix(got, "); press Repeat to train it anew.") {
			t.Errorf("%s: the visitor reads %q", name, got)
		}
		if p.phase != proto.Idle {
			t.Errorf("%s: phase %s", name, p.phase)
		}
	}
}
