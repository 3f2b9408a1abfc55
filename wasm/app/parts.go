package app

import "inkling/nn/recipe"

// A Piece is something that a link can hide or lock: a panel, a group of controls
// or a setting.
type Piece struct {
	Name  string // in addresses
	Label string
	// Selector is where the page shows it; "" for a panel, which is not rendered
	// at all when it is hidden.
	Selector string
	Panel    string // of the lab in which it stands; "" for panels and for what stands outside
}

// Pieces are all of them, those of the lab from top to bottom, then the settings.
func Pieces() []Piece {
	var list []Piece
	for _, l := range panels {
		list = append(list, Piece{Name: l.name, Label: l.title})
	}
	list = append(list, controlParts...)
	for _, f := range recipe.Fields {
		list = append(list, Piece{f.Key, f.Label, ".field:has(#" + fieldID(f) + ")", "train"})
	}
	return list
}

// controlParts are those that are neither panels nor settings.
var controlParts = []Piece{
	{"navigation", "Navigation", "#navigation", ""},
	{"seen", "What the network sees", ".reading figure:has(.seen)", "draw"},
	{"answer", "What it reads", ".reading figure:has(.prediction)", "draw"},
	{"bars", "Outputs", ".bars", "draw"},
	{"reader", "Network that reads", ".field.reader", "draw"},
	{"preparation", "How the drawing is prepared", ".preparation", "draw"},
	{"breaking", "Break it", ".breaking", "draw"},
	{"preset", "Preset", ".field.preset", "train"},
	{"settings", "All settings", ".controls .field, .controls fieldset, .controls details", "train"},
	{"more", "More settings", ".controls details", "train"},
	{"buttons", "Buttons of training", ".controls .running", "train"},
	{"speed", "Speed", ".controls .speed", "train"},
	{"figures", "Cost and accuracy", ".progress .figures", "train"},
	{"chart", "Charts", ".charts", "train"},
	{"coach", "Coach", ".coach", "train"},
	{"histograms", "Histograms by layer", ".histograms", "train"},
	{"log", "Training log", ".log", "train"},
	{"repeat", "Repeat exactly", ".repeat", "train"},
}

func findPiece(name string) (Piece, bool) {
	for _, p := range Pieces() {
		if p.Name == name {
			return p, true
		}
	}
	return Piece{}, false
}
