package pad

import "inkling/wasm/ui"

// Pieces are the parts of the View that a link can hide or lock.
var Pieces = []ui.Piece{
	{Name: "seen", Label: "What the network sees", Selector: ".reading figure:has(.seen)", Panel: "draw"},
	{Name: "answer", Label: "What it reads", Selector: ".reading figure:has(.prediction)", Panel: "draw"},
	{Name: "bars", Label: "Outputs", Selector: ".bars", Panel: "draw"},
	{Name: "reader", Label: "Network that reads", Selector: ".field.reader", Panel: "draw"},
	{Name: "preparation", Label: "How the drawing is prepared", Selector: ".preparation", Panel: "draw"},
	{Name: "breaking", Label: "Break it", Selector: ".breaking", Panel: "draw"},
}
