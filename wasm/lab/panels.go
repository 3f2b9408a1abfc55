package lab

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/ui"
)

// A panel is a section of the lab.
type panel struct {
	name  string // in addresses
	title string // in the navigation
	show  func(*Page) vecty.ComponentOrHTML
	live  bool // follows the pen, so that it is rendered with each of its movements
}

// panels are the sections of the lab, from top to bottom. A new one is a line here.
var panels []*panel

func init() { // not a literal, for the panels' own links lead to panels
	panels = []*panel{
		{"draw", "Draw", (*Page).drawing, true},
		{"hand", "Your hand", (*Page).hand, false},
		{"train", "Train", (*Page).training, false},
		{"runs", "Runs", (*Page).ledger, false},
		{"inside", "Look inside", (*Page).inside, true}, // follows the pen by itself
		{"browse", "Images", (*Page).images, false},
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

// panel shows one of them.
func (p *Page) panel(l *panel) vecty.ComponentOrHTML {
	show := func() vecty.ComponentOrHTML { return l.show(p) }
	if l.live {
		return show()
	}
	return &ui.Still{News: p.State.news, Show: show}
}
