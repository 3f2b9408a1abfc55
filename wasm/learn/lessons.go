package learn

import (
	"fmt"

	"inkling/wasm/learn/page"
	"inkling/wasm/proto"
)

// Reported is a report of the worker.
type Reported struct{ proto.Report }

func (m Reported) apply(s *State) (effects []page.Effect) {
	s.worker.Receive(s.Page, m.Report)
	for i, l := range s.lessons {
		if l, ok := l.(page.Employer); ok {
			effects = append(effects, l.Reported(m.Report, s.env(i))...)
		}
	}
	return effects
}

// env returns the environment of the lesson of page i.
func (s *State) env(i int) page.Env {
	name := Pages[i].Name
	return page.Env{Page: name, Open: name == s.Page, Typed: s.typed, Notes: s.notes, Worker: &s.worker}
}

// ofLesson passes a message to the open lesson or, if it does not know it, to the first that does.
func (s *State) ofLesson(m page.Msg) []page.Effect {
	if i := indexOf(s.Page); i >= 0 {
		if effects, known := s.lessons[i].Update(m, s.env(i)); known {
			return effects
		}
	}
	for i, l := range s.lessons {
		if effects, known := l.Update(m, s.env(i)); known {
			return effects
		}
	}
	panic(fmt.Sprintf("learn: unknown message %T", m))
}
