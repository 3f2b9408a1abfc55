package settings

import (
	"inkling/nn/recipe"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Settings that an address locks or hides are held: Set and Fill leave them alone, and runs begin
// and continue only with settings that Barred allows. The author's address and the commands of the
// page around a frame may change any setting, with Begin and Take.

// Hold holds the settings that are locked or hidden at their present values. The functions report
// by name which are locked, and which are locked or hidden.
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

// Holds reports whether a setting is held.
func (s *State) Holds(f *recipe.Field) bool {
	_, held := s.held[f.Key]
	return held
}

// Set sets a field's text unless it is held.
func (s *State) Set(f *recipe.Field, text string) {
	if !s.Holds(f) {
		s.set(f, text)
	}
}

// Fill changes all settings that are not held.
func (s *State) Fill(settings recipe.Settings) { s.fill(s.with(settings)) }

// Begin fills the form with a preset, including held settings.
func (s *State) Begin(p recipe.Preset) { s.Form = newForm(p) }

// Take sets the texts of the fields with these keys, including held ones.
func (s *State) Take(settings map[string]string) {
	for _, field := range recipe.Fields {
		if text, ok := settings[field.Key]; ok {
			s.set(field, text)
		}
	}
}

// fill replaces the form, except for held settings.
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

// Barred says why runs with these settings cannot begin here, or returns "".
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

// Stays says that a held setting cannot become what is needed.
func (s *State) Stays(f *recipe.Field, needed string) string {
	label := words.Of(f.Label)
	if !s.locked[f.Key] {
		return lockedHidden.Say(label)
	}
	return lockedAt.Say(label, said(f, s.Text[f.Key]), said(f, needed))
}

// said returns a value of a setting, "none" if it is empty.
func said(f *recipe.Field, text string) string {
	if text == "" {
		return noneValue.Say()
	}
	return ui.SaySetting(f, text)
}
