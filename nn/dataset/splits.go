package dataset

import "slices"

// A Split is a part of the data set with a use of its own.
type Split uint8

// The splits, as the book makes them of MNIST's 60,000 + 10,000 images.
const (
	Train      Split = iota // 50,000: what the network learns from
	Validation              // 10,000: for choosing hyper-parameters
	Test                    // 10,000: for the final count
	splits
)

var splitNames = []string{"train", "validation", "test"}

// String returns the name of the split, as the manifest spells it.
func (s Split) String() string { return splitNames[s] }

// Splits are the three parts of a data set in memory.
type Splits [splits]Set

// NewSplits returns the empty splits of the data set that the manifest lists,
// with room for the images of those that are wanted.
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

// Add appends what a shard held to its split.
func (p *Splits) Add(split Split, s *Set) { p[split].Append(s) }
