package exercises

import (
	"strconv"
	"time"

	"inkling/nn"
	"inkling/wasm/learn/exercise"
	"inkling/wasm/learn/page"
	"inkling/wasm/proto"
)

// practice is the training with the answers.
type practice struct {
	images, epochs int
	going          bool
	ceasing        bool // it was asked to stop
	ended          bool
	progress       *proto.Practice
	own, theirs    []nn.EpochResult
}

// ceasingPatience is the longest time for stopping. After that the worker is ended.
const ceasingPatience = 3 * time.Second

// Messages of the training.
type (
	// PracticeImages sets the number of training images.
	PracticeImages struct{ Images int }
	// PracticeEpochs sets the number of epochs.
	PracticeEpochs struct{ Epochs float64 }
	// StartPractice starts the training.
	StartPractice struct{}
	// StopPractice stops it.
	StopPractice struct{}
	// stillCeasing says that the time for stopping is over.
	stillCeasing struct{}
)

func (m PracticeImages) apply(x *State, _ page.Env) []page.Effect {
	x.practice.images = m.Images
	return nil
}

func (m PracticeEpochs) apply(x *State, _ page.Env) []page.Effect {
	x.practice.epochs = int(m.Epochs)
	return nil
}

func (StartPractice) apply(x *State, env page.Env) []page.Effect {
	if x.practice.going || x.count() < len(exercise.Exercises) {
		return nil
	}
	x.practice = practice{images: x.practice.images, epochs: x.practice.epochs, going: true}
	settings := page.Book("images", strconv.Itoa(x.practice.images%page.AllImages), "epochs", strconv.Itoa(x.practice.epochs), "seed", strconv.Itoa(page.BookSeed))
	return env.Worker.Ask(&proto.Practise{Settings: settings, Answers: x.answers()})
}

func (StopPractice) apply(x *State, env page.Env) []page.Effect {
	p := &x.practice
	if !p.going || p.ceasing {
		return nil
	}
	p.ceasing = true
	return append(env.Worker.Ask(&proto.Cease{}), page.Later{After: ceasingPatience, Msg: stillCeasing{}})
}

func (stillCeasing) apply(x *State, _ page.Env) []page.Effect {
	if !x.practice.ceasing {
		return nil
	}
	return []page.Effect{page.StopWorker{}}
}

// drilled handles the end of an epoch.
func (p *practice) drilled(r *proto.Drilled) {
	p.progress = &r.Practice
	p.own, p.theirs = append(p.own, r.Own), append(p.theirs, r.Theirs)
}

func (x *State) finished(env page.Env) []page.Effect {
	p := &x.practice
	p.going, p.ceasing, p.ended = false, false, true
	return []page.Effect{page.Completed{Page: env.Page, Name: page.Training, Right: true, Tries: 1}}
}
