package phrases

import "inkling/wasm/words"

// ofRecipe are the errors of package recipe; package settings has its labels.
var ofRecipe = []words.M{
	{"%s; use one from %s to %s", "%s; nimm eine Zahl von %s bis %s"},
	{"%s is not a whole number; use one from %s to %s", "%s ist keine ganze Zahl; nimm eine von %s bis %s"},
	{"%s is too small; use a number from %s to %s", "%s ist zu klein; nimm eine Zahl von %s bis %s"},
	{"%s is too large; use a number from %s to %s", "%s ist zu groß; nimm eine Zahl von %s bis %s"},
	{"%s is unknown; use one of %s", "%s ist unbekannt; zur Wahl stehen %s"},
	{
		"unknown settings %s (%s in all), written by a newer version: reload the page, or update the program",
		"unbekannte Einstellungen %s (insgesamt %s) aus einer neueren Version: Lade die Seite neu, oder aktualisiere das Programm",
	},
	// Hidden layers.
	{
		"%s is not a whole number; use a list such as 30 or 16, 16",
		"%s ist keine ganze Zahl; schreibe eine Liste wie 30 oder 16, 16",
	},
	{
		"%s begins with 0; write the units of each layer as plain digits, such as 1000",
		"%s beginnt mit 0; schreibe die Einheiten jeder Schicht nur mit Ziffern, etwa 1000",
	},
	{"a layer has %s units; use 1 to %s", "eine Schicht hat %s Einheiten; nimm 1 bis %s"},
	{"%s hidden layers; use at most %s", "%s verborgene Schichten; nimm höchstens %s"},
	// Data sets.
	{
		"images of %s x %s pixels cannot be augmented or mixed with pen digits, only those of %s x %s: set both fractions to 0",
		"Bilder mit %s\u00a0×\u00a0%s Pixeln lassen sich nicht verändern oder mit Stiftziffern mischen, nur solche mit %s\u00a0×\u00a0%s: Setze beide Anteile auf 0",
	},
	{
		"pen digits need a data set of digits, not of %s: set their fraction to 0",
		"Stiftziffern brauchen einen Datensatz mit Ziffern, nicht mit %s: Setze ihren Anteil auf 0",
	},
	{
		"this data set has no validation images: set “%s” to 0",
		"dieser Datensatz hat keine Validierungsbilder: Setze „%s“ auf 0",
	},
}
