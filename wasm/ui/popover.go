package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// Popover is a small button that opens more, over what is below it. See site/boot.js for how it closes.
func Popover(label string, more ...vecty.MarkupOrChild) *vecty.HTML {
	return elem.Details(
		vecty.Markup(vecty.Class("popover", "dots")),
		elem.Summary(vecty.Markup(vecty.Attribute("aria-label", label), vecty.Attribute("title", label)), vecty.Text("⋯")),
		elem.Div(append([]vecty.MarkupOrChild{vecty.Markup(vecty.Class("popped"))}, more...)...),
	)
}
