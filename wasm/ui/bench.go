package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// A Bench is the layout of the lab on a page of its own: everything on one screen, if that is large
// enough. See site/bench.css. The program pad shows the same layout with empty parts.
type Bench struct {
	At       string // the name of the place that the address leads to; "" for none
	Settings vecty.ComponentOrHTML
	Draw     vecty.ComponentOrHTML
	Stage    vecty.ComponentOrHTML // the panel that is open
	Outputs  vecty.ComponentOrHTML // next to the network
	Run      vecty.ComponentOrHTML
	Tip      vecty.ComponentOrHTML // a hint on the stage, or nil
}

// HTML shows it.
func (b *Bench) HTML() *vecty.HTML {
	part := func(class string, content vecty.ComponentOrHTML) *vecty.HTML {
		return elem.Div(vecty.Markup(vecty.Class(class)), content)
	}
	return elem.Div(
		vecty.Markup(vecty.Class("bench"), vecty.Data("at", b.At)),
		part("strip", b.Settings),
		part("desk", b.Draw),
		part("centre", b.Stage),
		part("outputs", b.Outputs),
		part("side", b.Run),
		b.Tip,
	)
}
