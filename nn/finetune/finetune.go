// Package finetune trains a network further on a person's own drawings without
// forgetting what it knows. The mini-batches mix the drawings, augmented, with
// images that the network was trained on, and the learning rate decays. Afterwards
// it interpolates between the old and the new weights: half way, or further where
// that reads more of the drawings and forgets little. Such a mean reads the new
// images about as well as the new weights, and the old ones nearly as well as the
// old weights (Wortsman and others, Robust fine-tuning of zero-shot models, 2022).
//
// Out of scope: measuring how well the network reads before and after.
package finetune

import (
	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/mixture"
	"inkling/nn/recipe"
)

// The hyper-parameters, tuned with the pre-trained networks and twenty pen digits
// from each of several tablets.
const (
	rounds = 8
	drawn  = 0.15 // largest fraction of drawings in a round's samples.
	often  = 50   // how often a drawing is used in a round at most.
	pace   = 0.3  // initial fraction of the network's own learning rate.

	most = 6000        // samples of a round, at most
	work = 500_000_000 // samples times parameters, at most, so that large networks train as quickly
)

// interpolations are tried one after the other, as fractions of the way to the new
// weights. The first is always acceptable. A later one must not lose more than forgotten of the
// first checked training images. That limit is low because a network reads its
// training images better than others, and loses more of the others.
var interpolations = []float32{0.5, 0.625, 0.75, 0.875, 1}

const (
	checked   = 2000
	forgotten = 6
)

// A Tuner fine-tunes one network, a small step at a time.
type Tuner struct {
	network  *nn.Network
	before   nn.Parameters
	settings recipe.Settings
	training *dataset.Set
	own      *dataset.Set
	round    int
	trainer  *nn.Trainer

	after nn.Parameters // after the last round.
	known int           // checked images read correctly before fine-tuning.
	tried int           // interpolations
	best  float32       // the best of them
	reads int           // drawings read correctly with best
}

// New returns a tuner of n, which was trained with the settings on the training
// set; own are the drawings, at least one. Both sets have MNIST's shape. Its error
// is one of nn.NewTrainer.
func New(n *nn.Network, s recipe.Settings, training, own *dataset.Set) (*Tuner, error) {
	t := &Tuner{network: n, before: n.Parameters.Clone(), settings: s, training: training, own: own}
	return t, t.begin()
}

// begin begins a round, with other images than in earlier rounds.
func (t *Tuner) begin() (err error) {
	h := t.settings.HyperParameters()
	h.Epochs, h.Decay, h.Lambda = 1, 0, 0
	h.Eta *= float64(pace * float64(rounds-t.round) / rounds)
	h.Seed += uint64(t.round)
	s := t.settings
	rest := mixture.New(t.training, mixture.Shares{Pen: s.Pen, Augment: s.Augment, Strength: s.Strength}, h.Seed)
	samples := min(most, work/t.network.Count()+1)
	part := min(drawn, float64(often*t.own.Len())/float64(samples))
	t.trainer, err = nn.NewTrainer(t.network, h, mixture.NewOwn(rest, t.own, samples, part, h.Seed), nil, nn.Silence{})
	return err
}

// Step does the next small piece of work and reports whether there is more. When
// there is none, the network is fine-tuned unless Err returns an error.
func (t *Tuner) Step() (more bool) {
	switch {
	case t.Err() != nil || t.tried == len(interpolations):
		return false
	case t.round == rounds:
		return t.try()
	case t.trainer.Step() != nn.Done:
		return true
	case t.Err() != nil:
		return false
	}
	t.round++
	if t.round < rounds {
		return t.begin() == nil // no error, as in the first round
	}
	t.after = t.network.Clone().Parameters
	t.network.Copy(t.before)
	t.known = t.check()
	return true
}

// try tries the next interpolation; after the last it applies the best.
func (t *Tuner) try() (more bool) {
	t.interpolate(interpolations[t.tried])
	reads := t.network.Evaluate(t.own)
	if t.tried == 0 || reads > t.reads && t.check() >= t.known-forgotten {
		t.best, t.reads = interpolations[t.tried], reads
	}
	t.tried++
	if t.tried == len(interpolations) {
		t.interpolate(t.best)
		return false
	}
	return true
}

// interpolate sets the weights to this fraction of the way to the new ones.
func (t *Tuner) interpolate(fraction float32) {
	t.network.Copy(t.before)
	t.network.Blend(t.after, fraction)
}

// check returns how many of the checked images are read correctly.
func (t *Tuner) check() int {
	return t.network.Evaluate(t.training.Slice(0, min(checked, t.training.Len())))
}

// Err returns the *nn.Diverged error that ended fine-tuning, or nil.
func (t *Tuner) Err() error { return t.trainer.Err() }

// Done returns the fraction of the training done, 0 to 1.
func (t *Tuner) Done() float64 {
	if t.round == rounds {
		return 1
	}
	p := t.trainer.Progress()
	return (float64(t.round+p.Epoch) + float64(p.MiniBatch)/float64(p.MiniBatches)) / rounds
}
