package trainer

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
)

// outcome reads reports to the end of a run, and returns its results, the weights' hash and what was kept last.
func (p *page) outcome() (results []nn.EpochResult, weights string, state []byte) {
	p.t.Helper()
	for {
		report := p.next()
		switch r := report.Body.(type) {
		case *proto.EpochDone:
			results = append(results, r.Epoch)
		case *proto.Saved:
			state = r.Checkpoint
		case *proto.Changed:
			if r.Phase == proto.Finished {
				return results, r.Weights, state
			}
		}
		if text := textOf(report); text != "" {
			p.t.Fatalf("%T: %q", report.Body, text)
		}
	}
}

// TestTrainOn has runs by each preset, on a few images, go on from what was kept of their end. They come to the results
// and the weights of runs that were as long from the start, also by a mini-batch at first and in another session.
func TestTrainOn(t *testing.T) {
	s := newServer(tenth())
	p := open(t, s)
	for i, preset := range recipe.Presets {
		short, long := preset.Settings, preset.Settings
		short.Images, short.Epochs, long.Images, long.Epochs = 300, 2, 300, 4
		if short.Stops() { // the first epoch reaches the target, and the longer run has none
			short.ValidationTarget, short.TestTarget = min(short.ValidationTarget, 1), min(short.TestTarget, 1)
			long.ValidationTarget, long.TestTarget = 0, 0
		}
		p.keepRun(proto.Beginning{}, flat(long)...)
		want, whole, _ := p.outcome()
		p.keepRun(proto.Beginning{}, flat(short)...)
		results, weights, state := p.outcome()
		if weights == whole || state == nil {
			t.Fatalf("%s: %d epochs came to %.12s, %d bytes are kept", preset.Key, len(results), weights, len(state))
		}
		do := []proto.Starter{&proto.Train{}, &proto.StepEpoch{}, &proto.Step{}}[i%3]
		if i == 0 {
			p = open(t, s)
		}
		p.send(do.With(proto.Beginning{Settings: long.Metadata(), Keep: true, Seconds: 1, Checkpoint: state}))
		if at := until[proto.Resumed](p).Progress; at.Epoch != len(results) || at.MiniBatch != 0 {
			t.Errorf("%s goes on at %+v", preset.Key, at)
		}
		if _, train := do.(*proto.Train); !train {
			for p.phase != proto.Paused {
				if r, ok := p.next().Body.(*proto.EpochDone); ok {
					results = append(results, r.Epoch)
				}
			}
			p.send(&proto.Resume{})
		}
		more, weights, _ := p.outcome()
		results = append(results, more...)
		for i := range results { // measured by the target alone
			results[i].Validation, want[i].Validation = nn.Score{}, nn.Score{}
		}
		if d := cmp.Diff(want, results); d != "" {
			t.Errorf("%s by %T: results (-want +got):\n%s", preset.Key, do, d)
		}
		if weights != whole {
			t.Errorf("%s by %T: weights %.12s, the longer run has %.12s", preset.Key, do, weights, whole)
		}
	}
}

// flat returns settings as pairs of key and text.
func flat(s recipe.Settings) (list []string) {
	for key, text := range s.Metadata() {
		list = append(list, key, text)
	}
	return list
}

// TestDivergedEnd keeps the network of a run that has diverged, and nothing to go on from.
func TestDivergedEnd(t *testing.T) {
	p := open(t, newServer(tenth()))
	p.keepRun(proto.Beginning{}, "images", "300", "eta", "1e12", "activation", "relu", "cost", "log-likelihood")
	until[proto.Diverged](p)
	for p.phase != proto.Finished {
		switch r := p.next().Body.(type) {
		case *proto.Saved:
			t.Error("a run that has diverged tells its state")
		case *proto.Final:
			if len(r.Parameters) == 0 {
				t.Error("its network is empty")
			}
			return
		}
	}
	t.Error("its network is not told")
}
