package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// Canvas is an element that is drawn on by somebody else.
type Canvas struct {
	vecty.Core
	Label   string                 `vecty:"prop"` // or "", if something else says what it shows
	Class   string                 `vecty:"prop"`
	Side    int                    `vecty:"prop"` // in pixels of the drawing, for CSS scales it; 0 to leave it
	Locked  bool                   // cannot be drawn on or walked through, for ever
	More    func() []vecty.Applyer // what the first one adds for ever, or nil
	Mounted func(vecty.SyscallJSValue)
	element *vecty.HTML
}

// Render shows the canvas.
func (c *Canvas) Render() vecty.ComponentOrHTML {
	c.element = elem.Canvas(
		vecty.Markup(vecty.Class(c.Class)),
		vecty.MarkupIf(c.Label == "", Hidden()),
		vecty.MarkupIf(c.Label != "", vecty.Attribute("role", "img"), vecty.Attribute("aria-label", c.Label)),
		c.more(),
		vecty.MarkupIf(c.Locked, vecty.Attribute("inert", "")),
		vecty.MarkupIf(c.Side > 0, vecty.Attribute("width", c.Side), vecty.Attribute("height", c.Side)),
	)
	return c.element
}

func (c *Canvas) more() vecty.MarkupList {
	if c.More == nil {
		return vecty.Markup()
	}
	return vecty.Markup(c.More()...)
}

// Mount hands the canvas to who draws on it.
func (c *Canvas) Mount() { c.Mounted(c.element.Node()) }
