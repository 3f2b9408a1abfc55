package runs

import (
	"slices"

	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
)

// A Sweep is the last sweep: its runs, and the queue.
type Sweep struct {
	Queue []*run.Run // waiting for a worker
	Held  bool       // no further one begins
	Runs  []*run.Run // in the order of the values

	pending bool // the best network becomes active once all runs have ended
}

// Messages about the runs of a sweep.
type (
	// HoldSweep holds the queue, so that no further run begins, or releases it.
	HoldSweep struct{ Held bool }
	// StopSweep stops all runs that are training or waiting.
	StopSweep struct{}
	// CompareSweep shows only the runs of the sweep in the charts.
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

// advance begins the next waiting run in a slot whose run has ended.
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
	s.announce(Reread{})
	r.State = archive.Going
	return append(s.posted(slot, &proto.Train{}, proto.Beginning{Settings: r.Settings.Metadata(), Keep: true}), r.Keep(nil)...)
}

// dequeue takes a run out of the queue.
func (s *State) dequeue(r *run.Run) {
	w := &s.Ledger.Sweep
	w.Queue = slices.DeleteFunc(w.Queue, func(other *run.Run) bool { return other == r })
}

// dismiss empties the queue. Runs that have not begun are kept as stopped: they can be resumed.
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

// UnqueueBarred stops the waiting runs that may no longer begin.
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

func (CompareSweep) apply(s *State) (effects []Effect) {
	for _, r := range s.Ledger.Runs {
		if hidden := !slices.Contains(s.Ledger.Sweep.Runs, r); r.Hidden != hidden {
			r.Hidden = hidden
			effects = append(effects, r.KeepLabel()...)
		}
	}
	return effects
}
