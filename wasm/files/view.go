package files

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/model/form"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// The ids of the fields.
const (
	formID     = "file-form"
	openID     = "file-open"
	proposalID = "file-proposal"
)

// A View saves the active network, and opens others.
type View struct {
	ID    string // of the element
	State *State
	Env   Env
	Send  func(Msg)
}

// Details shows all of it.
func (p *View) Details() vecty.ComponentOrHTML {
	f := p.State
	help := openHelp.Say()
	if p.Env.Barred != "" {
		help = p.Env.Barred
	}
	return elem.Details(
		vecty.Markup(prop.ID(p.ID), vecty.Class("files", "popover")),
		elem.Summary(vecty.Text(filesHeading.Say())),
		elem.Div(
			vecty.Markup(vecty.Class("popped")),
			elem.Div(
				vecty.Markup(vecty.Class("field")),
				elem.Label(vecty.Markup(prop.For(formID)), vecty.Text(saveAsLabel.Say())),
				elem.Div(
					vecty.Markup(vecty.Class("saving")),
					elem.Select(
						vecty.Markup(prop.ID(formID), prop.Value(f.Extension),
							event.Change(func(e *vecty.Event) { p.Send(ChooseForm{e.Target.Get("value").String()}) })),
						forms(f.Extension),
					),
					ui.Button(saveLabel.Say(), f.Working == "", func() { p.Send(Save{}) }),
				),
			),
			elem.Div(
				vecty.Markup(vecty.Class("field")),
				elem.Label(vecty.Markup(prop.For(openID)), vecty.Text(openLabel.Say())),
				elem.Input(vecty.Markup(prop.ID(openID), prop.Type(prop.TypeFile), prop.Disabled(p.Env.Barred != ""), vecty.Attribute("accept", ".safetensors,.npz,.pkl,.json,.onnx,.gz"),
					vecty.Attribute("aria-describedby", openID+"-help"))),
				elem.Paragraph(vecty.Markup(prop.ID(openID+"-help"), vecty.Class("help")),
					vecty.Text(help)),
			),
			p.proposal(),
			elem.Div(
				vecty.Markup(vecty.Class("notice"), vecty.Attribute("role", "alert"), vecty.ClassMap{"bad": f.Notice.Bad}),
				vecty.If(f.Working != "", vecty.Text(f.Working)),
				vecty.If(f.Working == "" && f.Notice.Text != "", vecty.Text(f.Notice.Text)),
			),
		),
	)
}

func forms(chosen string) (options vecty.List) {
	for _, f := range form.All {
		options = append(options, ui.Option(f.Extension, words.Of(f.Name).Say()+" ("+f.Extension+")", chosen))
	}
	return options
}

// proposal shows what a file does not say, with what reads best.
func (p *View) proposal() vecty.ComponentOrHTML {
	s := p.State
	if s.Found == nil {
		return nil
	}
	var notes, fields vecty.List
	for _, n := range s.Found.Notes {
		notes = append(notes, elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(n.Say())))
	}
	for _, c := range choices {
		if values := c.values(s.Found); len(values) > 1 {
			fields = append(fields, p.choice(&c, values))
		}
	}
	reads := ""
	if n, ok := correct(s.Found, s.Choice); ok {
		reads = readsImages.Say(words.Percent(float64(n)/float64(s.Found.Images)), s.Found.Images)
	}
	return elem.Form(
		vecty.Markup(vecty.Class("proposal"), event.Submit(func(*vecty.Event) { p.Send(Use{}) }).PreventDefault()),
		elem.Heading2(vecty.Markup(prop.ID(proposalID), vecty.Attribute("tabindex", -1)), vecty.Text(proposalTitle.Say(s.Source, ui.Shape(s.Found.Sizes)))),
		elem.Paragraph(vecty.Text(s.question())),
		notes,
		elem.FieldSet(vecty.Markup(vecty.Class("fields")), elem.Legend(vecty.Markup(vecty.Class("unseen")), vecty.Text(choicesLabel.Say())), fields),
		elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status")), vecty.If(reads != "", vecty.Text(reads))),
		elem.Div(vecty.Markup(vecty.Class("buttons")),
			ui.SubmitButton(useLabel.Say(), s.Working == ""),
			ui.Button(cancelLabel.Say(), true, func() { p.Send(Cancel{}) })),
	)
}

// question says what reads best, if something does.
func (s *State) question() string {
	best := s.Found.Trials[0]
	switch {
	case s.Found.Images == 0:
		return untried.Say()
	case !s.Found.Clear:
		return unclear.Say()
	}
	with := outputNames[best.Cost].Say()
	if len(s.Found.Sizes) > 2 {
		with = bothOf.Say(activationNames[best.Hidden], with)
	}
	return clearProposal.Say(with, words.Percent(float64(best.Correct)/float64(s.Found.Images)), s.Found.Images, s.Found.Data)
}

// choice shows the values of a choice, each with what the network reads then.
func (p *View) choice(c *choice, values []string) vecty.ComponentOrHTML {
	s := p.State
	id, chosen := proposalID+"-"+c.key, c.of(s.Choice)
	var options vecty.List
	for _, v := range values {
		text := c.names[v].Say()
		if n, ok := correct(s.Found, c.with(s.Choice, v)); ok {
			text = valueReads.Say(text, words.Percent(float64(n)/float64(s.Found.Images)))
		}
		options = append(options, ui.Option(v, text, chosen))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field"), vecty.Key(c.key)),
		elem.Label(vecty.Markup(prop.For(id)), vecty.Text(c.label.Say())),
		elem.Select(vecty.Markup(prop.ID(id), prop.Value(chosen), event.Change(func(e *vecty.Event) {
			p.Send(Choose{c.key, e.Target.Get("value").String()})
		})), options),
	)
}
