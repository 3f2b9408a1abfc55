package lab

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/ui"
)

// view shows a view's content if the route leads to it.
func (p *Page) view(v View, show func() vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	shown := p.State.Route.View == v
	return elem.Div(
		vecty.Markup(prop.ID(viewID(v)), vecty.Class("view"), vecty.Property("hidden", !shown)),
		&ui.Kept{Shown: shown, Show: show},
	)
}

// Navigation has the links to the views and to the lab's panels.
type Navigation struct {
	vecty.Core
	At       Route
	Limits   ui.Limits
	CopyLink func()
	Copied   ui.Notice // the result of CopyLink
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

// copyLink shows the button of CopyLink.
func (n *Navigation) copyLink() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("copylink")),
		elem.Span(vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", linkLabel.Say())), vecty.Text(n.Copied.Text)),
		ui.Button(copyLinkLabel.Say(), true, n.CopyLink),
	)
}

func viewLinks(at Route) vecty.ComponentOrHTML {
	var links vecty.List
	for _, v := range views {
		links = append(links, navigationLink(Route{View: v.view}, v.title.Say(), v.view == at.View, "page"))
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("views")), links)
}

func (n *Navigation) panelLinks() vecty.ComponentOrHTML {
	var links vecty.List
	for i := range places {
		p := &places[i]
		if p.hidden(n.Limits) {
			continue
		}
		links = append(links, navigationLink(Route{Lab, p.name}, p.title.Say(), p.name == n.At.Place, "location"))
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("panels"), vecty.Attribute("aria-label", panelsLabel.Say())), links)
}

// navigationLink links to a route. current is its aria-current if it leads to the present one.
func navigationLink(r Route, text string, here bool, current string) vecty.ComponentOrHTML {
	return elem.ListItem(elem.Anchor(
		vecty.Markup(prop.Href(r.Hash())),
		vecty.MarkupIf(here, vecty.Attribute("aria-current", current)),
		vecty.Text(text),
	))
}
