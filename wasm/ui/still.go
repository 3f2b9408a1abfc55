package ui

import "github.com/norunners/vecty"

// Still is a part of the page that is rendered only when Revision changes: not with each movement of
// the pen, or each report of training.
type Still struct {
	vecty.Core
	Revision int                          `vecty:"prop"` // changes when there is something new to show
	Show     func() vecty.ComponentOrHTML `vecty:"prop"`
}

// SkipRender reports whether Revision is unchanged.
func (p *Still) SkipRender(prev vecty.Component) bool { return p.Revision == prev.(*Still).Revision }

// Render shows the part.
func (p *Still) Render() vecty.ComponentOrHTML { return p.Show() }
