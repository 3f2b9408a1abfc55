package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// Canvas is a canvas element that is drawn outside of the virtual DOM.
type Canvas struct {
	vecty.Core
	Label   string                 `vecty:"prop"` // or "", if another element describes it
	Class   string                 `vecty:"prop"`
	Side    int                    `vecty:"prop"` // in pixels of the drawing, which CSS scales; 0 to leave it
	Locked  bool                   // inert; never changes
	More    func() []vecty.Applyer // more markup, or nil; never changes
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

// Mount passes the element to Mounted.
func (c *Canvas) Mount() { c.Mounted(c.element.Node()) }
