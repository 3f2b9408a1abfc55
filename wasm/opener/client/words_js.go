package client

import "inkling/wasm/words"

// The end of the opener.
var (
	programEnded = words.M{"the program that reads it has ended; try again, or with a smaller file", "das Programm, das es liest, hat sich beendet; versuche es noch einmal oder mit einer kleineren Datei"}
	otherVersion = words.M{"page and opener are of different versions; reload the page", "Seite und Leseprogramm haben verschiedene Versionen; lade die Seite neu"}
)
