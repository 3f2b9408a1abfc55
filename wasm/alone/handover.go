package alone

import (
	"inkling/nn/strictjson"
	"inkling/wasm/pad"
)

// A Handover is the state that the lab takes over when it replaces the pad.
type Handover struct {
	Pad    pad.Handover
	Reader string   // the key of the active network
	Moved  bool     // the visitor has followed a link
	Ready  bool     // the surrounding page knows that the frame is ready
	Left   []string // unanswered messages of the surrounding page, as JSON
}

// Busy reports whether the lab has to wait, because a stroke is being drawn.
func (s *State) Busy() bool { return s.Pad.Drawing() }

// HandOver returns the state to keep, as text. moved is whether the visitor has followed a link.
func (s *State) HandOver(moved bool) string {
	b, err := strictjson.Encode(Handover{s.Pad.HandOver(), s.Reader, moved, s.notifier.Ready, s.left})
	if err != nil {
		panic("alone: " + err.Error()) // all numbers are finite
	}
	return string(b)
}

// ReadHandover decodes the text of HandOver.
func ReadHandover(text string) (h Handover, err error) {
	err = strictjson.Decode(text, &h)
	return h, err
}
