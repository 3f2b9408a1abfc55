package pad

import "inkling/wasm/ui"

// Pieces are the parts of the View that a link can hide or lock.
var Pieces = []ui.Piece{
	{Name: "seen", Label: "What the network sees", Panel: "draw"},
	{Name: "answer", Label: "What it reads", Panel: "draw"},
	{Name: "bars", Label: "Outputs", Panel: "draw"},
	{Name: "reader", Label: "Network that reads", Panel: "draw"},
	{Name: "preparation", Label: "How the drawing is prepared", Panel: "draw"},
	{Name: "breaking", Label: "Break it", Panel: "draw"},
}
