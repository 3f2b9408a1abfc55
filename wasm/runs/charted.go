package runs

import (
	"slices"
	"strings"

	"inkling/wasm/chart"
	"inkling/wasm/run"
)

// mostCharted is how many runs the charts are of at most: nobody can tell more apart.
const mostCharted = 12

// Charted returns the runs that the charts are of, the oldest first: those that go
// on, the one shown at length and the latest of the others that are not hidden. Unless all are to be known, what was
// trained elsewhere is left out: where the runs are not shown, nobody could take it out.
func (s *State) Charted(all bool) (list []chart.Run) {
	charted := func(r *run.Run) bool { return s.charted(r, all) }
	runs := slices.Clone(s.Ledger.Runs)
	if r := s.Slots[0]; !slices.ContainsFunc(runs, charted) {
		runs = append(runs, r)
	}
	for place, r := range slices.Backward(runs) {
		if len(list) < mostCharted && charted(r) {
			list = append(list, r.Series(place))
		}
	}
	slices.Reverse(list)
	return list
}

func (s *State) charted(r *run.Run, all bool) bool {
	if _, going := s.InSlot(r); going || r == s.AtLength() {
		return true
	}
	known := all || strings.HasPrefix(r.ID, s.Ledger.Tab+"-")
	return known && !r.Hidden && (len(r.Epochs) > 0 || len(r.Trace.Points) > 0)
}
