package learn

import (
	"strconv"
	"time"

	"inkling/nn"
	"inkling/wasm/learn/exercise"
	"inkling/wasm/proto"
)

// practice is the training by the answers.
type practice struct {
	images, epochs int
	going          bool
	ceasing        bool // and shall end
	ended          bool
	progress       *proto.Practice
	own, theirs    []nn.EpochResult
}

// ceasingPatience is how long it may take to end: after that the worker is ended.
const ceasingPatience = 3 * time.Second

// What can happen to the training.
type (
	// PracticeImages and PracticeEpochs choose how many it uses.
	PracticeImages struct{ Images int }
	// PracticeEpochs is one of them.
	PracticeEpochs struct{ Epochs float64 }
	// StartPractice begins it, StopPractice ends it.
	StartPractice struct{}
	// StopPractice is one of them.
	StopPractice struct{}
	// stillCeasing says that it should have ended by now.
	stillCeasing struct{}
)

func (m PracticeImages) apply(s *State) []Effect {
	s.exercises.practice.images = m.Images
	return nil
}

func (m PracticeEpochs) apply(s *State) []Effect {
	s.exercises.practice.epochs = int(m.Epochs)
	return nil
}

func (StartPractice) apply(s *State) []Effect {
	x := &s.exercises
	if x.practice.going || x.count() < len(exercise.Exercises) {
		return nil
	}
	x.practice = practice{images: x.practice.images, epochs: x.practice.epochs, going: true}
	settings := book("images", strconv.Itoa(x.practice.images%allImages), "epochs", strconv.Itoa(x.practice.epochs), "seed", strconv.Itoa(bookSeed))
	return s.ask(proto.Practise, settings, proto.Study{Answers: x.answers()})
}

// allImages of the training set; of recipe's setting, 0 means these.
const allImages = 50_000

func (StopPractice) apply(s *State) []Effect {
	p := &s.exercises.practice
	if !p.going || p.ceasing {
		return nil
	}
	p.ceasing = true
	return append(s.ask(proto.Cease, nil, proto.Study{}), Later{ceasingPatience, stillCeasing{}})
}

func (stillCeasing) apply(s *State) []Effect {
	if !s.exercises.practice.ceasing {
		return nil
	}
	Lost{}.apply(s)
	return []Effect{StopWorker{}}
}

// practised takes in how training goes.
func (x *exercises) practised(p *proto.Practice) {
	if p == nil {
		return
	}
	x.practice.progress = p
	if p.Own != nil && p.Theirs != nil {
		x.practice.own, x.practice.theirs = append(x.practice.own, *p.Own), append(x.practice.theirs, *p.Theirs)
	}
}

func (x *exercises) finished() []Effect {
	p := &x.practice
	p.going, p.ceasing, p.ended = false, false, true
	return []Effect{Completed{Page: "exercises", Name: Training, Right: true, Tries: 1}}
}
