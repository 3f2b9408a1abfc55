package lab

import (
	"maps"

	"inkling/nn/recipe"
	"inkling/wasm/address"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
)

// openLink applies what the address says after its question mark. Everything that it does not
// mention stays as it is.
func (s *State) openLink(query string) []Effect {
	l := s.Address.Read(query, Pieces())
	pristine := maps.Equal(s.Form.Text, recipe.Presets[0].Settings.Metadata())
	if l.Trains() || query != "" && pristine { // otherwise relative to today's seed
		s.Form.Begin(l.Base())
		s.Form.Take(l.Settings)
		s.Browse.TurnTo(s.Form.Text["data"])
	}
	s.hold()
	effects := s.ofRuns(s.Runs.UnqueueBarred(s.runsEnv()))
	if l.Outcome != nil {
		s.updateRuns(runs.TypeLine{Text: s.Address.Line})
	}
	if l.Strokes != nil {
		s.Pad.Replace(pad.Paper{Strokes: l.Strokes})
		s.read()
	}
	if l.Reader != "" {
		effects = append(effects, s.turnToReader(l.Reader)...)
	}
	switch {
	case !l.Begin || s.Runs.Busy():
	case l.Outcome != nil:
		effects = append(effects, s.updateRuns(runs.RunLine{})...)
	default:
		effects = append(effects, s.updateRuns(runs.Press{Do: &proto.Train{}})...)
	}
	return effects
}

// publicReader returns the key of the active network if it is a pre-trained one other than the
// first, which every visitor can load; otherwise "".
func (s *State) publicReader() string {
	if p, ok := recipe.FindPreset(s.Reader); ok && p.Pretrained && s.Reader != firstReader {
		return s.Reader
	}
	return ""
}

// addressEnv returns the state that the address follows.
func (s *State) addressEnv() address.Env {
	return address.Env{Route: s.Route.Hash(), Text: s.Form.Text, Reader: s.publicReader(), Strokes: s.Pad.Strokes}
}

// publish publishes what a message has changed: to the page around a frame, or in the browser's
// address.
func (s *State) publish(m Msg) []Effect {
	_, moving := m.(pad.PenMove)
	if s.Frame != nil {
		return s.frameEvents(moving)
	}
	if _, reported := m.(Reported); reported || moving || !s.settled || s.Route.View.elsewhere() {
		return nil
	}
	return s.Address.Follow(s.addressEnv())
}

// hold fixes what is locked or hidden at its present value, in all features that could change it.
func (s *State) hold() {
	s.Form.Hold(s.Address.Locks, s.Address.Fixes)
	s.Runs.Hold(s.runsEnv())
	s.Sweep.Hold(s.sweepEnv())
}
