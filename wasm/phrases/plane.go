package phrases

import "inkling/wasm/words"

// ofPlane are the phrases of package plane.
var ofPlane = []words.M{
	{"the points are missing: draw them, or open a CSV file", "die Punkte fehlen: Zeichne sie oder öffne eine CSV-Datei"},
	{"%s points, expected %s to %s", "%s Punkte, erwartet sind %s bis %s"},
	{"point %s is of class %s, expected 0 to %s", "Punkt %s gehört zur Klasse %s, erwartet ist 0 bis %s"},
	{"%s classes, expected 2 to %s, or 0 for values", "%s Klassen, erwartet sind 2 bis %s oder 0 für Werte"},
	{"%s has %s classes, expected %s to %s", "%s hat %s Klassen, erwartet sind %s bis %s"},
	{"there are no inputs: choose at least one", "es gibt keine Eingaben: Wähle mindestens eine"},
	{"the input %s needs points with two coordinates", "die Eingabe %s braucht Punkte mit zwei Koordinaten"},
	{"%s hidden layers, expected at most %s", "%s verborgene Schichten, erwartet sind höchstens %s"},
	{"hidden layers %s, expected 1 to %s units in each", "verborgene Schichten %s, erwartet sind je 1 bis %s Einheiten"},
	{
		"softmax is for outputs: choose another activation for the hidden layers",
		"Softmax ist für Ausgaben: Wähle für die verborgenen Schichten eine andere Aktivierung",
	},
	{"%s, expected a whole number from %s to %s", "%s, erwartet ist eine ganze Zahl von %s bis %s"},
	{"%s, expected a number from %s to %s", "%s, erwartet ist eine Zahl von %s bis %s"},
	{"%s: %s, expected a number from %s to %s", "%s: %s, erwartet ist eine Zahl von %s bis %s"},
	{"%s: %s, expected a whole number from %s to %s", "%s: %s, erwartet ist eine ganze Zahl von %s bis %s"},
	// Lines.
	{"the line has points, but its data set is %s", "die Zeile hat Punkte, aber ihr Datensatz ist %s"},
	{
		"%s is %s, expected the cost and correct/all points, such as 0.0123,248/250",
		"%s ist %s, erwartet sind die Kosten und richtige/alle Punkte, etwa 0.0123,248/250",
	},
	// Codes.
	{"%s characters for points, expected %s for each: copy the whole address", "%s Zeichen für Punkte, erwartet sind je %s: Kopiere die ganze Adresse"},
	{
		"character %s of the points is not a letter, digit, - or _: copy the address again",
		"Zeichen %s der Punkte ist kein Buchstabe, keine Ziffer und weder - noch _: Kopiere die Adresse noch einmal",
	},
	// CSV.
	{"%s bytes, expected at most %s: use fewer points", "%s Byte, erwartet sind höchstens %s: Nimm weniger Punkte"},
	{"the text is not UTF-8: save it as UTF-8", "der Text ist nicht UTF-8: Speichere ihn als UTF-8"},
	{"%s values, expected %s: %s", "%s Werte, erwartet sind %s: %s"},
	{"more than %s points: use fewer", "mehr als %s Punkte: Nimm weniger"},
	{
		"%s is %s, but the plane reaches from %s to %s: scale the coordinates",
		"%s ist %s, aber die Ebene reicht von %s bis %s: Skaliere die Koordinaten",
	},
	{"the class is missing", "die Klasse fehlt"},
	{
		"the columns are %s, expected x1,x2,class or x1,x2,value or x,value",
		"die Spalten sind %s, erwartet ist x1,x2,class oder x1,x2,value oder x,value",
	},
	{"more than %s classes: %s and others", "mehr als %s Klassen: %s und andere"},
	{"all points are of class %s, expected 2 to %s classes", "alle Punkte gehören zur Klasse %s, erwartet sind 2 bis %s Klassen"},
}
