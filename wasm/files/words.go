package files

import "inkling/wasm/words"

// The section.
var (
	filesHeading = words.M{"Save and open networks", "Netze speichern und öffnen"}
	saveAsLabel  = words.M{"Save the active network as", "Aktives Netz speichern als"}
	saveLabel    = words.M{"Save", "Speichern"}
	openLabel    = words.M{"Open a network (or drop its file here)", "Netz öffnen (oder Datei hier ablegen)"}
	openHelp     = words.M{"A file saved here, or a plain network for MNIST of any program: .safetensors, .npz, .pkl, .json or .onnx. The file stays on your machine.", "Eine hier gespeicherte Datei oder ein einfaches Netz für MNIST aus einem beliebigen Programm: .safetensors, .npz, .pkl, .json oder .onnx. Die Datei bleibt auf deinem Gerät."}
)

// Saving and opening.
var (
	notLoaded    = words.M{"The active network is still loading, so there is nothing to save yet.", "Das aktive Netz wird noch geladen, darum gibt es noch nichts zu speichern."}
	writingFile  = words.M{"Writing the file …", "Datei wird geschrieben …"}
	savedNotice  = words.M{"Saved as %s.", "Gespeichert als %s."}
	openingFile  = words.M{"Opening %s …", "%s wird geöffnet …"}
	openedNotice = words.M{"%s: a network of %s. It is active now.", "%s: ein Netz %s. Es ist jetzt aktiv."}
	notOpened    = words.M{"%s cannot be opened: %v. Nothing has changed.", "%s kann nicht geöffnet werden: %v. Es hat sich nichts geändert."}
)

// What a file does not say.
var (
	proposalTitle   = words.M{"%s: a network of %s", "%s: ein Netz %s"}
	clearProposal   = words.M{"The file does not say all about it. With %s it reads %s of %d test images of %s. Use these?", "Die Datei sagt nicht alles darüber. Mit %s liest es %s von %d Testbildern aus %s. So verwenden?"}
	unclear         = words.M{"The file does not say all about it, and test images do not show it clearly. Choose what it was trained with.", "Die Datei sagt nicht alles darüber, und Testbilder zeigen es nicht deutlich. Wähle, womit es trainiert wurde."}
	untried         = words.M{"The file does not say all about it. Choose what it was trained with.", "Die Datei sagt nicht alles darüber. Wähle, womit es trainiert wurde."}
	readsImages     = words.M{"With these it reads %s of %d test images.", "Damit liest es %s von %d Testbildern."}
	valueReads      = words.M{"%s: %s", "%s: %s"}
	bothOf          = words.M{"%s and %s", "%s und %s"}
	useLabel        = words.M{"Use it", "Verwenden"}
	cancelLabel     = words.M{"Cancel", "Abbrechen"}
	choicesLabel    = words.M{"What the file does not say", "Was die Datei nicht sagt"}
	activationLabel = words.M{"Hidden units", "Verborgene Einheiten"}
	costLabel       = words.M{"Outputs and cost", "Ausgaben und Kosten"}
	inputsLabel     = words.M{"Range of the inputs", "Bereich der Eingaben"}
	weightsLabel    = words.M{"Rows of the weights", "Zeilen der Gewichte"}
)

// The values of choices, by their names in package adopt.
var (
	activationNames = map[string]words.M{"sigmoid": {"sigmoid", "Sigmoid"}, "tanh": {"tanh", "tanh"}, "relu": {"ReLU", "ReLU"}}
	costNames       = map[string]words.M{
		"quadratic":      {"sigmoid, quadratic cost", "Sigmoid, quadratische Kosten"},
		"cross-entropy":  {"sigmoid, cross-entropy", "Sigmoid, Kreuzentropie"},
		"log-likelihood": {"softmax, log-likelihood", "Softmax, Log-Likelihood"},
	}
	outputNames = map[string]words.M{"quadratic": {"sigmoid outputs", "Sigmoid-Ausgaben"}, "cross-entropy": {"sigmoid outputs", "Sigmoid-Ausgaben"}, "log-likelihood": {"softmax", "Softmax"}}
	inputsNames = map[string]words.M{
		"0..1":     {"0 to 1", "0 bis 1"},
		"standard": {"mean 0, deviation 1", "Mittelwert 0, Abweichung 1"},
		"-1..1":    {"-1 to 1", "-1 bis 1"},
		"0..255":   {"0 to 255", "0 bis 255"},
	}
	weightsNames = map[string]words.M{perUnit: {"one for each unit", "eine für jede Einheit"}, perInput: {"one for each input", "eine für jede Eingabe"}}
)

func init() { words.Register(formNames) }

// formNames are the names of the formats of package form that differ in German.
var formNames = []words.M{
	{"safetensors, Inkling's own", "safetensors, Inklings eigenes Format"},
	{"JSON of the book's network2.py", "JSON von network2.py aus dem Buch"},
	{"Python program", "Python-Programm"},
	{"Go program", "Go-Programm"},
}
