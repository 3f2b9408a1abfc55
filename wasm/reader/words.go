package reader

import "inkling/wasm/words"

// The choice of the active network.
var (
	activeLabel    = words.M{"Active network", "Aktives Netz"}
	pretrained     = words.M{"Pre-trained %s", "Vortrainiert: %s"}
	pretrainedRate = words.M{"Pre-trained %s, %s right", "Vortrainiert: %s, %s richtig"}
	notLoaded      = words.M{"This network could not be loaded: %v. Choose it again to try once more.", "Dieses Netz ließ sich nicht laden: %v. Wähle es noch einmal, um es erneut zu versuchen."}
)
