package opening

import "inkling/wasm/words"

// ofNetwork2 are the phrases of package network2 about files that are read.
var ofNetwork2 = []words.M{
	{
		"%s bytes, expected at most %s: train a smaller network",
		"%s Byte, erwartet sind höchstens %s: Trainiere ein kleineres Netz",
	},
	{
		"%s; expected an object with sizes, weights, biases and cost, as the book's network2.py saves it",
		"%s; erwartet ist ein Objekt mit sizes, weights, biases und cost, wie network2.py aus dem Buch es speichert",
	},
	{
		"weights or biases are missing: save the network with the book's network2.py",
		"weights oder biases fehlt: Speichere das Netz mit network2.py aus dem Buch",
	},
	{"cost %s, expected QuadraticCost or CrossEntropyCost", "cost %s, erwartet ist QuadraticCost oder CrossEntropyCost"},
	{
		"sizes: %s layers, expected 2 to %s, including inputs and outputs",
		"sizes: %s Schichten, erwartet sind 2 bis %s einschließlich Eingaben und Ausgaben",
	},
	{"sizes: layer of %s units, expected 1 to %s", "sizes: Schicht mit %s Einheiten, erwartet sind 1 bis %s"},
	{
		"%s characters remain, too few for %s x %s numbers: check the sizes",
		"%s Zeichen sind übrig, zu wenig für %s\u00a0×\u00a0%s Zahlen: Prüfe sizes",
	},
	{"%s items, expected %s: check the sizes", "%s Einträge, erwartet sind %s: Prüfe sizes"},
	{"more items than the expected %s: check the sizes", "mehr als die erwarteten %s Einträge: Prüfe sizes"},
}
