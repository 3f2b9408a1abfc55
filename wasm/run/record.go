package run

import (
	"slices"

	"inkling/nn"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
)

// Record returns what is kept of a run.
func (r *Run) Record() archive.Record {
	return archive.Record{
		ID: r.ID, Label: r.Label, State: r.State, Settings: r.Settings.Metadata(), Data: r.Data, Began: r.Began, Seconds: r.Seconds,
		Epochs: slices.Clone(r.Epochs), Trace: r.Trace.Coarse(archive.MostPoints), Parts: slices.Clone(r.Parts), Weights: r.Weights, Ending: r.Ending, Bytes: r.Bytes, Sweep: r.Sweep,
	}
}

// Keep keeps the state of a run, with additional data. A run without an ID is not kept.
func (r *Run) Keep(blobs map[archive.Kind][]byte) []any {
	if r.ID == "" {
		return nil
	}
	return []any{archive.KeepRun{Record: r.Record(), Blobs: blobs}}
}

// KeepLabel keeps what the visitor has changed.
func (r *Run) KeepLabel() []any { return []any{archive.LabelRun{ID: r.ID, Label: r.Label}} }

// Restore makes r the kept run. If another tab has the run, it no longer counts as begun in this
// document.
func (r *Run) Restore(k archive.Kept) {
	name := r.DefaultName
	if k.Elsewhere {
		name = ""
	}
	settings, _ := recipe.Parse(k.Settings) // package archive has checked the settings
	*r = Run{
		ID: k.ID, Label: k.Label, State: k.State, Elsewhere: k.Elsewhere, Settings: settings, Data: k.Data, Began: k.Began, Seconds: k.Seconds,
		Epochs: k.Epochs, Trace: k.Trace, Parts: k.Parts, Weights: k.Weights, Ending: k.Ending, Bytes: k.Bytes, Sweep: k.Sweep,
		Phase: proto.Idle, DefaultName: name, Saved: k.State != archive.Ended,
	}
	if k.State == archive.Ended {
		r.Phase = proto.Finished
	}
}

// Model returns the network of a run with these parameters.
func (r *Run) Model(parameters []byte) (*model.Model, error) {
	network := r.Settings.Empty(r.LearnsFrom().Shape())
	if err := network.SetBytes(parameters); err != nil {
		return nil, err
	}
	m := &model.Model{Network: network, Settings: r.Settings}
	r.Describe(m)
	return m, nil
}

// Describe adds the run's data and results to its network.
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

// Again returns the command that continues a run in another worker.
func (r *Run) Again() proto.Starter {
	switch asked := r.Asked.(type) {
	case *proto.Step:
		if !r.Restarted {
			return asked // a run that is being continued for more epochs
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

// Resumed sets the place that a run continues from. Later epochs and points are removed, since they
// will be repeated.
func (r *Run) Resumed(at *nn.Progress) {
	r.Epochs = slices.DeleteFunc(r.Epochs, func(e nn.EpochResult) bool { return e.Epoch >= at.Epoch })
	r.Trace.Cut(float64(at.Epoch) + float64(at.MiniBatch)/float64(max(at.MiniBatches, 1)))
	r.Progress = at
}

// KeepCheckpoint keeps the state of a run in training. At the end of the run, the checkpoint is
// left to KeepEnd, which keeps it with the news of the end.
func (r *Run) KeepCheckpoint(m *proto.Saved) []any {
	r.Seconds, r.Saved = m.Seconds, true
	if len(r.Epochs) == r.Settings.Epochs || r.ReachedTarget() {
		r.end = m.Checkpoint
		return nil
	}
	return r.Keep(map[archive.Kind][]byte{archive.Checkpoint: m.Checkpoint, archive.Network: nil})
}

// Extend adds the further epochs to a run that has ended.
func (r *Run) Extend() {
	was := r.Record()
	was.State = archive.Ended
	r.AtEnd = &was
	r.Settings = r.WithoutTarget()
	r.Settings.Epochs = len(r.Epochs) + r.MoreEpochs
	r.Weights, r.Bytes, r.brief, r.MoreEpochs = "", 0, "", 0
}

// Awaits reports whether a run is to be continued for more epochs but is still waiting.
func (r *Run) Awaits() bool { return r.MoreEpochs > 0 || r.AtEnd != nil }

// GiveBack restores a run to its end because it could not be continued.
func (r *Run) GiveBack() []any {
	was := r.AtEnd
	if was == nil {
		same := r.Record()
		same.State, was = archive.Ended, &same
	}
	r.Restore(archive.Kept{Record: *was})
	return r.Keep(nil)
}

// KeepEnd keeps a run that has ended. Of a run that diverged it keeps only the network, since it
// cannot be continued.
func (r *Run) KeepEnd() []any {
	r.State, r.Bytes, r.Saved = archive.Ended, len(r.end)+len(r.Final), false
	effects := r.Keep(map[archive.Kind][]byte{archive.Checkpoint: r.end, archive.Network: r.Final})
	r.end, r.Final = nil, nil
	return effects
}
