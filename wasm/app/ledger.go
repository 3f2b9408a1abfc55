package app

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// A Ledger has all runs that are kept, those that go on among them.
type Ledger struct {
	Runs     []*run.Run // oldest first, none twice
	Chosen   *run.Run   // that is shown at length; nil for the first that goes on
	Renaming *run.Run   // whose name is being typed, or nil
	Strange  []Strange  // records that cannot be used, and are left alone
	Notice   Notice
	All      bool   // the table shows all runs, not only the newest
	Unkept   string // why runs are lost with the tab, or ""

	Tab     string           // the name of this tab, which begins each id that it gives
	now     func() time.Time // nil for time.Now
	given   int              // ids
	deleted [][]*run.Run     // that UndoDelete brings back together, the last first
	greeted bool             // what was kept has been seen
	claims  map[string]int   // the slot of a run that is to go on there, by id

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

// updateLedger takes a message about the runs that are kept into account, and
// reports whether it was one.
func (s *State) updateLedger(m Msg) (effects []Effect, ok bool) {
	l := &s.Ledger
	switch m := m.(type) {
	case RunsArrived:
		return s.runsArrived(m), true
	case RunChanged:
		return []Effect{archive.FetchRuns(m)}, true
	case RunClaimed:
		return s.runClaimed(m), true
	case RunUnkept:
		return s.runUnkept(m), true
	case RunNetwork:
		s.runNetwork(m)
		return nil, true
	}
	if effects, ok = s.updateSweep(m); ok {
		return effects, true
	}
	notice := l.Notice
	l.Notice = Notice{}
	switch m := m.(type) {
	case ChooseRun:
		return s.chooseRun(m.Run), true
	case HideRun:
		m.Run.Hidden = m.Hidden
		return m.Run.KeepLabel(), true
	case BeginRename:
		l.Renaming = m.Run
		if m.Run != nil {
			return []Effect{ui.FocusID{ID: renameID}}, true
		}
	case RenameRun:
		return s.renameRun(m), true
	case EndRename:
		l.Notice = notice
		if l.Renaming == m.Run {
			return s.renameRun(RenameRun(m)), true
		}
	case DeleteRun:
		return s.deleteRun(m.Run), true
	case DeleteHidden:
		return s.deleteHidden(), true
	case UndoDelete:
		return s.undoDelete(), true
	case RepeatRun:
		return s.repeatRun(m.Run), true
	case SaveRun:
		return []Effect{m.Run.Save(m.Form)}, true
	case VaryRun:
		return s.varyRun(m.Run), true
	case ResumeRun:
		return s.resumeRun(m.Run), true
	case ResumeAll:
		return s.resumeAll(), true
	case ShowAllRuns:
		l.All = m.All
	case ForgetStrange:
		for _, strange := range l.Strange {
			effects = append(effects, archive.RemoveRun{ID: strange.ID})
		}
		l.Strange = nil
	default:
		l.Notice = notice
		return nil, false
	}
	return effects, true
}

// find returns the run of this id, or nil.
func (l *Ledger) find(id string) *run.Run {
	for _, r := range l.Runs {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// enter adds a run that begins now.
func (l *Ledger) enter(r *run.Run, name string) {
	now := l.now
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
		var n int
		if _, err := fmt.Sscanf(r.Name, "Run %d", &n); err == nil {
			most = max(most, n)
		}
	}
	return fmt.Sprintf("Run %d", most+1)
}

// atLength is the run that is shown at length.
func (s *State) atLength() *run.Run {
	if s.Ledger.Chosen != nil {
		return s.Ledger.Chosen
	}
	return s.Runs[0]
}

// inSlot returns the number of the worker that has the run, if one has.
func (s *State) inSlot(r *run.Run) (slot int, ok bool) {
	slot = slices.Index(s.Runs, r)
	return slot, slot >= 0
}

// live reports whether a run loads, trains or is paused here.
func (s *State) live(r *run.Run) bool {
	_, ok := s.inSlot(r)
	return ok && (r.Phase == proto.Fetching || r.Phase == proto.Training || r.Phase == proto.Paused)
}

// runReader is the key of a run's network among those that can read.
func runReader(r *run.Run) string { return runPrefix + r.ID }

const runPrefix = "run:"

// chooseRun shows a run at length, and has its network read if it has one here.
func (s *State) chooseRun(r *run.Run) []Effect {
	s.Ledger.Chosen = r
	if len(s.Runs) > 0 && s.Runs[0] == r {
		s.Ledger.Chosen = nil
		if s.Networks[trained] != nil {
			return s.chooseReader(trained)
		}
	}
	if s.live(r) || r.Bytes == 0 && !r.Saved {
		return nil
	}
	return s.chooseReader(runReader(r))
}

// runNetwork takes the network of a run, to read the pad.
func (s *State) runNetwork(m RunNetwork) {
	r := s.Ledger.find(m.ID)
	if r == nil {
		return
	}
	key := runReader(r)
	model, err := r.Model(m.Parameters)
	switch {
	case m.Err != nil:
		s.Missing[key] = fmt.Sprintf("The network of %s could not be read: %v.", r.Name, m.Err)
	case m.Parameters == nil:
		s.Missing[key] = fmt.Sprintf("The network of %s is not kept any more. Repeat the run to have the same again.", r.Name)
	case err != nil:
		s.Missing[key] = fmt.Sprintf("The network of %s is damaged: %v. Repeat the run to have the same again.", r.Name, err)
	default:
		for other := range s.Networks { // those of other runs can be fetched again
			if strings.HasPrefix(other, runPrefix) {
				delete(s.Networks, other)
			}
		}
		s.Networks[key] = &reader.Network{Model: model, Origin: origin(r)}
		if s.Reader == key {
			s.read()
		}
	}
}

func (s *State) renameRun(m RenameRun) []Effect {
	s.Ledger.Renaming = nil
	name := strings.Join(strings.Fields(m.Name), " ")
	if name == "" {
		return nil // as it was
	}
	if letters := []rune(name); len(letters) > archive.MostName {
		name = string(letters[:archive.MostName])
		s.Ledger.Notice = Notice{Text: fmt.Sprintf("The name was cut to %d characters.", archive.MostName)}
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
	if why := s.Form.Barred(r.Settings); why != "" {
		s.Ledger.Notice = ui.Bad(why)
		return nil
	}
	s.Ledger.Chosen = nil
	return s.begin(proto.Train, r.Settings)
}

// varyRun fills the form with the settings of a run.
func (s *State) varyRun(r *run.Run) []Effect {
	if why := s.Form.Barred(r.Settings); why != "" {
		s.Ledger.Notice = ui.Bad(why)
		return nil
	}
	s.Form.Fill(r.Settings)
	s.Notice = Notice{Text: fmt.Sprintf("These are the settings of %s. Change one thing, then press Train.", r.Name)}
	return []Effect{ui.FocusID{ID: "set-eta"}}
}

// Elements that the keyboard is led to.
const (
	renameID = "rename-run"
)
