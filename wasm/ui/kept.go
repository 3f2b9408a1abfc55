package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// Kept is a part that is rendered only while it is shown. When it is hidden it stays in the
// document with its canvases, opened details and scroll positions. A part that was never shown
// costs nothing.
type Kept struct {
	vecty.Core
	Shown bool                         `vecty:"prop"`
	Show  func() vecty.ComponentOrHTML `vecty:"prop"`
}

// SkipRender reports whether the part is hidden.
func (k *Kept) SkipRender(vecty.Component) bool { return !k.Shown }

// Render shows the part.
func (k *Kept) Render() vecty.ComponentOrHTML {
	if !k.Shown {
		return nil
	}
	return elem.Div(vecty.Markup(vecty.Class("kept")), k.Show())
}
