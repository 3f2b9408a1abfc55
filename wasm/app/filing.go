package app

import (
	"inkling/wasm/files"
	"inkling/wasm/reader"
	"inkling/wasm/runs"
)

// updateFiles takes into account what has happened to networks in files.
func (s *State) updateFiles(m files.Msg) []Effect { return s.ofFiles(s.Files.Update(m, s.filesEnv())) }

// ofFiles does what networks in files want of the page, and leaves the rest to the
// runtime.
func (s *State) ofFiles(effects []files.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case files.Ask:
			rest = append(rest, runs.Post{Run: 0, Command: e.Command})
		case files.Opened:
			s.Networks[files.Key] = &reader.Network{Model: e.Model, Origin: reader.FromOpened}
			s.Reader = files.Key
			s.read()
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// filesEnv is what networks in files see of the page. With the network being trained
// goes what its run has come to.
func (s *State) filesEnv() files.Env {
	e := files.Env{Barred: s.lockedReader()}
	if m := s.Networks[s.Reader]; m != nil {
		e.Model = m.Model
	}
	if e.Model != nil && s.Reader == runs.Key && len(s.Runs.Slots[0].Epochs) > 0 {
		whole := *e.Model
		s.Runs.Slots[0].Describe(&whole)
		e.Model = &whole
	}
	return e
}

// lockedReader says why no network but the one that reads can read, or "".
func (s *State) lockedReader() string {
	if s.locks("reader") {
		return readerLocked
	}
	return ""
}

const readerLocked = "The network that reads is locked here, so no other can take its place."
