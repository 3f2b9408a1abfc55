// Package runs is the training of networks: the runs that go on, each with a worker of its own, those that are kept, and
// how they are repeated, resumed and trained on.
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

// Key is the key of the network being trained, among those that read.
const Key = "trained"

// State is what is known of the runs.
type State struct {
	env    Env
	events []Effect // for the page, which hears them after all other effects

	// Slots are the runs that are going on or were the last, at least one, by the number of their worker. The first is the
	// one that is shown at length.
	Slots  []*run.Run
	Ledger Ledger // all runs that are kept, these among them

	Abreast int     // how many runs Train begins, each with a seed and a worker of its own
	More    *string // how many epochs Train on adds, as typed; nil for as many as the run has
	Notice  ui.Notice

	Speed  int        // how fast runs go: one of Speeds
	paced  bool       // it was not always full
	next   *beginning // runs that begin when those before have made room, or nil
	Repeat Repeat     // runs that are repeated exactly

	snapshot snapshot
}

// snapshot says how the page keeps up with the network being trained.
type snapshot struct {
	pending bool // one has been asked for
	skipped int  // reports of progress since the last
}

// NewState returns a page on which nothing was trained.
func NewState() State {
	return State{Slots: []*run.Run{run.New()}, Abreast: 1, Speed: fullSpeed}
}

// Env is what is seen of the rest of the page.
type Env struct {
	Form    Form
	Check   func(folder string) error         // returns an error if the site has no such data set
	SetName func(folder string) string        // what people call a data set
	Address func(made receipt.Receipt) string // leads to a run and what it came to
	Measure proto.Measure                     // what runs are measured on
	Workers int                               // how many of a sweep are trained at a time
	Line    string                            // of the run that the page's address brought, or ""

	Reader       string // the key of the network that reads
	ReaderLocked bool   // no other may
	Ready        bool   // the network being trained can be shown
}

// A Form has the settings that are trained next, and says which of them stay as they are.
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

// What the runtime can do, beside the orders to the archive.
type (
	// Post sends a command to a run's worker, which is started if need be.
	Post struct {
		Run     int
		Command proto.Command
	}
	// StopWorker ends the worker of a run that is not wanted any more.
	StopWorker struct{ Run int }
)

// What the page hears of the runs.
type (
	// Fill makes the settings of the form these.
	Fill struct{ Settings recipe.Settings }
	// Set types into a field of the form.
	Set struct {
		Field *recipe.Field
		Text  string
	}
	// UseData turns to the data set in this folder, which the runs learn from.
	UseData struct{ Folder string }
	// Waits says that the first run waits for its data.
	Waits struct{}
	// Trains says that the first run is being trained.
	Trains struct{}
	// Learned says that the first run has learned something; or, if Anew, that its phase is another.
	Learned struct{ Anew bool }
	// Took says how long a whole run has taken.
	Took struct {
		Settings recipe.Settings
		Seconds  float64
	}
	// Read makes the network of this key the one that reads.
	Read struct{ Key string }
	// Reread says that the network that reads may have learned from other data than was known.
	Reread struct{}
	// Network brings the network of a run, or why there is none.
	Network struct {
		Key     string
		Model   *model.Model
		Here    bool // it was trained in this document
		Missing string
	}
	// Forget says that the network of this key is no more.
	Forget struct{ Key string }
)

// Update takes a message into account and returns what has to be done about it.
func (s *State) Update(m Msg, env Env) []Effect {
	s.env = env
	return s.flush(m.apply(s))
}

// See looks at the rest of the page, before the runs are shown.
func (s *State) See(env Env) { s.env = env }

// tell adds an event for the page.
func (s *State) tell(e Effect) { s.events = append(s.events, e) }

// flush adds the events to the other effects.
func (s *State) flush(effects []Effect) []Effect {
	effects = append(effects, s.events...)
	s.events = nil
	return effects
}

// Hold withdraws what would change a setting that the form holds.
func (s *State) Hold(env Env) {
	if env.Form.Holds(seedField) {
		s.Abreast = 1
	}
	if s.next != nil && env.Form.Barred(s.next.settings...) != "" {
		s.next = nil
	}
}

// Phase returns the phase of all runs together: what the buttons are about.
func (s *State) Phase() proto.Phase {
	for _, p := range []proto.Phase{proto.Fetching, proto.Training, proto.Paused, proto.Finished} {
		if slices.ContainsFunc(s.Slots, func(r *run.Run) bool { return r.Phase == p }) {
			return p
		}
	}
	return proto.Idle
}

// Busy reports whether a run is loading, training or paused, or begins.
func (s *State) Busy() bool {
	return slices.ContainsFunc(s.Slots, func(r *run.Run) bool { return s.Live(r) || s.begins(r) })
}

// begins reports whether a run has been sent to its worker, or soon will be, and
// the worker has not answered yet.
func (s *State) begins(r *run.Run) bool {
	_, ok := s.InSlot(r)
	return ok && r.ID != "" && r.Phase == proto.Idle && r.State == archive.Going
}
