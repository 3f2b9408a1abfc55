package phrases

import "inkling/wasm/words"

// ofStrictJSON are the phrases of package strictjson.
var ofStrictJSON = []words.M{
	// Values and signs, in the nominative.
	{"byte %s", "Byte %s"},
	{"%s (byte %s)", "%s (Byte %s)"},
	{"an object", "ein Objekt"},
	{"a list", "eine Liste"},
	{"a string", "eine Zeichenkette"},
	{"a number", "eine Zahl"},
	{"a whole number", "eine ganze Zahl"},
	{"a number that fits float%s", "eine Zahl, die in float%s passt"},
	{"a whole number of at most %s bits", "eine ganze Zahl mit höchstens %s Bit"},
	{"a whole number from 0, of at most %s bits", "eine ganze Zahl ab 0 mit höchstens %s Bit"},
	{"true or false", "true oder false"},
	{"a value", "ein Wert"},
	{"a key in quotes", "ein Schlüssel in Anführungszeichen"},
	{"a colon", "ein Doppelpunkt"},
	{"a comma or ]", "ein Komma oder ]"},
	{"a comma or }", "ein Komma oder }"},
	{"closing quotes", "ein schließendes Anführungszeichen"},
	{"the rest of an escape sequence", "der Rest einer Escape-Sequenz"},
	{"the end of the text", "das Ende des Textes"},
	// Mistakes.
	{"%s, expected %s", "%s, erwartet ist %s"},
	{"%s, expected a value of type %s", "%s, erwartet ist ein Wert vom Typ %s"},
	{"%s items, expected %s", "%s Einträge, erwartet sind %s"},
	{"more items than the expected %s", "mehr als die erwarteten %s Einträge"},
	{"the text is incomplete, expected %s", "der Text ist unvollständig, erwartet ist %s"},
	{"more than %s nested lists and objects", "mehr als %s ineinander verschachtelte Listen und Objekte"},
	{"key %s appears twice", "der Schlüssel %s kommt zweimal vor"},
	{
		"key %s, expected %s: upper and lower case differ",
		"der Schlüssel %s, erwartet ist %s: Groß- und Kleinbuchstaben zählen",
	},
	{"unknown key %s, expected one of %s", "unbekannter Schlüssel %s, bekannt sind %s"},
	{"incomplete number, expected another digit", "unvollständige Zahl, erwartet ist noch eine Ziffer"},
	{"unescaped control character in a string", "Steuerzeichen ohne Escape-Sequenz in einer Zeichenkette"},
	{
		"a string is not valid UTF-8: save the text as UTF-8",
		"eine Zeichenkette ist kein gültiges UTF-8: Speichere den Text als UTF-8",
	},
	{
		`unknown escape sequence, expected one such as \n or \u00e4`,
		`unbekannte Escape-Sequenz, erwartet ist eine wie \n oder \u00e4`,
	},
	{"the string is not valid base64", "die Zeichenkette ist kein gültiges Base64"},
	{"JSON cannot represent %s", "JSON kann %s nicht darstellen"},
}
