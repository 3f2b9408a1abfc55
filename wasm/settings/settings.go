// Package settings is the form of the settings of training: its fields, presets and layers, and which of them stay
// as they are.
package settings

import (
	"inkling/nn/recipe"
)

// State is the form, and what of it stays as it is.
type State struct {
	Form
	held        map[string]string // the values of settings that are locked or hidden, by key
	locked      map[string]bool   // which are locked, by key; the preset among them
	presetStays bool              // it is locked or hidden
}

// presetName is the name by which an address locks or hides the choice of a preset.
const presetName = "preset"

// NewState returns the form of a page just opened.
func NewState() State { return State{Form: newForm(recipe.Presets[0])} }

// A Msg is something that has happened to the settings.
type Msg interface{ apply(*State) []Effect }

// What can happen to the settings.
type (
	// ChoosePreset fills the form with a preset, or with the settings of one's own.
	ChoosePreset struct{ Key string }
	// Edit types into a field.
	Edit struct {
		Field *recipe.Field
		Text  string
	}
	// EditLayer types how many units a hidden layer has, counted from 0.
	EditLayer struct {
		Layer int
		Text  string
	}
	// NudgeLayer gives a hidden layer so many units more.
	NudgeLayer struct{ Layer, By int }
	// AddLayer adds a hidden layer before the outputs.
	AddLayer struct{}
	// RemoveLayer removes one.
	RemoveLayer struct{ Layer int }
	// BackToMine brings back the settings of one's own that a preset has replaced.
	BackToMine struct{}
)

// An Effect is something for the page or the runtime to do.
type Effect interface{}

// What the page hears of them.
type (
	// UseData turns to the data set in this folder, which was chosen.
	UseData struct{ Folder string }
	// Refused says why something was not done.
	Refused struct{ Why string }
)

// Update takes a message into account and returns what has to be done about it.
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
