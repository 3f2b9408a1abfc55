package study

import (
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/mixture"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/learn/exercise"
	"inkling/wasm/proto"
)

// A practice is the job that trains with a student's answers and with package nn in turn: an epoch
// of the one, then the same epoch of the other.
type practice struct {
	own    *exercise.Trainer
	theirs *nn.Trainer
	send   func(proto.News) // reports an epoch
	now    proto.Practice

	nns     bool            // package nn trains now
	done    *nn.EpochResult // result of the last step, or nil
	pending *nn.EpochResult // an epoch with the answers, while package nn trains the same
}

// practise answers Practise.
func (s *Study) practise(id int, c *proto.Practise, data *dataset.Splits) {
	p, err := newPractice(c, data, func(n proto.News) { s.report(id, n) })
	if err != nil {
		s.Object(id, phrase.Sentence(err))
		return
	}
	s.begin(id, p)
}

func newPractice(c *proto.Practise, d *dataset.Splits, send func(proto.News)) (*practice, error) {
	settings, errs := recipe.Parse(c.Settings)
	if len(errs) > 0 {
		return nil, errs[0]
	}
	p := &practice{send: send}
	training, test := mixture.Of(settings, &d[dataset.Train]), &d[dataset.Test]
	var err error
	p.own, err = exercise.NewTrainer(c.Answers, settings.Network(dataset.MNIST), settings.HyperParameters(), training, test, p)
	if err != nil {
		return nil, err
	}
	p.theirs, err = nn.NewTrainer(settings.Network(dataset.MNIST), settings.HyperParameters(), training, test, p)
	return p, err
}

// MiniBatch does nothing: progress is reported by the clock.
func (p *practice) MiniBatch(nn.Progress) {}

// Epoch records the result of either trainer.
func (p *practice) Epoch(e nn.EpochResult) { p.done = &e }

func (p *practice) step() (more bool) {
	began := time.Now()
	p.done = nil
	if p.nns {
		more = p.theirs.Step() != nn.Done
		p.now.Nn += time.Since(began).Seconds()
		if p.done != nil {
			p.tellEpoch()
		}
		return more
	}
	more = p.own.Step() != nn.Done
	p.now.Seconds += time.Since(began).Seconds()
	if p.done != nil {
		p.pending, p.nns = p.done, true
	}
	return more
}

// tellEpoch reports an epoch that both have done.
func (p *practice) tellEpoch() {
	p.nns = false
	p.send(&proto.Drilled{Practice: p.now, Own: *p.pending, Theirs: *p.done})
}

func (p *practice) progress() proto.News {
	now := p.now
	now.Progress = p.own.Progress()
	return &proto.Practising{Practice: now}
}

func (p *practice) ended() proto.News {
	if err := p.own.Err(); err != nil {
		return objection(phrase.Sentence(err))
	}
	return &proto.Practised{Practice: p.now}
}
