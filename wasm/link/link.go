package link

import (
	"inkling/nn/ink"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
)

// Version is what an address says under the key "v".
const Version = 1

// The bounds of an address.
const (
	MaxBytes  = 16 << 10 // of it all
	MaxNames  = 64       // hidden or locked
	MaxNote   = 1000     // characters of the note
	MaxPoints = 2000     // of the drawing
)

// A Link is what an address says.
type Link struct {
	View string // of a frame: which part of Inkling it shows

	Preset   string            // a key of recipe.Presets, from which the settings differ; "" for the first
	Settings map[string]string // what differs, by key of recipe.Fields, as they take it
	Reader   string            // the key of the pre-trained network that reads, or ""

	Hide, Lock []string         // names of parts and of settings
	Strokes    []ink.Stroke     // in units of the pad's side
	Begin      bool             // training begins at once
	Came       *receipt.Outcome // what training by these settings came to, to be compared; nil if the link says nothing of it
	Note       string           // an instruction: text, never markup

	Theme string // of a frame: light, dark or auto
	Lang  string // a language tag
	Host  string // of a frame: what embeds it, which decides how it tells its height
}

// Trains reports whether the link says anything of settings.
func (l Link) Trains() bool { return l.Preset != "" || len(l.Settings) > 0 || l.Came != nil }

// Base returns the preset from which the settings differ. A link of before, which
// says no seed, means another seed of the first than that has now.
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
			f.Set(&s, text) // a link that was read has none that is refused
		}
	}
	return s
}
