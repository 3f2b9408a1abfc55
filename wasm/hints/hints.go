// Package hints shows a new visitor where things are: four short sentences, one after the other, each
// at the part that it is about. A hint goes away when the visitor does what it says, and all of them
// for ever when they are dismissed.
package hints

import (
	"slices"

	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// The parts of the lab that hints are about.
const (
	Pad   = "pad"
	Run   = "run"   // the Train button
	Stage = "stage" // the picture of the network
	Break = "break" // "Break it" below the pad
)

// hints are the hints in their order. To add one, add a line here.
var hints = [...]struct {
	part string
	text words.M
}{
	{Pad, padHint},
	{Run, runHint},
	{Stage, stageHint},
	{Break, breakHint},
}

// State is the hint that is shown, and what the visitor no longer needs.
type State struct {
	number int // of the hint that is shown, from 1; 0 if none is
	past   [len(hints)]bool
}

// Env is the parts that the visitor has used.
type Env struct{ Used []string }

// A Msg is something that has happened to the hints.
type Msg interface{ apply(*State) []Effect }

// Messages of the hints.
type (
	// Begin shows the first hint.
	Begin struct{}
	// Next turns to the next hint.
	Next struct{}
	// Dismiss ends the hints for ever.
	Dismiss struct{}
	// Withdraw ends the hints for this visit.
	Withdraw struct{}
)

// An Effect is something for the page or the runtime to do.
type Effect = any

// Keep keeps for later visits that the hints have been dismissed.
type Keep struct{}

// Update applies a message and returns the effects.
func (s *State) Update(m Msg) []Effect { return m.apply(s) }

// Shown reports whether a hint is shown.
func (s *State) Shown() bool { return s.number > 0 }

// Follow leaves out the hints on parts that the visitor has used.
func (s *State) Follow(env Env) []Effect {
	if !s.Shown() {
		return nil
	}
	for i, h := range hints {
		s.past[i] = s.past[i] || slices.Contains(env.Used, h.part)
	}
	return s.turn()
}

func (Begin) apply(s *State) []Effect {
	s.past = [len(hints)]bool{}
	s.turn()
	return nil
}

// apply moves the focus along, to the button that was pressed.
func (Next) apply(s *State) []Effect {
	if !s.Shown() {
		return nil
	}
	s.past[s.number-1] = true
	if effects := s.turn(); effects != nil {
		return effects
	}
	return []Effect{ui.FocusID{ID: nextID}}
}

func (Dismiss) apply(s *State) []Effect {
	s.number = 0
	return []Effect{Keep{}}
}

func (Withdraw) apply(s *State) []Effect {
	s.number = 0
	return nil
}

// turn shows the first hint that is not past. After the last one, all are dismissed.
func (s *State) turn() []Effect {
	s.number = 1 + slices.Index(s.past[:], false)
	if s.number == 0 {
		return []Effect{Keep{}}
	}
	return nil
}
