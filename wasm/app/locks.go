package app

import (
	"slices"
)

// covering returns the names by which an address locks or hides a piece.
func covering(name string) []string {
	piece, _ := findPiece(name)
	return piece.Covering()
}

func anyOf(names, list []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return slices.Contains(list, name) })
}

// locks reports whether a piece is locked.
func (s *State) locks(name string) bool { return anyOf(covering(name), s.Shared.Lock) }

// fixed reports whether a piece is locked or hidden.
func (s *State) fixed(name string) bool { return s.locks(name) || anyOf(covering(name), s.Shared.Hide) }

// hold keeps what is locked or hidden as it is now, and has nothing else offer to
// change it.
func (s *State) hold() {
	s.Form.Hold(s.locks, s.fixed)
	if s.Form.Holds(seedField) {
		s.Abreast = 1
	}
	if s.next != nil && s.Form.Barred(s.next.settings...) != "" {
		s.next = nil
	}
	s.Sweep.Hold(s.sweepEnv())
}
