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
	formID = "file-form"
	openID = "file-open"
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
				elem.Input(vecty.Markup(prop.ID(openID), prop.Type(prop.TypeFile), prop.Disabled(p.Env.Barred != ""), vecty.Attribute("accept", ".safetensors,.npz,.json"),
					vecty.Attribute("aria-describedby", openID+"-help"))),
				elem.Paragraph(vecty.Markup(prop.ID(openID+"-help"), vecty.Class("help")),
					vecty.Text(help)),
			),
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
