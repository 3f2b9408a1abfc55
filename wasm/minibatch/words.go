package minibatch

import "inkling/wasm/words"

// The figure. The number of images is formatted already.
var (
	imagesLabel  = words.M{"Images of the mini-batch", "Bilder des Mini-Batches"}
	imageAnswer  = words.M{"%s, read as %s", "%s, gelesen als %s"}
	batchCaption = words.Plural{
		{
			"The mini-batch just learned: %[2]d of %[3]s image read correctly before it. Class → what the network answered.",
			"Der eben gelernte Mini-Batch: Davor wurde %[2]d von %[3]s Bild richtig gelesen. Klasse → Antwort des Netzes.",
		},
		{
			"The mini-batch just learned: %[2]d of %[3]s images read correctly before it. Class → what the network answered.",
			"Der eben gelernte Mini-Batch: Davor wurden %[2]d von %[3]s Bildern richtig gelesen. Klasse → Antwort des Netzes.",
		},
	}
	firstShown = words.M{"Shown are the first %d.", "Gezeigt sind die ersten %d."}
)
