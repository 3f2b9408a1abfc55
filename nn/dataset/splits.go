package dataset

import "slices"

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
