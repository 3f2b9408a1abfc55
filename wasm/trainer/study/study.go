// Package study computes what the lessons ask of a worker: mini-batches one by one, gradients of few and of many images,
// a network's answers, and exercises. It knows no session, which gives it the data and a network.
package study

import (
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/learn/phrase"
	"inkling/wasm/proto"
)

// A Study answers the commands of the lessons, one at a time.
type Study struct {
	send    func(proto.Report)
	batches *batches  // mini-batches, one at a time; nil before the first
	job     job       // longer work, or nil
	began   proto.Do  // the command that the job answers
	told    time.Time // when its progress was told
}

// New returns a study that reports by send.
func New(send func(proto.Report)) *Study { return &Study{send: send} }

// A job is longer work for a lesson, done a small step at a time.
type job interface {
	// step does the next small piece and reports whether there is more.
	step() (more bool)
	// told returns how far it has come.
	told() proto.Studied
	// ended returns what came of it.
	ended() proto.Report
}

// Answer answers a command that needs no data or cannot be carried out, and reports whether it was one.
func (s *Study) Answer(c proto.Command) (answered bool) {
	switch {
	case c.Study == nil:
		s.Object(c.Do, badStudy)
	case c.Do == proto.Check:
		s.check(c.Study)
	case c.Do == proto.Cease:
		s.job = nil
		s.tell(proto.Ceased, proto.Studied{Do: c.Do})
	case s.job != nil:
		s.Object(c.Do, phrase.New("The worker is busy with something longer. Stop that first."))
	default:
		return false
	}
	return true
}

// badStudy is said of commands that no page of this program sends.
var badStudy = phrase.New("This cannot be computed. Reload the page.")

// AnswerBy answers the other commands by the data, and by the network that was trained last or nil.
func (s *Study) AnswerBy(data *dataset.Splits, network *nn.Network, c proto.Command) {
	if data[dataset.Train].Shape != dataset.MNIST {
		s.Object(c.Do, phrase.New("The lessons need the images of MNIST."))
		return
	}
	switch c.Do {
	case proto.StepBatches:
		s.stepBatches(c, data)
	case proto.Compare:
		s.compare()
	case proto.Survey:
		s.survey(c.Study, network, &data[dataset.Test])
	case proto.Practise:
		s.practise(c, data)
	}
}

// begin begins a job, which goes on a slice of time after the other.
func (s *Study) begin(do proto.Do, j job) {
	s.job, s.began, s.told = j, do, time.Now()
}

// Busy reports whether a job goes on.
func (s *Study) Busy() bool { return s.job != nil }

// Work goes on with the job for one slice of time.
func (s *Study) Work(slice time.Duration) {
	began, more := time.Now(), true
	for more && time.Since(began) < slice {
		more = s.job.step()
	}
	switch {
	case !more:
		r := s.job.ended()
		r.Study.Do = s.began
		s.job = nil
		s.send(r)
	case time.Since(s.told) >= proto.ReportEvery:
		s.told = time.Now()
		told := s.job.told()
		told.Do = s.began
		s.tell(proto.Studying, told)
	}
}

func (s *Study) tell(kind proto.Kind, told proto.Studied) {
	s.send(proto.Report{Kind: kind, Study: &told})
}

// Object reports that a command of the lessons cannot be carried out.
func (s *Study) Object(do proto.Do, why phrase.Phrase) {
	s.send(proto.Report{Kind: proto.Objected, Text: proto.Sentence(why.String()), Study: &proto.Studied{Do: do, Why: why}})
}
