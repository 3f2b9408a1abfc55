package opener

import (
	"inkling/wasm/phrases"
	"inkling/wasm/phrases/opening"
	"inkling/wasm/words"
)

func init() {
	phrases.Register()
	words.Register(opening.Messages, own)
}

// own are the phrases of this package, by their English formats.
var own = []words.M{
	{"the option %s is unknown: reload the page", "die Option %s ist unbekannt: Lade die Seite neu"},
	{"--size: %s, expected rows x columns such as 28x28", "--size: %s, erwartet sind Zeilen x Spalten, etwa 28x28"},
	{"--full: %s, expected a number above 0 such as 1 or 255", "--full: %s, erwartet ist eine Zahl über 0, etwa 1 oder 255"},
	{"--separator: %s, expected one character such as ; or tab", "--separator: %s, erwartet ist ein Zeichen, etwa ;, oder tab"},
	{"%s is one IDX file, expected images and labels: choose both files at once, or their folder", "%s ist eine einzelne IDX-Datei, erwartet sind Bilder und Labels: Wähle beide Dateien auf einmal oder ihren Ordner"},
	{"%s is not a complete ZIP file (%s): download or pack it again", "%s ist keine vollständige ZIP-Datei (%s): Lade oder packe sie noch einmal"},
	{"no data has been read: open it again", "es sind keine Daten gelesen: Öffne sie noch einmal"},
	{"the browser cannot keep the data (%s)", "der Browser kann die Daten nicht speichern (%s)"},
	{"the data set is not in this browser: open it again", "der Datensatz ist nicht in diesem Browser: Öffne ihn noch einmal"},
	{"reading was stopped", "das Lesen wurde abgebrochen"},
	{"neither Inkling nor this browser can read the picture (%s): save it as PNG or JPEG", "weder Inkling noch dieser Browser kann das Bild lesen (%s): Speichere es als PNG oder JPEG"},
	{"It could not be tried on test images: %s.", "Es konnte nicht mit Testbildern ausprobiert werden: %s."},
	{"the data set %s has no test images", "der Datensatz %s hat keine Testbilder"},
	{"%s is not one file: choose one file", "%s ist nicht eine Datei: Wähle eine einzelne Datei"},
	{"the file has %s MB, more than %s MB", "die Datei hat %s MB, mehr als %s MB"},
	{"the file has more than %s MB", "die Datei hat mehr als %s MB"},
	{"it is a damaged gzip file: %s", "die gzip-Datei ist beschädigt: %s"},
	{"no network has been read: open it again", "es ist kein Netz gelesen: Öffne es noch einmal"},
	{"the file is empty: save it again", "die Datei ist leer: Speichere sie noch einmal"},
	{"shards of Inkling", "Teile eines Datensatzes von Inkling"},
}

// What the page has in place of the command line.
var (
	quotes     = words.M{"“%s”", "„%s“"}
	openLabel  = words.M{"Open data", "Daten öffnen"}
	theSamples = words.M{"the samples below", "den Beispielen unten"}
)
