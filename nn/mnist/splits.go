package mnist

// Splits are the three parts of a data set in memory.
type Splits [splits]Set

// Add appends what a shard held to its split.
func (p *Splits) Add(split Split, s *Set) { p[split].Append(s) }

// Reserve makes room for n images in all.
func (p *Splits) Reserve(split Split, n int) { p[split].Reserve(n) }
