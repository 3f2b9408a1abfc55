package lab

import (
	"strings"

	"inkling/wasm/share"
	"inkling/wasm/ui"
)

// A View is one of the pages that Inkling consists of.
type View string

// The views.
const (
	Lab   View = "lab"   // draw, train, look
	Learn View = "learn" // the lessons, which are another program
	Share View = "share" // compose a part for others
)

// views are those that there are, in the order of the navigation.
var views = []struct {
	view  View
	title string
}{
	{Lab, "Lab"},
	{Learn, "Learn"},
	{Share, "Share"},
}

// A Route is what the address leads to: a view, and a place in it, which is a
// panel of the lab or a page of the lessons. The place may be empty.
type Route struct {
	View  View
	Place string
}

// home is where an address without a route leads.
var home = Route{View: Lab}

// Hash returns the route as a link writes it.
func (r Route) Hash() string {
	if r.Place == "" {
		return "#" + string(r.View)
	}
	return "#" + string(r.View) + "/" + r.Place
}

// parseRoute reads the hash of an address, with its number sign or without, up to
// its question mark. What leads nowhere leads home.
func parseRoute(hash string) (r Route, ok bool) {
	hash, _, _ = strings.Cut(strings.TrimPrefix(hash, "#"), "?")
	view, place, _ := strings.Cut(hash, "/")
	r = Route{View(view), place}
	switch {
	case hash == "":
		return home, true
	case r.View == Lab && (place == "" || findPanel(place) != nil):
		return r, true
	case r.View == Share && place == "":
		return r, true
	case r.View == Learn:
		return r, true // which says itself what it has not
	default:
		return home, false
	}
}

// What can happen to the route.
type (
	// AddressChanged says what the address's hash is now.
	AddressChanged struct{ Hash string }
)

// ShowPlace shows what the route leads to: its title is the document's, its place is
// brought into sight, and the keyboard goes on from there.
type ShowPlace struct {
	Title string
	ID    string // the element to go to, or ""
}

// goTo goes where the address leads.
func (s *State) goTo(m AddressChanged) []Effect {
	r, ok := parseRoute(m.Hash)
	if !ok {
		s.Address.Astray = "There is nothing at " + ui.Shorten(m.Hash) + "; this is the lab."
	} else {
		s.Address.Astray = ""
	}
	first := !s.settled
	moved := !first && r != s.Route
	s.Route, s.settled = r, true
	s.Address.Lead(m.Hash, r.Hash())
	if r.View == Share {
		s.Share.Update(share.Refresh{}, s.shareEnv())
	}
	if r.View == Learn {
		return nil // what the address says beside is for the lessons
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

// id is that of the element where the route leads.
func (r Route) id() string {
	if r.View == Lab && r.Place != "" {
		return ui.PanelID(r.Place)
	}
	return viewID(r.View)
}

// title is the document's.
func (s *State) title(r Route) string {
	if r.View == Lab {
		if p := findPanel(r.Place); p != nil {
			return p.title + " · Inkling"
		}
		return "Inkling: a neural-network laboratory"
	}
	for _, v := range views {
		if v.view == r.View {
			return v.title + " · Inkling"
		}
	}
	return "Inkling"
}

func viewID(v View) string { return "view-" + string(v) }
