package playground

import "inkling/wasm/words"

var (
	opened           = words.M{"Opened from TensorFlow Playground; points and initial weights differ.", "Aus TensorFlow Playground geöffnet; Punkte und Anfangsgewichte sind andere."}
	notHere          = words.M{"Not available here: %s.", "Hier nicht vorhanden: %s."}
	regularisationL1 = words.M{"L1 regularisation at a rate of %s", "L1-Regularisierung mit der Rate %s"}
	zeroWeights      = words.M{"initial weights of 0", "Anfangsgewichte 0"}
	discretised      = words.M{"discretised output", "diskrete Ausgabe"}
)
