package runs

import (
	"errors"
	"slices"

	"inkling/nn/results"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// mostNetworks is how many bytes are kept of ended runs' networks and final checkpoints. Beyond
// that the oldest are removed: repeating such a run produces them again.
const mostNetworks = 100 << 20

// resumeRun resumes an interrupted run, now or when a worker is free.
func (s *State) resumeRun(r *run.Run) []Effect {
	l := &s.Ledger
	switch {
	case r.State == archive.Ended:
		l.Notice = ui.Bad(alreadyFinished.Say(r.Name))
		return nil
	case r.Elsewhere:
		l.Notice = ui.Bad(goesOnElsewhere.Say(r.Name))
		return nil
	case s.env.Form.Barred(r.Settings) != "":
		l.Notice = ui.Bad(s.env.Form.Barred(r.Settings))
		return nil
	case s.Live(r) || slices.Contains(l.Sweep.Queue, r):
		return nil
	case s.Busy():
		l.Notice = ui.Notice{Text: goesOnLater.Say(r.Name)}
		return s.enqueue(r)
	}
	return s.resumeList([]*run.Run{r}, 1, &proto.Train{})
}

// interrupted returns the interrupted runs that may be resumed, oldest first.
func (s *State) interrupted() (list []*run.Run) {
	for _, r := range s.Ledger.Runs {
		if s.stateOf(r) == interruptedState && s.env.Form.Barred(r.Settings) == "" {
			list = append(list, r)
		}
	}
	return list
}

// resumeAll resumes all interrupted runs, on as many workers as a sweep has. If they all belong to
// a sweep, they are shown as the last sweep.
func (s *State) resumeAll() []Effect {
	l := &s.Ledger
	list := s.interrupted()
	switch {
	case len(list) == 0:
		l.Notice = ui.Bad(noneInterrupted.Say())
		return nil
	case s.Busy():
		l.Notice = ui.Bad(busyToGoOn.Say())
		return nil
	}
	if key := list[0].Sweep; key != "" && !slices.ContainsFunc(list, func(r *run.Run) bool { return r.Sweep != key }) {
		l.Sweep.Runs = list
	}
	return s.resumeList(list, s.env.Workers, &proto.Train{})
}

// resumeList continues runs on at most the given number of workers. The others wait in the queue.
func (s *State) resumeList(list []*run.Run, workers int, do proto.Starter) (effects []Effect) {
	workers = min(workers, len(list))
	for i := len(s.Slots); i > workers; i-- {
		effects = append(effects, StopWorker{i - 1})
	}
	s.Ledger.Chosen, s.Ledger.Sweep.pending = nil, len(list) > 1
	s.forget()
	s.Slots = make([]*run.Run, workers)
	for _, r := range list {
		r.Restarted, r.Asked = false, do
	}
	for slot, r := range list[:workers] {
		effects = append(effects, s.claim(slot, r)...)
	}
	for _, r := range list[workers:] {
		effects = append(effects, s.enqueue(r)...)
	}
	return effects
}

// enqueue adds a kept run to the queue. This tab claims it at once, so that no other continues it.
func (s *State) enqueue(r *run.Run) []Effect {
	r.State = archive.Waiting
	s.Ledger.Sweep.Queue = append(s.Ledger.Sweep.Queue, r)
	return []Effect{archive.ClaimRun{ID: r.ID, TrainOn: r.MoreEpochs > 0}}
}

// claim claims a kept run for this tab, to continue in a slot.
func (s *State) claim(slot int, r *run.Run) []Effect {
	if s.Ledger.claims == nil {
		s.Ledger.claims = map[string]int{}
	}
	s.Ledger.claims[r.ID] = slot
	s.Slots[slot] = r
	if s.Slots[0] != nil { // otherwise the slots are still being filled
		s.announce(Reread{})
	}
	r.Phase, r.Progress, r.Loading = proto.Idle, nil, nil
	return []Effect{archive.ClaimRun{ID: r.ID, TrainOn: r.MoreEpochs > 0}}
}

// apply continues a run.
func (m RunClaimed) apply(s *State) []Effect {
	l := &s.Ledger
	slot, ok := l.claims[m.ID]
	delete(l.claims, m.ID)
	r := l.Find(m.ID)
	if r != nil && slices.Contains(l.Sweep.Queue, r) {
		if m.Err == nil {
			if r.MoreEpochs > 0 {
				r.Extend()
			}
			return r.Keep(nil)
		}
		s.dequeue(r)
		l.Notice = ui.Bad(cannotGoOn.Say(r.Name, m.Err))
		return []Effect{archive.FetchRuns{ID: m.ID}}
	}
	if !ok || r == nil || slot >= len(s.Slots) || s.Slots[slot] != r {
		return nil // the visitor has cancelled it
	}
	if m.Err != nil {
		s.empty(slot)
		l.Notice = ui.Bad(cannotGoOn.Say(r.Name, m.Err))
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
	r.State, r.Restarted, r.Asked, r.MoreEpochs, r.AtEnd = archive.Going, was.Restarted, was.Asked, was.MoreEpochs, was.AtEnd
	var kept []Effect
	if r.MoreEpochs > 0 {
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
		if r.AtEnd != nil {
			l.Notice = ui.Notice{Text: checkpointNotKept.Say(r.Name, len(r.Epochs))}
		}
		r.Epochs, r.Trace, r.Parts, r.Seconds, r.Saved = nil, results.Trace{}, nil, 0, false
	}
	return append(kept, s.posted(slot, r.Again(), b)...)
}

// keepEnd keeps a run that has ended, and removes older networks if necessary.
func (s *State) keepEnd(r *run.Run) []Effect {
	if r.ID == "" {
		return nil
	}
	return append(r.KeepEnd(), s.Ledger.makeRoom()...)
}

// makeRoom removes the networks of the oldest runs while there are more than mostNetworks bytes.
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

// stopped handles a run that was stopped before its end. A run that has barely begun is removed.
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

// leastSeconds is how long a run without a finished epoch must have trained to be kept.
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
