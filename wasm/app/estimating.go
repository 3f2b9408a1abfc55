package app

import (
	"inkling/wasm/proto"
	"inkling/wasm/runs"
)

// requestEstimate asks how long a run by the form would take, unless the worker is busy.
func (s *State) requestEstimate() []Effect {
	settings, ok := s.Form.Settings()
	if !ok || s.Runs.Phase() == proto.Training || s.Runs.Phase() == proto.Fetching {
		return nil
	}
	if question, ok := s.Estimate.Ask(settings, s.Charts.Measure); ok {
		return []Effect{runs.Post{Run: 0, Command: question}}
	}
	return nil
}
