package runs

import (
	"errors"
	"slices"

	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// apply takes the kept runs: after the page has opened, and whenever another tab has changed one.
func (m RunsArrived) apply(s *State) []Effect {
	l := &s.Ledger
	if m.Err != nil {
		l.notKept(m.Err)
	}
	for _, k := range m.Runs {
		s.take(k)
	}
	if m.ID != "" && len(m.Runs) == 0 && m.Err == nil {
		if r := l.Find(m.ID); r != nil && !s.Live(r) {
			s.remove(r) // another tab has removed it
		}
	}
	l.sort()
	s.announce(Reread{}) // the active network may be one of these runs, whose data is known now
	if m.ID == "" && !l.greeted {
		l.greeted = true
		l.greet(s)
	}
	return nil
}

// greet notes the runs that were interrupted when the page was left.
func (l *Ledger) greet(s *State) {
	switch list := s.interrupted(); len(list) {
	case 0:
	case 1:
		r := list[0]
		l.Notice = ui.Notice{Text: runInterrupted.Say(r.Name, len(r.Epochs), r.Settings.Epochs)}
	default:
		l.Notice = ui.Notice{Text: runsInterrupted.Say(len(list))}
	}
}

// take takes a kept run. For runs in training here, only the label is taken: the rest is newer on
// this page.
func (s *State) take(k archive.Kept) {
	l := &s.Ledger
	if k.Err != nil {
		record := Unreadable{k.ID, words.Error(k.Err)}
		if !slices.Contains(l.Unreadable, record) {
			l.Unreadable = append(l.Unreadable, record)
		}
		return
	}
	r := l.Find(k.ID)
	switch {
	case k.Deleted && r != nil:
		if !s.Live(r) {
			s.remove(r)
		}
		return
	case k.Deleted:
		return
	case r == nil:
		r = run.New()
		l.Runs = append(l.Runs, r)
	default:
		if _, ok := s.InSlot(r); ok && r.State == archive.Going {
			r.Label = k.Label
			return
		}
		if r.Awaits() && slices.Contains(l.Sweep.Queue, r) && !k.Elsewhere {
			r.Label = k.Label
			return
		}
	}
	r.Restore(k)
}

// apply handles the error of keeping a run.
func (m RunNotKept) apply(s *State) []Effect {
	if !errors.Is(m.Err, archive.ErrTaken) {
		s.Ledger.notKept(m.Err)
		return nil
	}
	r := s.Ledger.Find(m.ID)
	if r == nil {
		return nil
	}
	slot, ok := s.InSlot(r)
	if !ok {
		return []Effect{archive.FetchRuns{ID: m.ID}}
	}
	s.Notice = ui.Bad(stoppedHere.Say(r.Name))
	s.empty(slot)
	return []Effect{Post{slot, &proto.Reset{}}, archive.FetchRuns{ID: m.ID}}
}

func (l *Ledger) notKept(err error) {
	if u, ok := errors.AsType[archive.MemoryOnlyError](err); ok {
		err = u.Err
	}
	l.NotKept = runsNotKept.Say(err)
}
