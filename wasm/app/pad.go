package app

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// pad shows the drawing pad with its buttons.
func (p *Page) pad() vecty.ComponentOrHTML {
	s := p.State
	return elem.Div(
		vecty.Markup(vecty.Class("pad")),
		elem.Div(
			vecty.Markup(vecty.Class("paper")),
			&canvas{Label: "Drawing pad", Class: "drawing", mounted: p.PadMounted},
			vecty.If(len(s.Strokes) == 0,
				elem.Paragraph(vecty.Markup(vecty.Class("hint"), vecty.Attribute("aria-hidden", "true")),
					vecty.Text("Draw a digit here"))),
		),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			button("Clear", len(s.Strokes) > 0, func() { p.Send(Clear{}) }),
			button("Undo", len(s.Strokes) > 0 || s.wiped != nil, func() { p.Send(Undo{}) }),
		),
	)
}
