package lab

import (
	"inkling/nn/recipe"
	"inkling/wasm/pad"
	"inkling/wasm/photo"
	"inkling/wasm/share"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Pieces returns all pieces of the page: the lab's from top to bottom, then the settings.
func Pieces() []ui.Piece {
	var list []ui.Piece
	for _, l := range panels {
		list = append(list, ui.Piece{Name: l.name, Label: l.title})
	}
	list = append(list, navigationPart)
	list = append(list, pad.Pieces...)
	list = append(list, controlParts...)
	for _, f := range recipe.Fields {
		within := []string{"settings"}
		if f.Advanced {
			within = []string{"more", "settings"}
		}
		list = append(list, ui.Piece{Name: f.Key, Label: words.Of(f.Label), Within: within, Panel: "train"})
	}
	return list
}

var navigationPart = ui.Piece{Name: "navigation", Label: navigationLabel}

// controlParts are the pieces of the panel train that are not settings.
var controlParts = []ui.Piece{
	{Name: "preset", Label: presetLabel, Within: []string{"settings"}, Panel: "train"},
	{Name: "settings", Label: settingsLabel, Panel: "train"},
	{Name: "more", Label: moreLabel, Within: []string{"settings"}, Panel: "train"},
	{Name: "buttons", Label: buttonsLabel, Panel: "train"},
	{Name: "speed", Label: speedLabel, Panel: "train"},
	{Name: "figures", Label: figuresLabel, Panel: "train"},
	{Name: "chart", Label: chartLabel, Panel: "train"},
	{Name: "coach", Label: coachLabel, Panel: "train"},
	{Name: "histograms", Label: histogramsLabel, Panel: "train"},
	{Name: "log", Label: logLabel, Panel: "train"},
	{Name: "repeat", Label: repeatLabel, Panel: "train"},
}

// parts returns the parts of the lab that can be embedded on their own, each with its panels.
func parts() []share.Part {
	whole := share.Part{View: "lab", Title: wholeLabPart}
	for _, l := range panels {
		whole.Panels = append(whole.Panels, l.name)
	}
	return []share.Part{
		{View: "pad", Title: padPart, Panels: []string{"draw"}},
		{View: "train", Title: trainingPart, Panels: []string{"train"}},
		{View: "compare", Title: comparingPart, Panels: []string{"train", "runs"}},
		{View: "inspect", Title: lookingPart, Panels: []string{"inside"}},
		{View: "hand", Title: fineTuningPart, Panels: []string{"draw", "hand"}},
		{View: "browse", Title: imagesPart, Panels: []string{"draw", "browse"}},
		{View: "photo", Title: photo.Title, Panels: []string{"draw", "photo"}},
		whole,
	}
}
