package lessons

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/learn"
	"inkling/wasm/learn/page"
	"inkling/wasm/ui"
)

// ID is the id of the page's element, and ViewID that of the lessons in it.
const (
	ID     = "lessons"
	ViewID = "view-learn"
)

// A Page shows the lessons below notices about the address.
type Page struct {
	vecty.Core
	State *State
	Send  func(Msg)
}

// Render shows the page.
func (p *Page) Render() vecty.ComponentOrHTML {
	s := p.State
	return elem.Main(
		vecty.Markup(prop.ID(ID)),
		ui.AddressNotice("", s.Problems, func() { p.Send(DismissProblems{}) }),
		ui.AuthorsNote(s.Note),
		elem.Div(vecty.Markup(prop.ID(ViewID), vecty.Class("view")),
			&learn.View{State: s.Learn, Alone: s.Framed, Revision: s.Learn.Revision(), Send: func(m page.Msg) { p.Send(m) }}),
	)
}
