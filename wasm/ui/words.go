package ui

import (
	"inkling/nn/dataset"
	"inkling/wasm/words"
)

var (
	addressLabel    = words.M{"The address", "Die Adresse"}
	addressProblem  = words.M{"Some parts of this page's address were changed or ignored:", "Einige Teile der Adresse dieser Seite wurden geändert oder ausgelassen:"}
	dismissLabel    = words.M{"Dismiss", "Ausblenden"}
	whatToDoLabel   = words.M{"What to do", "Was zu tun ist"}
	copyFailed      = words.M{"Could not copy (%v): %s.", "Kopieren nicht möglich (%v): %s."}
	copiedNotice    = words.M{"Copied.", "Kopiert."}
	digitArticle    = words.M{"a %s", "eine %s"}
	letterArticle   = words.M{"a %s", "ein %s"}
	anDigitArticle  = words.M{"an %s", "eine %s"}
	anLetterArticle = words.M{"an %s", "ein %s"}
)

// SelectIt is the advice for a text that is visible on the page.
var SelectIt = words.M{"select the text and copy it by hand", "markiere den Text und kopiere ihn von Hand"}

// SplitNames are the display names of the splits.
var SplitNames = []words.M{
	dataset.Train:      {"Training", "Training"},
	dataset.Validation: {"Validation", "Validierung"},
	dataset.Test:       {"Test", "Test"},
}

// imageNames name an image of a split, by its number and its class.
var imageNames = []words.M{
	dataset.Train:      {"training image %s, %s", "Trainingsbild %s, %s"},
	dataset.Validation: {"validation image %s, %s", "Validierungsbild %s, %s"},
	dataset.Test:       {"test image %s, %s", "Testbild %s, %s"},
}
