package ui

import "github.com/norunners/vecty"

// Still is a part of the page that a moving pen does not change. It is not
// rendered again for each of its movements, which leaves time to draw them.
type Still struct {
	vecty.Core
	News int                          `vecty:"prop"` // State.news
	Show func() vecty.ComponentOrHTML `vecty:"prop"`
}

// SkipRender reports whether there have been no other news.
func (p *Still) SkipRender(prev vecty.Component) bool { return p.News == prev.(*Still).News }

// Render shows the part.
func (p *Still) Render() vecty.ComponentOrHTML { return p.Show() }
