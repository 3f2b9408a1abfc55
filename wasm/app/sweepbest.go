package app

import (
	"slices"

	"inkling/wasm/archive"
)

// readBest makes the best run of a sweep read the pad, once all have ended, unless
// the visitor has chosen another network meanwhile.
func (s *State) readBest() []Effect {
	w := &s.Ledger.Sweep
	if !w.pending || s.Busy() || len(w.Queue) > 0 {
		return nil
	}
	w.pending = false
	if best := w.best(); s.Reader == trained && best != nil && best != s.Runs[0] {
		return s.turnToReader(runReader(best))
	}
	return nil
}

// best returns the run of the sweep whose network, as it is kept, is right most often:
// on the validation images where all were measured on them, else on the test images.
func (w *Sweep) best() *Run {
	var list []*Run
	for _, r := range w.Runs {
		if r.State == archive.Ended && r.Ending == "" && r.Bytes > 0 && r.last() != nil {
			list = append(list, r)
		}
	}
	if len(list) == 0 {
		return nil
	}
	test := slices.ContainsFunc(list, func(r *Run) bool { return r.last().Validation.Total == 0 })
	return slices.MaxFunc(list, func(a, b *Run) int {
		if test {
			return a.last().Correct - b.last().Correct
		}
		return a.last().Validation.Correct - b.last().Validation.Correct
	})
}
