package runs

import (
	"slices"

	"inkling/wasm/archive"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// remove takes a run out of the ledger.
func (s *State) remove(r *run.Run) {
	l := &s.Ledger
	l.Runs = slices.DeleteFunc(l.Runs, func(other *run.Run) bool { return other == r })
	if l.Chosen == r {
		l.Chosen = nil
	}
	if l.Renaming == r {
		l.Renaming = nil
	}
	s.announce(Forget{ReaderOf(r)})
}

// deleteRun deletes a run unless it is training.
func (s *State) deleteRun(r *run.Run) []Effect {
	l := &s.Ledger
	if s.Live(r) || r.Elsewhere {
		why := stillTraining
		if r.Elsewhere {
			why = deleteElsewhere
		}
		l.Notice = ui.Bad(why.Say(r.Name))
		return nil
	}
	l.Notice = ui.Notice{Text: runDeleted.Say(r.Name)}
	return s.delete([]*run.Run{r})
}

// hiddenRuns returns the runs that are hidden from the charts and not training.
func (s *State) hiddenRuns() (list []*run.Run) {
	for _, r := range s.Ledger.Runs {
		if r.Hidden && !s.Live(r) && !r.Elsewhere {
			list = append(list, r)
		}
	}
	return list
}

func (s *State) deleteHidden() []Effect {
	list := s.hiddenRuns()
	if len(list) == 0 {
		s.Ledger.Notice = ui.Notice{Text: noneHidden.Say()}
		return nil
	}
	s.Ledger.Notice = ui.Notice{Text: runsDeleted.Say(len(list))}
	return s.delete(list)
}

// delete deletes runs that are not training.
func (s *State) delete(list []*run.Run) (effects []Effect) {
	for _, r := range list {
		s.dequeue(r)
		s.remove(r)
		r.Deleted = true
		effects = append(effects, r.KeepLabel()...)
	}
	s.Ledger.deleted.Push(list)
	for _, r := range slices.Concat(s.Ledger.deleted.Keep(mostUndone)...) {
		effects = append(effects, archive.RemoveRun{ID: r.ID})
	}
	return effects
}

// mostUndone is how many deletions can be undone. Earlier ones are final: their runs are removed
// with their networks, to free storage.
const mostUndone = 10

// undoDelete brings back what was deleted last.
func (s *State) undoDelete() (effects []Effect) {
	l := &s.Ledger
	last, ok := l.deleted.Pop()
	if !ok {
		l.Notice = ui.Notice{Text: nothingDeleted.Say()}
		return nil
	}
	for _, r := range last {
		r.Deleted = false
		l.Runs = append(l.Runs, r)
		effects = append(append(effects, r.KeepLabel()...), archive.FetchRuns{ID: r.ID})
	}
	l.sort()
	return effects
}
