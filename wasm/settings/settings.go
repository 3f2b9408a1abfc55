// Package settings is the form of the training settings: its fields, presets and layers, and which
// of them are fixed.
package settings

import (
	"inkling/nn/recipe"
)

// State is the form and the settings that are held.
type State struct {
	Form
	held        map[string]string // values of locked or hidden settings, by key
	locked      map[string]bool   // which are locked, by key, including the preset
	presetStays bool              // the preset is locked or hidden
}

// presetName is the name by which an address locks or hides the choice of a preset.
const presetName = "preset"

// NewState returns the form of a page that was just opened.
func NewState() State { return State{Form: newForm(recipe.Presets[0])} }

// A Msg is something that has happened to the settings.
type Msg interface{ apply(*State) []Effect }

// Messages about the settings.
type (
	// ChoosePreset fills the form with a preset, or with the visitor's own settings.
	ChoosePreset struct{ Key string }
	// Edit sets the text of a field.
	Edit struct {
		Field *recipe.Field
		Text  string
	}
	// EditLayer sets the units of a hidden layer, counted from 0.
	EditLayer struct {
		Layer int
		Text  string
	}
	// NudgeLayer adds to the units of a hidden layer.
	NudgeLayer struct{ Layer, By int }
	// AddLayer adds a hidden layer before the outputs.
	AddLayer struct{}
	// RemoveLayer removes a hidden layer.
	RemoveLayer struct{ Layer int }
	// BackToMine restores the visitor's own settings, which a preset has replaced.
	BackToMine struct{}
)

// An Effect is something for the page or the runtime to do.
type Effect interface{}

// Effects for the page.
type (
	// UseData turns to the data set that was chosen.
	UseData struct{ Folder string }
	// Refused says why something was not done.
	Refused struct{ Why string }
)

// Update applies a message and returns the effects.
func (s *State) Update(m Msg) []Effect { return m.apply(s) }

func (m ChoosePreset) apply(s *State) []Effect {
	if m.Key == Custom {
		return BackToMine{}.apply(s)
	}
	if p, ok := recipe.FindPreset(m.Key); ok && !s.presetStays {
		s.fill(s.Form.of(p))
	}
	return nil
}

func (m Edit) apply(s *State) []Effect {
	s.Set(m.Field, m.Text)
	if m.Field.Kind == recipe.Folder {
		return []Effect{UseData{s.Text[m.Field.Key]}}
	}
	return nil
}

func (BackToMine) apply(s *State) []Effect {
	if s.mine != nil && !s.presetStays {
		mine := *s.mine
		mine.Text["data"] = s.Text["data"]
		s.fill(mine)
	}
	return nil
}
