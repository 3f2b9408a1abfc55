package app

import (
	"fmt"
	"slices"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn"
	"inkling/wasm/loading"
	"inkling/wasm/minibatch"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// progress shows how a run goes.
func (p *Page) progress() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("progress")),
		p.runName(),
		p.bar(),
		p.waiting(),
		p.miniBatch(),
		p.figures(),
		p.charts(),
		p.coach(),
		p.log(),
		p.repeat(),
		p.sideBySide(),
	)
}

// miniBatch shows the images of the mini-batch that was learned last, when a run
// goes slowly or step by step.
func (p *Page) miniBatch() vecty.ComponentOrHTML {
	r := p.State.Runs[0]
	if r.Batch == nil || !r.fresh() && !(p.State.slowly() && r.Phase == proto.Training) {
		return nil
	}
	v := &minibatch.View{Batch: r.Batch, Classes: r.data().Classes, Mounted: p.BatchMounted}
	return v.Figure()
}

// fresh reports whether the run has learned nothing since its mini-batch.
func (r *Run) fresh() bool {
	b, p := r.Batch, r.Progress
	return b != nil && p != nil && b.Epoch == p.Epoch && b.Number == p.MiniBatch
}

// runName names the run that is shown, once it has a name.
func (p *Page) runName() vecty.ComponentOrHTML {
	name := p.State.atLength().Name
	if name == "" {
		return nil
	}
	return elem.Heading3(vecty.Markup(ui.Verbatim()), vecty.Text(name))
}

// bar shows how much of the data has come, or of the run is done.
func (p *Page) bar() *vecty.HTML {
	r := p.State.atLength()
	if r.Loading != nil && r.Using == nil {
		return loading.Bar("Loading "+p.State.setName(r.Settings.Data), r.Loading)
	}
	return r.bar()
}

// waiting shows what can be done while data comes.
func (p *Page) waiting() vecty.ComponentOrHTML {
	startNow := slices.ContainsFunc(p.State.Runs, (*Run).startable)
	retry := slices.ContainsFunc(p.State.Runs, (*Run).stuck)
	if !startNow && !retry {
		return nil
	}
	return elem.Div(
		vecty.Markup(vecty.Class("buttons", "waiting")),
		vecty.If(retry, ui.Button("Retry", true, func() { p.Send(Press{proto.Retry}) })),
		vecty.If(startNow, ui.Button("Start now", true, func() { p.Send(Press{proto.StartNow}) })),
	)
}

// part says what an early run is doing.
func (r *Run) part() string {
	text := fmt.Sprintf("%s on %s of %s images", phaseNames[r.Phase], ui.Thousands(r.Using.Images), ui.Thousands(r.Using.Of))
	if r.Progress != nil {
		text += fmt.Sprintf(": pass %s, %.1f s", ui.Thousands(r.Progress.Epoch+1), r.Seconds)
	}
	if r.Loading != nil {
		text += "; " + loading.Amount(r.Loading) + " have come" + loading.Trouble(r.Loading)
	}
	return text
}

// bar shows how much of the run is done.
func (r *Run) bar() *vecty.HTML {
	if r.Using != nil {
		return ui.Meter("Training", r.part(), 0, 1)
	}
	text := "Press Train, or Step for one mini-batch."
	if p := r.Progress; p != nil {
		text = fmt.Sprintf("%s: epoch %d of %d, mini-batch %s of %s, %.1f s", phaseNames[r.Phase],
			min(p.Epoch+1, r.Settings.Epochs), r.Settings.Epochs, ui.Thousands(p.MiniBatch), ui.Thousands(p.MiniBatches), r.Seconds)
	}
	if r.Phase == proto.Idle && (len(r.Epochs) > 0 || r.saved) {
		text = fmt.Sprintf("Stopped after %d of %d epochs, %.1f s. Go on, below the table of runs, does the rest.", len(r.Epochs), r.Settings.Epochs, r.Seconds)
	}
	if r.Phase == proto.Finished {
		target := ""
		if r.reachedTarget() {
			target = ", at the target,"
		}
		text = fmt.Sprintf("Finished: %d of %d epochs%s in %.1f s, weights %.12s", len(r.Epochs), r.Settings.Epochs, target, r.Seconds, r.Weights)
	}
	return ui.Meter("Training", text, int(1000*r.done()), 1000*max(r.Settings.Epochs, 1))
}

// done returns how many epochs, and which part of one, the run has trained.
func (r *Run) done() float64 {
	if r.reachedTarget() {
		return float64(r.Settings.Epochs)
	}
	p := r.Progress
	if p == nil || p.Epoch >= r.Settings.Epochs {
		return float64(len(r.Epochs))
	}
	return float64(p.Epoch) + float64(p.MiniBatch)/float64(p.MiniBatches)
}

var phaseNames = map[proto.Phase]string{
	proto.Idle: "Ready", proto.Fetching: "Loading", proto.Training: "Training", proto.Paused: "Paused", proto.Finished: "Finished",
}

// figures shows cost and accuracy as they are now, by the names that the charts have:
// while learning, and of training and test images after the last epoch.
func (p *Page) figures() vecty.ComponentOrHTML {
	r := p.State.atLength()
	cost, accuracy := "–", "–"
	if now := r.Progress; now != nil {
		cost, accuracy = fmt.Sprintf("%.4f", now.Cost), ui.Percent(now.Accuracy)
	}
	training := nn.Score{}
	if n := len(r.Epochs); n > 0 {
		if r.Progress != nil && r.Progress.MiniBatch == 0 {
			cost, accuracy = fmt.Sprintf("%.4f", r.Epochs[n-1].Cost), ui.Percent(r.Epochs[n-1].Accuracy)
		}
		training = r.Epochs[n-1].Training
	}
	about := "While learning: the mean over the images of this epoch, each classified before the step that learns it."
	if training.Total == 0 {
		about += " For the accuracy after the epoch, choose training images under “Measure on”."
	}
	return vecty.List{
		elem.DescriptionList(
			vecty.Markup(vecty.Class("figures")),
			figure("Cost while learning", cost),
			figure("Accuracy while learning", accuracy),
			vecty.If(training.Total > 0, figure("Training accuracy", ui.Percent(ui.Rate(training.Correct, training.Total)))),
			figure("Test accuracy", r.testAccuracy()),
		),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(about)),
	}
}

// testAccuracy is the share of test images answered correctly after the last epoch.
func (r *Run) testAccuracy() string {
	if len(r.Epochs) == 0 {
		return "–"
	}
	e := r.Epochs[len(r.Epochs)-1]
	return ui.Percent(float64(e.Correct) / float64(e.Total))
}

func figure(name, value string) *vecty.HTML {
	return elem.Div(elem.DefinitionTerm(vecty.Text(name)), elem.Description(vecty.Markup(ui.Verbatim()), vecty.Text(value)))
}

// log shows a line an epoch.
func (p *Page) log() vecty.ComponentOrHTML {
	lines := p.State.atLength().heads()
	for _, e := range p.State.atLength().Epochs {
		lines = append(lines, elem.Div(vecty.Markup(vecty.Key(e.Epoch), ui.Verbatim()), vecty.Text(describeEpoch(e))))
	}
	if lines == nil {
		lines = vecty.List{elem.Div(vecty.Markup(vecty.Key("none"), vecty.Class("nothing")),
			vecty.Text("One line an epoch will stand here: right answers / test images."))}
	}
	return elem.Div(
		vecty.Markup(
			vecty.Class("log"), vecty.Attribute("role", "log"), vecty.Attribute("aria-label", "Training log"),
			vecty.Attribute("tabindex", 0), // so that the keyboard can scroll it
		),
		lines,
	)
}

// heads are the lines of the log before those of the epochs: what is not as the
// reader of the log would think.
func (r *Run) heads() (lines vecty.List) {
	add := func(text string, m ...vecty.Applyer) {
		lines = append(lines, elem.Div(vecty.Markup(vecty.Key(text)), vecty.Markup(m...), vecty.Text(text)))
	}
	if r.Data != nil && r.Data.Name != digits.Name {
		add("Data: " + r.Data.Name)
	}
	if r.early() {
		add("Began on part of the data: not reproducible.")
	}
	for _, part := range r.Parts {
		add(fmt.Sprintf("%s images: %d / %d", ui.Thousands(part.Images), part.Correct, part.Total), ui.Verbatim())
	}
	return lines
}
