package owndata

import "inkling/wasm/words"

// Taking files.
var (
	nothingChosen = words.M{"there are no files in it", "es sind keine Dateien darin"}
	pastedName    = words.M{"pasted cells", "eingefügte Zellen"}
)
