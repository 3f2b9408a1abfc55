package phrases

import "inkling/wasm/words"

// ofStrokes are the phrases of package strokes.
var ofStrokes = []words.M{
	{"a JSON array of drawings", "ein JSON-Array von Zeichnungen"},
	{"the file is incomplete: it ends after %s bytes", "die Datei ist unvollständig: Sie endet nach %s Byte"},
	{"after %s bytes: %s", "nach %s Byte: %s"},
	{"more than %s bytes: split the file", "mehr als %s Byte: Teile die Datei auf"},
	{"more than %s digits: split the file", "mehr als %s Ziffern: Teile die Datei auf"},
	{"more than %s points: split the file", "mehr als %s Punkte: Teile die Datei auf"},
	{"no label, expected the name of what is drawn", "kein Label, erwartet ist der Name des Gezeichneten"},
	{"no label, expected one from 0 to 9", "label fehlt, erwartet ist eines von 0 bis 9"},
	{"%s, expected 0 to 9", "%s, erwartet ist 0 bis 9"},
	{"string of %s bytes, expected at most %s", "Zeichenkette mit %s Byte, erwartet sind höchstens %s"},
	{"no strokes, expected 1 to %s", "keine Striche, erwartet sind 1 bis %s"},
	{"more than %s strokes: split the digit", "mehr als %s Striche: Teile die Ziffer auf"},
	{"no points, expected at least 1", "keine Punkte, erwartet ist mindestens 1"},
	{"more than %s points in a digit", "mehr als %s Punkte in einer Ziffer"},
	{"point (%s, %s), expected coordinates of at most %s", "Punkt (%s; %s), erwartet sind Koordinaten bis höchstens %s"},
	{"cannot write the digits: %s", "die Ziffern lassen sich nicht schreiben: %s"},
}
