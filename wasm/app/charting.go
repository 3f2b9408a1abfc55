package app

import (
	"fmt"
	"slices"

	"inkling/wasm/chart"
	"inkling/wasm/charts"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/ui"
)

// ofCharts does what the page has to do for the charts, and leaves the rest to the runtime.
func (s *State) ofCharts(effects []charts.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case charts.Assess:
			for i, r := range s.Runs.Slots {
				if s.Runs.Live(r) {
					rest = append(rest, runs.Post{Run: i, Command: proto.Command{Do: proto.Assess, Measure: e.On}})
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
	r := s.Runs.AtLength()
	runs := s.series()
	return charts.Env{Runs: runs, About: s.about(runs), Seconds: r.Seconds, Tested: r.Tested}
}

// series returns the runs that the charts are of. Where the table of runs is not
// shown, those of other visits are left out.
func (s *State) series() []chart.Run { return s.Runs.Charted(s.shows("runs")) }

// about says in a line what runs are shown.
func (s *State) about(runs []chart.Run) string {
	shown := slices.DeleteFunc(slices.Clone(runs), func(r chart.Run) bool { return r.Hidden })
	if len(shown) != 1 {
		return ui.Counted(len(shown), "run")
	}
	r := s.Runs.AtLength()
	if kept := s.Runs.Ledger.Find(shown[0].Key); kept != nil {
		r = kept
	}
	return fmt.Sprintf("%s %s, eta %g, seed %d", s.setName(r.Settings.Data), ui.Shape(r.Settings.Sizes(r.LearnsFrom().Shape())), r.Settings.Eta, r.Settings.Seed)
}
