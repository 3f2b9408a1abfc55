package proto

import (
	"inkling/nn"
	"inkling/nn/results"
)

// A Beginning is what a run begins with, for the commands that begin one.
type Beginning struct {
	Order
	Settings   map[string]string // by key of recipe.Fields
	Measure    Measure
	Keep       bool    // the worker reports the state of the run from time to time, and at the end its network
	Checkpoint []byte  `json:"-"` // of package checkpoint, from which the run goes on; none at its start
	Seconds    float64 // that it had trained by then
	Data       string  // and on what: dataset.Manifest.Hash, or "" if unknown
}

func (b *Beginning) beside() []*[]byte { return []*[]byte{&b.Checkpoint} }

// The commands of a run. The first four begin one if there is none, once all data is there; Step and StepEpoch go on with
// one that is paused.
type (
	Train     struct{ Beginning } // train to the end
	Step      struct{ Beginning } // train one mini-batch
	StepEpoch struct{ Beginning } // train to the end of the epoch
	Rewind    struct{ Beginning } // pause before the first mini-batch

	StartNow struct{ Order } // begin the waiting run now, on the data loaded so far
	Retry    struct{ Order } // fetch what could not be fetched
	Pause    struct{ Order } // stop after the present mini-batch
	Resume   struct{ Order } // go on
	Reset    struct{ Order } // drop the run
	Assess   struct {        // from the next test on, measure something else
		Order
		Measure Measure
	}
	SetPace struct { // train so many mini-batches a second from now on
		Order
		Pace float64 // 0 for as many as can be
	}
	Watch    struct{ Order }    // look into the network some times a second, from now on
	Unwatch  struct{ Order }    // no more often than the run does by itself
	Snapshot struct{ Question } // send the network as it is now: Network

	EstimateRun struct { // measure how long a run would take: Estimated
		Question
		Settings map[string]string // by key of recipe.Fields
		Measure  Measure
	}
)

// A Starter is a command that begins a run.
type Starter interface {
	Command
	With(Beginning) Starter // the same command with what the run begins with
}

func (*Train) With(b Beginning) Starter     { return &Train{b} }
func (*Step) With(b Beginning) Starter      { return &Step{b} }
func (*StepEpoch) With(b Beginning) Starter { return &StepEpoch{b} }
func (*Rewind) With(b Beginning) Starter    { return &Rewind{b} }

// What the worker tells of a run and its data. Using is of a run that learns from a part of the data, or nil. Seconds were
// spent on the run so far.
type (
	Loaded    struct{ Loading Loading } // more of the data is loaded
	Described struct{ Data Data }       // a run begins: this is what it learns from

	Changed struct { // the session is in another phase
		Phase   Phase
		Using   *Using
		Weights string // model.Hash at the end, if Finished
	}
	Trained struct { // training went on; at most some times a second
		Progress nn.Progress
		Points   []results.Point // what training came to since the last of them
		Using    *Using
		Seconds  float64
		Tested   float64 // of Seconds, on the tests after the epochs
	}
	Outgrown struct { // more data is loaded than the part in use; the network that learned from that part was tested
		Using          Using
		Correct, Total int // test images
	}
	EpochDone struct { // an epoch and its test are done
		Epoch   nn.EpochResult
		Seconds float64
	}
	MiniBatchDone struct { // a mini-batch was learned by Step, or slowly: this is it
		Epoch, Number   int    // nn.Progress.Epoch and MiniBatch once it is learned
		Size            int    // images in it
		Right           int    // of them answered correctly, before they were learned
		Labels, Answers []int  // the class of each image that is shown, and the network's answer: at most MostShown
		Pixels          []byte `json:"-"` // grey levels, one image after the other
	}
	Diagnosed struct{ Findings Diagnosis }   // what looking into the network has shown; at most some times a second
	Diverged  struct{ Text string }          // training ended because the numbers left all sense: a sentence for the visitor
	Resumed   struct{ Progress nn.Progress } // a run goes on from its checkpoint, here
	Saved     struct {                       // the state of a run that is kept; the last at its end
		Progress   nn.Progress
		Seconds    float64
		Checkpoint []byte `json:"-"` // of package checkpoint
	}
	Final struct { // the network of a run that is kept and has diverged
		Parameters []byte `json:"-"` // nn.Parameters.Bytes
	}
	Network struct { // the answer to Snapshot
		Parameters []byte `json:"-"` // nn.Parameters.Bytes
	}
	Estimated struct{ Seconds float64 } // the answer to EstimateRun: what all epochs with their tests would take; 0 if it cannot be told now
)

func (m *MiniBatchDone) beside() []*[]byte { return []*[]byte{&m.Pixels} }
func (m *Saved) beside() []*[]byte         { return []*[]byte{&m.Checkpoint} }
func (m *Final) beside() []*[]byte         { return []*[]byte{&m.Parameters} }
func (m *Network) beside() []*[]byte       { return []*[]byte{&m.Parameters} }

// MostShown is how many images of a mini-batch MiniBatchDone shows.
const MostShown = 40

// Phase is what a session is doing.
type Phase string

// The phases.
const (
	Idle     Phase = "idle"     // no run
	Fetching Phase = "fetching" // a run waits for its data, or for Retry
	Training Phase = "training"
	Paused   Phase = "paused"
	Finished Phase = "finished" // all epochs are done, or training diverged
)

// Loading is how much of the data is loaded.
type Loading struct {
	Bytes, Total int
	Images       int     // decoded and checked
	Training     int     // of the images, those to learn from
	Of           int     // of these, in the whole data set
	Fault        string  // what went wrong last
	Again        float64 // seconds until it is tried again; 0 if it waits for Retry
}

// Stuck reports whether loading has stopped, and goes on by Retry.
func (l *Loading) Stuck() bool { return l.Fault != "" && l.Again == 0 }

// Using is how much of the training images a run learns from.
type Using struct{ Images, Of int }
