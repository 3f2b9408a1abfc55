package learn

import (
	"fmt"

	"inkling/nn/strictjson"
)

// What the host can do to keep things for the next visit.
type (
	// Recall looks for what was kept; Recalled follows.
	Recall struct{}
	// Keep keeps a text in place of the one before; Unkeepable follows if it cannot.
	Keep struct{ Text string }
)

// What can happen then.
type (
	// Recalled brings what was kept, "" if nothing was, or why nothing can be.
	Recalled struct {
		Text string
		Err  error
	}
	// Unkeepable says that nothing can be kept.
	Unkeepable struct{ Err error }
)

// keptVersion is that of what Keep keeps; another is not understood.
const keptVersion = 1

// Bounds of what is believed of a store that anybody may have written to.
const (
	mostNotes = 200
	mostKept  = 1 << 18 // bytes
)

// kept is the text of Keep, as JSON.
type kept struct {
	Version int               `json:"version"`
	Notes   map[string]string `json:"notes"`
}

// What notes are called: the language, and by doneNote and the name of a page
// that its question was answered.
const (
	languageNote = "language"
	doneNote     = "done/"
)

// note keeps a text under a name; "" forgets it.
func (s *State) note(name, text string) []Effect {
	if s.notes[name] == text {
		return nil
	}
	if text == "" {
		delete(s.notes, name)
	} else {
		s.notes[name] = text
	}
	b, err := strictjson.Encode(kept{keptVersion, s.notes})
	if err != nil {
		panic("learn: notes that JSON cannot hold")
	}
	return []Effect{Keep{string(b)}}
}

// Done reports whether the question of a page was answered.
func (s *State) Done(page string) bool { return s.notes[doneNote+page] != "" }

func (m Recalled) apply(s *State) []Effect {
	if m.Err != nil {
		s.Unkept = true
		return nil
	}
	if m.Text == "" {
		return nil
	}
	notes, err := readKept(m.Text)
	if err != nil {
		s.Spoilt = true
		return nil
	}
	for name, text := range notes {
		s.notes[name] = text
	}
	s.exercises.recall(s.notes)
	if l := s.notes[languageNote]; l != "" {
		return Wish{}.apply(s)
	}
	return nil
}

func (m Unkeepable) apply(s *State) []Effect {
	s.Unkept = true
	return nil
}

// readKept reads what Keep has kept, by this program or another.
func readKept(text string) (map[string]string, error) {
	var k kept
	if len(text) > mostKept {
		return nil, fmt.Errorf("what was kept of the lessons has %d bytes, at most %d are expected", len(text), mostKept)
	}
	if err := strictjson.Decode(text, &k); err != nil {
		return nil, fmt.Errorf("what was kept of the lessons: %w", err)
	}
	if k.Version != keptVersion || len(k.Notes) > mostNotes {
		return nil, fmt.Errorf("what was kept of the lessons is of version %d with %d notes, expected version %d and at most %d",
			k.Version, len(k.Notes), keptVersion, mostNotes)
	}
	return k.Notes, nil
}
