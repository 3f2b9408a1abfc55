package runs

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// A Ledger has all runs that are kept, those that go on among them.
type Ledger struct {
	Runs     []*run.Run // oldest first, none twice
	Chosen   *run.Run   // that is shown at length; nil for the first that goes on
	Renaming *run.Run   // whose name is being typed, or nil
	Strange  []Strange  // records that cannot be used, and are left alone
	Notice   ui.Notice
	All      bool   // the table shows all runs, not only the newest
	Unkept   string // why runs are lost with the tab, or ""

	Tab     string               // the name of this tab, which begins each id that it gives
	Now     func() time.Time     // nil for time.Now
	given   int                  // ids
	deleted ui.Stack[[]*run.Run] // that UndoDelete brings back together
	greeted bool                 // what was kept has been seen
	claims  map[string]int       // the slot of a run that is to go on there, by id

	Sweep Sweep
}

// A Strange is a record that cannot be used.
type Strange struct{ ID, Why string }

// What can happen to the runs that are kept.
type (
	// ChooseRun shows a run at length, and has its network read the pad.
	ChooseRun struct{ Run *run.Run }
	// HideRun takes a run out of the charts, or back into them.
	HideRun struct {
		Run    *run.Run
		Hidden bool
	}
	// BeginRename has the name of a run typed anew; nil ends it.
	BeginRename struct{ Run *run.Run }
	// RenameRun gives a run another name.
	RenameRun struct {
		Run  *run.Run
		Name string
	}
	// EndRename does the same when the keyboard has left the field, unless the name
	// was given or given up before.
	EndRename struct {
		Run  *run.Run
		Name string
	}
	// DeleteRun deletes a run, until UndoDelete.
	DeleteRun struct{ Run *run.Run }
	// DeleteHidden deletes the runs that are not in the charts, until UndoDelete.
	DeleteHidden struct{}
	// UndoDelete brings back what was deleted last.
	UndoDelete struct{}
	// RepeatRun begins a run with the same settings.
	RepeatRun struct{ Run *run.Run }
	// SaveRun saves how a run went, epoch by epoch, as a file.
	SaveRun struct {
		Run  *run.Run
		Form run.Form
	}
	// VaryRun fills the form with the settings of a run, to change one.
	VaryRun struct{ Run *run.Run }
	// ResumeRun goes on with a run that was interrupted.
	ResumeRun struct{ Run *run.Run }
	// ResumeAll goes on with all runs that were interrupted.
	ResumeAll struct{}
	// ShowAllRuns has the table show all runs, or the newest only.
	ShowAllRuns struct{ All bool }
	// ForgetStrange deletes the records that cannot be used.
	ForgetStrange struct{}

	// RunChanged says that another tab has changed a run.
	RunChanged struct{ ID string }
	// RunsArrived brings what is kept: all, or one run if ID is not empty.
	RunsArrived struct {
		Runs []archive.Kept
		ID   string
		Err  error
	}
	// RunClaimed brings a run that this tab may go on with, or why it may not.
	RunClaimed struct {
		ID         string
		Record     archive.Record
		Checkpoint []byte // or nil: it goes on from its beginning
		Err        error
	}
	// RunUnkept says why something could not be kept: archive.ErrTaken, or what the
	// browser says.
	RunUnkept struct {
		ID  string
		Err error
	}
	// RunNetwork brings the network of a run, or why there is none.
	RunNetwork struct {
		ID         string
		Parameters []byte // nil if it is not kept
		Err        error
	}
)

func (m RunChanged) apply(*State) []Effect { return []Effect{archive.FetchRuns(m)} }

// unsaid takes away the notice of before.
func (s *State) unsaid() *State {
	s.Ledger.Notice = ui.Notice{}
	return s
}

func (m ChooseRun) apply(s *State) []Effect  { return s.unsaid().chooseRun(m.Run) }
func (m RenameRun) apply(s *State) []Effect  { return s.unsaid().renameRun(m) }
func (m DeleteRun) apply(s *State) []Effect  { return s.unsaid().deleteRun(m.Run) }
func (DeleteHidden) apply(s *State) []Effect { return s.unsaid().deleteHidden() }
func (UndoDelete) apply(s *State) []Effect   { return s.unsaid().undoDelete() }
func (m RepeatRun) apply(s *State) []Effect  { return s.unsaid().repeatRun(m.Run) }
func (m VaryRun) apply(s *State) []Effect    { return s.unsaid().varyRun(m.Run) }
func (m ResumeRun) apply(s *State) []Effect  { return s.unsaid().resumeRun(m.Run) }
func (ResumeAll) apply(s *State) []Effect    { return s.unsaid().resumeAll() }

func (m HideRun) apply(s *State) []Effect {
	s.unsaid()
	m.Run.Hidden = m.Hidden
	return m.Run.KeepLabel()
}

func (m BeginRename) apply(s *State) []Effect {
	s.unsaid().Ledger.Renaming = m.Run
	if m.Run == nil {
		return nil
	}
	return []Effect{ui.FocusID{ID: renameID}}
}

func (m EndRename) apply(s *State) []Effect {
	if s.Ledger.Renaming != m.Run {
		return nil
	}
	return s.renameRun(RenameRun(m))
}

func (m SaveRun) apply(s *State) []Effect {
	s.unsaid()
	return []Effect{m.Run.Save(m.Form)}
}

func (m ShowAllRuns) apply(s *State) []Effect {
	s.unsaid().Ledger.All = m.All
	return nil
}

func (ForgetStrange) apply(s *State) (effects []Effect) {
	for _, strange := range s.unsaid().Ledger.Strange {
		effects = append(effects, archive.RemoveRun{ID: strange.ID})
	}
	s.Ledger.Strange = nil
	return effects
}

// Find returns the run of this id, or nil.
func (l *Ledger) Find(id string) *run.Run {
	for _, r := range l.Runs {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// enter adds a run that begins now.
func (l *Ledger) enter(r *run.Run, name string) {
	now := l.Now
	if now == nil {
		now = time.Now
	}
	l.given++
	r.ID = fmt.Sprintf("%s-%d", l.Tab, l.given)
	r.Began = now().UTC().Round(0)
	if r.Name = name; name == "" {
		r.Name = l.nextName()
	}
	l.Runs = append(l.Runs, r)
}

// nextName is Run and a number that no run has had, as far as is known.
func (l *Ledger) nextName() string {
	most := 0
	for _, r := range slices.Concat(append(l.deleted, l.Runs)...) {
		after, ok := strings.CutPrefix(r.Name, "Run ")
		digits := after[:len(after)-len(strings.TrimLeft(after, "0123456789"))]
		if n, err := strconv.Atoi(digits); ok && err == nil {
			most = max(most, n)
		}
	}
	return fmt.Sprintf("Run %d", most+1)
}

// AtLength is the run that is shown at length.
func (s *State) AtLength() *run.Run {
	if s.Ledger.Chosen != nil {
		return s.Ledger.Chosen
	}
	return s.Slots[0]
}

// InSlot returns the number of the worker that has the run, if one has.
func (s *State) InSlot(r *run.Run) (slot int, ok bool) {
	slot = slices.Index(s.Slots, r)
	return slot, slot >= 0
}

// Live reports whether a run loads, trains or is paused here.
func (s *State) Live(r *run.Run) bool {
	_, ok := s.InSlot(r)
	return ok && (r.Phase == proto.Fetching || r.Phase == proto.Training || r.Phase == proto.Paused)
}

// runReader is the key of a run's network among those that can read.
func ReaderOf(r *run.Run) string { return Prefix + r.ID }

const Prefix = "run:"

// chooseRun shows a run at length, and has its network read if it has one here.
func (s *State) chooseRun(r *run.Run) []Effect {
	s.Ledger.Chosen = r
	if len(s.Slots) > 0 && s.Slots[0] == r {
		s.Ledger.Chosen = nil
		if s.env.Ready {
			return s.read(Key)
		}
	}
	if s.Live(r) || r.Bytes == 0 && !r.Saved {
		return nil
	}
	return s.read(ReaderOf(r))
}

// read has another network read, if that is the visitor's to choose.
func (s *State) read(key string) []Effect {
	if s.env.ReaderLocked {
		return nil
	}
	return []Effect{Read{key}}
}

// apply hands over the network of a run, to read the pad.
func (m RunNetwork) apply(s *State) []Effect {
	r := s.Ledger.Find(m.ID)
	if r == nil {
		return nil
	}
	n := Network{Key: ReaderOf(r), Here: r.Given != ""}
	var err error
	n.Model, err = r.Model(m.Parameters)
	switch {
	case m.Err != nil:
		n.Missing = fmt.Sprintf("The network of %s could not be read: %v.", r.Name, m.Err)
	case m.Parameters == nil:
		n.Missing = fmt.Sprintf("The network of %s is not kept any more. Repeat the run to have the same again.", r.Name)
	case err != nil:
		n.Missing = fmt.Sprintf("The network of %s is damaged: %v. Repeat the run to have the same again.", r.Name, err)
	}
	return []Effect{n}
}

func (s *State) renameRun(m RenameRun) []Effect {
	s.Ledger.Renaming = nil
	name := strings.Join(strings.Fields(m.Name), " ")
	if name == "" {
		return nil // as it was
	}
	if letters := []rune(name); len(letters) > archive.MostName {
		name = string(letters[:archive.MostName])
		s.Ledger.Notice = ui.Notice{Text: fmt.Sprintf("The name was cut to %d characters.", archive.MostName)}
	}
	m.Run.Name = name
	return m.Run.KeepLabel()
}

// sort puts the oldest first. Those of a sweep have the same time, and ids that
// count on.
func (l *Ledger) sort() {
	slices.SortStableFunc(l.Runs, func(a, b *run.Run) int {
		return cmp.Or(a.Began.Compare(b.Began), cmp.Compare(len(a.ID), len(b.ID)), cmp.Compare(a.ID, b.ID))
	})
}

// repeatRun begins a run with the same settings, when it can.
func (s *State) repeatRun(r *run.Run) []Effect {
	if s.Busy() {
		s.Ledger.Notice = ui.Bad("A run is going on. Wait until it ends, or press Reset, to repeat another.")
		return nil
	}
	if why := s.env.Form.Barred(r.Settings); why != "" {
		s.Ledger.Notice = ui.Bad(why)
		return nil
	}
	s.Ledger.Chosen = nil
	return s.begin(&proto.Train{}, r.Settings)
}

// varyRun fills the form with the settings of a run.
func (s *State) varyRun(r *run.Run) []Effect {
	if why := s.env.Form.Barred(r.Settings); why != "" {
		s.Ledger.Notice = ui.Bad(why)
		return nil
	}
	s.tell(Fill{r.Settings})
	s.Notice = ui.Notice{Text: fmt.Sprintf("These are the settings of %s. Change one thing, then press Train.", r.Name)}
	return []Effect{ui.FocusID{ID: "set-eta"}}
}

// Elements that the keyboard is led to.
const (
	renameID = "rename-run"
)

// StateOf says in a word what a run is doing.
func (s *State) StateOf(r *run.Run) string {
	switch {
	case r.Elsewhere:
		return "In another tab"
	case s.Live(r):
		return run.Phases[r.Phase]
	case r.State == archive.Waiting && slices.Contains(s.Ledger.Sweep.Queue, r):
		return "Waiting"
	case r.State == archive.Ended && r.Ending != "":
		return "Diverged"
	case r.State == archive.Ended:
		return "Finished"
	case r.State == archive.Stopped:
		return "Stopped"
	}
	if _, ok := s.InSlot(r); ok {
		return "Beginning"
	}
	return interrupted
}

// interrupted is the state of a run whose tab is no more.
const interrupted = "Interrupted"
