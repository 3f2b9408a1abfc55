package trainer

import (
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/finetune"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/clock"
)

// A fineTuning is the training of a network on the visitor's drawings: the network is tested,
// trained and tested again. It may take place during a run, and has precedence over it.
type fineTuning struct {
	id       int // of the question
	network  *nn.Network
	settings recipe.Settings
	own      *dataset.Set

	tuner    *finetune.Tuner // nil while the data is loading
	exam     *nn.Evaluator   // on the test images
	stage    stage
	result   proto.FineTuned
	spent    time.Duration
	reported clock.Moment
}

// A stage is a part of fine-tuning.
type stage uint8

const (
	testBefore stage = iota
	tune
	testAfter
)

// Reasons why a FineTune has no answer.
var (
	cannotFineTune    = phrase.New("These drawings or this network cannot be learned from. Reload the page.")
	alreadyFineTuning = phrase.New("The network is already learning your digits.")
)

func init() { question((*Session).fineTune) }

// fineTune begins fine-tuning, or makes it wait for the data.
func (s *Session) fineTune(id int, c *proto.FineTune) {
	if s.fineTuning != nil {
		s.unanswered(id, alreadyFineTuning)
		return
	}
	l, ok := newFineTuning(id, c)
	if !ok {
		s.unanswered(id, cannotFineTune)
		return
	}
	if s.data.Folder != l.settings.Data {
		if s.phase != proto.Idle && s.phase != proto.Finished {
			s.unanswered(id, phrase.New("The run that is going on uses another data set. Wait until it ends, or press Reset."))
			return
		}
		s.turnTo(l.settings.Data)
	}
	s.fineTuning = l
	if s.data.Ready() {
		s.beginFineTuning()
		return
	}
	s.data.Load()
	s.reportLoading()
}

func newFineTuning(id int, c *proto.FineTune) (l *fineTuning, ok bool) {
	settings, errs := recipe.Parse(c.Settings)
	if len(errs) > 0 {
		return nil, false
	}
	own, ok := drawings(c.Labels, c.Pixels)
	network := settings.Empty(dataset.MNIST)
	if !ok || network.SetBytes(c.Parameters) != nil {
		return nil, false
	}
	return &fineTuning{id: id, network: network, settings: settings, own: own}, true
}

// drawings returns the drawings as a set, if they are valid.
func drawings(labels []int, pixels []byte) (set *dataset.Set, ok bool) {
	if len(labels) == 0 || len(labels) > proto.MostOwn || len(pixels) != len(labels)*dataset.MNISTPixels {
		return nil, false
	}
	list := make([]byte, len(labels))
	for i, label := range labels {
		if label < 0 || label >= dataset.MNISTClasses {
			return nil, false
		}
		list[i] = byte(label)
	}
	return dataset.NewSet(dataset.MNIST, pixels, list), true
}

// beginFineTuning begins the waiting fine-tuning once all data is loaded.
func (s *Session) beginFineTuning() {
	l := s.fineTuning
	training, test := &s.data.Splits[dataset.Train], &s.data.Splits[dataset.Test]
	if training.Shape != dataset.MNIST {
		s.dropFineTuning(phrase.New("Your digits can be learned with images of digits only. Train a network on MNIST first."))
		return
	}
	var err error
	if l.tuner, err = finetune.New(l.network, l.settings, training, l.own); err != nil {
		s.dropFineTuning(phrase.Sentence(err))
		return
	}
	l.exam = nn.NewEvaluator(l.network, test)
	l.result.Own.Total, l.result.Tests.Total = l.own.Len(), test.Len()
	l.result.Own.Before = l.network.Evaluate(l.own)
}

// continueFineTuning continues fine-tuning for one slice of time.
func (s *Session) continueFineTuning() {
	l, began := s.fineTuning, time.Now()
	more := true
	for more && time.Since(began) < slice {
		more = l.step()
	}
	l.spent += time.Since(began)
	l.result.Seconds = l.spent.Seconds()
	switch {
	case l.tuner.Err() != nil:
		s.dropFineTuning(phrase.Sentence(l.tuner.Err()))
	case !more:
		s.fineTuning = nil
		l.result.Parameters = l.network.Bytes()
		s.answer(l.id, &l.result)
	case clock.Since(l.reported) >= proto.ReportEvery:
		l.reported = clock.Now()
		s.answer(l.id, &proto.FineTuning{Done: l.tuner.Done()})
	}
}

// step does the next small piece of fine-tuning, and reports whether there is more.
func (l *fineTuning) step() (more bool) {
	switch l.stage {
	case testBefore:
		if l.exam.Step() {
			return true
		}
		l.result.Tests.Before = l.exam.Correct()
		l.exam.Reset()
	case tune:
		if l.tuner.Step() {
			return true
		}
		l.result.Own.After = l.network.Evaluate(l.own)
	case testAfter:
		if l.exam.Step() {
			return true
		}
		l.result.Tests.After = l.exam.Correct()
	}
	l.stage++
	return l.stage <= testAfter && l.tuner.Err() == nil
}

// dropFineTuning ends fine-tuning early.
func (s *Session) dropFineTuning(why phrase.Phrase) {
	s.unanswered(s.fineTuning.id, why)
	s.fineTuning = nil
}

// fineTuningBegun reports whether fine-tuning has begun.
func (s *Session) fineTuningBegun() bool { return s.fineTuning != nil && s.fineTuning.tuner != nil }
