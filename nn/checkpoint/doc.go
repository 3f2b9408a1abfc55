// Package checkpoint encodes the state of a training in progress, an
// nn.Checkpoint, as bytes, and decodes it.
//
// The format is, with numbers in little-endian order:
//
//	magic    8 bytes: "inklingc"
//	version  uint32: Version
//	length   uint32: of the head
//	head     JSON, an object: counts, sums and random states
//	numbers  float32: weights and biases of the network; the velocity, if the head
//	         says so; the last good network
//	order    uint32 for each sample
//	sum      uint32: CRC-32 (IEEE) of everything before
//
// The settings and data of the training are not included: keep them with the
// checkpoint.
package checkpoint

import "inkling/nn"

// Version is the version of the format that Encode writes, and the only one that
// Decode reads. It grows whenever a program would continue from an older
// checkpoint to different bits than the program that wrote it.
const Version = 1

const magic = "inklingc"

// The sizes of what precedes the head and of the checksum, in bytes.
const (
	prefixBytes = len(magic) + 8
	sumBytes    = 4
)

// head is the JSON of the head.
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
