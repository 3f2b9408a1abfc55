// Package checkpoint writes the state of a training that goes on, an
// nn.Checkpoint, to bytes, and reads it again.
//
//	encode.go  to bytes
//	decode.go  from bytes that may be anybody's
//
// The bytes are, numbers in little-endian order:
//
//	magic    8 bytes: "inklingc"
//	version  uint32: Version
//	length   uint32: of the head
//	head     JSON, an object: counts, sums and the state of chance
//	numbers  float32: weights and biases of the network; the velocity, if the head
//	         says so; the last good network
//	order    uint32 for each sample
//	sum      uint32: CRC-32 (IEEE) of everything before
//
// What the training was made of, its settings and data, is not in it: whoever
// keeps a checkpoint keeps these beside.
package checkpoint

import "inkling/nn"

// Version is the version of the form that Encode writes, and the only one that
// Decode reads. It grows whenever a program would go on from an older checkpoint
// to other bits than the one that wrote it.
const Version = 1

const magic = "inklingc"

// What stands before the head and after all, in bytes.
const (
	prefixBytes = len(magic) + 8
	sumBytes    = 4
)

// head is the head's JSON.
type head struct {
	Sizes    []int       `json:"sizes"`
	Momentum bool        `json:"momentum"`
	Samples  int         `json:"samples"`
	Epoch    int         `json:"epoch"`
	Taken    int         `json:"taken"`
	Eta      float64     `json:"eta"`
	Cost     float64     `json:"cost"`
	Correct  int         `json:"correct"`
	Latest   float64     `json:"latest"`
	Since    int         `json:"since"`
	GoodAt   nn.Progress `json:"good_at"`
	Chance   []byte      `json:"chance"`
	Made     []byte      `json:"made,omitempty"`
}
