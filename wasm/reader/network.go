// Package reader is the choice of the active network, which reads the pad, and the origin of each
// network.
package reader

import (
	"errors"

	"inkling/nn/model"
)

// First is the key of the network that is active when the page opens.
const First = "pen"

// A Network is a network with its origin. The page around a frame gets only networks that contain
// no data of the visitor.
type Network struct {
	*model.Model
	Origin Origin
}

// An Origin says where a network is from. A network made from another has its own origin. Only
// FromSite and FromRun are public; the zero Origin is private.
type Origin int

// The origins.
const (
	Unknown      Origin = iota
	FromSite            // pre-trained
	FromRun             // of a run that began in this document
	FromKeptRun         // of a run that began elsewhere
	FromOpened          // of a file that the visitor opened
	FromDrawings        // fine-tuned on the visitor's drawings
)

// refusals say why a network is not given to the surrounding page.
var refusals = map[Origin]string{
	Unknown:      "the origin of the network that reads is unknown, so it stays with the visitor",                                            // for programs
	FromKeptRun:  "the network that reads comes from a run that this browser kept, not from one of this frame, so it stays with the visitor", // for programs
	FromOpened:   "the network that reads comes from a file that the visitor opened, so it stays with the visitor",                           // for programs
	FromDrawings: "the network that reads has learned the visitor's own drawings, so it stays with the visitor",                              // for programs
}

// Public returns nil if the surrounding page may have a network of this origin, and otherwise the
// reason as an error.
func (o Origin) Public() error {
	if o == FromSite || o == FromRun {
		return nil
	}
	return errors.New(refusals[o])
}

// NotYet says that there is no network to send yet.
const NotYet = "the network is still loading" // for programs

// Missing says why a pre-trained network could not be loaded, and what to do.
func Missing(err error) string { return notLoaded.Say(err) }
