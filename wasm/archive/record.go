package archive

import (
	"unicode/utf8"

	"inkling/nn"
	"inkling/nn/foreign"
	"inkling/nn/recipe"
	"inkling/nn/results"
	"inkling/nn/strictjson"
	"inkling/wasm/proto"
)

// Version is the version of the records. No other is read.
const Version = 1

// MostName is the largest number of characters in a name.
const MostName = 60

// A Record is what is known of a run.
type Record struct {
	Version  int               `json:"version"`
	ID       string            `json:"id"`
	Label                      // given by the visitor
	State    State             `json:"state"`
	Owner    string            `json:"owner,omitempty"` // the tab that trains it, or did last
	Settings map[string]string `json:"settings"`        // by key of recipe.Fields
	Data     *proto.Data       `json:"data,omitempty"`  // once it is known
	Began    Moment            `json:"began"`
	Seconds  float64           `json:"seconds"` // of training
	Epochs   []nn.EpochResult  `json:"epochs"`
	Trace    results.Trace     `json:"trace,omitzero"`    // within the epochs
	Parts    []Part            `json:"parts,omitempty"`   // of a run that began early
	Weights  string            `json:"weights,omitempty"` // model.Hash at the end
	Ending   string            `json:"ending,omitempty"`  // why it ended early
	Bytes    int               `json:"bytes,omitempty"`   // of its network and checkpoint, while kept
	Sweep    string            `json:"sweep,omitempty"`   // key of the setting that differs among the runs begun with it
}

// MostPoints is the largest number of points in a record's trace: enough for a chart, and small.
const MostPoints = 256

// A Label is what a visitor may change of a run at any time, in any tab.
type Label struct {
	Name    string `json:"name"`
	Hidden  bool   `json:"hidden,omitempty"`  // not in the charts
	Deleted bool   `json:"deleted,omitempty"` // removed at the next visit
}

// A Part is a test after training on a part of the data.
type Part struct{ Images, Correct, Total int }

// State says whether a run is in progress.
type State string

// The states.
const (
	Waiting State = "waiting" // for its turn
	Going   State = "going"   // training or paused; interrupted if its owner is closed
	Stopped State = "stopped" // by the visitor; it can be resumed
	Ended   State = "ended"   // finished or diverged
)

// Resumable reports whether a run in this state can be resumed.
func (s State) Resumable() bool { return s != Ended }

// Encode returns the JSON of r.
func (r Record) Encode() ([]byte, error) {
	r.Version = Version
	b, err := strictjson.Encode(r)
	if err != nil {
		return nil, notEncoded.Err(foreign.Quote(r.Name), err)
	}
	return b, nil
}

// Decode reads the record of the run with this ID. A record with an error cannot be used, and must
// not be changed.
func Decode(id string, b []byte) (r Record, err error) {
	version, err := versionOf(b)
	if err != nil {
		return r, damaged.Err(err)
	}
	if version != Version {
		return r, otherVersion.Err(version, Version)
	}
	if err := strictjson.Decode(b, &r); err != nil {
		return r, damagedOrOther.Err(err)
	}
	return r, r.check(id)
}

// versionOf reads only the version: other versions may have any members.
func versionOf(b []byte) (version int, err error) {
	r := strictjson.NewReader(b)
	err = r.Object(func(key string) error {
		if key == "version" {
			return r.Value(&version)
		}
		_, err := r.Raw()
		return err
	})
	return version, err
}

// check returns an error that names the first invalid value.
func (r *Record) check(id string) error {
	_, errs := recipe.Parse(r.Settings)
	switch {
	case r.ID != id:
		return wrongPlace.Err(foreign.Quote(r.ID), id)
	case len(errs) > 0:
		return errs[0]
	case utf8.RuneCountInString(r.Name) > MostName:
		return longName.Err(MostName)
	case r.State != Waiting && r.State != Going && r.State != Stopped && r.State != Ended:
		return wrongState.Err(foreign.Quote(r.State))
	case len(r.Trace.Points) > MostPoints || r.Trace.Merge < 0 || r.Trace.Open < 0:
		return longTrace.Err(len(r.Trace.Points), MostPoints)
	case r.Seconds < 0 || r.Bytes < 0:
		return negative.Err(r.Seconds, r.Bytes)
	case r.Data != nil && (r.Data.Rows < 1 || r.Data.Cols < 1 || len(r.Data.Classes) < 2):
		return wrongData.Err(r.Data.Rows, r.Data.Cols, len(r.Data.Classes))
	}
	for i, e := range r.Epochs {
		if e.Epoch != i || e.Correct < 0 || e.Correct > e.Total {
			return wrongEpochs.Err(i, e.Epoch, e.Correct, e.Total)
		}
	}
	return nil
}
