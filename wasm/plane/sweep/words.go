package sweep

import "inkling/wasm/words"

var (
	title        = words.M{"Try several values", "Mehrere Werte ausprobieren"}
	help         = words.M{"Trains one run for each value, with all other settings as above. Each is kept as a run.", "Trainiert für jeden Wert einen Lauf, mit allen anderen Einstellungen wie oben. Jeder wird als Lauf aufbewahrt."}
	settingLabel = words.M{"Setting", "Einstellung"}
	valuesLabel  = words.M{"Values, separated by semicolons", "Werte, durch Semikolons getrennt"}
	epochsLabel  = words.M{"Epochs", "Epochen"}
	startLabel   = words.M{"Start", "Starten"}
	stopLabel    = words.M{"Stop", "Stoppen"}
	progress     = words.M{"Training run %s of %s: %s ...", "Trainiert Lauf %s von %s: %s ..."}
	resultsLabel = words.M{"Results", "Ergebnisse"}
	outputColumn = words.M{"Output", "Ausgabe"}
	costColumn   = words.M{"Training cost", "Kosten Training"}
	testColumn   = words.M{"Test cost", "Kosten Test"}
	rightColumn  = words.M{"Test correct", "Test richtig"}
	chartLabel   = words.M{"Costs over epochs for each value of: %s", "Kosten über den Epochen für jeden Wert von: %s"}
	bestLabel    = words.M{"lowest cost", "niedrigste Kosten"}
	diverged     = words.M{"diverged", "divergiert"}
)
