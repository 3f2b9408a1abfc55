package app

import (
	"slices"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/recipe"
	"inkling/wasm/settings"
	"inkling/wasm/ui"
)

// pieceLists show what there is in the part: what is locked, with the settings
// themselves, and what is shown.
func (p *Page) pieceLists() vecty.ComponentOrHTML {
	s, c := p.State, &p.State.Composed
	pieces := s.pieces()
	lockable := slices.DeleteFunc(slices.Clone(pieces), func(piece ui.Piece) bool { return !lockablePiece(piece) })
	if len(pieces) == 0 {
		return nil
	}
	return elem.Div(
		vecty.Markup(vecty.Class("pieces")),
		elem.Div(
			vecty.Markup(vecty.Class("buttons", "quiet")),
			vecty.If(len(lockable) > 0, ui.Button("Lock everything except …", true, func() { p.Send(TickAll{LockPiece, true}) })),
			ui.Button("Hide everything except …", true, func() { p.Send(TickAll{ShowPiece, false}) }),
			vecty.If(len(named(lockable, c.Lock)) > 0, ui.Button("Lock nothing", true, func() { p.Send(TickAll{LockPiece, false}) })),
			vecty.If(len(named(pieces, c.Hide)) > 0, ui.Button("Hide nothing", true, func() { p.Send(TickAll{ShowPiece, true}) })),
		),
		vecty.If(len(lockable) > 0, p.pieceList(LockPiece, lockListID, "Settings, and what is locked", "Untick what the class may change. Anybody who edits the address can lift the locks.", p.lockRows(lockable))),
		p.pieceList(ShowPiece, showListID, "What is shown of it", "Tick what the class sees.", p.showTicks(pieces)),
	)
}

// pieceList is a list that is opened, also by the button that ticks all in it.
func (p *Page) pieceList(what Choice, id, legend, help string, list vecty.ComponentOrHTML) vecty.ComponentOrHTML {
	return elem.Details(
		vecty.Markup(vecty.MarkupIf(p.State.Composed.Open[what], vecty.Attribute("open", "")),
			event.Toggle(func(e *vecty.Event) { p.Send(OpenPieces{what, e.Target.Get("open").Bool()}) })),
		elem.Summary(vecty.Text(legend)),
		elem.FieldSet(
			vecty.Markup(prop.ID(id), vecty.Attribute("tabindex", -1), vecty.Attribute("aria-label", legend)),
			elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(help)),
			list,
		),
	)
}

func (p *Page) showTicks(pieces []ui.Piece) vecty.ComponentOrHTML {
	var list vecty.List
	for _, piece := range pieces {
		list = append(list, p.tick(piece.Label, ShowPiece, piece.Name, !p.State.Composed.Hide[piece.Name]))
	}
	return elem.Div(vecty.Markup(vecty.Class("switches")), list)
}

// lockRows show what can be locked, each with its value where there is one.
func (p *Page) lockRows(pieces []ui.Piece) vecty.ComponentOrHTML {
	var rows vecty.List
	for _, piece := range pieces {
		rows = append(rows, p.lockRow(piece))
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("lockrows")), rows)
}

func (p *Page) lockRow(piece ui.Piece) vecty.ComponentOrHTML {
	c, id := &p.State.Composed, "share-set-"+piece.Name
	label, wrong := elem.Span(vecty.Text(piece.Label)), ""
	value := p.lockValue(piece, id)
	if value != nil {
		label = elem.Label(vecty.Markup(prop.For(id)), vecty.Text(piece.Label))
		wrong = p.State.Form.Errors[piece.Name]
	}
	return elem.ListItem(
		vecty.Markup(vecty.Key(piece.Name)),
		label,
		vecty.If(value != nil, value),
		elem.Label(
			vecty.Markup(vecty.Class("switch")),
			elem.Input(vecty.Markup(prop.Type(prop.TypeCheckbox), prop.Checked(c.Lock[piece.Name]), vecty.Attribute("aria-label", "Locked: "+piece.Label),
				event.Change(func(e *vecty.Event) { p.Send(Tick{LockPiece, piece.Name, e.Target.Get("checked").Bool()}) }))),
			vecty.Text("Locked"),
		),
		vecty.If(wrong != "", elem.Paragraph(vecty.Markup(prop.ID(id+"-help"), vecty.Class("error")), vecty.Text(wrong+"."))),
	)
}

// lockValue is the control of a setting, a preset or the network that reads; nil for
// other pieces. The preview follows once a text has been typed. Settings of a run
// that comes along are the run's.
func (p *Page) lockValue(piece ui.Piece, id string) vecty.ComponentOrHTML {
	s := p.State
	run := s.sharedRun()
	settled := run.Came != nil
	choice := func(chosen string, send func(text string) Msg, options vecty.List) vecty.ComponentOrHTML {
		return elem.Select(vecty.Markup(prop.ID(id), prop.Value(chosen), prop.Disabled(settled), event.Change(func(e *vecty.Event) {
			p.Send(send(e.Target.Get("value").String()))
			p.Send(Refresh{})
		})), options)
	}
	f, isSetting := recipe.FindField(piece.Name)
	switch {
	case piece.Name == "preset":
		return choice(s.Form.Preset, func(text string) Msg { return settings.ChoosePreset{Key: text} }, s.Form.PresetOptions())
	case piece.Name == "reader":
		settled = s.locks("reader")
		return choice(s.Reader, func(text string) Msg { return ChooseReader{text} }, s.readers())
	case !isSetting, !s.Form.Offered(f, s.Sets):
		return nil
	}
	text := s.Form.Text[f.Key]
	if settled {
		text = f.Text(run.Recipe())
	}
	settled = settled || s.Form.Holds(f)
	edit := func(text string) Msg { return settings.Edit{Field: f, Text: text} }
	switch f.Kind {
	case recipe.Choice:
		return choice(text, edit, ui.Choices(f, text))
	case recipe.Folder:
		return choice(text, edit, settings.DataOptions(s.Sets, text))
	}
	return elem.Input(
		vecty.Markup(prop.ID(id), prop.Value(text), prop.Disabled(settled), vecty.Attribute("aria-describedby", id+"-help"), vecty.Attribute("aria-invalid", s.Form.Errors[f.Key] != ""),
			event.Input(func(e *vecty.Event) { p.Send(edit(e.Target.Get("value").String())) }),
			event.Change(func(*vecty.Event) { p.Send(Refresh{}) })),
		ui.Typed(ui.Keyboard(f.Kind)),
	)
}
