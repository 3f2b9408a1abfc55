package trainer

import (
	"time"

	"inkling/nn/dataset"
	"inkling/wasm/learn/phrase"
	"inkling/wasm/proto"
)

// A study is what a session does for the lessons of the page.
type study struct {
	waiting []proto.Command // commands that need the data, which is coming
	batches *batches        // mini-batches, one at a time; nil before the first
	job     job             // longer work, or nil
	began   proto.Do        // the command that the job answers
	told    time.Time       // when its progress was told
}

// A job is longer work for a lesson, done a small step at a time.
type job interface {
	// step does the next small piece and reports whether there is more.
	step() (more bool)
	// told returns how far it has come.
	told() proto.Studied
	// ended returns what came of it.
	ended() proto.Report
}

func init() {
	for _, do := range []proto.Do{proto.StepBatches, proto.Compare, proto.Survey, proto.Check, proto.Practise, proto.Cease} {
		register(do, (*Session).studyFor)
	}
}

// studyFor answers a command of the lessons.
func (s *Session) studyFor(c proto.Command) {
	if c.Study == nil {
		s.object(c.Do, badStudy)
		return
	}
	switch c.Do {
	case proto.Check:
		s.check(c.Study)
		return
	case proto.Cease:
		s.study.job, s.study.waiting = nil, nil
		s.tell(proto.Ceased, proto.Studied{Do: c.Do})
		return
	}
	if s.study.job != nil {
		s.object(c.Do, phrase.New("The worker is busy with something longer. Stop that first."))
		return
	}
	if !s.data.ready() {
		if len(s.study.waiting) == mostWaiting {
			s.object(c.Do, phrase.New("The images are still coming."))
			return
		}
		s.study.waiting = append(s.study.waiting, c)
		s.data.load()
		s.told()
		return
	}
	s.studyNow(c)
}

// badStudy is said of commands that no page of this program sends.
var badStudy = phrase.New("This cannot be computed. Reload the page.")

// mostWaiting bounds how many commands wait for the data.
const mostWaiting = 16

// studyWaiting answers the commands that have waited for the data.
func (s *Session) studyWaiting() {
	waiting := s.study.waiting
	s.study.waiting = nil
	for _, c := range waiting {
		s.studyFor(c)
	}
}

// unstudied tells those that wait for the data that it cannot be had, and reports
// whether there are any.
func (s *Session) unstudied(why string) bool {
	waiting := s.study.waiting
	s.study.waiting = nil
	for _, c := range waiting {
		s.object(c.Do, phrase.New("The images could not be loaded: %s. Try again.", why))
	}
	return len(waiting) > 0
}

// studyNow answers a command that needs the data, which is there.
func (s *Session) studyNow(c proto.Command) {
	if s.data.manifest.Shape() != dataset.MNIST {
		s.object(c.Do, phrase.New("The lessons need the images of MNIST."))
		return
	}
	switch c.Do {
	case proto.StepBatches:
		s.stepBatches(c)
	case proto.Compare:
		s.compare()
	case proto.Survey:
		s.survey(c.Study)
	case proto.Practise:
		s.practise(c)
	}
}

// beginJob has a job go on, a slice of time after the other.
func (s *Session) beginJob(do proto.Do, j job) {
	s.study.job, s.study.began, s.study.told = j, do, time.Now()
}

// studying reports whether a job goes on.
func (s *Session) studying() bool { return s.study.job != nil }

// studyOn goes on with the job for one slice of time.
func (s *Session) studyOn() {
	began, more := time.Now(), true
	for more && time.Since(began) < slice {
		more = s.study.job.step()
	}
	switch {
	case !more:
		r := s.study.job.ended()
		r.Study.Do = s.study.began
		s.study.job = nil
		s.host.Send(r)
	case time.Since(s.study.told) >= reportEvery:
		s.study.told = time.Now()
		told := s.study.job.told()
		told.Do = s.study.began
		s.tell(proto.Studying, told)
	}
}

func (s *Session) tell(kind proto.Kind, told proto.Studied) {
	s.host.Send(proto.Report{Kind: kind, Study: &told})
}

// object tells that a command of the lessons cannot be done.
func (s *Session) object(do proto.Do, why phrase.Phrase) {
	s.host.Send(proto.Report{Kind: proto.Objected, Text: sentence(why.String()), Study: &proto.Studied{Do: do, Why: why}})
}
