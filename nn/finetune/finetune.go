// Package finetune teaches a trained network somebody's own drawings, without it
// forgetting what it knows. It goes on training with mini-batches in which the
// drawings, augmented, are mixed with images that the network was trained on; its
// steps become ever smaller; and of the way that it went away from the weights it
// began with, it keeps a half, or more where it reads more of the drawings by that
// and forgets little. Such a mean of the old weights and the new ones reads the new
// as well as the latter and the old nearly as well as the former (Wortsman and
// others, Robust fine-tuning of zero-shot models, 2022).
//
// How well the network reads before and after is for the caller to find out.
package finetune

import (
	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/mixture"
	"inkling/nn/recipe"
)

// How it is taught, found with the pre-trained networks and twenty pen digits of
// one tablet or another.
const (
	rounds = 8
	share  = 0.15 // of a round's samples, drawings at most,
	often  = 50   // and each drawing at most so many times
	pace   = 0.3  // of the learning rate that the network was trained with, to begin with

	most = 6000        // samples of a round, and
	work = 500_000_000 // as many times parameters, so that large networks learn as quickly
)

// ways are the shares of the way that are tried. The first is always good enough;
// by a longer one, no more of the first checked images may be forgotten than these:
// a network knows images that it was trained on better than others, and loses more
// of them.
var ways = []float32{0.5, 0.625, 0.75, 0.875, 1}

const (
	checked   = 2000
	forgotten = 6
)

// A Tuner teaches one network, a small step at a time.
type Tuner struct {
	network  *nn.Network
	before   nn.Parameters
	settings recipe.Settings
	training *dataset.Set
	own      *dataset.Set
	round    int
	trainer  *nn.Trainer

	after nn.Parameters // of the last round
	known int           // of the checked images, before
	way   int           // that is tried next
	best  float32       // the best so far,
	reads int           // and how many drawings are read by that
}

// New returns a tuner of n, which was trained by the settings on the training
// set; own are the drawings, one at least. Both sets have MNIST's shape. Its error
// is one of nn.NewTrainer.
func New(n *nn.Network, s recipe.Settings, training, own *dataset.Set) (*Tuner, error) {
	t := &Tuner{network: n, before: n.Parameters.Clone(), settings: s, training: training, own: own}
	return t, t.begin()
}

// begin begins a round, in which other images come than in those before.
func (t *Tuner) begin() (err error) {
	h := t.settings.HyperParameters()
	h.Epochs, h.Decay, h.Lambda = 1, 0, 0
	h.Eta *= float64(pace * float64(rounds-t.round) / rounds)
	h.Seed += uint64(t.round)
	s := t.settings
	rest := mixture.New(t.training, mixture.Shares{Pen: s.Pen, Augment: s.Augment, Strength: s.Strength}, h.Seed)
	samples := min(most, work/t.network.Count()+1)
	part := min(share, float64(often*t.own.Len())/float64(samples))
	t.trainer, err = nn.NewTrainer(t.network, h, mixture.NewOwn(rest, t.own, samples, part, h.Seed), nil, nn.Silence{})
	return err
}

// Step does the next small piece of work and reports whether there is more. When
// there is none the network has learned, unless Err says otherwise.
func (t *Tuner) Step() (more bool) {
	switch {
	case t.Err() != nil || t.way == len(ways):
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
		return t.begin() == nil // as the first did
	}
	t.after = t.network.Clone().Parameters
	t.network.Copy(t.before)
	t.known = t.check()
	return true
}

// try tries the next way, and goes the best after the last.
func (t *Tuner) try() (more bool) {
	t.walk(ways[t.way])
	reads := t.network.Evaluate(t.own)
	if t.way == 0 || reads > t.reads && t.check() >= t.known-forgotten {
		t.best, t.reads = ways[t.way], reads
	}
	t.way++
	if t.way == len(ways) {
		t.walk(t.best)
		return false
	}
	return true
}

// walk goes this share of the way.
func (t *Tuner) walk(share float32) {
	t.network.Copy(t.before)
	t.network.Blend(t.after, share)
}

// check returns how many of the checked images are read.
func (t *Tuner) check() int {
	return t.network.Evaluate(t.training.Slice(0, min(checked, t.training.Len())))
}

// Err returns the *nn.Diverged error that ended the teaching, or nil.
func (t *Tuner) Err() error { return t.trainer.Err() }

// Done returns the share of the work that is done, 0 to 1.
func (t *Tuner) Done() float64 {
	if t.round == rounds {
		return 1
	}
	p := t.trainer.Progress()
	return (float64(t.round+p.Epoch) + float64(p.MiniBatch)/float64(p.MiniBatches)) / rounds
}
