package app

import (
	"inkling/wasm/proto"
	"inkling/wasm/run"
)

// requestEstimate asks how long a run by the form would take, unless the worker is busy.
func (s *State) requestEstimate() []Effect {
	settings, ok := s.Form.Settings()
	if !ok || s.Phase() == proto.Training || s.Phase() == proto.Fetching {
		return nil
	}
	if question, ok := s.Estimate.Ask(settings, s.Charts.Measure); ok {
		return []Effect{Post{0, question}}
	}
	return nil
}

// took keeps how long a run has taken that went through all its epochs, or to its
// target.
func (s *State) took(r *run.Run) {
	if !r.Early() && (len(r.Epochs) == r.Settings.Epochs || r.ReachedTarget()) {
		s.Estimate.Took(r.Settings, s.Charts.Measure, r.Seconds)
	}
}
