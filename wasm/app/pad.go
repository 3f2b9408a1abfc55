package app

import (
	"fmt"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"

	"inkling/nn/dataset"
	"inkling/wasm/ui"
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
			&ui.Canvas{Label: "Drawing pad", Class: "drawing", More: p.padKeys, Mounted: p.PadMounted},
			p.hint(),
			p.cursor(),
		),
		p.keysHelp(),
		elem.Div(
			vecty.Markup(vecty.Class("buttons")),
			ui.Button("Clear", !s.Blank(), func() { p.Send(Clear{}) }),
			ui.Button("Undo", !s.Blank() || len(s.before) > 0, func() { p.Send(Undo{}) }),
			ui.Button("Redo", s.canRedo(), func() { p.Send(Redo{}) }),
		),
		p.refusal(false),
		p.picture(),
	)
}

// picture says which image is on the pad, if one is.
func (p *Page) picture() vecty.ComponentOrHTML {
	if p.State.Picture == nil {
		return nil
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("picture")), vecty.Text(ui.Capital(p.State.Picture.name())+"."))
}

// hint says on the pad what to do with it, or that it is of no use now.
func (p *Page) hint() vecty.MarkupOrChild {
	d := p.State.readerData()
	switch {
	case !p.State.drawable():
		return elem.Paragraph(vecty.Markup(vecty.Class("hint", "unfit")), vecty.Text(fmt.Sprintf(
			"Drawing needs a network for images of %d x %d pixels; this one reads %d x %d.", dataset.MNISTRows, dataset.MNISTCols, d.Rows, d.Cols)))
	case !p.State.Blank():
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
