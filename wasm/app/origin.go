package app

import (
	"errors"
	"slices"
	"strings"

	"inkling/nn/model"
)

// A Network is one that can read, and where it came from. The page around a frame
// is given only networks that hold nothing of the visitor's.
type Network struct {
	*model.Model
	Origin Origin
}

// An Origin says where a network came from. A network made from another has an
// origin of its own; the zero Origin is private, like all but the first two below.
type Origin int

// The origins.
const (
	unknown      Origin = iota
	fromSite            // pre-trained
	fromRun             // of a run that began in this document
	fromKeptRun         // of a run that began elsewhere
	fromOpened          // of a file that the visitor opened
	fromDrawings        // it has learned the visitor's drawings
)

// refusals say why a network is not given to the page around.
var refusals = map[Origin]string{
	unknown:      "it is not known where the network that reads comes from, so it stays with the visitor",
	fromKeptRun:  "the network that reads comes from a run that this browser kept, not from one of this frame, so it stays with the visitor",
	fromOpened:   "the network that reads comes from a file that the visitor opened, so it stays with the visitor",
	fromDrawings: "the network that reads has learned the visitor's own drawings, so it stays with the visitor",
}

// public returns why a network may not be told of in the page around, or nil if it
// may.
func (o Origin) public() error {
	if o == fromSite || o == fromRun {
		return nil
	}
	return errors.New(refusals[o])
}

// origin returns that of a run's network.
func (r *Run) origin() Origin {
	if r.given == "" {
		return fromKeptRun
	}
	return fromRun
}

// outward returns a sentence for the page around: without names that the visitor
// has given to runs.
func (s *State) outward(text string) string {
	private := func(r *Run) bool { return r.Name != r.given && r.Name != "" && strings.Contains(text, r.Name) }
	if slices.ContainsFunc(s.Ledger.Runs, private) {
		return "Something happened to a run that the visitor has named; the frame shows what."
	}
	return text
}
