package sweep

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/recipe"
	"inkling/wasm/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// valuesID is the ID of the field for the values.
const valuesID = "sweep-values"

// A View shows the sweep's form and results.
type View struct {
	State   *State
	Env     Env
	Send    func(Msg)
	Buttons []vecty.MarkupOrChild // for the runs of the last sweep
	Results vecty.ComponentOrHTML // of the last sweep
}

// Section shows the form and the results.
func (p *View) Section() vecty.ComponentOrHTML {
	w := p.State
	if len(p.Env.fields()) == 0 {
		return nil
	}
	return elem.Details(
		vecty.Markup(vecty.Class("sweep")),
		elem.Summary(vecty.Text(tryLabel.Say())),
		elem.Div(vecty.Markup(vecty.Class("stack")),
			elem.Form(
				vecty.Markup(vecty.Class("stack"), vecty.Attribute("novalidate", ""), vecty.Attribute("aria-label", sweepLabel.Say()),
					event.Submit(func(*vecty.Event) { p.Send(Start{}) }).PreventDefault()),
				elem.Paragraph(vecty.Markup(vecty.Class("help")),
					vecty.Text(sweepHelp.Say())),
				elem.Div(vecty.Markup(vecty.Class("fields", "sweepfields")), p.field(), p.values(), p.workers()),
				vecty.If(w.ranges(), p.series()),
				elem.Div(append([]vecty.MarkupOrChild{vecty.Markup(vecty.Class("buttons")), ui.SubmitButton(startLabel.Say(), !p.Env.Busy)}, p.Buttons...)...),
			),
			w.Notice.Alert("sweepnotice"),
			p.Results,
		),
	)
}

// labelledField shows a control with its label and its help.
func labelledField(id, label, help string, control vecty.ComponentOrHTML) *vecty.HTML {
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For(id)), vecty.Text(label)),
		control,
		vecty.If(help != "", elem.Paragraph(vecty.Markup(prop.ID(id+"-help"), vecty.Class("help")), vecty.Text(help))),
	)
}

func (p *View) field() vecty.ComponentOrHTML {
	chosen := p.State.Field.Key
	var options vecty.List
	for _, f := range p.Env.fields() {
		options = append(options, ui.Option(f.Key, words.Translate(f.Label), chosen))
	}
	return labelledField("sweep-field", fieldLabel.Say(), "", elem.Select(
		vecty.Markup(prop.ID("sweep-field"), prop.Value(chosen),
			event.Change(func(e *vecty.Event) { p.Send(Over{e.Target.Get("value").String()}) })),
		options,
	))
}

func (p *View) values() vecty.ComponentOrHTML {
	w := p.State
	text, ok := w.understood()
	help, class := valuesHelp.Say(text), "help"
	switch {
	case !ok:
		help, class = text, "error"
	case w.Field.Kind == recipe.Layers:
		help = networksHelp.Say(text)
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For(valuesID)), vecty.Text(valuesLabel.Say())),
		elem.Input(vecty.Markup(
			prop.ID(valuesID), prop.Type(prop.TypeText), prop.Value(w.Values), vecty.Attribute("aria-describedby", valuesID+"-help"),
			vecty.Attribute("autocomplete", "off"), vecty.Attribute("spellcheck", "false"), vecty.Attribute("aria-invalid", !ok),
			event.Input(func(e *vecty.Event) { p.Send(Type{e.Target.Get("value").String()}) }),
		)),
		elem.Paragraph(vecty.Markup(prop.ID(valuesID+"-help"), vecty.Class(class)), vecty.Text(help)),
	)
}

func (p *View) workers() vecty.ComponentOrHTML {
	chosen := fmt.Sprint(p.State.Workers)
	var options vecty.List
	for n := range run.MostAbreast {
		value := fmt.Sprint(n + 1)
		options = append(options, ui.Option(value, value, chosen))
	}
	return labelledField("sweep-workers", workersLabel.Say(), workersHelp.Say(), elem.Select(
		vecty.Markup(prop.ID("sweep-workers"), prop.Value(chosen), vecty.Attribute("aria-describedby", "sweep-workers-help"),
			event.Change(func(e *vecty.Event) {
				n, _ := strconv.Atoi(e.Target.Get("value").String())
				p.Send(SetWorkers{n})
			})),
		options,
	))
}

// series shows the fields that make a list of values from two ends.
func (p *View) series() vecty.ComponentOrHTML {
	w := p.State
	box := func(id, label, text string, set func(string) Series) vecty.ComponentOrHTML {
		return labelledField(id, label, "", elem.Input(vecty.Markup(
			prop.ID(id), prop.Type(prop.TypeText), prop.Value(text), vecty.Attribute("autocomplete", "off"), vecty.Attribute("inputmode", "decimal"),
			event.Input(func(e *vecty.Event) { p.Send(set(e.Target.Get("value").String())) }),
		)))
	}
	heading := stepsHeading
	if w.logarithmic() {
		heading = ratiosHeading
	}
	return elem.FieldSet(
		vecty.Markup(vecty.Class("series")),
		elem.Legend(vecty.Text(heading.Say())),
		box("sweep-from", fromLabel.Say(), w.From, func(t string) Series { return Series{t, w.To, w.Steps} }),
		box("sweep-to", toLabel.Say(), w.To, func(t string) Series { return Series{w.From, t, w.Steps} }),
		box("sweep-steps", howManyLabel.Say(), w.Steps, func(t string) Series { return Series{w.From, w.To, t} }),
		ui.Button(fillLabel.Say(), true, func() { p.Send(Fill{}) }),
	)
}
