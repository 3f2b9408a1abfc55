package runs

import (
	"fmt"
	"slices"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn"
	"inkling/wasm/chart"
	"inkling/wasm/loading"
	"inkling/wasm/minibatch"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A View shows the runs.
type View struct {
	State   *State
	Limits  ui.Limits
	Send    func(Msg)
	Charted []chart.Run                                // the runs in the charts
	Mounted func(image int, node vecty.SyscallJSValue) // called with the canvases of a mini-batch
}

// Progress shows the progress of a run, with its charts and the coach.
func (p *View) Progress(charts, coach vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("progress")),
		p.runName(),
		p.Bar(),
		p.MiniBatch(),
		p.figures(),
		charts,
		coach,
		p.Log(),
	)
}

// Log shows what is left of a run in text: a line per epoch, the line that repeats it, and the runs
// side by side.
func (p *View) Log() vecty.ComponentOrHTML {
	return vecty.List{
		ui.Limited(p.Limits, "log", p.log()),
		ui.Limited(p.Limits, "repeat", p.repeat()),
		p.sideBySide(),
	}
}

// MiniBatch shows the images of the last mini-batch, when a run is slow or goes step by step.
func (p *View) MiniBatch() vecty.ComponentOrHTML {
	r := p.State.Slots[0]
	if r.Batch == nil || !r.Fresh() && !(p.State.slowly() && r.Phase == proto.Training) {
		return nil
	}
	v := &minibatch.View{Batch: r.Batch, Classes: r.LearnsFrom().Classes, Mounted: p.Mounted}
	return v.Figure()
}

// runName shows the name of the run, if it has one.
func (p *View) runName() vecty.ComponentOrHTML {
	name := p.State.AtLength().Name
	if name == "" {
		return nil
	}
	return elem.Heading3(vecty.Markup(ui.Verbatim()), vecty.Text(name))
}

// Bar shows the progress of loading or of the run, and what can be done while data is loading.
func (p *View) Bar() vecty.ComponentOrHTML { return vecty.List{p.bar(), p.waiting()} }

func (p *View) bar() *vecty.HTML {
	r := p.State.AtLength()
	if r.Loading != nil && r.Using == nil {
		return loading.Bar(loadingSet.Say(p.State.env.SetName(r.Settings.Data)), r.Loading)
	}
	return r.Bar()
}

// waiting shows what can be done while data is loading.
func (p *View) waiting() vecty.ComponentOrHTML {
	startNow := slices.ContainsFunc(p.State.Slots, (*run.Run).Startable)
	retry := slices.ContainsFunc(p.State.Slots, (*run.Run).Stuck)
	if !startNow && !retry {
		return nil
	}
	return elem.Div(
		vecty.Markup(vecty.Class("buttons", "waiting")),
		vecty.If(retry, ui.Button(retryLabel.Say(), true, func() { p.Send(Press{&proto.Retry{}}) })),
		vecty.If(startNow, ui.Button(startNowLabel.Say(), true, func() { p.Send(Press{&proto.StartNow{}}) })),
	)
}

// Figures shows the epoch, the accuracy and the cost in one row that keeps its size.
func (p *View) Figures() vecty.ComponentOrHTML {
	r := p.State.AtLength()
	cost, _ := learning(r)
	return ui.Limited(p.Limits, "figures", elem.DescriptionList(
		vecty.Markup(vecty.Class("figures", "compact")),
		figure(epochLabel.Say(), epochOf(r)),
		figure(testAccuracy.Say(), r.TestAccuracy()),
		figure(costWhileLearning.Say(), cost, vecty.Attribute("title", learningHelp.Say())),
	))
}

// epochOf returns the number of the run's epoch and of all its epochs.
func epochOf(r *run.Run) string {
	at, all := len(r.Epochs), r.Settings.Epochs
	if r.Progress != nil && r.Progress.MiniBatch > 0 {
		at = max(at, r.Progress.Epoch+1)
	}
	if r.ID == "" && at == 0 {
		return "–"
	}
	return fmt.Sprintf("%d / %d", min(at, all), all)
}

// learning returns the present cost and accuracy of a run while learning.
func learning(r *run.Run) (cost, accuracy string) {
	text := func(cost, accuracy float64) (string, string) {
		return words.Decimal(fmt.Sprintf("%.4f", cost)), words.Percent(accuracy)
	}
	now := r.Progress
	if now == nil {
		return "–", "–"
	}
	if n := len(r.Epochs); n > 0 && now.MiniBatch == 0 {
		return text(r.Epochs[n-1].Cost, r.Epochs[n-1].Accuracy)
	}
	return text(now.Cost, now.Accuracy)
}

// figures shows the present cost and accuracy with the labels of the charts: while training, and of
// training and test images after the last epoch.
func (p *View) figures() vecty.ComponentOrHTML {
	r := p.State.AtLength()
	cost, accuracy := learning(r)
	training := nn.Score{}
	if n := len(r.Epochs); n > 0 {
		training = r.Epochs[n-1].Training
	}
	about := learningHelp.Say()
	if training.Total == 0 {
		about += " " + measureHelp.Say()
	}
	return vecty.List{
		ui.Limited(p.Limits, "figures", elem.DescriptionList(
			vecty.Markup(vecty.Class("figures")),
			figure(costWhileLearning.Say(), cost),
			figure(accuracyWhileLearning.Say(), accuracy),
			vecty.If(training.Total > 0, figure(trainingAccuracy.Say(), words.Percent(ui.Rate(training.Correct, training.Total)))),
			figure(testAccuracy.Say(), r.TestAccuracy()),
		)),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(about)),
	}
}

func figure(name, value string, m ...vecty.Applyer) *vecty.HTML {
	return elem.Div(vecty.Markup(m...), elem.DefinitionTerm(vecty.Text(name)), elem.Description(vecty.Markup(ui.Verbatim()), vecty.Text(value)))
}

// log shows a line per epoch.
func (p *View) log() vecty.ComponentOrHTML {
	lines := p.State.AtLength().Heads()
	for _, e := range p.State.AtLength().Epochs {
		lines = append(lines, elem.Div(vecty.Markup(vecty.Key(e.Epoch), ui.Verbatim()), vecty.Text(describeEpoch(e))))
	}
	if lines == nil {
		lines = vecty.List{elem.Div(vecty.Markup(vecty.Key("none"), vecty.Class("nothing")),
			vecty.Text(emptyLog.Say()))}
	}
	return elem.Div(
		vecty.Markup(
			vecty.Class("log"), vecty.Attribute("role", "log"), vecty.Attribute("aria-label", logLabel.Say()),
			vecty.Attribute("tabindex", 0), // so that it can be scrolled with the keyboard
		),
		lines,
	)
}
