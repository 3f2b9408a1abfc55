// Package trainer is the worker's side of the laboratory: a session that loads the data, trains one
// run at a time and answers the page's commands.
//
// A session is one goroutine that shares nothing: it receives commands from a channel and sends
// reports through a function. It does not depend on a browser; native tests drive it with the same
// messages and with files on disk.
package trainer

import (
	"reflect"
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/clock"
	"inkling/wasm/trainer/loader"
	"inkling/wasm/trainer/training"
)

// slice is how long a session works before it checks for commands: too short to be noticed, but
// long compared with the cost of checking.
const slice = 8 * time.Millisecond

// A Host is the environment of a session.
type Host struct {
	loader.Source
	// Send delivers a report.
	Send func(proto.Report)
	// Yield lets the event loop handle what is waiting, such as events with commands, and returns
	// soon.
	Yield func()
	// Study does the lessons' computations, or is nil in a program that does not serve the lessons.
	Study Study
}

// A Study does the lessons' computations; package study describes them.
type Study interface {
	Answer(proto.Request) (answered bool)
	AnswerBy(*dataset.Splits, *nn.Network, proto.Request)
	Object(id int, why phrase.Phrase)
	Busy() bool
	Work(slice time.Duration)
}

// A Session is the state of a worker.
type Session struct {
	host  Host
	phase proto.Phase
	data  *loader.Data // one data set, as far as it is loaded

	run       *training.Run    // the present run, or nil
	waiting   *recipe.Settings // of the run that begins once the data is loaded,
	beginning proto.Beginning  // with the rest of its beginning,
	first     proto.Command    // and the command that began it

	pace float64      // mini-batches per second; 0 for full speed
	next clock.Moment // when a slow run has its next turn

	fineTuning *fineTuning // fine-tuning in progress or waiting for the data, or nil

	estimation *estimation // measuring for a prediction, or nil

	inspection inspection
	studies    []proto.Request // of the lessons, waiting for the data
	watched    bool            // the page shows the histograms
}

// NewSession returns a session without data and without a run.
func NewSession(h Host) *Session {
	return &Session{host: h, phase: proto.Idle, data: loader.New(h.Source, dataset.DefaultFolder)}
}

// Run carries out commands, and trains in between, until the channel is closed.
func (s *Session) Run(requests <-chan proto.Request) {
	s.report(&proto.Ready{Build: proto.Build})
	defer func() { s.data.Cease() }()
	for warm := newWarmUp(); ; {
		if busy := s.busy(); busy || warm != nil {
			if busy {
				s.work()
			} else if !warm.workFor(slice) {
				warm = nil
			}
			s.host.Yield()
			select {
			case r, open := <-requests:
				if !open {
					return
				}
				s.handle(r)
			case part := <-s.data.Parts:
				s.receive(part)
			default:
			}
			continue
		}
		select {
		case r, open := <-requests:
			if !open {
				return
			}
			s.handle(r)
		case part := <-s.data.Parts:
			s.receive(part)
		case <-s.alarm():
			s.takeTurn()
		}
	}
}

// commands maps the type of a command to the function that carries it out. Every file registers its
// own.
var commands = map[reflect.Type]func(*Session, proto.Request){}

// question registers the function that answers a question, which is called with its ID.
func question[C proto.Command](answer func(*Session, int, C)) {
	commands[reflect.TypeFor[C]()] = func(s *Session, r proto.Request) { answer(s, r.ID, r.Command.(C)) }
}

// order registers the function that carries out an order.
func order[C proto.Command](carryOut func(*Session, C)) {
	question(func(s *Session, _ int, c C) { carryOut(s, c) })
}

// plainOrder registers the function that carries out an order without content.
func plainOrder[C proto.Command](carryOut func(*Session)) {
	question(func(s *Session, _ int, _ C) { carryOut(s) })
}

func init() {
	plainOrder[*proto.Pause]((*Session).pause)
	plainOrder[*proto.Resume]((*Session).resume)
	plainOrder[*proto.Reset]((*Session).reset)
	question((*Session).snapshot)
	order((*Session).assess)
}

func (s *Session) handle(r proto.Request) { commands[reflect.TypeOf(r.Command)](s, r) }

func (s *Session) pause() {
	switch s.phase {
	case proto.Training:
		s.run.Pause()
		s.change(proto.Paused)
	case proto.Fetching:
		s.refuse(phrase.New("The data is still loading. Press Reset to stop waiting for it."))
	default:
		s.refuse(phrase.New("There is no run to pause. Press Train to begin one."))
	}
}

func (s *Session) resume() {
	switch s.phase {
	case proto.Paused:
		s.change(proto.Training)
	case proto.Training, proto.Fetching:
		s.refuse(phrase.New("The run goes on already."))
	default:
		s.refuse(phrase.New("There is no paused run. Press Train to begin one."))
	}
}

func (s *Session) reset() {
	s.run, s.waiting, s.first, s.beginning = nil, nil, nil, proto.Beginning{}
	s.change(proto.Idle)
}

// assess changes what the run is measured on, from the next test on.
func (s *Session) assess(c *proto.Assess) {
	s.beginning.Measure = c.Measure
	if s.run != nil {
		s.run.Measure(c.Measure)
	}
}

func (s *Session) snapshot(id int, _ *proto.Snapshot) {
	if s.run == nil { // a Reset has overtaken the question
		s.unanswered(id, noRun)
		return
	}
	s.answer(id, &proto.Network{Parameters: s.run.Network.Bytes()})
}

// busy reports whether there is work that does not wait for the page, the data or a time.
func (s *Session) busy() bool {
	return s.phase == proto.Training && !s.slow() && !s.run.Held() || s.fineTuningBegun() || s.inspecting() || s.studying() || s.estimation != nil
}

// work works for one slice of time: on fine-tuning, the lessons or training, in this order.
// Questions about a network and predictions get a slice before that.
func (s *Session) work() {
	if s.inspecting() {
		s.continueInspection()
	}
	if s.estimation != nil {
		s.continueEstimation()
	}
	if s.fineTuningBegun() {
		s.continueFineTuning()
		return
	}
	if s.studying() {
		s.host.Study.Work(slice)
		return
	}
	if s.phase == proto.Training && !s.slow() {
		s.run.TrainFor(slice)
		s.settle()
	}
}

// settle ends the run if nothing is left to do.
func (s *Session) settle() {
	if !s.run.Done() {
		if s.phase == proto.Training && s.run.AtStop() {
			s.run.FinishLook()
			s.pause()
		}
		return
	}
	s.run.End()
	s.phase = proto.Finished
	s.report(&proto.Changed{Phase: s.phase, Weights: model.Hash(s.run.Network)})
}

// change changes to another phase and reports it.
func (s *Session) change(p proto.Phase) {
	if s.phase == p {
		return
	}
	s.phase = p
	s.report(&proto.Changed{Phase: p, Using: s.using()})
}

// using returns which part of the data the present run is trained on, or nil.
func (s *Session) using() *proto.Using {
	if s.run == nil {
		return nil
	}
	return s.run.Using()
}

// report reports news that does not answer a question.
func (s *Session) report(n proto.News) { s.answer(0, n) }

// answer answers the question with this ID.
func (s *Session) answer(id int, n proto.News) { s.host.Send(proto.Report{ID: id, Body: n}) }

// unanswered reports why a question has no answer.
func (s *Session) unanswered(id int, why phrase.Phrase) { s.answer(id, &proto.Unanswered{Why: why}) }

func (s *Session) fail(why phrase.Phrase) { s.report(&proto.Failed{Why: why}) }

func (s *Session) refuse(why phrase.Phrase) { s.report(&proto.Refused{Why: why}) }
