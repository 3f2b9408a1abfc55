package hints

import "inkling/wasm/words"

// The hints.
var (
	padHint   = words.M{"Draw a digit here. The network reads it while you draw.", "Zeichne hier eine Ziffer. Das Netz liest sie, während du zeichnest."}
	runHint   = words.M{"Press Train to train a network of your own.", "Drücke „Trainieren“ und trainiere ein eigenes Netz."}
	stageHint = words.M{"See here how the network computes its answer.", "Sieh hier, wie das Netz seine Antwort berechnet."}
	breakHint = words.M{"Distort your drawing here until the network misreads it.", "Verzerre hier deine Zeichnung, bis das Netz sie falsch liest."}
)

// Their bubble.
var (
	hintsLabel  = words.M{"Hints", "Tipps"}
	hintLabel   = words.M{"Hint %d of %d", "Tipp %d von %d"}
	ofAll       = words.M{"%d of %d", "%d von %d"}
	nextLabel   = words.M{"Next", "Weiter"}
	gotItLabel  = words.M{"Got it", "Verstanden"}
	noMoreLabel = words.M{"No more hints", "Keine Tipps mehr"}
)
