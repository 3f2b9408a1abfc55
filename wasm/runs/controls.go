package runs

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// Buttons shows two rows of buttons: how a run continues, and where it begins.
func (p *View) Buttons() vecty.ComponentOrHTML {
	phase := p.State.Phase()
	steps := phase != proto.Training && phase != proto.Fetching
	press := func(do proto.Command) func() { return func() { p.Send(Press{do}) } }
	onward := p.State.onward()
	begin, step := ui.SubmitButton("Train", !p.State.Busy()), press
	if p.State.repeats(onward) {
		begin = ui.AnyButton("Start again", true, prop.Type(prop.TypeSubmit))
		step = func(do proto.Command) func() { return func() { p.Send(TrainOn{Do: do}) } }
	}
	pause := ui.Button("Pause", phase == proto.Training, press(&proto.Pause{}))
	if phase == proto.Paused {
		pause = ui.Button("Resume", true, press(&proto.Resume{}))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("running")),
		p.onward(onward),
		elem.Div(
			vecty.Markup(vecty.Class("buttons"), vecty.Key("steps")),
			begin,
			pause,
			ui.Button("Step", steps, step(&proto.Step{})),
			ui.Button("Step epoch", steps, step(&proto.StepEpoch{})),
		),
		elem.Div(
			vecty.Markup(vecty.Class("buttons", "quiet"), vecty.Key("starts")),
			ui.BarredButton("Rewind", p.State.barredRewind(), phase != proto.Idle && phase != proto.Fetching, func() { p.Send(RewindRun{}) }),
			ui.BarredButton("New start", p.State.barredStart(), true, func() { p.Send(NewStart{}) }),
			ui.Button("Reset", phase != proto.Idle || p.State.Busy(), press(&proto.Reset{})),
		),
		elem.Paragraph(vecty.Markup(vecty.Class("help"), vecty.Key("help")), vecty.Text(
			"Step trains on one mini-batch. Rewind returns to the same initial weights; New start uses those of the next seed.")),
	)
}

// Speed shows the slider for the speed of runs.
func (p *View) Speed() vecty.ComponentOrHTML {
	at := p.State.Speed
	return elem.Div(
		vecty.Markup(vecty.Class("slider", "speed")),
		elem.Label(vecty.Markup(prop.For("speed")), vecty.Text("Speed")),
		elem.Input(vecty.Markup(
			prop.ID("speed"), prop.Type(prop.TypeRange),
			vecty.Attribute("min", 0), vecty.Attribute("max", len(Speeds)-1), prop.Value(strconv.Itoa(at)),
			vecty.Attribute("aria-valuetext", Speeds[at].Name),
			event.Input(func(e *vecty.Event) {
				n, _ := strconv.Atoi(e.Target.Get("value").String())
				p.Send(SetSpeed{n})
			}),
		)),
		elem.Span(vecty.Markup(vecty.Class("value"), ui.Hidden()), vecty.Text(Speeds[at].Name)),
	)
}

// describeEpoch is an epoch's line in the log, as in the book.
func describeEpoch(e nn.EpochResult) string {
	return fmt.Sprintf("Epoch %d: %d / %d", e.Epoch, e.Correct, e.Total)
}
