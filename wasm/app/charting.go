package app

import (
	"fmt"
	"slices"
	"strings"

	"inkling/wasm/chart"
	"inkling/wasm/charts"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// ofCharts does what the page has to do for the charts, and leaves the rest to the runtime.
func (s *State) ofCharts(effects []charts.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case charts.Assess:
			for i, r := range s.Runs {
				if s.live(r) {
					rest = append(rest, Post{i, proto.Command{Do: proto.Assess, Measure: e.On}})
				}
			}
			rest = append(rest, s.requestEstimate()...)
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// chartsEnv is what the charts see of the page.
func (s *State) chartsEnv() charts.Env {
	r := s.atLength()
	runs := s.series()
	return charts.Env{Runs: runs, About: s.about(runs), Seconds: r.Seconds, Tested: r.Tested}
}

// mostCharted is how many runs the charts are of at most: nobody can tell more apart.
const mostCharted = 12

// series returns the runs that the charts are of, the oldest first: those that go
// on, the one shown at length and the latest of the others that are not hidden.
func (s *State) series() (list []chart.Run) {
	runs := slices.Clone(s.Ledger.Runs)
	if r := s.Runs[0]; !slices.ContainsFunc(runs, s.charted) {
		runs = append(runs, r)
	}
	for place, r := range slices.Backward(runs) {
		if len(list) < mostCharted && s.charted(r) {
			list = append(list, r.Series(place))
		}
	}
	slices.Reverse(list)
	return list
}

// charted reports whether the charts are of a run. Where the runs are not shown,
// what was trained elsewhere is left out: nobody could take it out.
func (s *State) charted(r *run.Run) bool {
	if _, going := s.inSlot(r); going || r == s.atLength() {
		return true
	}
	known := s.shows("runs") || strings.HasPrefix(r.ID, s.Ledger.Tab+"-")
	return known && !r.Hidden && (len(r.Epochs) > 0 || len(r.Trace.Points) > 0)
}

// about says in a line what runs are shown.
func (s *State) about(runs []chart.Run) string {
	shown := slices.DeleteFunc(slices.Clone(runs), func(r chart.Run) bool { return r.Hidden })
	if len(shown) != 1 {
		return ui.Counted(len(shown), "run")
	}
	r := s.atLength()
	if kept := s.Ledger.find(shown[0].Key); kept != nil {
		r = kept
	}
	return fmt.Sprintf("%s %s, eta %g, seed %d", s.setName(r.Settings.Data), ui.Shape(r.Settings.Sizes(r.LearnsFrom().Shape())), r.Settings.Eta, r.Settings.Seed)
}
