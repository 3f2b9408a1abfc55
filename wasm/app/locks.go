package app

import (
	"fmt"
	"slices"

	"inkling/nn/recipe"
)

// What the address locks or hides stays as it is: those settings are held. The form
// changes by edit and fill, which leave them alone. Runs begin and go on only with
// settings that barred allows. The author's address and the commands of the page around
// a frame may change anything.

// covering returns the names by which an address locks or hides a piece: its own,
// and those of what it is a part of.
func covering(name string) []string {
	list := []string{name}
	piece, _ := findPiece(name)
	f, isSetting := recipe.FindField(name)
	if isSetting && f.Advanced {
		list = append(list, "more")
	}
	if isSetting || name == "preset" || name == "more" {
		list = append(list, "settings")
	}
	if piece.Panel != "" {
		list = append(list, piece.Panel)
	}
	return list
}

func anyOf(names, list []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return slices.Contains(list, name) })
}

// locks reports whether a piece is locked.
func (s *State) locks(name string) bool { return anyOf(covering(name), s.Shared.Lock) }

// fixed reports whether a piece is locked or hidden.
func (s *State) fixed(name string) bool { return s.locks(name) || anyOf(covering(name), s.Shared.Hide) }

// holds reports whether a setting stays as it is.
func (s *State) holds(f *recipe.Field) bool {
	_, held := s.Shared.held[f.Key]
	return held
}

// hold keeps what is locked or hidden as it is now, and has nothing else offer to
// change it.
func (s *State) hold() {
	s.Shared.held = map[string]string{}
	for _, f := range recipe.Fields {
		if s.fixed(f.Key) {
			s.Shared.held[f.Key] = s.Form.Text[f.Key]
		}
	}
	if s.holds(seedField) {
		s.Abreast = 1
	}
	if s.next != nil && s.barred(s.next.settings...) != "" {
		s.next = nil
	}
	if free := s.sweepable(); len(free) > 0 && s.holds(s.Ledger.Sweep.Field) {
		s.updateSweep(SweepOver{free[0].Key})
	}
}

// sweepable returns the settings that a sweep may try.
func (s *State) sweepable() []*recipe.Field {
	return slices.DeleteFunc(slices.Clone(recipe.Fields), func(f *recipe.Field) bool { return !s.offered(f) || s.holds(f) })
}

// edit types text into a field, unless that is held.
func (s *State) edit(f *recipe.Field, text string) {
	if !s.holds(f) {
		s.Form.set(f, text)
	}
}

// fill puts another form in the place of the present one, but for what is held.
func (s *State) fill(form Form) {
	preset := form.Preset
	for _, f := range recipe.Fields {
		if text, held := s.Shared.held[f.Key]; held && form.Text[f.Key] != text {
			form.set(f, text)
			if p, ok := recipe.FindPreset(preset); ok && f.Text(p.Settings) == text {
				form.Preset = preset
			}
		}
	}
	s.Form = form
}

// barred says why runs with these settings cannot begin here, or nothing.
func (s *State) barred(list ...recipe.Settings) string {
	for _, settings := range list {
		for _, f := range recipe.Fields {
			if text, held := s.Shared.held[f.Key]; held && !means(f, text, settings) {
				return s.stays(f, f.Text(settings))
			}
		}
	}
	return ""
}

// means reports whether a text is the value that the settings have.
func means(f *recipe.Field, text string, settings recipe.Settings) bool {
	same := settings
	return f.Set(&same, text) == nil && f.Text(same) == f.Text(settings)
}

// stays says that a held setting does not become what something needs.
func (s *State) stays(f *recipe.Field, needed string) string {
	if !s.locks(f.Key) {
		return fmt.Sprintf("This would change “%s”, which this page hides and keeps as it is.", f.Label)
	}
	return fmt.Sprintf("“%s” is locked at %s here; this needs %s.", f.Label, orNone(s.Form.Text[f.Key]), orNone(needed))
}

func orNone(text string) string {
	if text == "" {
		return "none"
	}
	return text
}
