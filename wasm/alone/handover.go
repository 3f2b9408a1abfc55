package alone

import (
	"inkling/nn/strictjson"
	"inkling/wasm/pad"
)

// A Handover is what the lab needs to take the place of the pad.
type Handover struct {
	Pad    pad.Handover
	Reader string   // the key of the network that reads
	Moved  bool     // the visitor has gone elsewhere by a link
	Ready  bool     // the page around knows that the frame is ready
	Left   []string // what the page around has asked for, as JSON
}

// Busy reports whether the lab has to wait, because somebody is drawing.
func (s *State) Busy() bool { return s.Pad.Drawing() }

// HandOver returns all that is to be kept, as a text. moved is whether the visitor
// has gone elsewhere by a link.
func (s *State) HandOver(moved bool) string {
	b, err := strictjson.Encode(Handover{s.Pad.HandOver(), s.Reader, moved, s.teller.Ready, s.left})
	if err != nil {
		panic("alone: " + err.Error()) // there are finite numbers only
	}
	return string(b)
}

// ReadHandover reads it.
func ReadHandover(text string) (h Handover, err error) {
	err = strictjson.Decode(text, &h)
	return h, err
}
