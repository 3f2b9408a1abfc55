package app

import (
	"github.com/norunners/vecty"

	"inkling/nn/recipe"
	"inkling/wasm/coach"
	"inkling/wasm/settings"
	"inkling/wasm/ui"
)

// ofCoach does what the coach wants of the page.
func (s *State) ofCoach(effects []coach.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case coach.Refused:
			s.Runs.Notice = ui.Bad(e.Why)
		case coach.Fill:
			if why := s.Form.Barred(e.Settings); why != "" {
				s.Runs.Notice = ui.Bad(why)
				break
			}
			s.Form.Fill(e.Settings)
			s.Runs.Notice = ui.Notice{Text: e.Notice}
			if e.Field != nil {
				rest = append(rest, ui.Focus{ID: settings.FieldID(e.Field)})
			}
		}
	}
	return rest
}

// coachEnv is what the coach sees of the page.
func (s *State) coachEnv() coach.Env {
	const images = 50_000 // of MNIST
	r := s.Runs.AtLength()
	e := coach.Env{
		Run:   coach.Run{Settings: r.Settings, Classes: r.LearnsFrom().Classes, Images: images},
		Signs: r.Findings.Signs, Looked: r.Findings.Measure != nil, Busy: s.Runs.Busy(),
	}
	if r.Loading != nil && r.Loading.Of > 0 {
		e.Images = r.Loading.Of
	}
	return e
}

// coach says what goes wrong in the run, and what to try.
func (p *Page) coach() vecty.ComponentOrHTML {
	v := &coach.View{
		Env: p.State.coachEnv(), Send: func(m coach.Msg) { p.Send(m) },
		Barred: func(s recipe.Settings) string { return p.State.Form.Barred(s) },
	}
	return v.Section()
}
