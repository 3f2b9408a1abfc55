package lab

import (
	"strings"

	"inkling/wasm/share"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A View is one of the pages that Inkling consists of.
type View string

// The views.
const (
	Lab   View = "lab"   // draw, train, look inside
	Learn View = "learn" // the lessons, which are a separate program
	Plane View = "plane" // points in a plane, which are a separate program
	Share View = "share" // compose a part for others
)

// views are the views in the order of the navigation.
var views = []struct {
	view  View
	title words.M
}{
	{Lab, labLabel},
	{Learn, learnLabel},
	{Plane, planeLabel},
	{Share, shareLabel},
}

// A Route is what an address leads to: a view and a place in it, which is one of places or a page
// of the lessons. The place may be empty.
type Route struct {
	View  View
	Place string
}

// home is the route of an address that has none.
var home = Route{View: Lab}

// Hash returns the route as it is written in links.
func (r Route) Hash() string {
	if r.Place == "" {
		return "#" + string(r.View)
	}
	return "#" + string(r.View) + "/" + r.Place
}

// parseRoute reads the hash of an address up to its question mark, with or without the number sign.
// If it leads nowhere, the route is home and ok is false.
func parseRoute(hash string) (r Route, ok bool) {
	hash, _, _ = strings.Cut(strings.TrimPrefix(hash, "#"), "?")
	view, place, _ := strings.Cut(hash, "/")
	r = Route{View(view), place}
	switch {
	case hash == "":
		return home, true
	case r.View == Lab && (place == "" || findPlace(place) != nil):
		return r, true
	case (r.View == Share || r.View == Plane) && place == "":
		return r, true
	case r.View == Learn:
		return r, true // the lessons report pages that do not exist
	default:
		return home, false
	}
}

// Messages about the route.
type (
	// AddressChanged brings the address's new hash.
	AddressChanged struct{ Hash string }
)

// ShowPlace shows the place that the route leads to: sets the document's title, scrolls the place
// into view and moves the keyboard's focus there.
type ShowPlace struct {
	Title string
	ID    string // the element to go to, or ""
}

// goTo follows the address.
func (s *State) goTo(m AddressChanged) []Effect {
	r, ok := parseRoute(m.Hash)
	if !ok {
		s.Address.NotFound = nothingAt.Say(ui.Shorten(m.Hash))
	} else {
		s.Address.NotFound = ""
	}
	first := !s.settled
	moved := !first && r != s.Route
	s.Route, s.settled = r, true
	s.Address.Lead(m.Hash, r.Hash())
	s.turnStage()
	if r.View == Share {
		s.Share.Update(share.Refresh{}, s.shareEnv())
	}
	if r.View.elsewhere() {
		return nil // the rest of the address is for another program
	}
	var effects []Effect
	if _, query, ok := strings.Cut(m.Hash, "?"); ok {
		effects = s.openLink(query)
	}
	switch {
	case first && r.Place == "":
		return append(effects, ShowPlace{Title: s.title(r)})
	case moved || r.Place != "":
		return append(effects, ShowPlace{Title: s.title(r), ID: r.id()})
	default:
		return effects
	}
}

// id returns the ID of the element that the route leads to.
func (r Route) id() string {
	if r.View == Lab && r.Place != "" {
		return ui.PanelID(findPlace(r.Place).panel)
	}
	return viewID(r.View)
}

// retitle gives the document its title in the present language, unless another program does.
func (s *State) retitle() []Effect {
	if s.Route.View.elsewhere() || s.Frame != nil {
		return nil
	}
	return []Effect{Title{s.title(s.Route)}}
}

// title returns the document's title at a route.
func (s *State) title(r Route) string {
	if r.View == Lab {
		if p := findPlace(r.Place); p != nil {
			return p.title.Say() + " · Inkling"
		}
		return pageTitle.Say()
	}
	for _, v := range views {
		if v.view == r.View {
			return v.title.Say() + " · Inkling"
		}
	}
	return "Inkling"
}

// elsewhere reports whether another program shows this view.
func (v View) elsewhere() bool { return v == Learn || v == Plane }

func viewID(v View) string { return "view-" + string(v) }
