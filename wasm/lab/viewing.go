package lab

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/ui"
)

// view shows what belongs to a view, if it is the one that the route leads to.
func (p *Page) view(v View, show func() vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	shown := p.State.Route.View == v
	return elem.Div(
		vecty.Markup(prop.ID(viewID(v)), vecty.Class("view"), vecty.Property("hidden", !shown)),
		&ui.Kept{Shown: shown, Show: show},
	)
}

// Navigation leads to the views, and to the panels of the lab.
type Navigation struct {
	vecty.Core
	At       Route
	Limits   ui.Limits
	CopyLink func()
	Copied   ui.Notice // what became of it
}

// Render shows the navigation.
func (n *Navigation) Render() vecty.ComponentOrHTML {
	at := n.At
	return elem.Navigation(
		vecty.Markup(prop.ID("navigation"), vecty.Attribute("aria-label", "Inkling"), vecty.Property("hidden", n.Limits.Hides("navigation"))),
		vecty.If(len(views) > 1, viewLinks(at)),
		vecty.If(at.View == Lab, n.panelLinks(), ui.Locked(n.Limits.Locks("navigation"), n.copyLink())),
	)
}

// CopyLink copies the address of what is shown now.
type CopyLink struct{}

// copyLink copies the address of what is shown.
func (n *Navigation) copyLink() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("copylink")),
		elem.Span(vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", "The link")), vecty.Text(n.Copied.Text)),
		ui.Button("Copy link", true, n.CopyLink),
	)
}

func viewLinks(at Route) vecty.ComponentOrHTML {
	var links vecty.List
	for _, v := range views {
		links = append(links, navigationLink(Route{View: v.view}, v.title, v.view == at.View, "page"))
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("views")), links)
}

func (n *Navigation) panelLinks() vecty.ComponentOrHTML {
	var links vecty.List
	for _, l := range panels {
		if n.Limits.Hides(l.name) {
			continue
		}
		links = append(links, navigationLink(Route{Lab, l.name}, l.title, l.name == n.At.Place, "location"))
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("panels"), vecty.Attribute("aria-label", "In the lab")), links)
}

// navigationLink leads to a route; current is what it is if it leads to where one is.
func navigationLink(r Route, text string, here bool, current string) vecty.ComponentOrHTML {
	return elem.ListItem(elem.Anchor(
		vecty.Markup(prop.Href(r.Hash())),
		vecty.MarkupIf(here, vecty.Attribute("aria-current", current)),
		vecty.Text(text),
	))
}
