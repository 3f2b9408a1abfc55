package page

import (
	"fmt"

	"inkling/nn/strictjson"
)

// Notes are texts kept for the next visit, by name.
type Notes map[string]string

// keptVersion is the version of the format of Keep. Others are not read.
const keptVersion = 1

// Limits for what is read from the browser's storage, which others may have written.
const (
	mostNotes = 200
	mostKept  = 1 << 18 // bytes
)

// kept is the JSON of Keep.
type kept struct {
	Version int   `json:"version"`
	Notes   Notes `json:"notes"`
}

// Set keeps a text under a name; "" deletes it.
func (n Notes) Set(name, text string) []Effect {
	if n[name] == text {
		return nil
	}
	if text == "" {
		delete(n, name)
	} else {
		n[name] = text
	}
	b, err := strictjson.Encode(kept{keptVersion, n})
	if err != nil {
		panic("page: notes that JSON cannot hold")
	}
	return []Effect{Keep{string(b)}}
}

// ReadNotes reads the text of Keep.
func ReadNotes(text string) (Notes, error) {
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
