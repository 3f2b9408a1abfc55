package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// Kept is rendered only while it is shown. What it has shown stays as it was until
// it is shown again, with its canvases, what was opened in it and where it was
// scrolled to; what never was shown costs nothing.
type Kept struct {
	vecty.Core
	Shown bool                         `vecty:"prop"`
	Show  func() vecty.ComponentOrHTML `vecty:"prop"`
}

// SkipRender reports whether it is not to be seen.
func (k *Kept) SkipRender(vecty.Component) bool { return !k.Shown }

// Render shows it.
func (k *Kept) Render() vecty.ComponentOrHTML {
	if !k.Shown {
		return nil
	}
	return elem.Div(vecty.Markup(vecty.Class("kept")), k.Show())
}
