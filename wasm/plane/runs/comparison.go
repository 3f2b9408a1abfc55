package runs

import (
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn/plane"
	"inkling/wasm/chart"
	"inkling/wasm/plane/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A Comparison shows the compared runs next to the present one. It is rendered while that one trains.
type Comparison struct {
	vecty.Core
	State *State
	Env   func() Env
}

// Live reports whether the comparison follows training.
func (c *Comparison) Live() bool { return c.State.Open && len(c.State.Compared) > 0 }

// Render shows the chart and the outputs.
func (c *Comparison) Render() vecty.ComponentOrHTML {
	if !c.Live() {
		return elem.Div()
	}
	env := c.Env()
	var list []*run.Run
	if present := env.Present(); present != nil {
		list = append(list, present)
	}
	for _, id := range c.State.Compared {
		if r := c.State.Find(id); r != nil && (id != env.PresentID || len(list) == 0) {
			list = append(list, r)
		}
	}
	var figures vecty.List
	var charted []chart.Run
	for _, r := range list {
		charted = append(charted, r.Charted(NameOf(r), c.State.place(r.ID)))
		figures = append(figures, c.figure(r))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("comparison")),
		elem.Heading3(vecty.Text(compareTitle.Say())),
		run.Chart(charted, chartLabel.Say()),
		elem.Div(vecty.Markup(vecty.Class("outputs")), figures),
	)
}

func (c *Comparison) figure(r *run.Run) *vecty.HTML {
	lines := vecty.List{}
	say := func(text string) { lines = append(lines, elem.Div(vecty.Text(text))) }
	say(epochsTrained.Say(epochs(r)))
	say(trainingCost.Say(run.Cost(r.Training)))
	if r.Test.Total > 0 {
		say(testCost.Say(run.Cost(r.Test)))
		if r.Settings.Task() == plane.Classify {
			say(testCorrect.Say(words.Percent(r.Test.Accuracy())))
		}
	}
	return elem.Figure(
		vecty.Markup(vecty.Key(r.ID)),
		run.Canvas(strconv.Itoa(r.ID), outputLabel.Say(NameOf(r))),
		elem.FigureCaption(elem.Strong(run.Tag(c.State.place(r.ID)), elem.Span(vecty.Markup(ui.Verbatim()), vecty.Text(" "+NameOf(r)))), lines),
	)
}
