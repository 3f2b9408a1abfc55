package phrases

import "inkling/wasm/words"

// shared are the phrases of several packages.
var shared = []words.M{
	{"%s bytes, expected at least %s", "%s Byte, erwartet sind mindestens %s"},
	{"%s bytes, expected at most %s", "%s Byte, erwartet sind höchstens %s"},
	{"%s appears twice", "%s kommt zweimal vor"},
	{"layer %s: %s", "Schicht %s: %s"},
	{"shape with %s axes, expected at most %s", "Form mit %s Achsen, erwartet sind höchstens %s"},
	{
		"%s %s, expected %s: another program or version wrote the file",
		"%s %s, erwartet ist %s: Ein anderes Programm oder eine andere Version hat die Datei geschrieben",
	},
}
