package nn

import (
	"math"

	"inkling/nn/f32"
	"inkling/nn/phrase"
)

// HyperParameters say how a network is trained.
type HyperParameters struct {
	Cost      Cost
	Epochs    int     // passes over all training samples.
	MiniBatch int     // samples in a mini-batch
	Eta       float64 // learning rate
	Decay     float64 // fraction of the learning rate lost with each epoch; 0 for none
	Lambda    float64 // L2 regularisation, equation (85); 0 for none
	Momentum  float64 // mu of equation (107); 0 for none
	Seed      uint64  // for the order in which the samples are taken

	// Training ends after the first epoch whose fraction of correct answers reaches
	// one of these, from 0 to 1; 0 for never. The validation samples are those of
	// Measure. The test samples should judge a network, not choose when to stop.
	ValidationTarget float64
	TestTarget       float64
}

// Reached reports whether an epoch reached a target.
func (h HyperParameters) Reached(e EpochResult) bool {
	return h.ValidationTarget > 0 && e.Validation.Reaches(h.ValidationTarget) || h.TestTarget > 0 && e.Test().Reaches(h.TestTarget)
}

// check returns an error that names the first invalid value.
func (h HyperParameters) check(n *Network) error {
	switch {
	case h.Epochs < 1:
		return phrase.Errorf("%d epochs, expected at least 1", h.Epochs)
	case h.MiniBatch < 1:
		return phrase.Errorf("mini-batch of %d samples, expected at least 1", h.MiniBatch)
	case !(h.Eta > 0) || math.IsInf(h.Eta, 0):
		return phrase.Errorf("learning rate %v, expected a positive finite number", h.Eta)
	case !(h.Decay >= 0 && h.Decay < 1):
		return phrase.Errorf("learning-rate decay %v, expected at least 0 and below 1", h.Decay)
	case !(h.Lambda >= 0) || math.IsInf(h.Lambda, 0):
		return phrase.Errorf("lambda %v, expected a finite number of at least 0", h.Lambda)
	case !(h.Momentum >= 0 && h.Momentum < 1):
		return phrase.Errorf("momentum %v, expected at least 0 and below 1", h.Momentum)
	case !(h.ValidationTarget >= 0 && h.ValidationTarget <= 1):
		return phrase.Errorf("validation target %v, expected a fraction from 0 to 1", h.ValidationTarget)
	case !(h.TestTarget >= 0 && h.TestTarget <= 1):
		return phrase.Errorf("test target %v, expected a fraction from 0 to 1", h.TestTarget)
	}
	return h.Cost.CheckOutput(n.Output)
}

// A Trainer runs stochastic gradient descent on a network, one small step at a
// time, so that its caller can pause, look or stop in between.
type Trainer struct {
	network  *Network
	hyper    HyperParameters
	training Samples
	recorder Recorder

	pass     *pass
	programs programs
	velocity Parameters // of the momentum method, else empty
	order    []int      // the training samples, shuffled again each epoch
	learned  []int      // the latest mini-batch, a part of order
	rng      *f32.Rand
	measures measures // taken after each epoch

	epoch   int
	eta     float64 // learning rate of this epoch
	taken   int     // training samples taken in this epoch
	cost    float64
	correct int
	latest  float64
	guard   guard
	err     error
}

// NewTrainer returns a trainer of n. The test samples may be nil.
func NewTrainer(n *Network, h HyperParameters, training, test Samples, r Recorder) (*Trainer, error) {
	if err := h.check(n); err != nil {
		return nil, err
	}
	if training.Len() == 0 {
		return nil, phrase.Errorf("there are no training samples")
	}
	t := &Trainer{
		network: n, hyper: h, eta: h.Eta, training: training, recorder: r,
		pass:  newPass(n, min(h.MiniBatch, training.Len()), training),
		order: count(training.Len()),
		rng:   f32.NewRand(h.Seed, shuffleStream),
		guard: guard{good: n.Parameters.Clone()},
	}
	if h.Momentum > 0 {
		t.velocity = NewParameters(n.Sizes)
	}
	t.measures.list[ofTest] = t.scorer(test)
	return t, nil
}

// SGD trains the network to the end, as the book's method of that name does.
func (n *Network) SGD(h HyperParameters, training, test Samples, r Recorder) error {
	t, err := NewTrainer(n, h, training, test, r)
	if err != nil {
		return err
	}
	for t.Step() != Done {
	}
	return t.Err()
}

// Work is the kind of work that a step of a Trainer did.
type Work uint8

// The kinds of work.
const (
	Trained   Work = iota // one mini-batch was trained
	Evaluated             // some samples were tested
	Done                  // nothing is left to do
)

// Step does the next small piece of work.
func (t *Trainer) Step() Work {
	switch {
	case t.Over():
		return Done
	case t.taken < len(t.order):
		t.trainMiniBatch()
		return Trained
	default:
		t.finishEpoch()
		return Evaluated
	}
}

// Err returns the *Diverged error that ended training, or nil.
func (t *Trainer) Err() error { return t.err }

func (t *Trainer) trainMiniBatch() {
	if t.taken == 0 {
		t.rng.Shuffle(t.order)
		t.cost, t.correct = 0, 0
	}
	end := min(t.taken+t.hyper.MiniBatch, len(t.order))
	batch := t.order[t.taken:end]
	sum, correct := t.UpdateMiniBatch(batch)
	t.taken, t.learned = end, batch
	t.latest = sum / float64(len(batch))
	if t.err = t.guard.check(t); t.err != nil {
		t.latest = 0 // a report must not contain NaN
		return
	}
	t.cost += sum
	t.correct += correct
	t.recorder.MiniBatch(t.Progress())
}

// UpdateMiniBatch takes one step of gradient descent on the training samples
// with these indices, at most a mini-batch of them. It returns the sum of their
// costs before the step and how many were answered correctly.
func (t *Trainer) UpdateMiniBatch(index []int) (cost float64, correct int) {
	p := t.program(len(index))
	if p == nil || t.pass.vectors == nil {
		t.pass.load(t.training, index)
	} else {
		t.pass.pick(index)
	}
	if p == nil {
		t.descend()
	} else {
		p.Run()
	}
	return t.pass.cost(t.network, t.hyper.Cost)
}

// descend takes the step on the samples in the pass.
func (t *Trainer) descend() {
	p := t.pass
	p.feedforward(t.network)
	p.answer()
	p.backpropagate(t.network, t.hyper.Cost)

	step := float32(-t.eta / float64(p.rows))
	decay := float32(t.eta * t.hyper.Lambda / float64(len(t.order)))
	if t.hyper.Momentum == 0 {
		p.descend(t.network.Parameters, step, 1-decay, 1)
		return
	}
	mu := float32(t.hyper.Momentum)
	p.descend(t.velocity, step, mu, mu)
	t.network.accelerate(p.do, t.velocity, decay)
}

// accelerate adds the velocity to the parameters: equations (107) and (108).
// First it subtracts decay times the weights from their velocity.
func (p Parameters) accelerate(do operations, velocity Parameters, decay float32) {
	for l, w := range p.Weights {
		do.Accelerate(decay, w.Data, velocity.Weights[l].Data)
		do.Axpy(1, velocity.Biases[l], p.Biases[l])
	}
}

// finishEpoch tests some samples and, when all tests are done, ends the epoch.
func (t *Trainer) finishEpoch() {
	if t.measures.step() {
		return
	}
	p := t.Progress()
	result := EpochResult{Epoch: t.epoch, Cost: p.Cost, Accuracy: p.Accuracy}
	t.measures.tell(&result)
	t.epoch++
	t.taken = 0
	t.eta *= 1 - t.hyper.Decay
	if t.hyper.Reached(result) {
		t.hyper.Epochs = t.epoch
	}
	t.recorder.Epoch(result)
}

// Over reports whether there is nothing left to do.
func (t *Trainer) Over() bool { return t.err != nil || t.epoch == t.hyper.Epochs }

// Progress returns the progress of the current epoch.
func (t *Trainer) Progress() Progress {
	seen := float64(max(t.taken, 1))
	size := t.hyper.MiniBatch
	return Progress{
		Epoch:       t.epoch,
		MiniBatch:   (t.taken + size - 1) / size,
		MiniBatches: (len(t.order) + size - 1) / size,
		Cost:        t.cost / seen,
		Seen:        t.taken,
		Accuracy:    float64(t.correct) / seen,
		Latest:      t.latest,
	}
}
