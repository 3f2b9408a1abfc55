package mnist

import "slices"

// Splits are the three parts of a data set in memory.
type Splits [splits]Set

// Add appends what a shard held to its split.
func (p *Splits) Add(split Split, s *Set) { p[split].Append(s) }

// Reserve makes room for n images in all, so that adding them moves nothing.
func (p *Splits) Reserve(split Split, n int) {
	s := &p[split]
	s.Images = slices.Grow(s.Images, n*Pixels-len(s.Images))
	s.Labels = slices.Grow(s.Labels, n-len(s.Labels))
}
