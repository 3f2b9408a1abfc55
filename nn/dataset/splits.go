package dataset

import "slices"

// A Split is a part of a data set with a purpose of its own.
type Split uint8

// The splits, with the sizes that the book uses for MNIST's 60,000 + 10,000
// images.
const (
	Train      Split = iota // 50,000: for training
	Validation              // 10,000: for choosing hyper-parameters
	Test                    // 10,000: for the final accuracy
	splits
)

var splitNames = []string{"train", "validation", "test"}

// String returns the name of the split, as the manifest spells it.
func (s Split) String() string { return splitNames[s] }

// Splits are the three parts of a data set in memory.
type Splits [splits]Set

// NewSplits returns the empty splits of the manifest's data set, with memory
// reserved for the images of those that are wanted.
func NewSplits(m *Manifest, wanted ...Split) *Splits {
	p := new(Splits)
	for split := range splits {
		p[split] = *Empty(m.Shape())
		if slices.Contains(wanted, split) {
			p[split].Reserve(m.Images(split), m.Ink(split))
		}
	}
	return p
}

// Add appends a shard's images to its split.
func (p *Splits) Add(split Split, s *Set) { p[split].Append(s) }
