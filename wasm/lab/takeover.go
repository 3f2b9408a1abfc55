package lab

import (
	"slices"

	"inkling/nn/model"
	"inkling/wasm/alone"
	"inkling/wasm/frame"
)

// takeOver takes over the state of the program pad, with which every visit begins. m is the network
// that was active there, or nil if it is not loaded. takeOver returns arrival, the effects of the
// address; if the visitor has drawn in the meantime, they do not lead away from the pad.
func (s *State) takeOver(h alone.Handover, m *model.Model, arrival []Effect) []Effect {
	if m != nil {
		s.Update(ModelArrived{Key: h.Reader, Model: m})
	}
	s.Reader = h.Reader
	s.Pad.TakeOver(h.Pad)
	s.read()
	if s.Frame != nil && h.Ready {
		s.Frame.notified.Notifier = frame.Resumed(s.whatIsRead(false))
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
