package run

import (
	"slices"

	"inkling/nn"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
)

// Record is what is kept of a run.
func (r *Run) Record() archive.Record {
	return archive.Record{
		ID: r.ID, Label: r.Label, State: r.State, Settings: r.Settings.Metadata(), Data: r.Data, Began: r.Began, Seconds: r.Seconds,
		Epochs: slices.Clone(r.Epochs), Trace: r.Trace.Coarse(archive.MostPoints), Parts: slices.Clone(r.Parts), Weights: r.Weights, Ending: r.Ending, Bytes: r.Bytes, Sweep: r.Sweep,
	}
}

// Keep keeps how a run goes, with what came beside; of one that has no id, nothing.
func (r *Run) Keep(blobs map[archive.Kind][]byte) []any {
	if r.ID == "" {
		return nil
	}
	return []any{archive.KeepRun{Record: r.Record(), Blobs: blobs}}
}

// KeepLabel keeps what the visitor changed.
func (r *Run) KeepLabel() []any { return []any{archive.LabelRun{ID: r.ID, Label: r.Label}} }

// Restore makes r what is kept of it. A run that another tab goes on with is that
// tab's, even if it began here.
func (r *Run) Restore(k archive.Kept) {
	given := r.Given
	if k.Elsewhere {
		given = ""
	}
	settings, _ := recipe.Parse(k.Settings) // without errors: archive has seen to that
	*r = Run{
		ID: k.ID, Label: k.Label, State: k.State, Elsewhere: k.Elsewhere, Settings: settings, Data: k.Data, Began: k.Began, Seconds: k.Seconds,
		Epochs: k.Epochs, Trace: k.Trace, Parts: k.Parts, Weights: k.Weights, Ending: k.Ending, Bytes: k.Bytes, Sweep: k.Sweep,
		Phase: proto.Idle, Given: given, Saved: k.State != archive.Ended,
	}
	if k.State == archive.Ended {
		r.Phase = proto.Finished
	}
}

// Model is the network of a run, with these parameters.
func (r *Run) Model(parameters []byte) (*model.Model, error) {
	network := r.Settings.Empty(r.LearnsFrom().Shape())
	if err := network.SetBytes(parameters); err != nil {
		return nil, err
	}
	m := &model.Model{Network: network, Settings: r.Settings}
	r.Describe(m)
	return m, nil
}

// Describe adds to the run's network what it learned from, and what it has come to.
func (r *Run) Describe(m *model.Model) {
	m.Epochs = len(r.Epochs)
	if r.Data != nil {
		m.Data = r.Data.Hash
	}
	if m.Epochs > 0 {
		last := r.Epochs[m.Epochs-1]
		m.Correct, m.Total = last.Correct, last.Total
	}
}

// Again is the command by which a run goes on in another worker.
func (r *Run) Again() proto.Starter {
	switch asked := r.Asked.(type) {
	case *proto.Step:
		if !r.Revived {
			return asked // of a run that is trained on
		}
		return &proto.Rewind{} // and pauses
	case *proto.Rewind, *proto.Pause:
		return &proto.Rewind{}
	case *proto.StepEpoch:
		return asked
	default:
		return &proto.Train{}
	}
}

// Resumed takes the place that a run goes on from: what came after it comes again.
func (r *Run) Resumed(at *nn.Progress) {
	r.Epochs = slices.DeleteFunc(r.Epochs, func(e nn.EpochResult) bool { return e.Epoch >= at.Epoch })
	r.Trace.Cut(float64(at.Epoch) + float64(at.MiniBatch)/float64(max(at.MiniBatches, 1)))
	r.Progress = at
}

// KeepCheckpoint keeps the state of a run that goes on. That of one that ends is kept
// by KeepEnd, with the news that it has.
func (r *Run) KeepCheckpoint(m *proto.Saved) []any {
	r.Seconds, r.Saved = m.Seconds, true
	if len(r.Epochs) == r.Settings.Epochs || r.ReachedTarget() {
		r.end = m.Checkpoint
		return nil
	}
	return r.Keep(map[archive.Kind][]byte{archive.Checkpoint: m.Checkpoint, archive.Network: nil})
}

// Extend gives a run that has ended its further epochs.
func (r *Run) Extend() {
	was := r.Record()
	was.State = archive.Ended
	r.Was = &was
	r.Settings = r.WithoutTarget()
	r.Settings.Epochs = len(r.Epochs) + r.More
	r.Weights, r.Bytes, r.brief, r.More = "", 0, "", 0
}

// Awaits reports whether a run is to be trained on and has not gone on yet.
func (r *Run) Awaits() bool { return r.More > 0 || r.Was != nil }

// GiveBack makes a run what it was at its end: it could not be trained on.
func (r *Run) GiveBack() []any {
	was := r.Was
	if was == nil {
		same := r.Record()
		same.State, was = archive.Ended, &same
	}
	r.Restore(archive.Kept{Record: *was})
	return r.Keep(nil)
}

// KeepEnd keeps a run that has ended: for its network alone if it diverged, since it cannot be trained on.
func (r *Run) KeepEnd() []any {
	r.State, r.Bytes, r.Saved = archive.Ended, len(r.end)+len(r.Final), false
	effects := r.Keep(map[archive.Kind][]byte{archive.Checkpoint: r.end, archive.Network: r.Final})
	r.end, r.Final = nil, nil
	return effects
}
