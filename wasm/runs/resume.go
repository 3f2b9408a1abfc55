package runs

import (
	"errors"
	"fmt"
	"slices"

	"inkling/nn/results"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// mostNetworks is how many bytes of networks, with the states that they are trained
// on from, are kept of runs that have ended. Of the oldest, those that are more are
// forgotten: repeating such a run makes them again.
const mostNetworks = 100 << 20

// resumeRun goes on with a run that was interrupted, now or when a worker is free.
func (s *State) resumeRun(r *run.Run) []Effect {
	l := &s.Ledger
	switch {
	case r.State == archive.Ended:
		l.Notice = ui.Bad(r.Name + " has ended: there is nothing to go on with.")
		return nil
	case r.Elsewhere:
		l.Notice = ui.Bad(r.Name + " goes on in another tab.")
		return nil
	case s.env.Form.Barred(r.Settings) != "":
		l.Notice = ui.Bad(s.env.Form.Barred(r.Settings))
		return nil
	case s.Live(r) || slices.Contains(l.Sweep.Queue, r):
		return nil
	case s.Busy():
		l.Notice = ui.Notice{Text: r.Name + " goes on when the run before has ended."}
		return s.enqueue(r)
	}
	return s.resumeList([]*run.Run{r}, 1, &proto.Train{})
}

// interrupted returns the runs whose tab was closed and that may go on, oldest first.
func (s *State) interrupted() (list []*run.Run) {
	for _, r := range s.Ledger.Runs {
		if s.StateOf(r) == interrupted && s.env.Form.Barred(r.Settings) == "" {
			list = append(list, r)
		}
	}
	return list
}

// resumeAll goes on with all runs that were interrupted, on as many workers as a
// sweep has: with a sweep that was left, and its queue.
func (s *State) resumeAll() []Effect {
	l := &s.Ledger
	list := s.interrupted()
	switch {
	case len(list) == 0:
		l.Notice = ui.Bad("No run is interrupted.")
		return nil
	case s.Busy():
		l.Notice = ui.Bad("A run is going on. Wait until it ends, or press Reset, to go on with others.")
		return nil
	}
	if key := list[0].Sweep; key != "" && !slices.ContainsFunc(list, func(r *run.Run) bool { return r.Sweep != key }) {
		l.Sweep.Runs = list
	}
	return s.resumeList(list, s.env.Workers, &proto.Train{})
}

// resumeList goes on with runs on so many workers, by a command; the others wait for
// their turn.
func (s *State) resumeList(list []*run.Run, workers int, do proto.Starter) (effects []Effect) {
	workers = min(workers, len(list))
	for i := len(s.Slots); i > workers; i-- {
		effects = append(effects, StopWorker{i - 1})
	}
	s.Ledger.Chosen, s.Ledger.Sweep.pending = nil, len(list) > 1
	s.forget()
	s.Slots = make([]*run.Run, workers)
	for _, r := range list {
		r.Revived, r.Asked = false, do
	}
	for slot, r := range list[:workers] {
		effects = append(effects, s.claim(slot, r)...)
	}
	for _, r := range list[workers:] {
		effects = append(effects, s.enqueue(r)...)
	}
	return effects
}

// enqueue has a run of before wait for its turn. It is this tab's at once, so that
// no other goes on with it.
func (s *State) enqueue(r *run.Run) []Effect {
	r.State = archive.Waiting
	s.Ledger.Sweep.Queue = append(s.Ledger.Sweep.Queue, r)
	return []Effect{archive.ClaimRun{ID: r.ID, TrainOn: r.More > 0}}
}

// claim has a run go on in a slot, once it is this tab's.
func (s *State) claim(slot int, r *run.Run) []Effect {
	if s.Ledger.claims == nil {
		s.Ledger.claims = map[string]int{}
	}
	s.Ledger.claims[r.ID] = slot
	s.Slots[slot] = r
	if s.Slots[0] != nil { // else the other slots are still being filled
		s.tell(Reread{})
	}
	r.Phase, r.Progress, r.Loading = proto.Idle, nil, nil
	return []Effect{archive.ClaimRun{ID: r.ID, TrainOn: r.More > 0}}
}

// apply goes on with a run.
func (m RunClaimed) apply(s *State) []Effect {
	l := &s.Ledger
	slot, ok := l.claims[m.ID]
	delete(l.claims, m.ID)
	r := l.Find(m.ID)
	if r != nil && slices.Contains(l.Sweep.Queue, r) {
		if m.Err == nil {
			if r.More > 0 {
				r.Extend()
			}
			return r.Keep(nil)
		}
		s.dequeue(r)
		l.Notice = ui.Bad(fmt.Sprintf("%s cannot go on: %v.", r.Name, m.Err))
		return []Effect{archive.FetchRuns{ID: m.ID}}
	}
	if !ok || r == nil || slot >= len(s.Slots) || s.Slots[slot] != r {
		return nil // the visitor has thought better of it
	}
	if m.Err != nil {
		s.empty(slot)
		l.Notice = ui.Bad(fmt.Sprintf("%s cannot go on: %v.", r.Name, m.Err))
		switch {
		case r.Awaits():
			r.GiveBack()
		case !errors.Is(m.Err, archive.ErrTaken) && !errors.Is(m.Err, archive.ErrGone):
			r.State = archive.Stopped
		}
		return append(s.advance(slot), archive.FetchRuns{ID: m.ID})
	}
	was := *r
	r.Restore(archive.Kept{Record: m.Record})
	r.State, r.Revived, r.Asked, r.More, r.Was = archive.Going, was.Revived, was.Asked, was.More, was.Was
	var kept []Effect
	if r.More > 0 {
		r.Extend()
		kept = r.Keep(nil)
	}
	b := proto.Beginning{Settings: r.Settings.Metadata(), Keep: true, Checkpoint: m.Checkpoint}
	if m.Checkpoint != nil {
		b.Seconds = r.Seconds
		if r.Data != nil {
			b.Data = r.Data.Hash
		}
	} else {
		if r.Was != nil {
			l.Notice = ui.Notice{Text: fmt.Sprintf("The last state of %s is not kept: it trains its first %d epochs again, to the same weights.", r.Name, len(r.Epochs))}
		}
		r.Epochs, r.Trace, r.Parts, r.Seconds, r.Saved = nil, results.Trace{}, nil, 0, false
	}
	return append(kept, s.posted(slot, r.Again(), b)...)
}

// keepEnd keeps a run that has ended, and makes room for its state if need be.
func (s *State) keepEnd(r *run.Run) []Effect {
	if r.ID == "" {
		return nil
	}
	return append(r.KeepEnd(), s.Ledger.makeRoom()...)
}

// makeRoom forgets the networks of the oldest runs that are more than can be kept.
func (l *Ledger) makeRoom() (effects []Effect) {
	sum := 0
	for _, r := range slices.Backward(l.Runs) {
		if sum += r.Bytes; sum > mostNetworks && r.Bytes > 0 {
			sum -= r.Bytes
			r.Bytes = 0
			effects = append(effects, archive.DropNetwork{ID: r.ID})
		}
	}
	return effects
}

// stopped takes the news that a run does not go on, though it has not ended. What
// has hardly begun leaves nothing.
func (s *State) stopped(r *run.Run) []Effect {
	if r.ID == "" || r.State == archive.Ended {
		return nil
	}
	if r.Awaits() {
		return r.GiveBack()
	}
	r.Phase, r.Loading, r.Progress = proto.Idle, nil, nil
	if len(r.Epochs) == 0 && r.Seconds < leastSeconds {
		s.remove(r)
		return []Effect{archive.RemoveRun{ID: r.ID}}
	}
	r.State = archive.Stopped
	return r.Keep(nil)
}

// leastSeconds is how long a run must have trained to leave something without an
// epoch.
const leastSeconds = 1

// empty leaves a slot without a run.
func (s *State) empty(slot int) {
	settings := s.Slots[slot].Settings
	s.Slots[slot] = run.New()
	s.Slots[slot].Settings = settings
	if slot == 0 {
		s.forget()
	}
}
