package ui

import (
	"cmp"
	"slices"
	"strings"
)

// A Piece is something that a link can hide or lock: a panel, a group of controls
// or a setting.
type Piece struct {
	Name  string // in addresses
	Label string
	// Selector is where the page shows it; "" for a panel, which is not rendered
	// at all when it is hidden.
	Selector string
	Within   []string // the names of the pieces of its panel that it is a part of
	Panel    string   // of the lab in which it stands; "" for panels and for what stands outside
}

// Covering returns the names by which an address locks or hides a piece: its own,
// and those of what it is a part of.
func (p Piece) Covering() []string {
	list := append([]string{p.Name}, p.Within...)
	if p.Panel != "" {
		list = append(list, p.Panel)
	}
	return list
}

// FindPiece returns the piece of that name in a list, or one without a name.
func FindPiece(list []Piece, name string) (p Piece) {
	if at := slices.IndexFunc(list, func(p Piece) bool { return p.Name == name }); at >= 0 {
		p = list[at]
	}
	return p
}

// Selectors returns where the pieces of these names are, as one selector of CSS.
func Selectors(find func(name string) Piece, names []string) string {
	var list []string
	for _, name := range names {
		if p := find(name); p.Name != "" {
			list = append(list, cmp.Or(p.Selector, "#"+PanelID(name)))
		}
	}
	return strings.Join(list, ", ")
}

// PanelID is the id of a panel.
func PanelID(name string) string { return "panel-" + name }
