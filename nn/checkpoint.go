package nn

import (
	"encoding"

	"inkling/nn/phrase"
)

// A Checkpoint is the state of a Trainer without its settings and samples. A
// trainer with the same settings and samples that restores it continues to the
// same bits. Package checkpoint encodes it as bytes.
//
// A test in progress is not part of it: it starts again with the same weights
// and gives the same result.
type Checkpoint struct {
	Network  Parameters
	Velocity Parameters // of the momentum method, else empty
	Good     Parameters // the last that passed the divergence check
	Order    []int      // in which the samples are taken

	Epoch   int
	Taken   int     // samples taken in the epoch
	Eta     float64 // learning rate of the epoch
	Cost    float64 // sums over the samples taken
	Correct int
	Latest  float64
	Since   int      // mini-batches since Good
	GoodAt  Progress // when Good was copied

	Chance  []byte // state of the random numbers for shuffling: an f32.Rand
	Samples []byte // state of StatefulSamples; empty for others
}

// StatefulSamples draw random numbers that continue from one mini-batch to the
// next, as augmented images do. Their bytes are the state of those random
// numbers.
type StatefulSamples interface {
	MadeSamples
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
}

// Checkpoint returns the state of t. It shares memory with t, so encode it
// before the next Step. ok is false if t.Err is not nil.
func (t *Trainer) Checkpoint() (c Checkpoint, ok bool) {
	if t.err != nil {
		return c, false
	}
	return Checkpoint{
		Network: t.network.Parameters, Velocity: t.velocity, Good: t.guard.good, Order: t.order,
		Epoch: t.epoch, Taken: t.taken, Eta: t.eta, Cost: t.cost, Correct: t.correct, Latest: t.latest,
		Since: t.guard.since, GoodAt: t.guard.goodAt,
		Chance: state(t.rng), Samples: t.chanceOfSamples(),
	}, true
}

func (t *Trainer) chanceOfSamples() []byte {
	if s, ok := t.training.(StatefulSamples); ok {
		return state(s)
	}
	return nil
}

func state(m encoding.BinaryMarshaler) []byte {
	b, err := m.MarshalBinary()
	if err != nil {
		panic("nn: a source of chance that cannot be written") // nothing in memory fails to encode
	}
	return b
}

// Restore sets t to the state c. The trainer of c must have had the same network
// shape, settings and samples. Restore copies what it needs. Its error says what
// does not match; discard t after an error.
func (t *Trainer) Restore(c Checkpoint) error {
	if err := t.fits(c); err != nil {
		return err
	}
	if err := t.rng.UnmarshalBinary(c.Chance); err != nil {
		return phrase.Errorf("order of the training samples: %w", err)
	}
	s, stateful := t.training.(StatefulSamples)
	if stateful != (len(c.Samples) > 0) {
		return phrase.Errorf("the checkpoint is from a run with other training samples")
	}
	if stateful {
		if err := s.UnmarshalBinary(c.Samples); err != nil {
			return phrase.Errorf("training samples: %w", err)
		}
	}
	t.network.Copy(c.Network)
	t.velocity.Copy(c.Velocity)
	copy(t.order, c.Order)
	t.epoch, t.taken, t.eta, t.cost, t.correct, t.latest = c.Epoch, c.Taken, c.Eta, c.Cost, c.Correct, c.Latest
	t.guard.good.Copy(c.Good)
	t.guard.since, t.guard.goodAt = c.Since, c.GoodAt
	return nil
}

// fits returns an error that names the first reason why c cannot be a checkpoint
// of a trainer like t.
func (t *Trainer) fits(c Checkpoint) error {
	n := t.network.Parameters
	switch {
	case !c.Network.alike(n) || !c.Good.alike(n):
		return phrase.Errorf("the checkpoint is from a network with other layers")
	case !c.Velocity.alike(t.velocity):
		return phrase.Errorf("only one of checkpoint and run uses momentum")
	case len(c.Order) != len(t.order):
		return phrase.Errorf("the checkpoint is from a run on %d training samples, expected %d", len(c.Order), len(t.order))
	case c.Epoch < 0 || c.Epoch > t.hyper.Epochs:
		return phrase.Errorf("the checkpoint is from epoch %d, expected 0 to %d", c.Epoch, t.hyper.Epochs)
	case c.Taken < 0 || c.Taken > len(t.order) || c.Taken%t.hyper.MiniBatch != 0 && c.Taken != len(t.order):
		return phrase.Errorf("the checkpoint is from sample %d of %d, expected a multiple of the mini-batch size %d", c.Taken, len(t.order), t.hyper.MiniBatch)
	case !(c.Eta > 0 && c.Eta <= t.hyper.Eta):
		return phrase.Errorf("the checkpoint has the learning rate %v, expected above 0 and at most %v", c.Eta, t.hyper.Eta)
	case c.Since < 0:
		return phrase.Errorf("%d mini-batches since the last good network, expected at least 0", c.Since)
	case !permutation(c.Order):
		return phrase.Errorf("the order of the training samples is damaged")
	}
	return nil
}

// alike reports whether p and q have the same shape.
func (p Parameters) alike(q Parameters) bool {
	if len(p.Weights) != len(q.Weights) {
		return false
	}
	for l, w := range p.Weights {
		if w.Rows != q.Weights[l].Rows || w.Cols != q.Weights[l].Cols {
			return false
		}
	}
	return true
}

// permutation reports whether index holds each number from 0 to its length
// exactly once.
func permutation(index []int) bool {
	seen := make([]bool, len(index))
	for _, i := range index {
		if i < 0 || i >= len(index) || seen[i] {
			return false
		}
		seen[i] = true
	}
	return true
}
