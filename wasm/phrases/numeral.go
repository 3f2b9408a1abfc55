package phrases

import "inkling/wasm/words"

// ofNumeral are the phrases of package numeral.
var ofNumeral = []words.M{
	{"%s is not a number", "%s ist keine Zahl"},
	{
		"%s has a point and a comma: use only one of them, for decimals",
		"%s hat Punkt und Komma: Nimm nur eines davon, vor den Nachkommastellen",
	},
	{"%s is ambiguous: write %s or %s", "%s ist mehrdeutig: Schreibe %s oder %s"},
	{"%s is ambiguous: write only digits, such as %s", "%s ist mehrdeutig: Schreibe nur Ziffern, etwa %s"},
	{
		"%s is ambiguous: separate the values by semicolons, such as 0.5; 1.5",
		"%s ist mehrdeutig: Trenne die Werte durch Semikolons, etwa 0,5; 1,5",
	},
}
