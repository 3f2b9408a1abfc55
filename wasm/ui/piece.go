package ui

import (
	"slices"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/words"
)

// A Piece is something that a link can hide or lock: a panel, a group of controls or a setting.
type Piece struct {
	Name   string // in addresses
	Label  words.M
	Within []string // names of the pieces that contain it, in its panel
	Panel  string   // panel of the lab that contains it; "" for panels and for pieces outside of them
}

// Covering returns the names that hide or lock a piece in an address: its own, and those of what
// contains it.
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

// Limits report which pieces are hidden and locked, by themselves or with what contains them.
type Limits interface {
	Hides(name string) bool
	Locks(name string) bool
}

// Limited shows a piece within the limits: locked, or not at all.
func Limited(l Limits, name string, piece vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	if l.Hides(name) {
		return nil
	}
	return Locked(l.Locks(name), piece)
}

// Locked disables all buttons and fields in a piece, if it is locked, with a disabled fieldset.
// That does not affect canvases. The piece keeps its key.
func Locked(locked bool, piece vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	if !locked {
		return piece
	}
	m := []vecty.Applyer{vecty.Class("locked"), vecty.Attribute("role", "none"), prop.Disabled(true)}
	if keyed, ok := piece.(vecty.Keyer); ok && keyed.Key() != nil {
		m = append(m, vecty.Key(keyed.Key()))
	}
	return elem.FieldSet(vecty.Markup(m...), piece)
}

// PanelID is the id of a panel.
func PanelID(name string) string { return "panel-" + name }
