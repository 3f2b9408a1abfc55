package lab

import (
	"slices"

	"inkling/nn/model"
	"inkling/wasm/alone"
	"inkling/wasm/frame"
)

// takeOver has the pad be as the program before left it, which every visitor gets
// first; m is the network that read there, if it has come. arrival is what the
// address wants done: a visitor who has drawn meanwhile is not led away.
func (s *State) takeOver(h alone.Handover, m *model.Model, arrival []Effect) []Effect {
	if m != nil {
		s.Update(ModelArrived{Key: h.Reader, Model: m})
	}
	s.Reader = h.Reader
	s.Pad.TakeOver(h.Pad)
	s.read()
	if s.Frame != nil && h.Ready {
		s.Frame.told.Teller = frame.Resumed(s.whatIsRead(false))
	}
	if h.Moved || len(h.Pad.Strokes)+len(h.Pad.Before)+len(h.Pad.Undone) == 0 {
		return arrival
	}
	arrival = slices.Clone(arrival)
	for i, e := range arrival {
		if a, ok := e.(ShowPlace); ok {
			a.ID = ""
			arrival[i] = a
		}
	}
	return arrival
}
