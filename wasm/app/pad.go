package app

import (
	"fmt"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn/dataset"
)

// pad shows the drawing pad with its buttons.
func (p *Page) pad() vecty.ComponentOrHTML {
	s := p.State
	return elem.Div(
		vecty.Markup(vecty.Class("pad")),
		elem.Div(
			vecty.Markup(vecty.Class("paper")),
			&canvas{Label: "Drawing pad", Class: "drawing", mounted: p.PadMounted},
			p.hint(),
		),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			button("Clear", len(s.Strokes) > 0, func() { p.Send(Clear{}) }),
			button("Undo", len(s.Strokes) > 0 || s.wiped != nil, func() { p.Send(Undo{}) }),
		),
	)
}

// hint says on the pad what to do with it, or that it is of no use now.
func (p *Page) hint() vecty.MarkupOrChild {
	d := p.State.readerData()
	switch {
	case !p.State.drawable():
		return elem.Paragraph(vecty.Markup(vecty.Class("hint", "unfit")), vecty.Text(fmt.Sprintf(
			"Drawing needs a network for images of %d x %d pixels; this one reads %d x %d.", dataset.MNISTRows, dataset.MNISTCols, d.Rows, d.Cols)))
	case len(p.State.Strokes) > 0:
		return nil
	case !p.State.readsDigits():
		return hint("Draw here")
	default:
		return hint("Draw a digit here")
	}
}

func hint(text string) vecty.MarkupOrChild {
	return elem.Paragraph(vecty.Markup(vecty.Class("hint"), vecty.Attribute("aria-hidden", "true")), vecty.Text(text))
}
