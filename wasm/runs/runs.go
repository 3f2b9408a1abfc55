// Package runs trains networks: it has the runs in training, each with its own worker, and the kept
// runs, which can be repeated, resumed and continued for more epochs.
package runs

import (
	"slices"

	"inkling/nn/model"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// Key is the key of the network being trained.
const Key = "trained"

// State is the state of all runs.
type State struct {
	env    Env
	events []Effect // for the page, which gets them after all other effects

	// Slots are the runs in training, or the last ones, by the number of their worker. There is at
	// least one; the first is shown in detail.
	Slots  []*run.Run
	Ledger Ledger // all kept runs, including these

	Abreast    int     // how many runs Train begins, each with its own seed and worker
	MoreEpochs *string // the field for the epochs that Train on adds; nil if it was not edited
	Notice     ui.Notice

	Speed  int        // the speed of runs: an index of Speeds
	paced  bool       // the speed has been changed
	next   *beginning // runs that begin when the present ones have stopped, or nil
	Repeat Repeat     // runs that are repeated exactly

	snapshot snapshot
}

// A snapshot keeps the page up to date with the network being trained.
type snapshot struct {
	pending bool // one has been requested
	skipped int  // progress reports since the last one
}

// NewState returns the state of a page that has not trained yet.
func NewState() State {
	return State{Slots: []*run.Run{run.New()}, Abreast: 1, Speed: fullSpeed}
}

// Env is the view of the rest of the page.
type Env struct {
	Form    Form
	Check   func(folder string) error         // returns an error if the site lacks the data set
	SetName func(folder string) string        // name of a data set for display
	Address func(made receipt.Receipt) string // address of a run with its results
	Measure proto.Measure                     // what accuracy is measured on
	Workers int                               // of a sweep, training at a time
	Line    string                            // of the run in the page's address, or ""

	Reader       string // key of the active network
	ReaderLocked bool   // no other network may become active
	Ready        bool   // the network being trained can be shown
}

// A Form has the settings of the next run, and knows which of them are fixed.
type Form interface {
	Settings() (recipe.Settings, bool)
	FirstError() (id, why string)
	Holds(*recipe.Field) bool
	Stays(f *recipe.Field, needed string) string
	Barred(...recipe.Settings) string
}

// A Msg is something that has happened to the runs.
type Msg interface{ apply(*State) []Effect }

// An Effect is something for the page or the runtime to do.
type Effect = any

// Effects that the runtime carries out, in addition to those for the archive.
type (
	// Post sends a command to a run's worker, which is started if necessary.
	Post struct {
		Run     int
		Command proto.Command
	}
	// StopWorker ends the worker of a run that is no longer needed.
	StopWorker struct{ Run int }
)

// Effects for the page.
type (
	// Fill fills the form with these settings.
	Fill struct{ Settings recipe.Settings }
	// Set types into a field of the form.
	Set struct {
		Field *recipe.Field
		Text  string
	}
	// UseData turns to the data set that the runs are trained on.
	UseData struct{ Folder string }
	// Waits says that the first run is waiting for its data.
	Waits struct{}
	// Trains says that the first run is in training.
	Trains struct{}
	// Progressed says that the first run has made progress, or that its phase has
	// changed.
	Progressed struct{ NewPhase bool }
	// Took says how long a complete run has taken.
	Took struct {
		Settings recipe.Settings
		Seconds  float64
	}
	// Read makes the network with this key the active one.
	Read struct{ Key string }
	// Reread says that more is known of the data that the active network was trained on.
	Reread struct{}
	// Network brings the network of a run, or says why there is none.
	Network struct {
		Key     string
		Model   *model.Model
		Here    bool // it was trained in this document
		Missing string
	}
	// Forget says that the network with this key no longer exists.
	Forget struct{ Key string }
)

// Update applies a message and returns the effects.
func (s *State) Update(m Msg, env Env) []Effect {
	s.env = env
	return s.flush(m.apply(s))
}

// See updates the view of the rest of the page before the runs are rendered.
func (s *State) See(env Env) { s.env = env }

// announce adds an event for the page.
func (s *State) announce(e Effect) { s.events = append(s.events, e) }

// flush adds the events to the other effects.
func (s *State) flush(effects []Effect) []Effect {
	effects = append(effects, s.events...)
	s.events = nil
	return effects
}

// Hold cancels what would change a setting that the form holds.
func (s *State) Hold(env Env) {
	if env.Form.Holds(seedField) {
		s.Abreast = 1
	}
	if s.next != nil && env.Form.Barred(s.next.settings...) != "" {
		s.next = nil
	}
}

// Phase returns the common phase of all runs, which the buttons depend on.
func (s *State) Phase() proto.Phase {
	for _, p := range []proto.Phase{proto.Fetching, proto.Training, proto.Paused, proto.Finished} {
		if slices.ContainsFunc(s.Slots, func(r *run.Run) bool { return r.Phase == p }) {
			return p
		}
	}
	return proto.Idle
}

// Busy reports whether a run is loading, training, paused or about to begin.
func (s *State) Busy() bool {
	return slices.ContainsFunc(s.Slots, func(r *run.Run) bool { return s.Live(r) || s.begins(r) })
}

// begins reports whether a run has been sent to its worker, or soon will be, and the worker has not
// answered yet.
func (s *State) begins(r *run.Run) bool {
	_, ok := s.InSlot(r)
	return ok && r.ID != "" && r.Phase == proto.Idle && r.State == archive.Going
}
