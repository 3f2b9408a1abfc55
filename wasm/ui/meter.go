package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// Meter is a progress bar with a line of text.
func Meter(label, text string, value, most int) *vecty.HTML {
	return elem.Div(
		vecty.Markup(vecty.Class("meter")),
		elem.Paragraph(vecty.Text(text)),
		elem.Progress(vecty.Markup(
			vecty.Attribute("role", "progressbar"),
			vecty.Attribute("aria-label", label),
			vecty.Attribute("max", most),
			vecty.Attribute("value", value),
		)),
	)
}
