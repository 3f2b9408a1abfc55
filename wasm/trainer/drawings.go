package trainer

import (
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/drawings"
	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/clock"
)

// A drawingLesson is the training of networks on the visitor's drawings. It may take place during
// a run, and has precedence over it.
type drawingLesson struct {
	id       int // of the question
	question *proto.TrainDrawings
	held     *dataset.Set
	trainer  *drawings.Trainer
	spent    time.Duration
	reported clock.Moment
}

// drawingSeed is the seed of all networks that are trained on drawings.
const drawingSeed = 1

// Reasons why a TrainDrawings has no answer.
var (
	cannotTrainDrawings = phrase.New("These drawings cannot be trained on. Reload the page.")
	alreadyTraining     = phrase.New("A network is already learning your drawings.")
)

func init() { question((*Session).trainDrawings) }

// trainDrawings begins to train on drawings.
func (s *Session) trainDrawings(id int, c *proto.TrainDrawings) {
	if s.drawingLesson != nil {
		s.unanswered(id, alreadyTraining)
		return
	}
	l, why := newDrawingLesson(id, c)
	if !why.Empty() {
		s.unanswered(id, why)
		return
	}
	s.drawingLesson = l
}

func newDrawingLesson(id int, c *proto.TrainDrawings) (l *drawingLesson, why phrase.Phrase) {
	classes, ok := c.ByClass(len(c.Classes))
	shape := dataset.Shape{Rows: ink.Rows, Cols: ink.Cols, Classes: len(c.Classes)}
	if !ok || shape.Check() != nil {
		return nil, cannotTrainDrawings
	}
	from := []*nn.Network{nil}
	if c.From.Sizes != nil {
		m, err := c.From.Decode()
		if err != nil || len(m.Network.Weights) < 2 || m.Network.Sizes[0] != shape.Pixels() {
			return nil, cannotTrainDrawings
		}
		from = append(from, m.Network)
	}
	train, held := drawings.Split(classes)
	l = &drawingLesson{id: id, question: c}
	var err error
	if l.trainer, err = drawings.New(train, from, drawings.Options{Seed: drawingSeed, Plain: c.Plain}); err != nil {
		return nil, phrase.Sentence(err)
	}
	l.held = drawings.Set(held)
	if l.held.Len() == 0 {
		return nil, cannotTrainDrawings
	}
	return l, why
}

// continueDrawingLesson trains for one slice of time.
func (s *Session) continueDrawingLesson() {
	l, began := s.drawingLesson, time.Now()
	more := true
	for more && time.Since(began) < slice {
		more = l.trainer.Step()
	}
	l.spent += time.Since(began)
	switch {
	case l.trainer.Err() != nil:
		s.drawingLesson = nil
		s.unanswered(l.id, phrase.Sentence(l.trainer.Err()))
	case !more:
		s.drawingLesson = nil
		s.answer(l.id, l.end())
	case clock.Since(l.reported) >= proto.ReportEvery:
		l.reported = clock.Now()
		s.answer(l.id, &proto.TrainingDrawings{Done: l.trainer.Done()})
	}
}

// end tests the networks, and returns the better one.
func (l *drawingLesson) end() *proto.TrainedDrawings {
	began := time.Now()
	r := &proto.TrainedDrawings{Drawn: proto.Drawn{Held: l.held.Len(), Trained: len(l.question.Labels) - l.held.Len(), Features: -1}}
	best := l.trainer.Networks[0]
	right := best.Evaluate(l.held)
	r.Nothing = right
	for _, n := range l.trainer.Networks[1:] {
		if r.Features = n.Evaluate(l.held); r.Features >= right {
			best, right = n, r.Features
		}
	}
	r.Model = proto.NewModel(&model.Model{
		Network: best, Settings: settingsOf(best), Classes: l.question.Classes,
		Epochs: drawings.HyperParameters(0).Epochs, Correct: right, Total: l.held.Len(),
	})
	r.Seconds = (l.spent + time.Since(began)).Seconds()
	return r
}

// settingsOf describes the training of a network on drawings, as far as settings can.
func settingsOf(n *nn.Network) recipe.Settings {
	h, s := drawings.HyperParameters(drawingSeed), recipe.Default()
	s.Hidden, s.Activation, s.Cost, s.Init = n.Sizes[1:n.Layers()], n.Hidden, h.Cost, nn.Scaled
	s.Epochs, s.MiniBatch, s.Eta, s.Decay, s.Lambda, s.Momentum, s.Seed = h.Epochs, h.MiniBatch, h.Eta, h.Decay, h.Lambda, h.Momentum, h.Seed
	return s
}
