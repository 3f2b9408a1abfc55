package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
)

// Popover is a small button that opens more, over what is below it. Escape closes it again.
func Popover(label string, more ...vecty.MarkupOrChild) *vecty.HTML {
	return elem.Details(
		vecty.Markup(vecty.Class("popover", "dots"), event.KeyDown(closeWithEscape)),
		elem.Summary(vecty.Markup(vecty.Attribute("aria-label", label), vecty.Attribute("title", label)), vecty.Text("⋯")),
		elem.Div(append([]vecty.MarkupOrChild{vecty.Markup(vecty.Class("popped"))}, more...)...),
	)
}

func closeWithEscape(e *vecty.Event) {
	if e.Get("key").String() != "Escape" {
		return
	}
	box := e.Target.Call("closest", ".popover")
	box.Set("open", false)
	box.Call("querySelector", "summary").Call("focus")
}
