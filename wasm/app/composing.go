package app

import (
	"slices"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/recipe"
	"inkling/wasm/learn/contents"
	"inkling/wasm/link"
	"inkling/wasm/run"
	"inkling/wasm/settings"
	"inkling/wasm/share"
	"inkling/wasm/ui"
)

// shareEnv is what the author's composing sees of the page.
func (s *State) shareEnv() share.Env {
	e := share.Env{Base: s.Base, Parts: parts(), Pieces: s.offeredPieces(), Settings: link.Of(s.Form.Text), Wrong: s.Form.Errors, Strokes: s.Pad.Strokes}
	e.Settings.Reader = s.publicReader()
	for _, p := range contents.Pages {
		e.Parts = append(e.Parts, share.Part{View: "learn/" + p.Name, Title: p.English})
	}
	shown := s.Runs.AtLength()
	if made, ok := shown.Receipt(); ok {
		e.Run = &share.Run{Name: shown.Name, Score: run.CountOf(*shown.Last()).String(), Link: link.OfRun(made)}
	}
	return e
}

// offeredPieces are those without settings of former links that nothing has.
func (s *State) offeredPieces() []ui.Piece {
	return slices.DeleteFunc(Pieces(), func(p ui.Piece) bool {
		f, ok := recipe.FindField(p.Name)
		return ok && f.Former && !s.Form.Offered(f, s.Sets)
	})
}

// share shows what is composed, and how to copy it.
func (p *Page) share() vecty.ComponentOrHTML {
	v := &share.View{State: &p.State.Share, Env: p.State.shareEnv(), Send: func(m share.Msg) { p.Send(m) }, Control: p.pieceControl}
	return v.Section()
}

// pieceControl is the control of a setting, a preset or the network that reads; nil
// for other pieces.
func (p *Page) pieceControl(piece ui.Piece, id string, given *recipe.Settings, done func()) vecty.ComponentOrHTML {
	s := p.State
	settled := given != nil
	choice := func(chosen string, send func(text string) Msg, options vecty.List) vecty.ComponentOrHTML {
		return elem.Select(vecty.Markup(prop.ID(id), prop.Value(chosen), prop.Disabled(settled), event.Change(func(e *vecty.Event) {
			p.Send(send(e.Target.Get("value").String()))
			done()
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
		text = f.Text(*given)
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
			event.Change(func(*vecty.Event) { done() })),
		ui.Typed(ui.Keyboard(f.Kind)),
	)
}
