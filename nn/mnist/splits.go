package mnist

// Splits are the three parts of a data set in memory.
type Splits [splits]Set

// Add appends what a shard held to its split.
func (p *Splits) Add(split Split, s *Set) { p[split].Append(s) }

// Reserve makes room for n images in all, of usual ink, so that adding them
// moves nothing.
func (p *Splits) Reserve(split Split, n int) { p[split].Reserve(n, n*usualInk) }

// usualInk is a little more than the mean number of MNIST's pixels that are not
// 0, 150 an image.
const usualInk = 153
