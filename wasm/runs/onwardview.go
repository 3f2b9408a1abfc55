package runs

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// onward shows the controls that continue runs for more epochs.
func (p *View) onward(list []*run.Run) vecty.ComponentOrHTML {
	if len(list) == 0 {
		return nil
	}
	trainOn := func() { p.Send(TrainOn{}) }
	name := prop.Type(prop.TypeButton)
	return elem.Div(
		vecty.Markup(vecty.Class("onward"), vecty.Key("onward")),
		ui.AnyButton(trainOnLabel.Say(), true, name, vecty.MarkupIf(p.State.repeats(list), vecty.Class("primary")), event.Click(func(*vecty.Event) { trainOn() })),
		elem.Label(vecty.Markup(prop.For(moreID)), vecty.Text(moreEpochsLabel.Say())),
		elem.Input(vecty.Markup(
			prop.ID(moreID), prop.Type(prop.TypeText), prop.Value(p.State.moreText(list[0])),
			vecty.Attribute("inputmode", "numeric"), vecty.Attribute("autocomplete", "off"), vecty.Attribute("aria-describedby", "onward-help"),
			event.Input(func(e *vecty.Event) { p.Send(MoreEpochs{e.Target.Get("value").String()}) }),
			event.KeyDown(func(e *vecty.Event) {
				if e.Get("key").String() == "Enter" { // which would submit the form
					e.Call("preventDefault")
					trainOn()
				}
			}),
		)),
		elem.Paragraph(vecty.Markup(prop.ID("onward-help"), vecty.Class("help")), vecty.Text(aboutOnward(list))),
	)
}

// aboutOnward says what Train on continues, and what it leaves out.
func aboutOnward(list []*run.Run) string {
	several, one := onwardRuns, onwardRun
	if list[0].ReachedTarget() {
		several, one = onwardRunsPastTarget, onwardRunPastTarget
	}
	if len(list) > 1 {
		return several.Say(len(list)) + " " + fromStartHelp.Say()
	}
	epochs := len(list[0].Epochs)
	return one.Say(epochs, list[0].Name, words.Thousands(epochs)) + " " + fromStartHelp.Say()
}
