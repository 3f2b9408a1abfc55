package app

// locks reports whether a piece is locked.
func (s *State) locks(name string) bool { return s.Address.Locks(piece(name)) }

// fixed reports whether a piece is locked or hidden.
func (s *State) fixed(name string) bool { return s.Address.Fixes(piece(name)) }

// hold keeps what is locked or hidden as it is now, and has nothing else offer to
// change it.
func (s *State) hold() {
	s.Form.Hold(s.locks, s.fixed)
	s.Runs.Hold(s.runsEnv())
	s.Sweep.Hold(s.sweepEnv())
}
