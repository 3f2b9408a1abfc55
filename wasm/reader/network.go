// Package reader is the network that reads the pad: which one, where it came from,
// and how a visitor chooses it.
package reader

import (
	"errors"
	"fmt"

	"inkling/nn/model"
)

// First is the key of the network that the page opens with.
const First = "pen"

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
	Unknown      Origin = iota
	FromSite            // pre-trained
	FromRun             // of a run that began in this document
	FromKeptRun         // of a run that began elsewhere
	FromOpened          // of a file that the visitor opened
	FromDrawings        // it has learned the visitor's drawings
)

// refusals say why a network is not given to the page around.
var refusals = map[Origin]string{
	Unknown:      "it is not known where the network that reads comes from, so it stays with the visitor",
	FromKeptRun:  "the network that reads comes from a run that this browser kept, not from one of this frame, so it stays with the visitor",
	FromOpened:   "the network that reads comes from a file that the visitor opened, so it stays with the visitor",
	FromDrawings: "the network that reads has learned the visitor's own drawings, so it stays with the visitor",
}

// Public returns why a network may not be told of in the page around, or nil if it
// may.
func (o Origin) Public() error {
	if o == FromSite || o == FromRun {
		return nil
	}
	return errors.New(refusals[o])
}

// NotYet says that there is no network to be given.
const NotYet = "the network has not come yet"

// Missing says why a pre-trained network is not there, and what to do.
func Missing(err error) string {
	return fmt.Sprintf("This network could not be loaded: %v. Choose it again to try once more.", err)
}
