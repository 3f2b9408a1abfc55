package f32

import (
	"math"
	"math/rand/v2"
)

// Rand is a seeded source of chance. Two sources of the same seed and stream
// give the same numbers on every machine and in every browser.
type Rand struct {
	rng   *rand.Rand
	spare float64 // the second deviate of the last pair
	have  bool
}

// NewRand returns the source of the given seed and stream. Streams of one seed
// are independent: one draws the weights, another shuffles.
func NewRand(seed, stream uint64) *Rand {
	return &Rand{rng: rand.New(rand.NewPCG(seed, stream))}
}

// Normal returns a deviate of N(0, 1), by Marsaglia's polar method: a point
// chosen evenly in the unit disc makes two of them.
func (r *Rand) Normal() float64 {
	if r.have {
		r.have = false
		return r.spare
	}
	for {
		x, y := 2*r.rng.Float64()-1, 2*r.rng.Float64()-1
		s := float64(x*x) + float64(y*y)
		if s >= 1 || s == 0 {
			continue
		}
		scale := math.Sqrt(-2 * Log(s) / s)
		r.spare, r.have = y*scale, true
		return x * scale
	}
}

// Shuffle puts the numbers of index in a random order.
func (r *Rand) Shuffle(index []int) {
	r.rng.Shuffle(len(index), func(i, j int) { index[i], index[j] = index[j], index[i] })
}

// Float64 returns a number chosen evenly from [0, 1).
func (r *Rand) Float64() float64 { return r.rng.Float64() }
