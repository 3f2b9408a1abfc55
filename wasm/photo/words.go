package photo

import (
	"inkling/wasm/opener/message"
	"inkling/wasm/words"
)

// Names of the panel.
var (
	Title   = words.M{"Photo", "Foto"}                    // in the navigation
	Link    = words.M{"From a picture", "Aus einem Bild"} // on the pad
	heading = words.M{"Read digits in a picture", "Ziffern in einem Bild lesen"}
)

// Taking a picture.
var (
	help        = words.M{"Write digits on paper with a dark pen, and photograph them from above, close and sharp. Or paste a picture (Ctrl+V), or drop it anywhere on this page. It stays on your machine.", "Schreib Ziffern mit einem dunklen Stift auf Papier und fotografiere sie von oben, nah und scharf. Oder füge ein Bild ein (Strg+V), oder lege es irgendwo auf dieser Seite ab. Es bleibt auf deinem Gerät."}
	chooseLabel = words.M{"Choose a picture …", "Bild wählen …"}
	cameraLabel = words.M{"Take a photo …", "Foto aufnehmen …"}
	working     = words.M{"Reading %s …", "%s wird gelesen …"}
	notRead     = words.M{"%s cannot be read: %v.", "%s kann nicht gelesen werden: %v."}
)

// The steps.
var (
	stepsLabel   = words.M{"From the picture to the digits", "Vom Bild zu den Ziffern"}
	pictureStep  = words.M{"The picture in grey", "Das Bild in Grau"}
	inkStep      = words.M{"The ink, without paper and shadows", "Die Tinte, ohne Papier und Schatten"}
	linesRemoved = words.M{"The ink, without paper, shadows and printed lines", "Die Tinte, ohne Papier, Schatten und gedruckte Linien"}
	boxesStep    = words.Plural{{"%d digit found", "%d Ziffer gefunden"}, {"%d digits found", "%d Ziffern gefunden"}}
	digitsLabel  = words.M{"The digits, prepared like the network's training images", "Die Ziffern, vorbereitet wie die Trainingsbilder des Netzes"}
	digitImage   = words.M{"Digit %d in 28 x 28 pixels", "Ziffer %d in 28\u00a0×\u00a028 Pixeln"}
	onPadLabel   = words.M{"Put on the pad", "Auf das Zeichenfeld"}
	onPadDigit   = words.M{"Put digit %d on the pad", "Ziffer %d auf das Zeichenfeld"}
	digitOf      = words.M{"digit %d of %s", "Ziffer %d von %s"}
	outputsOf    = words.M{"Outputs for digit %d", "Ausgaben für Ziffer %d"}
	outputOf     = words.M{"%s: %s", "%s: %s"}
)

// The result.
var (
	resultLabel = words.M{"Answer", "Antwort"}
	resultIs    = words.M{"The network reads %s.", "Das Netz liest %s."}
	unfit       = words.M{"The active network reads other images, of %d x %d pixels. Choose another network below the pad.", "Das aktive Netz liest andere Bilder, mit %d\u00a0×\u00a0%d Pixeln. Wähle unter dem Zeichenfeld ein anderes Netz."}
	loading     = words.M{"Loading network …", "Netz wird geladen …"}
	nothing     = map[message.Why]words.M{
		message.Blank:   {"No digit was found: nothing stands out from the paper. Use a dark pen on light paper, and let the digits fill most of the picture.", "Keine Ziffer gefunden: Nichts hebt sich vom Papier ab. Nimm einen dunklen Stift auf hellem Papier, und lass die Ziffern den größten Teil des Bildes füllen."},
		message.Faint:   {"No digit was found: the ink is too faint. Use a darker pen or more light.", "Keine Ziffer gefunden: Die Tinte ist zu blass. Nimm einen dunkleren Stift oder mehr Licht."},
		message.Crossed: {"No digit was found: all ink is connected with the edges of the picture. Use plain paper, and leave a margin around the digits.", "Keine Ziffer gefunden: Alle Tinte hängt mit den Bildrändern zusammen. Nimm Papier ohne dunkle Linien, und lass rund um die Ziffern einen Rand."},
	}
)
