package pad

import "inkling/wasm/words"

// The pieces of the pad.
var (
	seenLabel        = words.M{"What the network sees", "Was das Netz sieht"}
	answerLabel      = words.M{"What it reads", "Was es liest"}
	outputsLabel     = words.M{"Outputs", "Ausgaben"}
	readerLabel      = words.M{"Active network", "Aktives Netz"}
	preparationLabel = words.M{"How the drawing is prepared", "Wie die Zeichnung vorbereitet wird"}
	breakingLabel    = words.M{"Break it", "Führe es in die Irre"}
)
