package app

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"
)

// padID is the id of the pad with its buttons.
const padID = "pad"

// pad shows the drawing pad with its buttons.
func (p *Page) pad() vecty.ComponentOrHTML {
	s := p.State
	return elem.Div(
		vecty.Markup(vecty.Class("pad"), prop.ID(padID)),
		elem.Div(
			vecty.Markup(vecty.Class("paper")),
			&canvas{Label: "Drawing pad", Class: "drawing", mounted: p.PadMounted},
			vecty.If(s.Blank(),
				elem.Paragraph(vecty.Markup(vecty.Class("hint"), vecty.Attribute("aria-hidden", "true")),
					vecty.Text("Draw a digit here"))),
		),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			button("Clear", !s.Blank(), func() { p.Send(Clear{}) }),
			button("Undo", !s.Blank() || len(s.before) > 0, func() { p.Send(Undo{}) }),
		),
		p.picture(),
	)
}

// picture says which image is on the pad, if one is.
func (p *Page) picture() vecty.ComponentOrHTML {
	if p.State.Picture == nil {
		return nil
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("picture")), vecty.Text(capital(p.State.Picture.name())+"."))
}
