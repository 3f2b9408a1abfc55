package proto

import (
	"inkling/nn"
	"inkling/nn/phrase"
	"inkling/nn/results"
)

// A Beginning describes how a run begins. All commands that begin one contain it.
type Beginning struct {
	Order
	Settings   map[string]string // by key of recipe.Fields
	Measure    Measure
	Keep       bool    // report checkpoints from time to time, and the network if it diverges
	Checkpoint []byte  `json:"-"` // of package checkpoint, to continue from; nil for a new run
	Seconds    float64 // of training before the checkpoint
	Data       string  // dataset.Manifest.Hash of the data trained on, or "" if unknown
}

func (b *Beginning) beside() []*[]byte { return []*[]byte{&b.Checkpoint} }

// The commands of a run. The first four begin one if there is none, once all data is loaded. Step
// and StepEpoch continue one that is paused.
type (
	Train     struct{ Beginning } // Train to the end.
	Step      struct{ Beginning } // Train one mini-batch.
	StepEpoch struct{ Beginning } // Train to the end of the epoch.
	Rewind    struct{ Beginning } // Pause before the first mini-batch.

	StartNow struct{ Order } // Begin the waiting run on the data loaded so far.
	Retry    struct{ Order } // Fetch what could not be fetched.
	Pause    struct{ Order } // Stop after the present mini-batch.
	Resume   struct{ Order } // Continue.
	Reset    struct{ Order } // Drop the run.
	Assess   struct {        // Change what the network is measured on, from the next test on.
		Order
		Measure Measure
	}
	SetPace struct { // Change the speed.
		Order
		Pace float64 // mini-batches per second; 0 for full speed
	}
	Watch    struct{ Order }    // Examine the network several times a second.
	Unwatch  struct{ Order }    // Examine it only at the regular times.
	Snapshot struct{ Question } // Send the present network. The answer is Network.

	EstimateRun struct { // Measure how long a run would take. The answer is Estimated.
		Question
		Settings map[string]string // by key of recipe.Fields
		Measure  Measure
	}
)

// A Starter is a command that begins a run.
type Starter interface {
	Command
	With(Beginning) Starter // returns the same command with this Beginning
}

func (*Train) With(b Beginning) Starter     { return &Train{b} }
func (*Step) With(b Beginning) Starter      { return &Step{b} }
func (*StepEpoch) With(b Beginning) Starter { return &StepEpoch{b} }
func (*Rewind) With(b Beginning) Starter    { return &Rewind{b} }

// What the worker reports about a run and its data. Using is nil unless the run is training on a
// part of the data. Seconds is the time spent on the run so far.
type (
	Loaded    struct{ Loading Loading } // More of the data is loaded.
	Described struct{ Data Data }       // A run begins, on this data.

	Changed struct { // The session is in another phase.
		Phase   Phase
		Using   *Using
		Weights string // model.Hash of the network, if Finished
	}
	Trained struct { // Progress of training, at most several times a second.
		Progress nn.Progress
		Points   []results.Point // the course of training since the last report
		Using    *Using
		Seconds  float64
		Tested   float64 // of Seconds, on the tests after the epochs
	}
	Outgrown struct { // The network trained on a part was tested. More data is now loaded.
		Using          Using
		Correct, Total int // test images
	}
	EpochDone struct { // An epoch and its test are done.
		Epoch   nn.EpochResult
		Seconds float64
	}
	MiniBatchDone struct { // A mini-batch was trained by Step, or slowly.
		Epoch, Number   int    // as in nn.Progress afterwards
		Size            int    // number of images
		Right           int    // of them correct before the step
		Labels, Answers []int  // of at most MostShown images: the class, and the network's answer
		Pixels          []byte `json:"-"` // grey levels, one image after the other
	}
	Diagnosed struct{ Findings Diagnosis }   // Results of examining the network, several times a second at most.
	Diverged  struct{ Why phrase.Phrase }    // Training diverged. Why is a sentence for the visitor.
	Resumed   struct{ Progress nn.Progress } // A run continues from its checkpoint.
	Saved     struct {                       // A checkpoint of a kept run, the last at its end.
		Progress   nn.Progress
		Seconds    float64
		Checkpoint []byte `json:"-"` // of package checkpoint
	}
	Final struct { // The network of a kept run that has diverged.
		Parameters []byte `json:"-"` // nn.Parameters.Bytes
	}
	Network struct { // The answer to Snapshot.
		Parameters []byte `json:"-"` // nn.Parameters.Bytes
	}
	Estimated struct{ Seconds float64 } // Time of all epochs and tests; 0 if it cannot be measured now.
)

func (m *MiniBatchDone) beside() []*[]byte { return []*[]byte{&m.Pixels} }
func (m *Saved) beside() []*[]byte         { return []*[]byte{&m.Checkpoint} }
func (m *Final) beside() []*[]byte         { return []*[]byte{&m.Parameters} }
func (m *Network) beside() []*[]byte       { return []*[]byte{&m.Parameters} }

// MostShown is how many images of a mini-batch MiniBatchDone shows.
const MostShown = 40

// Phase is the state of a session.
type Phase string

// The phases.
const (
	Idle     Phase = "idle"     // no run
	Fetching Phase = "fetching" // a run is waiting for its data, or for Retry
	Training Phase = "training"
	Paused   Phase = "paused"
	Finished Phase = "finished" // all epochs are done, or training diverged
)

// Loading is how much of the data is loaded.
type Loading struct {
	Bytes, Total int
	Images       int           // decoded and checked
	Training     int           // training images among them
	Of           int           // training images in the whole data set
	Fault        phrase.Phrase // the last error, or empty
	Again        float64       // seconds until the next attempt; 0 if it waits for Retry
}

// Stuck reports whether loading has stopped until Retry.
func (l *Loading) Stuck() bool { return !l.Fault.Empty() && l.Again == 0 }

// Using is how much of the training images a run is trained on.
type Using struct{ Images, Of int }
