package share

import (
	"slices"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/recipe"
	"inkling/wasm/ui"
)

// pieceLists shows the pieces of the part: those that can be locked, with the settings themselves,
// and those that can be hidden.
func (p *View) pieceLists() vecty.ComponentOrHTML {
	c := p.State
	pieces := c.pieces(p.Env)
	locks := slices.DeleteFunc(slices.Clone(pieces), func(piece ui.Piece) bool { return !lockable(piece) })
	if len(pieces) == 0 {
		return nil
	}
	return elem.Div(
		vecty.Markup(vecty.Class("pieces")),
		elem.Div(
			vecty.Markup(vecty.Class("buttons", "quiet")),
			vecty.If(len(locks) > 0, ui.Button(lockAllLabel.Say(), true, func() { p.Send(TickAll{LockPiece, true}) })),
			ui.Button(hideAllLabel.Say(), true, func() { p.Send(TickAll{ShowPiece, false}) }),
			vecty.If(len(named(locks, c.Lock)) > 0, ui.Button(lockNothingLabel.Say(), true, func() { p.Send(TickAll{LockPiece, false}) })),
			vecty.If(len(named(pieces, c.Hide)) > 0, ui.Button(hideNothingLabel.Say(), true, func() { p.Send(TickAll{ShowPiece, true}) })),
		),
		vecty.If(len(locks) > 0, p.pieceList(LockPiece, lockListID, locksHeading.Say(), locksHelp.Say(), p.lockRows(locks))),
		p.pieceList(ShowPiece, showListID, piecesHeading.Say(), piecesHelp.Say(), p.showTicks(pieces)),
	)
}

// pieceList is a list that can be opened; TickAll opens it too.
func (p *View) pieceList(what Choice, id, legend, help string, list vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	return elem.Details(
		vecty.Markup(vecty.MarkupIf(p.State.Open[what], vecty.Attribute("open", "")),
			event.Toggle(func(e *vecty.Event) { p.Send(OpenPieces{what, e.Target.Get("open").Bool()}) })),
		elem.Summary(vecty.Text(legend)),
		elem.FieldSet(
			vecty.Markup(prop.ID(id), vecty.Attribute("tabindex", -1), vecty.Attribute("aria-label", legend)),
			elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(help)),
			list,
		),
	)
}

func (p *View) showTicks(pieces []ui.Piece) vecty.ComponentOrHTML {
	var list vecty.List
	for _, piece := range pieces {
		list = append(list, p.tick(piece.Label.Say(), ShowPiece, piece.Name, !p.State.Hide[piece.Name]))
	}
	return elem.Div(vecty.Markup(vecty.Class("switches")), list)
}

// lockRows shows the pieces that can be locked, with their values.
func (p *View) lockRows(pieces []ui.Piece) vecty.ComponentOrHTML {
	var rows vecty.List
	for _, piece := range pieces {
		rows = append(rows, p.lockRow(piece))
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("lockrows")), rows)
}

func (p *View) lockRow(piece ui.Piece) vecty.ComponentOrHTML {
	c, id := p.State, "share-set-"+piece.Name
	label, wrong := elem.Span(vecty.Text(piece.Label.Say())), ""
	value := p.Control(piece, id, p.given(), func() { p.Send(Refresh{}) })
	if value != nil {
		label = elem.Label(vecty.Markup(prop.For(id)), vecty.Text(piece.Label.Say()))
		wrong = p.Env.Wrong[piece.Name]
	}
	return elem.ListItem(
		vecty.Markup(vecty.Key(piece.Name)),
		label,
		vecty.If(value != nil, value),
		elem.Label(
			vecty.Markup(vecty.Class("switch")),
			elem.Input(vecty.Markup(prop.Type(prop.TypeCheckbox), prop.Checked(c.Lock[piece.Name]), vecty.Attribute("aria-label", pieceLocked.Say(piece.Label)),
				event.Change(func(e *vecty.Event) { p.Send(Tick{LockPiece, piece.Name, e.Target.Get("checked").Bool()}) }))),
			vecty.Text(lockedLabel.Say()),
		),
		vecty.If(wrong != "", elem.Paragraph(vecty.Markup(prop.ID(id+"-help"), vecty.Class("error")), vecty.Text(wrong+"."))),
	)
}

// given returns the settings of the included run, or nil.
func (p *View) given() *recipe.Settings {
	l := p.State.settings(p.Env)
	if l.Outcome == nil {
		return nil
	}
	settings := l.Recipe()
	return &settings
}
