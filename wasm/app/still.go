package app

import "github.com/norunners/vecty"

// still is a part of the page that a moving pen does not change. It is not
// rendered again for each of its movements, which leaves time to draw them.
type still struct {
	vecty.Core
	News int                          `vecty:"prop"` // State.news
	Show func() vecty.ComponentOrHTML `vecty:"prop"`
}

// SkipRender reports whether there have been no other news.
func (p *still) SkipRender(prev vecty.Component) bool { return p.News == prev.(*still).News }

// Render shows the part.
func (p *still) Render() vecty.ComponentOrHTML { return p.Show() }
