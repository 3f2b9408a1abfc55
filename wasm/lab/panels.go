package lab

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/photo"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A panel is a section of the lab.
type panel struct {
	name     string  // in addresses
	title    words.M // in the navigation
	show     func(*Page) vecty.ComponentOrHTML
	revision func(revisions) int // changes when the section has to be rendered again; nil if it always has
}

// panels are the sections of the lab, from top to bottom. To add one, add a line here.
var panels []*panel

func init() { // not a literal: the panels link to panels, which would be an initialisation cycle
	panels = []*panel{
		{"draw", drawLabel, (*Page).drawing, nil},
		{"hand", handLabel, (*Page).hand, revisions.loading},
		{"train", trainLabel, (*Page).training, revisions.both},
		{"runs", runsLabel, (*Page).ledger, revisions.training},
		{"inside", insideLabel, (*Page).inside, nil}, // follows the pen by itself
		{"browse", browseLabel, (*Page).images, revisions.loading},
		{"photo", photo.Title, (*Page).photo, revisions.both},
	}
}

// lab shows the workbench or, in a frame, the panels one below the other.
func (p *Page) lab() vecty.ComponentOrHTML {
	if p.State.Frame == nil {
		return p.bench()
	}
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
	if l.revision == nil {
		return show()
	}
	return &ui.Still{Revision: l.revision(p.State.revisions), Show: show}
}
