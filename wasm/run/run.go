// Package run is one training of a network: its settings, how it goes and what it came to, as the page knows it and as the
// archive keeps it.
package run

import (
	"cmp"
	"time"

	"inkling/nn"
	"inkling/nn/recipe"
	"inkling/nn/results"
	"inkling/wasm/archive"
	"inkling/wasm/chart"
	"inkling/wasm/minibatch"
	"inkling/wasm/proto"
)

// MostAbreast is how many runs may go on side by side.
const MostAbreast = 8

// A Run is what the page knows of one training. While it goes on, it has a worker
// of its own.
type Run struct {
	ID            string // in the archive; empty where nothing has begun yet
	archive.Label        // its name, and what else the visitor changes
	Began         time.Time
	State         archive.State
	Elsewhere     bool   // it goes on in another tab
	Ending        string // why it ended before its end, or ""
	Sweep         string // the key of the setting that differs among those begun with it, or ""
	Bytes         int    // of its network that is kept, once it has ended

	Settings recipe.Settings
	Phase    proto.Phase
	Loading  *proto.Loading // while the data comes
	Progress *nn.Progress
	Seconds  float64 // that it has trained
	Epochs   []nn.EpochResult
	Trace    results.Trace // how training went within them
	Tested   float64       // of Seconds, on the tests
	Weights  string        // their SHA-256 at the end

	Findings proto.Diagnosis // what looking into its network has shown

	Data  *proto.Data      // what it learns from, once that is known
	Batch *minibatch.Batch // that it has learned last, if it goes slowly
	Using *proto.Using     // while it learns from a part of the data
	Parts []archive.Part   // that it has learned from; a run with parts cannot be repeated exactly

	Given   string        // the name it got when it began in this document; empty if it began elsewhere
	brief   string        // its settings in short, once that was found out
	Saved   bool          // there is a checkpoint of it
	end     []byte        // its checkpoint at the end, until that is kept
	Final   []byte        // its network, if it diverged, until that is kept
	Revived bool          // it has gone on by itself after its worker ended, and has not finished an epoch since
	Asked   proto.Command // the type of the last command that was sent to its worker, or nil
	Orphan  bool          // it has ended, and its worker has too

	More int             // epochs that Train on adds, until the run is claimed
	Was  *archive.Record // what it was at its end, until it goes on; else nil
}

// Early reports whether the run began on a part of the data.
func (r *Run) Early() bool { return r.Using != nil || len(r.Parts) > 0 }

// Stuck reports whether the data that the run needs could not be loaded.
func (r *Run) Stuck() bool { return r.Loading != nil && r.Loading.Stuck() }

// Startable reports whether the run waits, and could begin on a part of the data.
func (r *Run) Startable() bool {
	return r.Phase == proto.Fetching && r.Loading != nil && r.Loading.Training > 0
}

// Fresh reports whether the run has learned nothing since its mini-batch.
func (r *Run) Fresh() bool {
	b, p := r.Batch, r.Progress
	return b != nil && p != nil && b.Epoch == p.Epoch && b.Number == p.MiniBatch
}

// New returns a run that nothing is known of.
func New() *Run { return &Run{Phase: proto.Idle} }

// LearnsFrom is what the run learns from.
func (r *Run) LearnsFrom() *proto.Data {
	if r == nil || r.Data == nil {
		return proto.MNIST
	}
	return r.Data
}

// ReachedTarget reports whether the run ends because it is as good as was wanted.
func (r *Run) ReachedTarget() bool {
	n := len(r.Epochs)
	return n > 0 && r.Settings.HyperParameters().Reached(r.Epochs[n-1])
}

// Trainable reports whether a run has ended and has a way on. One that diverged has
// none. One that began on a part of the data needs what was kept of its end: it
// cannot be repeated up to there.
func (r *Run) Trainable() bool {
	return r.State == archive.Ended && r.Ending == "" && !r.Elsewhere && len(r.Epochs) > 0 && (r.Bytes > 0 || len(r.Parts) == 0)
}

// WithoutTarget returns the run's settings, without a target that it has reached: that
// would end it again at once.
func (r *Run) WithoutTarget() recipe.Settings {
	settings := r.Settings
	if r.ReachedTarget() {
		settings.ValidationTarget, settings.TestTarget = 0, 0
	}
	return settings
}

// Done returns how many epochs, and which part of one, the run has trained.
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

// Best is the epoch with the most right answers, or nil.
func (r *Run) Best() (best *nn.EpochResult) {
	for i := range r.Epochs {
		if best == nil || r.Epochs[i].Correct > best.Correct {
			best = &r.Epochs[i]
		}
	}
	return best
}

// Last is the last epoch, or nil.
func (r *Run) Last() *nn.EpochResult {
	if len(r.Epochs) == 0 {
		return nil
	}
	return &r.Epochs[len(r.Epochs)-1]
}

// Series returns what charts need to know of a run.
func (r *Run) Series(place int) chart.Run {
	return chart.Run{Key: cmp.Or(r.ID, "none"), Name: cmp.Or(r.Name, "No run yet"), Place: place, Hidden: r.Hidden,
		Epochs: r.Epochs, Trace: r.Trace.Points, Most: r.Settings.Epochs}
}
