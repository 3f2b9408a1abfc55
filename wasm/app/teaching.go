package app

import (
	"fmt"

	"inkling/wasm/hand"
	"inkling/wasm/pad"
	"inkling/wasm/reader"
	"inkling/wasm/runs"
	"inkling/wasm/ui"
)

// updateHand takes into account what has happened to the visitor's own drawings.
func (s *State) updateHand(m hand.Msg) []Effect { return s.ofHand(s.Hand.Update(m, s.handEnv())) }

// ofHand does what the page has to do, and leaves the rest to the runtime.
func (s *State) ofHand(effects []hand.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case hand.Taken:
			s.updatePad(pad.Clear{})
		case hand.Teach:
			if !s.Runs.Busy() {
				s.Browse.TurnTo(e.Data)
			}
			rest = append(rest, runs.Post{Run: 0, Command: e.Command})
		case hand.Taught:
			s.Networks[hand.Key] = &reader.Network{Model: e.Model, Origin: reader.FromDrawings}
			s.Reader = hand.Key
			s.read()
		case hand.Untaught:
			s.untaught(e.Reader)
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// untaught has the network read again that was taught, if the other was reading.
func (s *State) untaught(before string) {
	delete(s.Networks, hand.Key)
	if s.Reader != hand.Key {
		return
	}
	s.Reader = before
	if s.Networks[s.Reader] == nil { // the run was dropped since
		s.Reader = firstReader
	}
	s.read()
}

// handEnv is what the drawings see of the page.
func (s *State) handEnv() hand.Env {
	e := hand.Env{
		Strokes: s.Pad.Strokes, Reader: s.Reader, Here: s.Reader == runs.Key,
		Digits: s.drawable() && s.readsDigits(), Score: s.testScore(), Barred: s.lockedReader(),
	}
	if m := s.Networks[s.Reader]; m != nil {
		e.Model = m.Model
	}
	return e
}

// testScore says how the network that reads does on the test images, if that is
// known.
func (s *State) testScore() string {
	correct, total := 0, 0
	if m := s.Networks[s.Reader]; m != nil {
		correct, total = m.Correct, m.Total
	}
	if epochs := s.Runs.Slots[0].Epochs; s.Reader == runs.Key && len(epochs) > 0 {
		last := epochs[len(epochs)-1]
		correct, total = last.Correct, last.Total
	}
	if total == 0 {
		return ""
	}
	return fmt.Sprintf("%s of %s's test images", ui.Percent(float64(correct)/float64(total)), s.readerData().Name)
}
