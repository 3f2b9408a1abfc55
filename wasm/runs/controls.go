package runs

import (
	"fmt"
	"maps"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// FormID is the id of the form of the settings, which the button Train submits.
const FormID = "settings"

// Buttons shows two rows of buttons: how a run continues, and where it begins.
func (p *View) Buttons() vecty.ComponentOrHTML {
	phase := p.State.Phase()
	steps := phase != proto.Training && phase != proto.Fetching
	press := func(do proto.Command) func() { return func() { p.Send(Press{do}) } }
	onward := p.State.onward()
	form := vecty.Attribute("form", FormID)
	begin := ui.AnyButton(trainLabel.Say(), !p.State.Busy(), prop.Type(prop.TypeSubmit), form, vecty.Class("primary"))
	if p.State.repeats(onward) {
		begin = ui.AnyButton(startAgainLabel.Say(), true, prop.Type(prop.TypeSubmit), form)
	}
	step := func(do proto.Command) func() { return func() { p.Send(p.State.StepBy(do)) } }
	pause := ui.Button(pauseLabel.Say(), phase == proto.Training, press(&proto.Pause{}))
	if phase == proto.Paused {
		pause = ui.Button(resumeLabel.Say(), true, press(&proto.Resume{}))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("running")),
		p.onward(onward),
		elem.Div(
			vecty.Markup(vecty.Class("buttons"), vecty.Key("steps")),
			begin,
			pause,
			ui.Button(stepLabel.Say(), steps, step(&proto.Step{})),
			ui.Button(stepEpochLabel.Say(), steps, step(&proto.StepEpoch{})),
		),
		elem.Div(
			vecty.Markup(vecty.Class("buttons", "quiet"), vecty.Key("starts")),
			ui.BarredButton(rewindLabel.Say(), p.State.barredRewind(), phase != proto.Idle && phase != proto.Fetching, func() { p.Send(RewindRun{}) }),
			ui.BarredButton(newStartLabel.Say(), p.State.barredStart(), true, func() { p.Send(NewStart{}) }),
			ui.Button(resetLabel.Say(), phase != proto.Idle || p.State.Busy(), press(&proto.Reset{})),
		),
		elem.Paragraph(vecty.Markup(vecty.Class("help"), vecty.Key("help")), vecty.Text(buttonsHelp.Say())),
	)
}

// StepBy returns the message of the buttons for one step, which adds to runs that have ended.
func (s *State) StepBy(do proto.Command) Msg {
	if s.repeats(s.onward()) {
		return TrainOn{Do: do}
	}
	return Press{do}
}

// Changed says that the settings of the form are for the next run, if they differ from those of the run in progress.
func (p *View) Changed() vecty.ComponentOrHTML {
	s := p.State
	chosen, ok := s.env.Form.Settings()
	if !s.Busy() || !ok || maps.Equal(chosen.Metadata(), s.AtLength().Settings.Metadata()) {
		return nil
	}
	return elem.Div(
		vecty.Markup(vecty.Class("notice", "changed"), vecty.Attribute("role", "status")),
		elem.Span(vecty.Text(changedNotice.Say())),
		ui.Button(nextRunLabel.Say(), true, func() { p.Send(NextRun{}) }),
	)
}

// Speed shows the slider for the speed of runs.
func (p *View) Speed() vecty.ComponentOrHTML {
	at := p.State.Speed
	return elem.Div(
		vecty.Markup(vecty.Class("slider", "speed")),
		elem.Label(vecty.Markup(prop.For("speed")), vecty.Text(speedLabel.Say())),
		elem.Input(vecty.Markup(
			prop.ID("speed"), prop.Type(prop.TypeRange),
			vecty.Attribute("min", 0), vecty.Attribute("max", len(Speeds)-1), prop.Value(strconv.Itoa(at)),
			vecty.Attribute("aria-valuetext", Speeds[at].Name.Say()),
			event.Input(func(e *vecty.Event) {
				n, _ := strconv.Atoi(e.Target.Get("value").String())
				p.Send(SetSpeed{n})
			}),
		)),
		elem.Span(vecty.Markup(vecty.Class("value"), ui.Hidden()), vecty.Text(Speeds[at].Name.Say())),
	)
}

// describeEpoch is an epoch's line in the log, as in the book.
func describeEpoch(e nn.EpochResult) string {
	return fmt.Sprintf("Epoch %d: %d / %d", e.Epoch, e.Correct, e.Total) // for programs
}
