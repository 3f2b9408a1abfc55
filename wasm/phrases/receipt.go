package phrases

import "inkling/wasm/words"

// ofReceipt are the phrases of packages receipt and notebook.
var ofReceipt = []words.M{
	{"line of %s bytes, expected at most %s", "Zeile mit %s Byte, erwartet sind höchstens %s"},
	{"expected a line that begins with %s", "erwartet ist eine Zeile, die mit %s beginnt"},
	{"the line begins with %s, expected %s", "die Zeile beginnt mit %s, erwartet ist %s"},
	{
		"the line ends after %s, expected %s and the settings",
		"die Zeile endet nach %s, erwartet sind %s und die Einstellungen",
	},
	{
		"line of version %s, expected %s: reload the page, or use the version of Inkling that wrote it",
		"Zeile der Version %s, erwartet ist %s: Lade die Seite neu, oder nimm die Version von Inkling, die sie geschrieben hat",
	},
	{
		"%s is not a setting with a value, such as eta=3: copy the whole line",
		"%s ist keine Einstellung mit Wert wie eta=3: Kopiere die ganze Zeile",
	},
	{
		"unknown setting %s: the line was altered, or a newer version wrote it",
		"unbekannte Einstellung %s: Die Zeile wurde verändert, oder eine neuere Version hat sie geschrieben",
	},
	{"%s is missing: copy the whole line", "%s fehlt: Kopiere die ganze Zeile"},
	{"%s is %s, expected %s to 64 hexadecimal digits", "%s ist %s, erwartet sind %s bis 64 Hexadezimalziffern"},
	{"%s is not an epoch of this run, expected %s0 to %s%s", "%s ist keine Epoche dieses Laufs, erwartet ist %s0 bis %s%s"},
	{
		"%s is %s, expected correct/all test images, such as 9137/10000",
		"%s ist %s, erwartet ist richtige/alle Testbilder, etwa 9137/10000",
	},
	{"epoch %s appears twice", "Epoche %s kommt zweimal vor"},
	{"unknown preset %s, expected one of %s", "unbekannte Vorlage %s, bekannt sind %s"},
	{"notebooks train on MNIST only, not on the data set %s", "Notebooks trainieren nur mit MNIST, nicht mit dem Datensatz %s"},
	{
		"notebooks have no augmented images and no pen digits: set both fractions to 0",
		"Notebooks haben keine veränderten Bilder und keine Stiftziffern: Setze beide Anteile auf 0",
	},
}
