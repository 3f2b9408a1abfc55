package show

import (
	"slices"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// A Picture shows pixels from 0, paper, to 255, the full colour of its class in the style sheet. It
// is drawn outside of the virtual DOM when they change.
type Picture struct {
	vecty.Core
	Label  string `vecty:"prop"` // description; "" if another element describes it
	Class  string `vecty:"prop"`
	Cols   int    `vecty:"prop"`
	Pixels []byte `vecty:"prop"` // row by row; never changed in place

	canvas  *vecty.HTML
	painter painter
}

// SkipRender reports whether the picture is unchanged.
func (p *Picture) SkipRender(prev vecty.Component) bool {
	q := prev.(*Picture)
	return p.Label == q.Label && p.Class == q.Class && p.Cols == q.Cols && slices.Equal(p.Pixels, q.Pixels)
}

// Render shows the canvas and schedules the drawing.
func (p *Picture) Render() vecty.ComponentOrHTML {
	p.canvas = elem.Canvas(vecty.Markup(
		vecty.Class(p.Class),
		vecty.Attribute("width", p.Cols), vecty.Attribute("height", len(p.Pixels)/max(p.Cols, 1)),
	), described(p.Label))
	p.painter.later(p)
	return p.canvas
}

// described labels a picture, or hides it from screen readers if the label is empty.
func described(label string) vecty.MarkupList {
	if label == "" {
		return vecty.Markup(vecty.Attribute("aria-hidden", "true"))
	}
	return vecty.Markup(vecty.Attribute("role", "img"), vecty.Attribute("aria-label", label))
}

// Mount draws for the first time.
func (p *Picture) Mount() { p.painter.start(p) }

// Unmount frees the painter.
func (p *Picture) Unmount() { p.painter.stop() }
