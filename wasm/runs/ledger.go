package runs

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A Ledger has all kept runs, including those that are training.
type Ledger struct {
	Runs       []*run.Run   // oldest first, without duplicates
	Chosen     *run.Run     // shown in detail; nil for the run in the first slot
	Renaming   *run.Run     // whose name is being edited, or nil
	Unreadable []Unreadable // records that cannot be read, and are left as they are
	Notice     ui.Notice
	All        bool   // the table shows all runs, not only the newest
	NotKept    string // why runs are lost with the tab, or ""

	Tab     string                // name of this tab, which begins its IDs
	Now     func() archive.Moment // nil for archive.Now
	issued  int                   // number of IDs
	deleted ui.Stack[[]*run.Run]  // each item is brought back by one UndoDelete
	greeted bool                  // the kept runs have arrived once
	claims  map[string]int        // slot of each run requested from the archive, by ID

	Sweep Sweep
}

// An Unreadable is a record that cannot be read.
type Unreadable struct{ ID, Why string }

// Messages about kept runs.
type (
	// ChooseRun shows a run in detail, and makes its network the active one.
	ChooseRun struct{ Run *run.Run }
	// HideRun removes a run from the charts, or returns it to them.
	HideRun struct {
		Run    *run.Run
		Hidden bool
	}
	// BeginRename begins to edit the name of a run; nil ends it.
	BeginRename struct{ Run *run.Run }
	// RenameRun renames a run.
	RenameRun struct {
		Run  *run.Run
		Name string
	}
	// EndRename renames a run when the keyboard has left the field, unless editing has already
	// ended.
	EndRename struct {
		Run  *run.Run
		Name string
	}
	// DeleteRun deletes a run, until UndoDelete.
	DeleteRun struct{ Run *run.Run }
	// DeleteHidden deletes the runs that are hidden from the charts, until UndoDelete.
	DeleteHidden struct{}
	// UndoDelete brings back what was deleted last.
	UndoDelete struct{}
	// RepeatRun begins a run with the same settings.
	RepeatRun struct{ Run *run.Run }
	// SaveRun saves the results of a run, epoch by epoch, as a file.
	SaveRun struct {
		Run  *run.Run
		Form run.Form
	}
	// VaryRun fills the form with the settings of a run, so that one can be changed.
	VaryRun struct{ Run *run.Run }
	// ResumeRun resumes an interrupted run.
	ResumeRun struct{ Run *run.Run }
	// ResumeAll resumes all interrupted runs.
	ResumeAll struct{}
	// ShowAllRuns makes the table show all runs, or only the newest.
	ShowAllRuns struct{ All bool }
	// DeleteUnreadable deletes the records that cannot be read.
	DeleteUnreadable struct{}

	// RunChanged says that another tab has changed a run.
	RunChanged struct{ ID string }
	// RunsArrived brings the kept runs: one if ID is not empty, otherwise all.
	RunsArrived struct {
		Runs []archive.Kept
		ID   string
		Err  error
	}
	// RunClaimed brings a run that this tab may continue, or the error.
	RunClaimed struct {
		ID         string
		Record     archive.Record
		Checkpoint []byte // nil to begin at the first epoch
		Err        error
	}
	// RunNotKept brings the error of keeping a run: archive.ErrTaken, or an error of the browser.
	RunNotKept struct {
		ID  string
		Err error
	}
	// RunNetwork brings the network of a run, or the error.
	RunNetwork struct {
		ID         string
		Parameters []byte // nil if it is not kept
		Err        error
	}
)

func (m RunChanged) apply(*State) []Effect { return []Effect{archive.FetchRuns(m)} }

// clearNotice removes the notice.
func (s *State) clearNotice() *State {
	s.Ledger.Notice = ui.Notice{}
	return s
}

func (m ChooseRun) apply(s *State) []Effect  { return s.clearNotice().chooseRun(m.Run) }
func (m RenameRun) apply(s *State) []Effect  { return s.clearNotice().renameRun(m) }
func (m DeleteRun) apply(s *State) []Effect  { return s.clearNotice().deleteRun(m.Run) }
func (DeleteHidden) apply(s *State) []Effect { return s.clearNotice().deleteHidden() }
func (UndoDelete) apply(s *State) []Effect   { return s.clearNotice().undoDelete() }
func (m RepeatRun) apply(s *State) []Effect  { return s.clearNotice().repeatRun(m.Run) }
func (m VaryRun) apply(s *State) []Effect    { return s.clearNotice().varyRun(m.Run) }
func (m ResumeRun) apply(s *State) []Effect  { return s.clearNotice().resumeRun(m.Run) }
func (ResumeAll) apply(s *State) []Effect    { return s.clearNotice().resumeAll() }

func (m HideRun) apply(s *State) []Effect {
	s.clearNotice()
	m.Run.Hidden = m.Hidden
	return m.Run.KeepLabel()
}

func (m BeginRename) apply(s *State) []Effect {
	s.clearNotice().Ledger.Renaming = m.Run
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
	s.clearNotice()
	file := m.Run.Save(m.Form)
	if file.Content == nil {
		return nil
	}
	return []Effect{file}
}

func (m ShowAllRuns) apply(s *State) []Effect {
	s.clearNotice().Ledger.All = m.All
	return nil
}

func (DeleteUnreadable) apply(s *State) (effects []Effect) {
	for _, record := range s.clearNotice().Ledger.Unreadable {
		effects = append(effects, archive.RemoveRun{ID: record.ID})
	}
	s.Ledger.Unreadable = nil
	return effects
}

// Find returns the run with this ID, or nil.
func (l *Ledger) Find(id string) *run.Run {
	for _, r := range l.Runs {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// Uses reports whether a run was trained on the data set in this folder.
func (l *Ledger) Uses(folder string) bool {
	return slices.ContainsFunc(l.Runs, func(r *run.Run) bool { return r.Settings.Data == folder })
}

// enter adds a run that begins now.
func (l *Ledger) enter(r *run.Run, name string) {
	now := l.Now
	if now == nil {
		now = archive.Now
	}
	l.issued++
	r.ID = fmt.Sprintf("%s-%d", l.Tab, l.issued)
	r.Began = now()
	if r.Name = name; name == "" {
		r.Name = l.nextName()
	}
	l.Runs = append(l.Runs, r)
}

// nextName returns a name with a number that no known run has had.
func (l *Ledger) nextName() string {
	most := 0
	for _, r := range slices.Concat(append(l.deleted, l.Runs)...) {
		most = max(most, numberIn(r.Name))
	}
	return runName.Say(most + 1)
}

// numberIn returns the number in a name that nextName has returned, in any language; 0 for other names.
func numberIn(name string) int {
	for _, l := range append(words.Languages[:], words.Pseudo) {
		prefix, _, _ := strings.Cut(runName.In(l, 0), "0")
		if after, ok := strings.CutPrefix(name, prefix); ok {
			digits := after[:len(after)-len(strings.TrimLeft(after, "0123456789"))]
			n, _ := strconv.Atoi(digits)
			return n
		}
	}
	return 0
}

// AtLength returns the run that is shown in detail.
func (s *State) AtLength() *run.Run {
	if s.Ledger.Chosen != nil {
		return s.Ledger.Chosen
	}
	return s.Slots[0]
}

// InSlot returns the number of the slot, and so of the worker, that has the run.
func (s *State) InSlot(r *run.Run) (slot int, ok bool) {
	slot = slices.Index(s.Slots, r)
	return slot, slot >= 0
}

// Live reports whether a run is loading, training or paused in this tab.
func (s *State) Live(r *run.Run) bool {
	_, ok := s.InSlot(r)
	return ok && (r.Phase == proto.Fetching || r.Phase == proto.Training || r.Phase == proto.Paused)
}

// ReaderOf returns the key of a run's network.
func ReaderOf(r *run.Run) string { return Prefix + r.ID }

// Prefix begins the keys of the networks of kept runs.
const Prefix = "run:"

// chooseRun shows a run in detail, and makes its network the active one if there is one.
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

// read makes another network the active one, unless the choice is locked.
func (s *State) read(key string) []Effect {
	if s.env.ReaderLocked {
		return nil
	}
	return []Effect{Read{key}}
}

// apply passes the network of a run to the page.
func (m RunNetwork) apply(s *State) []Effect {
	r := s.Ledger.Find(m.ID)
	if r == nil {
		return nil
	}
	n := Network{Key: ReaderOf(r), Here: r.DefaultName != ""}
	var err error
	n.Model, err = r.Model(m.Parameters)
	switch {
	case m.Err != nil:
		n.Missing = networkUnread.Say(r.Name, m.Err)
	case m.Parameters == nil:
		n.Missing = networkNotKept.Say(r.Name)
	case err != nil:
		n.Missing = networkDamaged.Say(r.Name, err)
	}
	return []Effect{n}
}

func (s *State) renameRun(m RenameRun) []Effect {
	s.Ledger.Renaming = nil
	name := strings.Join(strings.Fields(m.Name), " ")
	if name == "" {
		return nil // the name stays
	}
	if letters := []rune(name); len(letters) > archive.MostName {
		name = string(letters[:archive.MostName])
		s.Ledger.Notice = ui.Notice{Text: nameShortened.Say(archive.MostName)}
	}
	m.Run.Name = name
	return m.Run.KeepLabel()
}

// sort sorts the runs, oldest first. Runs of a sweep have the same time and ascending IDs.
func (l *Ledger) sort() {
	slices.SortStableFunc(l.Runs, func(a, b *run.Run) int {
		return cmp.Or(cmp.Compare(a.Began.Milliseconds, b.Began.Milliseconds), cmp.Compare(len(a.ID), len(b.ID)), cmp.Compare(a.ID, b.ID))
	})
}

// repeatRun begins a run with the same settings, unless the workers are busy.
func (s *State) repeatRun(r *run.Run) []Effect {
	if s.Busy() {
		s.Ledger.Notice = ui.Bad(busyToRepeat.Say())
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
	s.announce(Fill{r.Settings})
	s.Notice = ui.Notice{Text: settingsFilled.Say(r.Name)}
	return []Effect{ui.FocusID{ID: "set-eta"}}
}

// IDs of elements that receive the focus.
const (
	renameID = "rename-run"
)

// StateOf returns a word for the state of a run.
func (s *State) StateOf(r *run.Run) string { return s.stateOf(r).Say() }

func (s *State) stateOf(r *run.Run) words.M {
	switch {
	case r.Elsewhere:
		return elsewhereState
	case s.Live(r):
		return run.Phases[r.Phase]
	case r.State == archive.Waiting && slices.Contains(s.Ledger.Sweep.Queue, r):
		return waitingState
	case r.State == archive.Ended && r.Ending != "":
		return divergedState
	case r.State == archive.Ended:
		return finishedState
	case r.State == archive.Stopped:
		return stoppedState
	}
	if _, ok := s.InSlot(r); ok {
		return beginningState
	}
	return interruptedState // its tab was closed
}
