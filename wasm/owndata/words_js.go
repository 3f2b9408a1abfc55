package owndata

import "inkling/wasm/words"

// Taking files, and the end of the opener.
var (
	programEnded  = words.M{"the program that reads it has ended; try again, or with fewer images", "das Programm, das sie liest, hat sich beendet; versuche es noch einmal oder mit weniger Bildern"}
	otherVersion  = words.M{"page and opener are of different versions; reload the page", "Seite und Leseprogramm haben verschiedene Versionen; lade die Seite neu"}
	nothingChosen = words.M{"there are no files in it", "es sind keine Dateien darin"}
	manyFiles     = words.M{"%d files", "%d Dateien"}
)
