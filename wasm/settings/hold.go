package settings

import (
	"fmt"

	"inkling/nn/recipe"
)

// What an address locks or hides stays as it is: those settings are held. The form changes by Set and Fill, which leave
// them alone. Runs begin and go on only with settings that Barred allows. The author's address and the commands of the
// page around a frame may change anything, by Begin and Take.

// Hold keeps as they are now the settings that are locked or hidden; the functions report by name which are locked, and
// which are one of both.
func (s *State) Hold(locks, fixes func(name string) bool) {
	s.held, s.locked = map[string]string{}, map[string]bool{presetName: locks(presetName)}
	s.presetStays = fixes(presetName)
	for _, f := range recipe.Fields {
		s.locked[f.Key] = locks(f.Key)
		if fixes(f.Key) {
			s.held[f.Key] = s.Text[f.Key]
		}
	}
}

// Holds reports whether a setting stays as it is.
func (s *State) Holds(f *recipe.Field) bool {
	_, held := s.held[f.Key]
	return held
}

// Set types text into a field, unless that is held.
func (s *State) Set(f *recipe.Field, text string) {
	if !s.Holds(f) {
		s.set(f, text)
	}
}

// Fill makes the settings these, but for what is held.
func (s *State) Fill(settings recipe.Settings) { s.fill(s.with(settings)) }

// Begin fills the form with a preset, whatever is held.
func (s *State) Begin(p recipe.Preset) { s.Form = newForm(p) }

// Take types texts into the fields of these keys, whatever is held.
func (s *State) Take(settings map[string]string) {
	for _, field := range recipe.Fields {
		if text, ok := settings[field.Key]; ok {
			s.set(field, text)
		}
	}
}

// fill puts another form in the place of the present one, but for what is held.
func (s *State) fill(form Form) {
	preset := form.Preset
	for _, f := range recipe.Fields {
		if text, held := s.held[f.Key]; held && form.Text[f.Key] != text {
			form.set(f, text)
			if p, ok := recipe.FindPreset(preset); ok && f.Text(p.Settings) == text {
				form.Preset = preset
			}
		}
	}
	s.Form = form
}

// Barred says why runs with these settings cannot begin here, or nothing.
func (s *State) Barred(list ...recipe.Settings) string {
	for _, settings := range list {
		for _, f := range recipe.Fields {
			if text, held := s.held[f.Key]; held && !means(f, text, settings) {
				return s.Stays(f, f.Text(settings))
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

// Stays says that a held setting does not become what something needs.
func (s *State) Stays(f *recipe.Field, needed string) string {
	if !s.locked[f.Key] {
		return fmt.Sprintf("This would change “%s”, which this page hides and keeps as it is.", f.Label)
	}
	return fmt.Sprintf("“%s” is locked at %s here; this needs %s.", f.Label, orNone(s.Text[f.Key]), orNone(needed))
}

func orNone(text string) string {
	if text == "" {
		return "none"
	}
	return text
}
