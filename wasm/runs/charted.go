package runs

import (
	"slices"
	"strings"

	"inkling/wasm/chart"
	"inkling/wasm/run"
)

// mostCharted is the largest number of runs in the charts: more could not be distinguished.
const mostCharted = 12

// Charted returns the runs in the charts, oldest first: those in slots, the one shown in detail,
// and the newest of the others that are not hidden. Unless all is set, runs that did not begin in
// this tab are left out: where the table of runs is not shown, they could not be hidden.
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
