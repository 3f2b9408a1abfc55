package settings

import (
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/recipe"
	"inkling/wasm/words"
)

// Custom is the Preset of a form with the visitor's own settings.
const Custom = "Custom"

// A Form is the settings as typed, valid or not.
type Form struct {
	Preset string            // a preset's key, or Custom
	Text   map[string]string // by key of recipe.Fields

	typed []string // the hidden layers, if typed one by one
	mine  *Form    // the visitor's own settings, which a preset has replaced, or nil
}

func newForm(p recipe.Preset) Form {
	return Form{Preset: p.Key, Text: p.Settings.Metadata()}
}

// of returns the form of another preset, with the same data set.
func (f Form) of(p recipe.Preset) Form {
	filled := newForm(p)
	filled.Text["data"] = f.Text["data"]
	filled.mine = f.own()
	return filled
}

// with returns the form of these settings.
func (f Form) with(s recipe.Settings) Form {
	p, differing := s.Nearest()
	filled := newForm(recipe.Preset{Key: p.Key, Settings: s})
	for _, field := range differing {
		if !again(field) {
			filled.Preset = Custom
		}
	}
	filled.mine = f.own()
	return filled
}

// own returns the visitor's own settings that can be restored.
func (f Form) own() *Form {
	if f.Preset != Custom {
		return f.mine
	}
	f.mine = nil
	return &f
}

// again reports whether another value of the field makes another run of the same preset.
func again(f *recipe.Field) bool { return f.Key == "seed" || f.Key == "data" }

// set sets a field's text.
func (f *Form) set(field *recipe.Field, text string) {
	f.Text[field.Key] = text
	if !again(field) {
		f.Preset = Custom
	}
}

// setLayers sets the hidden layers one by one.
func (f *Form) setLayers(layers []string) {
	f.set(hiddenField, strings.Join(layers, ", "))
	f.typed = layers
}

// Layers returns the units of each hidden layer, as typed.
func (f *Form) Layers() []string {
	text := f.Text["hidden"]
	if strings.Join(f.typed, ", ") == text {
		return f.typed
	}
	return recipe.SplitLayers(text)
}

// Errors returns what is wrong with the invalid fields, by key.
func (f *Form) Errors() map[string]string {
	errs := map[string]string{}
	for _, field := range recipe.Fields {
		if why := f.wrong(field); why != "" {
			errs[field.Key] = why
		}
	}
	return errs
}

// wrong returns what is wrong with a field, or "".
func (f *Form) wrong(field *recipe.Field) string {
	if field == hiddenField {
		for _, text := range f.Layers() {
			switch n := len(recipe.SplitLayers(text)); {
			case n == 0:
				return noUnits.Say(words.Of(field.Label))
			case n > 1:
				return notOneNumber.Say(words.Of(field.Label), foreign.Quote(text))
			}
		}
	}
	s := recipe.Default()
	if err := field.Set(&s, f.Text[field.Key]); err != nil {
		return words.Error(err)
	}
	return ""
}

// hiddenField is the field of the hidden layers.
var hiddenField = recipe.MustField("hidden")

// FirstError returns the ID of the first invalid field, in the order of the form, and its error.
func (f *Form) FirstError() (id, why string) {
	for _, field := range recipe.Fields {
		if why := f.wrong(field); why != "" {
			return FieldID(field), why
		}
	}
	return "", ""
}

// Value returns the text of a field.
func (f *Form) Value(field *recipe.Field) string { return f.Text[field.Key] }

// Settings returns the settings, if all are valid.
func (f *Form) Settings() (s recipe.Settings, ok bool) {
	s, errs := recipe.Parse(f.Text)
	return s, len(errs) == 0 && f.wrong(hiddenField) == ""
}
