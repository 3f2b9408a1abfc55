package pad

import "inkling/wasm/ui"

// Pieces are the parts of the View that a link can hide or lock.
var Pieces = []ui.Piece{
	{Name: "seen", Label: seenLabel, Panel: "draw"},
	{Name: "answer", Label: answerLabel, Panel: "draw"},
	{Name: "bars", Label: outputsLabel, Panel: "draw"},
	{Name: "reader", Label: readerLabel, Panel: "draw"},
	{Name: "preparation", Label: preparationLabel, Panel: "draw"},
	{Name: "breaking", Label: breakingLabel, Panel: "draw"},
}
