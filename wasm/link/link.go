package link

import (
	"inkling/nn/ink"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
)

// Version is the value of the key "v".
const Version = 1

// The bounds of an address.
const (
	MaxBytes  = 16 << 10 // in all
	MaxNames  = 64       // hidden or locked
	MaxNote   = 1000     // characters in the note
	MaxPoints = 2000     // in the drawing
)

// A Link is the content of an address.
type Link struct {
	View string // of a frame: the part of Inkling that it shows

	Preset   string            // key of the preset from which the settings differ; "" for the first
	Settings map[string]string // differing settings by key of recipe.Fields, as text
	Reader   string            // key of the active pre-trained network, or ""

	Hide, Lock []string         // names of parts and of settings
	Strokes    []ink.Stroke     // in units of the pad's side
	Begin      bool             // begin training at once
	Outcome    *receipt.Outcome // expected results of training, or nil
	Note       string           // an instruction: text, never markup

	Theme string // of a frame: light, dark or auto
	Lang  string // a language tag
	Host  string // of a frame: the kind of host, which decides how to report the height
}

// Trains reports whether the link contains settings.
func (l Link) Trains() bool { return l.Preset != "" || len(l.Settings) > 0 || l.Outcome != nil }

// Base returns the preset from which the settings differ. Older links without a seed refer to a
// former seed of the first preset.
func (l Link) Base() recipe.Preset {
	p := l.preset()
	if _, said := l.Settings["seed"]; !said && p.Key == recipe.Presets[0].Key {
		p.Settings.Seed = recipe.UnsaidSeed
	}
	return p
}

func (l Link) preset() recipe.Preset {
	if p, ok := recipe.FindPreset(l.Preset); ok {
		return p
	}
	return recipe.Presets[0]
}

// Recipe returns the settings that the link describes.
func (l Link) Recipe() recipe.Settings {
	s := l.Base().Settings
	for _, f := range recipe.Fields {
		if text, ok := l.Settings[f.Key]; ok {
			f.Set(&s, text) // Read has checked the values
		}
	}
	return s
}
