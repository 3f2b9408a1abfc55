// Package study does the lessons' computations in a worker: single mini-batches, gradients of few
// and of many images, a network's answers, training on curves, and exercises. It does not know the
// session, which provides the data and a network.
package study

import (
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/phrase"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/clock"
)

// A Study answers the commands of the lessons, one at a time.
type Study struct {
	send     func(proto.Report)
	batches  *batches     // nil before the first mini-batch
	job      job          // longer work, or nil
	id       int          // of the question that the job answers
	reported clock.Moment // when its progress was reported
}

// New returns a study that sends its reports with send.
func New(send func(proto.Report)) *Study { return &Study{send: send} }

// A job is longer work for a lesson, done in small steps.
type job interface {
	// step does the next small piece, and reports whether there is more.
	step() (more bool)
	// progress returns the progress.
	progress() proto.News
	// ended returns the result.
	ended() proto.News
}

// Answer answers a command that needs no data or cannot be carried out, and reports whether it did.
func (s *Study) Answer(r proto.Request) (answered bool) {
	switch c := r.Command.(type) {
	case *proto.Cease:
		if s.job != nil {
			s.job = nil
			s.report(s.id, &proto.Ceased{})
		}
	case *proto.Check:
		s.check(r.ID, c)
	case *proto.FitCurve:
		s.fitCurve(r.ID, c)
	default:
		if s.job == nil {
			return false
		}
		s.Object(r.ID, phrase.New("The worker is busy with something longer. Stop that first."))
	}
	return true
}

// badStudy answers commands that no page of this build sends.
var badStudy = phrase.New("This cannot be computed. Reload the page.")

// AnswerBy answers the other commands. network is the one that was trained last, or nil.
func (s *Study) AnswerBy(data *dataset.Splits, network *nn.Network, r proto.Request) {
	if data[dataset.Train].Shape != dataset.MNIST {
		s.Object(r.ID, phrase.New("The lessons need the images of MNIST."))
		return
	}
	switch c := r.Command.(type) {
	case *proto.StepBatches:
		s.stepBatches(r.ID, c, data)
	case *proto.Compare:
		s.compare(r.ID)
	case *proto.Survey:
		s.survey(r.ID, c, network, &data[dataset.Test])
	case *proto.Practise:
		s.practise(r.ID, c, data)
	}
}

// begin begins a job.
func (s *Study) begin(id int, j job) {
	s.job, s.id, s.reported = j, id, clock.Now()
}

// Busy reports whether a job is in progress.
func (s *Study) Busy() bool { return s.job != nil }

// Work works on the job for one slice of time.
func (s *Study) Work(slice time.Duration) {
	began, more := time.Now(), true
	for more && time.Since(began) < slice {
		more = s.job.step()
	}
	switch {
	case !more:
		ended := s.job.ended()
		s.job = nil
		s.report(s.id, ended)
	case clock.Since(s.reported) >= proto.ReportEvery:
		s.reported = clock.Now()
		s.report(s.id, s.job.progress())
	}
}

func (s *Study) report(id int, n proto.News) { s.send(proto.Report{ID: id, Body: n}) }

// Object reports why a question of the lessons has no answer.
func (s *Study) Object(id int, why phrase.Phrase) { s.report(id, objection(why)) }

func objection(why phrase.Phrase) proto.News {
	return &proto.Unanswered{Why: why}
}
