package app

import (
	"slices"

	"inkling/nn/recipe"
)

// custom is the preset that stands for settings of one's own.
const custom = "custom"

// A Form is the settings as they are typed, right or wrong.
type Form struct {
	Preset string            // a preset's key, or custom
	Text   map[string]string // by key of recipe.Fields
	Errors map[string]string // of the fields that are wrong
}

func newForm(p recipe.Preset) Form {
	return Form{Preset: p.Key, Text: p.Settings.Metadata(), Errors: map[string]string{}}
}

// fill returns the form of another preset, on the same data.
func (f Form) fill(p recipe.Preset) Form {
	filled := newForm(p)
	filled.Text["data"] = f.Text["data"]
	return filled
}

// with returns the form with these settings.
func (f Form) with(s recipe.Settings) Form {
	filled := Form{Preset: custom, Text: s.Metadata(), Errors: map[string]string{}}
	if p, differing := s.Nearest(); !slices.ContainsFunc(differing, func(d *recipe.Field) bool { return d.Key != "seed" && d.Key != "data" }) {
		filled.Preset = p.Key
	}
	return filled
}

// set types text into a field and checks it.
func (f *Form) set(field *recipe.Field, text string) {
	f.Text[field.Key] = text
	if field.Key != "seed" && field.Key != "data" { // these make another run of the same preset
		f.Preset = custom
	}
	s := recipe.Default()
	if err := field.Set(&s, text); err != nil {
		f.Errors[field.Key] = err.Error()
		return
	}
	delete(f.Errors, field.Key)
}

// firstError returns the first field that is wrong, in the order of the form.
func (f *Form) firstError() (field *recipe.Field, ok bool) {
	for _, field := range recipe.Fields {
		if f.Errors[field.Key] != "" {
			return field, true
		}
	}
	return nil, false
}

// settings returns the settings, if none is wrong.
func (f *Form) settings() (s recipe.Settings, ok bool) {
	s, errs := recipe.Parse(f.Text)
	return s, len(errs) == 0
}
