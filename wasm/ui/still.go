package ui

import "github.com/norunners/vecty"

// Still is a part of the page that is rendered again only when there is news for it:
// not with each movement of the pen, or with each report of training.
type Still struct {
	vecty.Core
	News int                          `vecty:"prop"` // another number when there is news
	Show func() vecty.ComponentOrHTML `vecty:"prop"`
}

// SkipRender reports whether there is no news.
func (p *Still) SkipRender(prev vecty.Component) bool { return p.News == prev.(*Still).News }

// Render shows the part.
func (p *Still) Render() vecty.ComponentOrHTML { return p.Show() }
