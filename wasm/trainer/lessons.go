package trainer

import (
	"reflect"

	"inkling/nn"
	"inkling/nn/phrase"
	"inkling/wasm/proto"
)

func init() {
	for _, c := range []proto.Command{&proto.StepBatches{}, &proto.Compare{}, &proto.Survey{}, &proto.Check{}, &proto.FitCurve{}, &proto.Practise{}, &proto.Cease{}} {
		commands[reflect.TypeOf(c)] = (*Session).studyFor
	}
}

// mostWaiting limits how many commands of the lessons wait for the data.
const mostWaiting = 16

// studyFor answers a command of the lessons, or makes it wait for the data.
func (s *Session) studyFor(r proto.Request) {
	if _, cease := r.Command.(*proto.Cease); cease {
		for _, waiting := range s.studies {
			s.answer(waiting.ID, &proto.Ceased{})
		}
		s.studies = nil
	}
	if s.host.Study.Answer(r) {
		return
	}
	switch {
	case s.data.Ready():
		var network *nn.Network
		if s.run != nil {
			network = s.run.Network
		}
		s.host.Study.AnswerBy(s.data.Splits, network, r)
	case len(s.studies) == mostWaiting:
		s.host.Study.Object(r.ID, phrase.New("The images are still loading."))
	default:
		s.studies = append(s.studies, r)
		s.data.Load()
		s.reportLoading()
	}
}

// studyWaiting answers the commands that were waiting for the data.
func (s *Session) studyWaiting() {
	waiting := s.studies
	s.studies = nil
	for _, r := range waiting {
		s.studyFor(r)
	}
}

// failStudies answers the waiting commands with the error of loading the data, and reports whether
// there were any.
func (s *Session) failStudies(fault phrase.Phrase) bool {
	waiting := s.studies
	s.studies = nil
	for _, r := range waiting {
		s.host.Study.Object(r.ID, phrase.New("The images could not be loaded: %s. Try again.", fault))
	}
	return len(waiting) > 0
}

// studying reports whether work for the lessons is in progress.
func (s *Session) studying() bool { return s.host.Study != nil && s.host.Study.Busy() }
