package run

import (
	"inkling/wasm/proto"
	"inkling/wasm/words"
)

// Phases are the words for the phases.
var Phases = map[proto.Phase]words.M{
	proto.Idle:     {"Ready", "Bereit"},
	proto.Fetching: {"Loading", "Lädt"},
	proto.Training: {"Training", "Trainiert"},
	proto.Paused:   {"Paused", "Angehalten"},
	proto.Finished: {"Finished", "Fertig"},
}

// A run and its settings.
var (
	noRunYet     = words.M{"No run yet", "Noch kein Lauf"}
	noneValue    = words.M{"none", "keine"}
	secondsTaken = words.M{"%.1f s", "%.1f\u00a0s"}
	minutesTaken = words.M{"%d min %02d s", "%d\u00a0min %02d\u00a0s"}
)

// The progress bar. Large numbers are formatted already.
var (
	trainingLabel   = words.M{"Training", "Training"}
	howToTrain      = words.M{"Press Train, or Step for one mini-batch.", "Drücke „Trainieren“, oder „Schritt“ für einen Mini-Batch."}
	epochProgress   = words.M{"%s: epoch %d of %d, mini-batch %s of %s, %.1f s", "%s: Epoche %d von %d, Mini-Batch %s von %s, %.1f\u00a0s"}
	stoppedProgress = words.M{
		"Stopped after %d of %d epochs, %.1f s. To continue, press Go on below the table of runs.",
		"Gestoppt nach %d von %d Epochen, %.1f\u00a0s. Mit „Fortsetzen“ unter der Tabelle der Läufe geht es weiter.",
	}
	finishedProgress = words.M{"Finished: %d of %d epochs in %.1f s, weights %.12s", "Fertig: %d von %d Epochen in %.1f\u00a0s, Gewichte %.12s"}
	finishedAtTarget = words.M{
		"Finished: %d of %d epochs, at the target, in %.1f s, weights %.12s",
		"Fertig: %d von %d Epochen, Ziel erreicht, in %.1f\u00a0s, Gewichte %.12s",
	}
	partProgress     = words.M{"%s on %s of %s images", "%s mit %s von %s Bildern"}
	partPassProgress = words.M{"%s on %s of %s images: pass %s, %.1f s", "%s mit %s von %s Bildern: Durchgang %s, %.1f\u00a0s"}
	amountLoaded     = words.M{"%s; %s loaded", "%s; %s geladen"}
)

// The first lines of the training log.
var (
	dataLine  = words.M{"Data: %s", "Daten: %s"}
	earlyLine = words.M{"Began on part of the data: not reproducible.", "Mit einem Teil der Daten begonnen: nicht reproduzierbar."}
	partLine  = words.M{"%s images: %d / %d", "%s Bilder: %d / %d"}
)
