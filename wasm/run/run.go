// Package run represents one training run: its settings, progress and results, as the page shows
// them and as the archive keeps them.
package run

import (
	"cmp"

	"inkling/nn"
	"inkling/nn/recipe"
	"inkling/nn/results"
	"inkling/wasm/archive"
	"inkling/wasm/chart"
	"inkling/wasm/minibatch"
	"inkling/wasm/proto"
	"inkling/wasm/words"
)

// MostAbreast is how many runs may train side by side.
const MostAbreast = 8

// A Run is the page's state of one training run. While it is in training, it has its own worker.
type Run struct {
	ID            string // in the archive; empty if nothing has begun yet
	archive.Label        // its name, and whatever else the visitor can change
	Began         archive.Moment
	State         archive.State
	Elsewhere     bool   // another tab has it
	Ending        string // why it ended early, or ""
	Sweep         string // key of the setting that differs among the runs begun with it, or ""
	Bytes         int    // size of its kept network and checkpoint once it has ended, else 0

	Settings recipe.Settings
	Phase    proto.Phase
	Loading  *proto.Loading // while the data is loading
	Progress *nn.Progress
	Seconds  float64 // of training
	Epochs   []nn.EpochResult
	Trace    results.Trace // the course of training within the epochs
	Tested   float64       // the part of Seconds spent on measuring
	Weights  string        // the SHA-256 of the final weights

	Findings proto.Diagnosis // the diagnosis of its network

	Data  *proto.Data      // the data that it is trained on, once known
	Batch *minibatch.Batch // the last mini-batch, if it goes slowly
	Using *proto.Using     // while it is training on a part of the data
	Parts []archive.Part   // that it was trained on; if any, it cannot be repeated exactly

	DefaultName string         // its first name, if it began in this document
	brief       string         // cached result of Short
	briefIn     words.Language // its language
	Saved       bool           // it has a checkpoint
	end         []byte         // final checkpoint, until kept
	Final       []byte         // network, if it diverged, until kept
	Restarted   bool           // in another worker, and no epoch has ended since
	Asked       proto.Command  // last command, or nil
	WorkerEnded bool           // after the run had ended

	MoreEpochs int             // epochs that Train on adds, until the run is claimed
	AtEnd      *archive.Record // its record at its end, until it goes on; otherwise nil
}

// Early reports whether the run began on a part of the data.
func (r *Run) Early() bool { return r.Using != nil || len(r.Parts) > 0 }

// Stuck reports whether the data that the run needs could not be loaded.
func (r *Run) Stuck() bool { return r.Loading != nil && r.Loading.Stuck() }

// Startable reports whether the run is waiting for data, and could begin on a part of it.
func (r *Run) Startable() bool {
	return r.Phase == proto.Fetching && r.Loading != nil && r.Loading.Training > 0
}

// Fresh reports whether Batch is the last mini-batch that the run was trained on.
func (r *Run) Fresh() bool {
	b, p := r.Batch, r.Progress
	return b != nil && p != nil && b.Epoch == p.Epoch && b.Number == p.MiniBatch
}

// New returns a run of which nothing is known.
func New() *Run { return &Run{Phase: proto.Idle} }

// LearnsFrom returns the data that the run is trained on: MNIST, unless it is known to be other
// data.
func (r *Run) LearnsFrom() *proto.Data {
	if r == nil || r.Data == nil {
		return proto.MNIST
	}
	return r.Data
}

// ReachedTarget reports whether the run has reached its target accuracy, which ends it.
func (r *Run) ReachedTarget() bool {
	n := len(r.Epochs)
	return n > 0 && r.Settings.HyperParameters().Reached(r.Epochs[n-1])
}

// Trainable reports whether a run has ended and can be continued. One that diverged cannot. One
// that began on a part of the data needs its kept checkpoint, since it cannot be repeated up to
// that point.
func (r *Run) Trainable() bool {
	return r.State == archive.Ended && r.Ending == "" && !r.Elsewhere && len(r.Epochs) > 0 && (r.Bytes > 0 || len(r.Parts) == 0)
}

// WithoutTarget returns the run's settings without a target that it has reached, which would end it
// again at once.
func (r *Run) WithoutTarget() recipe.Settings {
	settings := r.Settings
	if r.ReachedTarget() {
		settings.ValidationTarget, settings.TestTarget = 0, 0
	}
	return settings
}

// Done returns how many epochs the run has trained, including the fraction of the present one.
func (r *Run) Done() float64 {
	if r.ReachedTarget() {
		return float64(r.Settings.Epochs)
	}
	p := r.Progress
	if p == nil || p.Epoch >= r.Settings.Epochs {
		return float64(len(r.Epochs))
	}
	return float64(p.Epoch) + float64(p.MiniBatch)/float64(p.MiniBatches)
}

// Best returns the epoch with the most correct answers, or nil.
func (r *Run) Best() (best *nn.EpochResult) {
	for i := range r.Epochs {
		if best == nil || r.Epochs[i].Correct > best.Correct {
			best = &r.Epochs[i]
		}
	}
	return best
}

// Last returns the last epoch, or nil.
func (r *Run) Last() *nn.EpochResult {
	if len(r.Epochs) == 0 {
		return nil
	}
	return &r.Epochs[len(r.Epochs)-1]
}

// Series returns the run for the charts.
func (r *Run) Series(place int) chart.Run {
	return chart.Run{Key: cmp.Or(r.ID, "none"), Name: cmp.Or(r.Name, noRunYet.Say()), Place: place, Hidden: r.Hidden,
		Epochs: r.Epochs, Trace: r.Trace.Points, Most: r.Settings.Epochs}
}
