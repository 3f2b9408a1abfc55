package alone

import "inkling/wasm/words"

var (
	saveAndOpenLabel = words.M{"Save and open networks", "Netze speichern und öffnen"}
	loadingNote      = words.M{"Loading Inkling …", "Inkling wird geladen …"}
)
