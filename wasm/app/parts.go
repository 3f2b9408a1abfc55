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
}

// Pieces are all of them, those of the lab from top to bottom, then the settings.
func Pieces() []Piece {
	var list []Piece
	for _, l := range panels {
		list = append(list, Piece{l.name, l.title, ""})
	}
	list = append(list, controlParts...)
	for _, f := range recipe.Fields {
		list = append(list, Piece{f.Key, f.Label, ".field:has(#" + fieldID(f) + ")"})
	}
	return list
}

// controlParts are those that are neither panels nor settings.
var controlParts = []Piece{
	{"navigation", "Navigation", "#navigation"},
	{"seen", "What the network sees", ".reading figure:has(.seen)"},
	{"answer", "What it reads", ".reading figure:has(.prediction)"},
	{"bars", "Outputs", ".bars"},
	{"reader", "Network that reads", ".field.reader"},
	{"preparation", "How the drawing is prepared", ".preparation"},
	{"breaking", "Break it", ".breaking"},
	{"preset", "Preset", ".field.preset"},
	{"settings", "All settings", ".controls .field, .controls fieldset, .controls details"},
	{"more", "More settings", ".controls details"},
	{"buttons", "Buttons of training", ".controls .running"},
	{"speed", "Speed", ".controls .speed"},
	{"figures", "Cost and accuracy", ".progress .figures"},
	{"chart", "Charts", ".progress .chart"},
	{"coach", "Coach", ".coach"},
	{"histograms", "Histograms by layer", ".histograms"},
	{"log", "Training log", ".log"},
	{"repeat", "Repeat exactly", ".repeat"},
}

func findPiece(name string) (Piece, bool) {
	for _, p := range Pieces() {
		if p.Name == name {
			return p, true
		}
	}
	return Piece{}, false
}
