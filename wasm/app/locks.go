package app

// locks reports whether a piece is locked.
func (s *State) locks(name string) bool { return s.Address.Locks(piece(name)) }

// fixed reports whether a piece is locked or hidden.
func (s *State) fixed(name string) bool { return s.Address.Fixes(piece(name)) }

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
