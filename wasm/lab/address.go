package lab

import (
	"maps"

	"inkling/nn/recipe"
	"inkling/wasm/address"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
)

// openLink does what the address asks for after its question mark. What it does not
// speak of stays as it is.
func (s *State) openLink(query string) []Effect {
	l := s.Address.Read(query, Pieces())
	pristine := maps.Equal(s.Form.Text, recipe.Presets[0].Settings.Metadata())
	if l.Trains() || query != "" && pristine { // else it would mean the seed of today
		s.Form.Begin(l.Base())
		s.Form.Take(l.Settings)
		s.Browse.TurnTo(s.Form.Text["data"])
	}
	s.hold()
	effects := s.ofRuns(s.Runs.UnqueueBarred(s.runsEnv()))
	if l.Came != nil {
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
	case l.Came != nil:
		effects = append(effects, s.updateRuns(runs.RunLine{})...)
	default:
		effects = append(effects, s.updateRuns(runs.Press{Do: &proto.Train{}})...)
	}
	return effects
}

// publicReader returns the key of the network that reads, if others have it and it
// is not the first, or "".
func (s *State) publicReader() string {
	if p, ok := recipe.FindPreset(s.Reader); ok && p.Pretrained && s.Reader != firstReader {
		return s.Reader
	}
	return ""
}

// addressEnv is what the address follows.
func (s *State) addressEnv() address.Env {
	return address.Env{Route: s.Route.Hash(), Text: s.Form.Text, Reader: s.publicReader(), Strokes: s.Pad.Strokes}
}

// tell lets who is around know what a message has changed: the page of a frame, or
// the browser's address.
func (s *State) tell(m Msg) []Effect {
	_, moving := m.(pad.PenMove)
	if s.Frame != nil {
		return s.frameEvents(moving)
	}
	if _, news := m.(Reported); news || moving || !s.settled || s.Route.View == Learn {
		return nil
	}
	return s.Address.Follow(s.addressEnv())
}

// hold keeps what is locked or hidden as it is now, and has nothing else offer to
// change it.
func (s *State) hold() {
	s.Form.Hold(s.Address.Locks, s.Address.Fixes)
	s.Runs.Hold(s.runsEnv())
	s.Sweep.Hold(s.sweepEnv())
}
