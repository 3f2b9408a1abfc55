package lab

import (
	"inkling/nn/recipe"
	"inkling/wasm/pad"
	"inkling/wasm/share"
	"inkling/wasm/ui"
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
		list = append(list, ui.Piece{Name: f.Key, Label: f.Label, Within: within, Panel: "train"})
	}
	return list
}

var navigationPart = ui.Piece{Name: "navigation", Label: "Navigation"}

// controlParts are the pieces of the panel train that are not settings.
var controlParts = []ui.Piece{
	{Name: "preset", Label: "Preset", Within: []string{"settings"}, Panel: "train"},
	{Name: "settings", Label: "All settings", Panel: "train"},
	{Name: "more", Label: "More settings", Within: []string{"settings"}, Panel: "train"},
	{Name: "buttons", Label: "Buttons of training", Panel: "train"},
	{Name: "speed", Label: "Speed", Panel: "train"},
	{Name: "figures", Label: "Cost and accuracy", Panel: "train"},
	{Name: "chart", Label: "Charts", Panel: "train"},
	{Name: "coach", Label: "Coach", Panel: "train"},
	{Name: "histograms", Label: "Histograms by layer", Panel: "train"},
	{Name: "log", Label: "Training log", Panel: "train"},
	{Name: "repeat", Label: "Repeat exactly", Panel: "train"},
}

// parts returns the parts of the lab that can be embedded on their own, each with its panels.
func parts() []share.Part {
	whole := share.Part{View: "lab", Title: "The whole lab"}
	for _, l := range panels {
		whole.Panels = append(whole.Panels, l.name)
	}
	return []share.Part{
		{View: "pad", Title: "The pad alone", Panels: []string{"draw"}},
		{View: "train", Title: "Training", Panels: []string{"train"}},
		{View: "compare", Title: "Runs compared", Panels: []string{"train", "runs"}},
		{View: "inspect", Title: "Looking inside", Panels: []string{"inside"}},
		{View: "hand", Title: "Teaching it one's hand", Panels: []string{"draw", "hand"}},
		{View: "browse", Title: "The images", Panels: []string{"draw", "browse"}},
		whole,
	}
}
