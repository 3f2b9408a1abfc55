package photo

import "inkling/wasm/words"

// Taking pictures.
var (
	onePicture = words.M{"there are %d files; choose one at a time", "es sind %d Dateien; wähle jeweils nur eine"}
	pastedName = words.M{"the pasted picture", "das eingefügte Bild"}
)
