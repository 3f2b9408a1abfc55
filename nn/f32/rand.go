package f32

import (
	"encoding/binary"
	"math"
	"math/rand/v2"

	"inkling/nn/phrase"
)

// Rand is a seeded source of random numbers. Two sources with the same seed and
// stream give the same numbers on every machine and in every browser.
type Rand struct {
	rng    *rand.Rand
	source *rand.PCG // the state of rng, which has none of its own
	spare  float64   // the second deviate of the last pair
	have   bool
}

// NewRand returns the source with the given seed and stream. Streams of one seed
// are independent: one draws the weights, another shuffles.
func NewRand(seed, stream uint64) *Rand {
	source := rand.NewPCG(seed, stream)
	return &Rand{rng: rand.New(source), source: source}
}

// Normal returns a deviate of N(0, 1), by Marsaglia's polar method: a point drawn
// uniformly from the unit disc yields two of them.
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

// Shuffle puts the numbers of index in a random order, that of rand.Rand.Shuffle. A
// loop of its own saves a call for each swap.
func (r *Rand) Shuffle(index []int) {
	for i := len(index) - 1; i > 0; i-- {
		j := r.rng.IntN(i + 1)
		index[i], index[j] = index[j], index[i]
	}
}

// Float64 returns a number drawn uniformly from [0, 1).
func (r *Rand) Float64() float64 { return r.rng.Float64() }

// StateBytes is the length of what MarshalBinary returns.
const StateBytes = pcgBytes + 9

const pcgBytes = 20 // of a PCG's own MarshalBinary

// MarshalBinary returns the state of r: a source with the same state continues
// with the same numbers. It never fails.
func (r *Rand) MarshalBinary() ([]byte, error) {
	b, err := r.source.MarshalBinary()
	if err != nil {
		return nil, err
	}
	have := byte(0)
	if r.have {
		have = 1
	}
	return append(binary.LittleEndian.AppendUint64(b, math.Float64bits(r.spare)), have), nil
}

// UnmarshalBinary restores a state that MarshalBinary returned.
func (r *Rand) UnmarshalBinary(b []byte) error {
	if len(b) != StateBytes || b[StateBytes-1] > 1 {
		return phrase.Errorf("random-number state of %d bytes, expected %d, the last one 0 or 1", len(b), StateBytes)
	}
	if err := r.source.UnmarshalBinary(b[:pcgBytes]); err != nil {
		return phrase.Errorf("random-number state: %w", err)
	}
	r.spare, r.have = math.Float64frombits(binary.LittleEndian.Uint64(b[pcgBytes:])), b[StateBytes-1] == 1
	return nil
}
