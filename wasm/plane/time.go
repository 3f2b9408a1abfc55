package plane

import (
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/plane/message"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Scrub shows a moment of the run: that of this index in Frame.Moments, or the present for any other. Training pauses.
type Scrub struct{ Index int }

func (m Scrub) apply(s *State) []Effect {
	if s.Frame == nil {
		return nil
	}
	effects := s.pause()
	if m.Index >= 0 && m.Index < len(s.Frame.Moments) {
		s.Moment = m.Index + 1
	}
	return effects
}

// pause pauses training, and returns to the present.
func (s *State) pause() []Effect {
	if s.Running {
		s.Running = false
		s.Revision++
	}
	return s.order(message.Order{Kind: message.Pause})
}

// A Scrubber goes back through the run, and saves it as a film. It is rendered as often as Numbers.
type Scrubber struct {
	vecty.Core
	State *State
	Send  func(Msg)
}

// TimeID is the ID of the slider.
const TimeID = "plane-time"

// Render shows the slider.
func (p *Scrubber) Render() vecty.ComponentOrHTML {
	s := p.State
	last, epoch := 0, 0
	if s.Frame != nil {
		last, epoch = len(s.Frame.Moments), s.Frame.Epoch
	}
	at := last
	if s.Moment > 0 {
		at = min(s.Moment-1, last)
	}
	list := []vecty.MarkupOrChild{
		vecty.Markup(vecty.Class("scrubber")),
		elem.Label(vecty.Markup(prop.For(TimeID)), vecty.Text(timeLabel.Say())),
		elem.Input(vecty.Markup(prop.Type(prop.TypeRange), prop.ID(TimeID), vecty.Attribute("min", 0), vecty.Attribute("max", last), vecty.Attribute("step", 1),
			vecty.Attribute("aria-valuetext", epochsLine.Say(words.Thousands(epoch))), prop.Value(strconv.Itoa(at)),
			event.Input(func(e *vecty.Event) {
				index, _ := strconv.Atoi(e.Target.Get("value").String())
				p.Send(Scrub{index})
			}))),
	}
	switch f := s.filming; {
	case f != nil:
		list = append(list,
			elem.Progress(vecty.Markup(vecty.Attribute("aria-label", filmProgress.Say()), vecty.Attribute("max", len(f.moments)), vecty.Attribute("value", f.done))),
			ui.Button(stopFilm.Say(), true, func() { p.Send(StopFilm{}) }))
	case !s.Limits.Locks("film"):
		list = append(list, ui.Button(filmLabel.Say(), last > 0, func() { p.Send(SaveFilm{}) }))
	}
	return elem.Div(list...)
}
