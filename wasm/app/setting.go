package app

import (
	"inkling/wasm/settings"
	"inkling/wasm/ui"
)

// ofForm does what the settings want of the page, and leaves the rest to the runtime.
func (s *State) ofForm(effects []settings.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case settings.UseData:
			if !s.Runs.Busy() {
				s.Browse.TurnTo(e.Folder)
			}
		case settings.Refused:
			s.Runs.Notice = ui.Bad(e.Why)
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// form shows the settings.
func (p *Page) form() *settings.View {
	s := p.State
	v := &settings.View{State: &s.Form, Sets: s.Sets, Send: func(m settings.Msg) { p.Send(m) }}
	if shape, known := s.chosenShape(s.Form.Text["data"]); known {
		v.Shape = &shape
	}
	return v
}
