package nn

import (
	"math"

	"inkling/nn/phrase"
)

// A guard detects divergence and keeps the last good parameters.
type guard struct {
	good   Parameters
	since  int // mini-batches since good was kept
	goodAt Progress
}

const (
	// largest is a size that no useful parameter reaches. Beyond it float32 is too
	// coarse for an ordinary step to change anything.
	largest = 1e6
	// keepEvery is how many mini-batches pass between two copies: seldom enough to
	// cost nothing, often enough to lose little.
	keepEvery = 250
)

// Diverged is the error that training has diverged: its numbers no longer mean
// anything.
type Diverged struct {
	At, Kept Progress // where it was noticed, and where the kept parameters are from
	Sign     string   // what was noticed: the format of a phrase
	Eta      float64
}

// Error says what happened and what to do.
func (d *Diverged) Error() string { return d.Phrase().String() }

// Phrase returns the error as a phrase.
func (d *Diverged) Phrase() phrase.Phrase {
	return phrase.New("training diverged in epoch %d, mini-batch %d: %s. The weights from epoch %d, mini-batch %d were kept; try a learning rate smaller than %v",
		d.At.Epoch, d.At.MiniBatch, phrase.Phrase{Format: d.Sign}, d.Kept.Epoch, d.Kept.MiniBatch, d.Eta)
}

// check examines the trainer after a mini-batch. The cost and the biases are few
// and show at once what went wrong; the weights are checked when they are
// copied.
func (g *guard) check(t *Trainer) error {
	g.since++
	var sign phrase.Phrase
	switch last := t.taken == len(t.order); {
	case math.IsNaN(t.latest) || math.IsInf(t.latest, 0):
		sign = phrase.New("the cost is no longer a number")
	case !allSane(t.network.Biases):
		sign = phrase.New("a bias grew beyond a million")
	case g.since < keepEvery && !last:
		return nil
	case !weightsSane(t.network.Parameters):
		sign = phrase.New("a weight grew beyond a million")
	default:
		g.good.Copy(t.network.Parameters)
		g.since, g.goodAt = 0, t.Progress()
		return nil
	}
	t.network.Copy(g.good)
	return &Diverged{At: t.Progress(), Kept: g.goodAt, Sign: sign.Format, Eta: t.hyper.Eta}
}

func weightsSane(p Parameters) bool {
	for _, w := range p.Weights {
		if !sane(w.Data) {
			return false
		}
	}
	return true
}

func allSane(vectors [][]float32) bool {
	for _, v := range vectors {
		if !sane(v) {
			return false
		}
	}
	return true
}

// sane reports whether every number is finite and of a sensible size. Without their
// signs, the bits of numbers are in the order of the numbers, with infinity and NaN
// behind all others. The loop has no branch, since it runs after each mini-batch.
func sane(v []float32) bool {
	const sign = 1 << 31
	limit, beyond := math.Float32bits(largest), uint32(0)
	for _, x := range v {
		beyond |= limit - math.Float32bits(x)&^sign // sets the sign if the number is larger
	}
	return beyond&sign == 0
}
