package archive

import "inkling/wasm/words"

// Runs that this tab may not continue. They are found by their English text.
var (
	takenElsewhere = words.M{"another tab is training this run", "ein anderer Tab trainiert diesen Lauf"}
	goneElsewhere  = words.M{"this run has finished, or was deleted in another tab", "dieser Lauf ist fertig, oder ein anderer Tab hat ihn gelöscht"}
)

func init() { words.Register([]words.M{takenElsewhere, goneElsewhere}) }

// Records that cannot be kept or read.
var (
	notKept      = words.M{"this browser does not keep it (%v)", "dieser Browser bewahrt ihn nicht auf (%v)"}
	notEncoded   = words.M{"run %s: %v", "Lauf %s: %v"}
	notDecoded   = words.M{"the kept state of this run cannot be read: %v", "der aufbewahrte Stand dieses Laufs lässt sich nicht lesen: %v"}
	damaged      = words.M{"it is damaged: %v", "er ist beschädigt: %v"}
	otherVersion = words.M{
		"version %d of the program has written it, this is version %d",
		"Version %d des Programms hat ihn geschrieben, das hier ist Version %d",
	}
	damagedOrOther = words.M{
		"it is damaged, or another version of the program has written it: %v",
		"er ist beschädigt, oder eine andere Version des Programms hat ihn geschrieben: %v",
	}
	wrongPlace  = words.M{"it is damaged: run %s lies where %q should", "er ist beschädigt: Lauf %s liegt an der Stelle von %q"}
	longName    = words.M{"it is damaged: a name of more than %d characters", "er ist beschädigt: ein Name mit mehr als %d Zeichen"}
	wrongState  = words.M{"it is damaged: state %s", "er ist beschädigt: Zustand %s"}
	longTrace   = words.M{"it is damaged: a trace of %d points, expected at most %d", "er ist beschädigt: ein Verlauf mit %d Punkten, erwartet sind höchstens %d"}
	negative    = words.M{"it is damaged: %v seconds, %d bytes", "er ist beschädigt: %v Sekunden, %d Byte"}
	wrongData   = words.M{"it is damaged: images of %d x %d pixels in %d classes", "er ist beschädigt: Bilder mit %d\u00a0×\u00a0%d Pixeln in %d Klassen"}
	wrongEpochs = words.M{
		"it is damaged: epoch %d has the number %d, and %d of %d right",
		"er ist beschädigt: Epoche %d hat die Nummer %d, und %d von %d richtige",
	}
)
