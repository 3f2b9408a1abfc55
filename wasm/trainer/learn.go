package trainer

import (
	"inkling/nn"
	"inkling/wasm/learn/phrase"
	"inkling/wasm/proto"
)

func init() {
	for _, do := range []proto.Do{proto.StepBatches, proto.Compare, proto.Survey, proto.Check, proto.Practise, proto.Cease} {
		register(do, (*Session).studyFor)
	}
}

// mostWaiting bounds how many commands of the lessons wait for the data.
const mostWaiting = 16

// studyFor answers a command of the lessons, or has it wait for the data.
func (s *Session) studyFor(c proto.Command) {
	if c.Do == proto.Cease {
		for _, waiting := range s.studies {
			s.host.Send(proto.Report{Kind: proto.Ceased, ID: waiting.ID})
		}
		s.studies = nil
	}
	if s.study.Answer(c) {
		return
	}
	switch {
	case s.data.Ready():
		var network *nn.Network
		if s.run != nil {
			network = s.run.Network
		}
		s.study.AnswerBy(s.data.Splits, network, c)
	case len(s.studies) == mostWaiting:
		s.study.Object(c.ID, phrase.New("The images are still coming."))
	default:
		s.studies = append(s.studies, c)
		s.data.Load()
		s.told()
	}
}

// studyWaiting answers the commands that have waited for the data.
func (s *Session) studyWaiting() {
	waiting := s.studies
	s.studies = nil
	for _, c := range waiting {
		s.studyFor(c)
	}
}

// unstudied tells those that wait for the data that it cannot be had, and reports
// whether there are any.
func (s *Session) unstudied(why string) bool {
	waiting := s.studies
	s.studies = nil
	for _, c := range waiting {
		s.study.Object(c.ID, phrase.New("The images could not be loaded: %s. Try again.", why))
	}
	return len(waiting) > 0
}
