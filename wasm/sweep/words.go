package sweep

import "inkling/wasm/words"

// The form.
var (
	tryLabel     = words.M{"Try several values", "Mehrere Werte ausprobieren"}
	sweepLabel   = words.M{"Sweep", "Versuchsreihe"}
	sweepHelp    = words.M{"Trains one run for each value of a setting, with all other settings from the form above.", "Trainiert für jeden Wert einer Einstellung einen Lauf, mit allen anderen Einstellungen von oben."}
	startLabel   = words.M{"Start sweep", "Versuchsreihe starten"}
	fieldLabel   = words.M{"Setting to try", "Einstellung"}
	valuesLabel  = words.M{"Values", "Werte"}
	valuesHelp   = words.M{"%s Separate values by semicolons.", "%s Trenne die Werte durch Semikolons."}
	networksHelp = words.M{
		"%s Separate networks by semicolons, and the layers of one by commas.",
		"%s Trenne die Netze durch Semikolons und die Schichten eines Netzes durch Kommas.",
	}
	workersLabel = words.M{"Workers", "Worker"}
	workersHelp  = words.M{"Runs at the same time: best the number of processor cores.", "So viele Läufe gleichzeitig: am besten die Anzahl der Prozessorkerne."}
	runsTrained  = words.M{"Trains %d runs: %s and %s.", "Trainiert %d Läufe: %s und %s."}
)

// The series of values.
var (
	stepsHeading  = words.M{"Or make a list: equal steps", "Oder eine Liste erzeugen: gleiche Abstände"}
	ratiosHeading = words.M{"Or make a list: equal ratios", "Oder eine Liste erzeugen: gleiche Verhältnisse"}
	fromLabel     = words.M{"From", "Von"}
	toLabel       = words.M{"To", "Bis"}
	howManyLabel  = words.M{"How many", "Anzahl"}
	fillLabel     = words.M{"Fill in", "Eintragen"}
)

// Errors.
var (
	stillBusy  = words.M{"A run is in progress. Wait until it finishes, or press Reset.", "Ein Lauf trainiert noch. Warte, bis er fertig ist, oder drücke „Zurücksetzen“."}
	wrongForm  = words.M{"The settings above cannot be used.", "Die Einstellungen oben sind nicht verwendbar."}
	wrongSteps = words.M{"%q values: use a whole number from 2 to %d", "Anzahl %q: Nimm eine ganze Zahl von 2 bis %d"}
	noValues   = words.M{"%s: type at least two values, separated by semicolons", "%s: Gib mindestens zwei Werte ein, durch Semikolons getrennt"}
	oneValue   = words.M{"%s: %s is one value; type at least two, separated by semicolons", "%s: %s ist nur ein Wert; gib mindestens zwei ein, durch Semikolons getrennt"}
	tooMany    = words.M{"%s: %d values; at most %d can be tried at once", "%s: %d Werte; höchstens %d lassen sich auf einmal ausprobieren"}
)
