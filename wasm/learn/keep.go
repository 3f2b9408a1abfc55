package learn

import (
	"maps"

	"inkling/wasm/learn/page"
)

// Recall reads what was kept; Recalled follows.
type Recall struct{}

// Messages about what is kept.
type (
	// Recalled brings what was kept, "" if nothing was, or the reason why nothing can be kept.
	Recalled struct {
		Text string
		Err  error
	}
	// Unkeepable reports that nothing can be kept.
	Unkeepable struct{ Err error }
)

// doneNote is the name of a note, followed by a page's name, if the question of the page was
// answered.
const doneNote = "done/"

// Done reports whether the question of a page was answered correctly.
func (s *State) Done(page string) bool { return s.notes[doneNote+page] != "" }

func (m Recalled) apply(s *State) []page.Effect {
	if m.Err != nil {
		s.NotKept = true
		return nil
	}
	if m.Text == "" {
		return nil
	}
	notes, err := page.ReadNotes(m.Text)
	if err != nil {
		s.Corrupt = true
		return nil
	}
	maps.Copy(s.notes, notes)
	for _, l := range s.lessons {
		if l, ok := l.(page.Keeper); ok {
			l.Recall(s.notes)
		}
	}
	return nil
}

func (m Unkeepable) apply(s *State) []page.Effect {
	s.NotKept = true
	return nil
}
