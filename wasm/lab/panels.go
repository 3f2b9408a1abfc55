package lab

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A panel is a section of the lab.
type panel struct {
	name  string  // in addresses
	title words.M // in the navigation
	show  func(*Page) vecty.ComponentOrHTML
	news  func(news) int // changes when the section has to be rendered again; nil if it always has
}

// panels are the sections of the lab, from top to bottom. To add one, add a line here.
var panels []*panel

func init() { // not a literal: the panels link to panels, which would be an initialisation cycle
	panels = []*panel{
		{"draw", drawLabel, (*Page).drawing, nil},
		{"hand", handLabel, (*Page).hand, news.loading},
		{"train", trainLabel, (*Page).training, news.both},
		{"runs", runsLabel, (*Page).ledger, news.training},
		{"inside", insideLabel, (*Page).inside, nil}, // follows the pen by itself
		{"browse", browseLabel, (*Page).images, news.loading},
	}
}

// findPanel returns the panel of that name, or nil.
func findPanel(name string) *panel {
	for _, p := range panels {
		if p.name == name {
			return p
		}
	}
	return nil
}

// lab shows the panels.
func (p *Page) lab() vecty.ComponentOrHTML {
	var list vecty.List
	for _, l := range panels {
		if !p.State.shows(l.name) {
			continue
		}
		list = append(list, elem.Div(vecty.Markup(prop.ID(ui.PanelID(l.name)), vecty.Class("panel"), vecty.Key(l.name)), ui.Locked(p.State.Address.Locks(l.name), p.panel(l))))
	}
	return list
}

// panel shows one panel.
func (p *Page) panel(l *panel) vecty.ComponentOrHTML {
	show := func() vecty.ComponentOrHTML { return l.show(p) }
	if l.news == nil {
		return show()
	}
	return &ui.Still{Revision: l.news(p.State.news), Show: show}
}
