package runs

import (
	"slices"

	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
)

// A Sweep is the last that was begun: its runs, and those that wait for their turn.
type Sweep struct {
	Queue []*run.Run // that wait for a worker
	Held  bool       // no further one begins
	Runs  []*run.Run // in the order of the values

	pending bool // the best run becomes the active network once all have ended
}

// What can happen to the runs of a sweep.
type (
	// HoldSweep has no further run begin, until it is called again without Held.
	HoldSweep struct{ Held bool }
	// StopSweep ends it: what trains and what waits is stopped.
	StopSweep struct{}
	// CompareSweep shows the runs of the sweep in the charts, and no others.
	CompareSweep struct{}
)

func (m HoldSweep) apply(s *State) (effects []Effect) {
	s.Ledger.Sweep.Held = m.Held
	for slot, r := range s.Slots {
		if !m.Held && !s.Live(r) && !s.begins(r) {
			effects = append(effects, s.advance(slot)...)
		}
	}
	return effects
}

// advance begins the next of the runs that wait, in a slot whose run has ended.
func (s *State) advance(slot int) []Effect {
	w := &s.Ledger.Sweep
	if w.Held || len(w.Queue) == 0 || slot >= len(s.Slots) {
		return nil
	}
	r := w.Queue[0]
	w.Queue = w.Queue[1:]
	if len(r.Epochs) > 0 || r.Saved || r.Seconds > 0 {
		return s.claim(slot, r)
	}
	s.Slots[slot] = r
	s.tell(Reread{})
	r.State = archive.Going
	return append(s.posted(slot, &proto.Train{}, proto.Beginning{Settings: r.Settings.Metadata(), Keep: true}), r.Keep(nil)...)
}

// dequeue takes a run out of those that wait.
func (s *State) dequeue(r *run.Run) {
	w := &s.Ledger.Sweep
	w.Queue = slices.DeleteFunc(w.Queue, func(other *run.Run) bool { return other == r })
}

// dismiss has nothing wait any more. What has never begun is stopped all the same:
// it can begin by Resume.
func (s *State) dismiss() (effects []Effect) {
	w := &s.Ledger.Sweep
	for _, r := range w.Queue {
		if r.Awaits() {
			effects = append(effects, r.GiveBack()...)
			continue
		}
		r.State = archive.Stopped
		effects = append(effects, r.Keep(nil)...)
	}
	w.Queue, w.Held = nil, false
	return effects
}

// UnqueueBarred stops the runs that wait and may not begin any more.
func (s *State) UnqueueBarred(env Env) (effects []Effect) {
	s.env = env
	for _, r := range slices.Clone(s.Ledger.Sweep.Queue) {
		if s.env.Form.Barred(r.Settings) != "" {
			s.dequeue(r)
			r.State = archive.Stopped
			effects = append(effects, r.Keep(nil)...)
		}
	}
	return effects
}

func (StopSweep) apply(s *State) []Effect {
	effects := s.dismiss()
	for slot, r := range s.Slots {
		if r.State == archive.Going {
			effects = append(effects, s.drop(slot)...)
		}
	}
	return effects
}

// apply shows the runs of the last sweep in the charts, and no others.
func (CompareSweep) apply(s *State) (effects []Effect) {
	for _, r := range s.Ledger.Runs {
		if hidden := !slices.Contains(s.Ledger.Sweep.Runs, r); r.Hidden != hidden {
			r.Hidden = hidden
			effects = append(effects, r.KeepLabel()...)
		}
	}
	return effects
}
