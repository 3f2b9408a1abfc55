package files

import "inkling/wasm/words"

// The section.
var (
	filesHeading = words.M{"Save and open networks", "Netze speichern und öffnen"}
	saveAsLabel  = words.M{"Save the active network as", "Aktives Netz speichern als"}
	saveLabel    = words.M{"Save", "Speichern"}
	openLabel    = words.M{"Open a network (or drop its file here)", "Netz öffnen (oder Datei hier ablegen)"}
	openHelp     = words.M{"A .safetensors or .npz file saved here, or the JSON of the book's network2.py. The file stays on your machine.", "Eine hier gespeicherte .safetensors- oder .npz-Datei oder das JSON von network2.py aus dem Buch. Die Datei bleibt auf deinem Gerät."}
)

// Saving and opening.
var (
	notLoaded      = words.M{"The active network is still loading, so there is nothing to save yet.", "Das aktive Netz wird noch geladen, darum gibt es noch nichts zu speichern."}
	writingFile    = words.M{"Writing the file …", "Datei wird geschrieben …"}
	savedNotice    = words.M{"Saved as %s.", "Gespeichert als %s."}
	openingFile    = words.M{"Opening %s …", "%s wird geöffnet …"}
	openedNotice   = words.M{"%s: a network of %s. It is active now.", "%s: ein Netz %s. Es ist jetzt aktiv."}
	notOpened      = words.M{"%s cannot be opened: %v. Nothing has changed.", "%s kann nicht geöffnet werden: %v. Es hat sich nichts geändert."}
	unknownFormats = words.M{"only .safetensors, .npz and .json can be opened", "nur .safetensors, .npz und .json können geöffnet werden"}
)

func init() { words.Register(formNames) }

// formNames are the names of the formats of package form that differ in German.
var formNames = []words.M{
	{"safetensors, Inkling's own", "safetensors, Inklings eigenes Format"},
	{"JSON of the book's network2.py", "JSON von network2.py aus dem Buch"},
	{"Python program", "Python-Programm"},
	{"Go program", "Go-Programm"},
}
