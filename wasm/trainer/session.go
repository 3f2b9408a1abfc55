// Package trainer is the worker's side of the laboratory: a session that loads
// the data, runs one training at a time and answers the page's commands.
//
// A session is one goroutine that shares nothing: commands come by a channel,
// reports leave by a function. It does not know that it lives in a browser; a
// native test drives it with the same messages and the files on disk.
package trainer

import (
	"time"

	"inkling/nn/dataset"
	"inkling/nn/foreign"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/loader"
	"inkling/wasm/trainer/study"
	"inkling/wasm/trainer/training"
)

// slice is how long a session works before it looks for commands: short beside
// what a person notices, long beside what looking costs.
const slice = 8 * time.Millisecond

// A Host is the world around a session.
type Host struct {
	loader.Source
	// Send delivers a report.
	Send func(proto.Report)
	// Yield lets everything else that waits have a turn, such as the events
	// that bring commands, and returns soon.
	Yield func()
}

// A Session is a worker's state.
type Session struct {
	host  Host
	phase proto.Phase
	data  *loader.Data // of one data set, what has been loaded so far

	run      *training.Run    // the present run, or nil
	waiting  *recipe.Settings // of the run that begins when the data has come,
	origin   training.Origin  // and what it goes on from
	measures proto.Measure    // of it
	first    proto.Do         // the command that asked for it, and says how it begins

	pace float64   // mini-batches a second; 0 for as many as can be
	next time.Time // when a slow run has its next turn

	lesson *lesson // that is going on or waits for the data, or nil

	inspection inspection
	study      *study.Study    // what the lessons of the page ask for
	studies    []proto.Command // that wait for the data
	watched    bool            // the page has the histograms in sight
}

// NewSession returns a session without data and without a run.
func NewSession(h Host) *Session {
	return &Session{host: h, phase: proto.Idle, data: loader.New(h.Source, dataset.DefaultFolder), study: study.New(h.Send)}
}

// Run answers commands, and trains in between, until the channel is closed.
func (s *Session) Run(commands <-chan proto.Command) {
	s.host.Send(proto.Report{Kind: proto.Ready, Build: proto.Build})
	defer func() { s.data.Cease() }()
	warmUp()
	for {
		if s.phase == proto.Training && !s.slow() && !s.run.Held() || s.teaching() || s.inspecting() || s.study.Busy() {
			s.work()
			s.host.Yield()
			select {
			case c, open := <-commands:
				if !open {
					return
				}
				s.handle(c)
			case part := <-s.data.Parts:
				s.receive(part)
			default:
			}
			continue
		}
		select {
		case c, open := <-commands:
			if !open {
				return
			}
			s.handle(c)
		case part := <-s.data.Parts:
			s.receive(part)
		case <-s.alarm():
			s.takeTurn()
		}
	}
}

// commands has what answers each command; every file registers its own.
var commands = map[proto.Do]func(*Session, proto.Command){}

// register adds a command.
func register(do proto.Do, answer func(*Session, proto.Command)) { commands[do] = answer }

// registerPlain adds a command that brings nothing.
func registerPlain(do proto.Do, answer func(*Session)) {
	register(do, func(s *Session, _ proto.Command) { answer(s) })
}

func init() {
	registerPlain(proto.Pause, (*Session).pause)
	registerPlain(proto.Resume, (*Session).resume)
	registerPlain(proto.Reset, (*Session).reset)
	register(proto.Snapshot, (*Session).snapshot)
	register(proto.Assess, (*Session).assess)
}

func (s *Session) handle(c proto.Command) {
	answer, ok := commands[c.Do]
	if !ok {
		s.refuse("The trainer does not know the command " + foreign.Quote(c.Do) + ". Reload the page.")
		return
	}
	answer(s, c)
}

func (s *Session) pause() {
	switch s.phase {
	case proto.Training:
		s.run.Pause()
		s.change(proto.Paused)
	case proto.Fetching:
		s.refuse("The data is still coming. Press Reset to stop waiting for it.")
	default:
		s.refuse("There is no run to pause. Press Train to begin one.")
	}
}

func (s *Session) resume() {
	switch s.phase {
	case proto.Paused:
		s.change(proto.Training)
	case proto.Training, proto.Fetching:
		s.refuse("The run goes on already.")
	default:
		s.refuse("There is no paused run. Press Train to begin one.")
	}
}

func (s *Session) reset() {
	s.run, s.waiting, s.origin = nil, nil, training.Origin{}
	s.change(proto.Idle)
}

// assess has the run measured in another way from the next test on.
func (s *Session) assess(c proto.Command) {
	s.measures = c.Measure
	if s.run != nil {
		s.run.Measure(c.Measure)
	}
}

func (s *Session) snapshot(c proto.Command) {
	if s.run == nil { // a Reset has overtaken the question
		s.unanswered(c.ID, noRun)
		return
	}
	s.host.Send(proto.Report{Kind: proto.Network, ID: c.ID, Parameters: s.run.Network.Bytes()})
}

// work teaches or trains for one slice of time, after one of looking into a
// network if somebody has asked.
func (s *Session) work() {
	if s.inspecting() {
		s.inspectOn()
	}
	if s.teaching() {
		s.teachOn()
		return
	}
	if s.study.Busy() {
		s.study.Work(slice)
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
	s.host.Send(proto.Report{Kind: proto.Changed, Phase: s.phase, Weights: model.Hash(s.run.Network)})
}

// change goes to another phase and tells.
func (s *Session) change(p proto.Phase) {
	if s.phase == p {
		return
	}
	s.phase = p
	s.host.Send(proto.Report{Kind: proto.Changed, Phase: p, Using: s.using()})
}

// using tells how much of the data the present run learns from, if it is a part.
func (s *Session) using() *proto.Using {
	if s.run == nil {
		return nil
	}
	return s.run.Using()
}

func (s *Session) fail(text string) {
	s.host.Send(proto.Report{Kind: proto.Failed, Text: text})
}

// unanswered tells why a question has no answer.
func (s *Session) unanswered(id int, why string) {
	s.host.Send(proto.Report{Kind: proto.Unanswered, ID: id, Text: why})
}

func (s *Session) refuse(text string) {
	s.host.Send(proto.Report{Kind: proto.Refused, Text: text})
}
