package app

import (
	"github.com/norunners/vecty"

	"inkling/wasm/learn"
	"inkling/wasm/learn/text"
)

// Lessons is something that has happened in the lessons.
type Lessons struct{ learn.Msg }

// ofLessons takes a message of the lessons into account. What they ask of the page
// is answered here, the rest is for the runtime.
func (s *State) ofLessons(m learn.Msg) (effects []Effect) {
	before := s.title(s.Route)
	for _, e := range s.Learn.Update(m) {
		effects = append(effects, s.lessonEffect(e)...)
	}
	if after := s.title(s.Route); after != before && s.settled {
		effects = append(effects, Arrive{Title: after}) // in another language
	}
	return effects
}

// language is that of the page: all but the lessons is English.
func (s *State) language() text.Language {
	if s.Route.View == Learn {
		return s.Learn.Language
	}
	return text.English
}

// learn shows the lessons.
func (p *Page) learn() vecty.ComponentOrHTML {
	return &learn.View{State: p.State.Learn, Alone: p.State.Frame != nil, News: p.State.Learn.News(), Send: func(m learn.Msg) { p.Send(Lessons{m}) }}
}
