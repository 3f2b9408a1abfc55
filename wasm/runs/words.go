package runs

import "inkling/wasm/words"

var (
	inShare = words.M{"Share shows it as text", "Teilen zeigt ihn als Text"}
)
