package runs

import (
	"slices"

	"inkling/wasm/archive"
	"inkling/wasm/run"
)

// readBest makes the best network of a sweep the active one once all runs have ended, unless the
// visitor has chosen another network in the meantime.
func (s *State) readBest() []Effect {
	w := &s.Ledger.Sweep
	if !w.pending || s.Busy() || len(w.Queue) > 0 {
		return nil
	}
	w.pending = false
	if best := w.best(); s.env.Reader == Key && best != nil && best != s.Slots[0] {
		return []Effect{Read{ReaderOf(best)}}
	}
	return nil
}

// best returns the kept run of the sweep with the most correct answers: on the validation images if
// all runs were measured on them, otherwise on the test images.
func (w *Sweep) best() *run.Run {
	var list []*run.Run
	for _, r := range w.Runs {
		if r.State == archive.Ended && r.Ending == "" && r.Bytes > 0 && r.Last() != nil {
			list = append(list, r)
		}
	}
	if len(list) == 0 {
		return nil
	}
	test := slices.ContainsFunc(list, func(r *run.Run) bool { return r.Last().Validation.Total == 0 })
	return slices.MaxFunc(list, func(a, b *run.Run) int {
		if test {
			return a.Last().Correct - b.Last().Correct
		}
		return a.Last().Validation.Correct - b.Last().Validation.Correct
	})
}
