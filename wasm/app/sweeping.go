package app

import (
	"inkling/wasm/sweep"
)

// ofSweep begins the runs of a sweep, and leaves the rest to the runtime.
func (s *State) ofSweep(effects []sweep.Effect) (rest []Effect) {
	for _, e := range effects {
		if train, ok := e.(sweep.Train); ok {
			rest = append(rest, s.ofRuns(s.Runs.Sweep(train.Settings, train.Field, train.Workers, s.runsEnv()))...)
		} else {
			rest = append(rest, e)
		}
	}
	return rest
}

// sweepEnv is what a sweep sees of the page.
func (s *State) sweepEnv() sweep.Env {
	return sweep.Env{Form: &s.Form, Sets: s.Sets, Busy: s.Runs.Busy()}
}
