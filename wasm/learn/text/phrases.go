package text

import (
	"inkling/wasm/learn/exercise"
	"inkling/wasm/words"
)

func init() { words.Register(phrases, mistakes()) }

// mistakes returns the messages for common mistakes in the exercises.
func mistakes() (list []words.M) {
	for _, e := range exercise.Exercises {
		for _, b := range e.Blanks {
			for i, says := range b.Mistakes() {
				list = append(list, words.M{says, germanBlanks[b.Key].mistakes[i]})
			}
		}
	}
	return list
}

// phrases are the formats of the phrases of the exercises; package ask has those of the worker. In German, nouns inserted into them must have
// the same form in nominative and accusative; there are no forms for the dative.
var phrases = []words.M{
	// wasm/learn/exercise: answers
	{"got %s, expected %s", "ergibt %s, erwartet ist %s"},
	{"the shape %s is right, but at %s: %s", "die Form %s stimmt, aber an der Stelle %s: %s"},
	{"a single number", "eine einzelne Zahl"},
	{"%s is %s", "%s ist %s"},
	{"%s, %s", "%s, %s"},
	{"%s (%s)", "%s (%s)"},
	{"%s: %s", "%s: %s"},

	// wasm/learn/exercise: training by them
	{
		"the network of the exercises has sigmoid units and the quadratic cost",
		"das Netz der Aufgaben hat Sigmoid-Einheiten und die quadratischen Kosten",
	},
	{
		"the network of the exercises has no lambda, momentum or decay: set them to 0",
		"das Netz der Aufgaben hat kein Lambda, kein Momentum und keine Abnahme der Lernrate: Setze sie auf 0",
	},
	{
		`the blank "%s" is not filled: fill it, and check it, before training`,
		"die Lücke „%s“ ist leer: Fülle sie und lass sie prüfen, bevor du trainierst",
	},
	{`in the blank "%s": %s`, "in der Lücke „%s“: %s"},
	{
		`the blank "%s" came to %s, expected an array of shape %s: check it again`,
		"die Lücke „%s“ hat %s ergeben, erwartet war ein Array der Form %s: Lass sie noch einmal prüfen",
	},
	{
		"training diverged in epoch %s: the cost is no longer a number; try a learning rate smaller than %s",
		"das Training ist in Epoche %s divergiert: Die Kosten sind keine Zahl mehr; versuche eine Lernrate kleiner als %s",
	},

	// wasm/learn/expr: where, and what
	{"line %s, column %s: %s", "Zeile %s, Spalte %s: %s"},
	{"in %s, %s", "in %s: %s"},
	{"a number", "eine Zahl"},
	{"an array of shape %s", "ein Array der Form %s"},
	{"a list of %s", "eine Liste der Länge %s"},
	{"a function", "eine Funktion"},
	{"; did you mean %s?", "; meintest du %s?"},
	{"; did you mean @, the product of matrices?", "; meintest du @, das Matrixprodukt?"},
	{"; did you mean *, number by number?", "; meintest du *, Zahl für Zahl?"},
	{"; did you mean the second times the first?", "; meintest du das zweite mal das erste?"},
	{"; did you mean to transpose the first?", "; wolltest du das erste transponieren?"},
	{"; did you mean to transpose the second?", "; wolltest du das zweite transponieren?"},

	// wasm/learn/expr: what is written
	{"nothing is written here yet", "hier steht noch nichts"},
	{"the expression has %s characters: at most %s are read", "der Ausdruck hat %s Zeichen: Höchstens %s werden gelesen"},
	{"nested more than %s deep: write it more simply", "mehr als %s Ebenen tief verschachtelt: Schreibe es einfacher"},
	{"the character %s is not of this language: write %s", "das Zeichen %s gehört nicht zu dieser Sprache: Schreibe %s"},
	{"the character %s is not of this language", "das Zeichen %s gehört nicht zu dieser Sprache"},
	{"%s is too large a number", "%s ist eine zu große Zahl"},
	{"the expression ends here, but something must follow", "hier endet der Ausdruck, aber es muss noch etwas folgen"},
	{"something must stand before %s", "vor %s muss etwas stehen"},
	{
		"%s cannot be here: a number, a name or ( is expected",
		"%s kann hier nicht stehen: Erwartet wird eine Zahl, ein Name oder (",
	},
	{"an operator is missing before %s: write %s", "vor %s fehlt ein Operator: Schreibe %s"},
	{
		"@ or np.dot for a product of matrices, * to multiply number by number",
		"@ oder np.dot für ein Matrixprodukt, * zum Multiplizieren Zahl für Zahl",
	},
	{"* to multiply", "* zum Multiplizieren"},
	{"arguments without a name come before those with one", "Argumente ohne Namen stehen vor denen mit Namen"},
	{"%s= is there twice: leave one out", "%s= steht zweimal da: Lass eines weg"},
	{"this %s is not closed: %s is missing", "die Klammer %s wird nicht geschlossen: Es fehlt %s"},
	{"%s or a comma is expected before %s", "vor %[2]s wird %[1]s oder ein Komma erwartet"},
	{"this %s closes nothing", "die Klammer %s schließt nichts"},
	{"a name must follow %s.", "nach %s. muss ein Name folgen"},
	{"a name must follow the point, such as shape or T", "nach dem Punkt muss ein Name folgen, etwa shape oder T"},
	{"only a name can be called: write %s", "nur ein Name lässt sich aufrufen: Schreibe %s"},
	{
		"between [ and ] stands one index, or two for row and column",
		"zwischen [ und ] steht ein Index, oder zwei für Zeile und Spalte",
	},
	{
		"one comparison after another is not of this language: compare two things",
		"ein Vergleich nach dem anderen gehört nicht zu dieser Sprache: Vergleiche zwei Dinge",
	},

	// wasm/learn/expr: what the grammar does not have
	{
		"an expression alone is wanted: leave out the = and what stands before it",
		"gesucht ist nur ein Ausdruck: Lass das = und alles davor weg",
	},
	{"leave out return: an expression alone is wanted", "lass return weg: Gesucht ist nur ein Ausdruck"},
	{"leave out print: an expression alone is wanted", "lass print weg: Gesucht ist nur ein Ausdruck"},
	{"one expression alone is wanted, without a comma", "gesucht ist ein einziger Ausdruck, ohne Komma"},
	{"one expression alone is wanted, without ;", "gesucht ist ein einziger Ausdruck, ohne ;"},
	{
		"there are no loops here: arrays are computed all at once",
		"hier gibt es keine Schleifen: Arrays werden als Ganzes berechnet",
	},
	{
		"there is no if here: np.maximum and comparisons may do what you want",
		"hier gibt es kein if: Vielleicht helfen np.maximum und Vergleiche",
	},
	{"there is no and, or, not here: compare two things", "hier gibt es kein and, or, not: Vergleiche zwei Dinge"},
	{
		"only expressions of numbers and arrays are understood here",
		"hier werden nur Ausdrücke aus Zahlen und Arrays verstanden",
	},
	{"text in quotes is not of this language", "Text in Anführungszeichen gehört nicht zu dieser Sprache"},
	{"comments are not of this language", "Kommentare gehören nicht zu dieser Sprache"},
	{"// is not of this language: write / to divide", "// gehört nicht zu dieser Sprache: Zum Teilen schreibe /"},
	{"%% is not of this language", "%% gehört nicht zu dieser Sprache"},
	{"^ is no power: write **", "^ ist keine Potenz: Schreibe **"},
	{
		"parts such as a[1:3] are not of this language: take one element, a[1]",
		"Teile wie a[1:3] gehören nicht zu dieser Sprache: Nimm ein Element, a[1]",
	},

	// wasm/learn/expr: names and calls
	{"%s is not known here%s", "%s ist hier nicht bekannt%s"},
	{": there are %s", ": Es gibt %s"},
	{"there is no function %s%s", "es gibt keine Funktion %s%s"},
	{"numpy has no %s: write %s(...)", "numpy hat kein %s: Schreibe %s(...)"},
	{"%s is a function: call it, %s", "%s ist eine Funktion: Rufe sie auf, %s"},
	{"%s is a method: call it, .%s()", "%s ist eine Methode: Rufe sie auf, .%s()"},
	{"%s is %s, not a function: write %s", "%s ist %s, keine Funktion: Schreibe %s"},
	{"%s is %s, not a function: write [ ] to take an element", "%s ist %s, keine Funktion: Schreibe [ ], um ein Element zu nehmen"},
	{"%s is not a method: leave out the ()", "%s ist keine Methode: Lass die () weg"},
	{"an array has no .%s%s", "ein Array hat kein .%s%s"},
	{"an array has no .%s()%s", "ein Array hat kein .%s()%s"},
	{"%s takes no %s= here", "%s kennt hier kein %s="},
	{"%s takes %s, but has %s", "%s braucht %s, hat aber %s"},
	{"1 argument", "1 Argument"},
	{"%s arguments", "%s Argumente"},
	{"%s comes to %s, but an array is needed", "%s ergibt %s, gebraucht wird aber ein Array"},
	{"%s takes one number, not %s", "%s braucht eine einzelne Zahl, nicht %s"},
	{"len of a number: only lists and arrays have a length", "len von einer Zahl: Nur Listen und Arrays haben eine Länge"},

	// wasm/learn/expr: shapes and elements
	{"%s of %s%s", "%s geht nicht: %s%s"},
	{"%s of %s and %s: %s%s", "%s geht nicht für %s und %s: %s%s"},
	{"%s of %s and %s: %s", "%s geht nicht für %s und %s: %s"},
	{"%s of %s: %s", "%s geht nicht für %s: %s"},
	{
		"take one element of the list, such as [-1], or its length, len(...)",
		"nimm ein Element der Liste, etwa [-1], oder ihre Länge, len(...)",
	},
	{
		"take one element of the list, such as [-1], its length, len(...), or an array of it, np.array(...)",
		"nimm ein Element der Liste, etwa [-1], ihre Länge, len(...), oder ein Array daraus, np.array(...)",
	},
	{"%s of an empty array", "%s von einem leeren Array"},
	{"%s is not an array", "%s ist kein Array"},
	{
		"a list of different shapes, %s and %s, is not one array: take one element, such as [-1]",
		"eine Liste mit verschiedenen Formen, %s und %s, ist kein Array: Nimm ein Element, etwa [-1]",
	},
	{
		"a list of %s matrices is not one array here: take one of them, such as the last, [-1]",
		"eine Liste von %s Matrizen ist hier kein Array: Nimm eine davon, etwa die letzte, [-1]",
	},
	{"a shape has parentheses of its own: %s((3, 1))", "eine Form hat eigene Klammern: %s((3, 1))"},
	{"a shape has parentheses of its own: %s(x, (3, 1))", "eine Form hat eigene Klammern: %s(x, (3, 1))"},
	{"keepdims is True or False, not %s", "keepdims ist True oder False, nicht %s"},
	{
		"a shape of %s dimensions: arrays have at most %s here",
		"eine Form mit %s Dimensionen: Arrays haben hier höchstens %s",
	},
	{
		"a shape is made of whole numbers, not of %s: %s((3, 1)) or %s(b.shape)",
		"in einer Form stehen ganze Zahlen, nicht %s: %s((3, 1)) oder %s(b.shape)",
	},
	{
		"the axis of %s is 0 or 1, not %s; of two arrays, np.maximum and np.minimum choose",
		"die Achse von %s ist 0 oder 1, nicht %s; zwischen zwei Arrays wählen np.maximum und np.minimum",
	},
	{"%s along axis %s, but the shape is %s", "%s entlang der Achse %s, aber die Form ist %s"},
	{"%s has no elements", "%s hat keine Elemente"},
	{
		"a number has no elements: [ ] is for lists and arrays",
		"eine Zahl hat keine Elemente: [ ] ist für Listen und Arrays",
	},
	{"an index is a whole number, not %s", "ein Index ist eine ganze Zahl, nicht %s"},
	{"index %s, but there are %s", "Index %s, aber es gibt %s"},
	{
		"index %s, but there is only %s: 0, or -1 from the end",
		"Index %s, aber es gibt nur %s: 0, oder -1 vom Ende gezählt",
	},
	{
		"index %s, but there are %s: 0 to %s, or -1 to %s from the end",
		"Index %s, aber es gibt %s: 0 bis %s, oder -1 bis %s vom Ende gezählt",
	},
	{"1 element", "1 Element"},
	{"%s elements", "%s Elemente"},

	// wasm/learn/expr: bounds
	{"an array of shape %s is too large: at most %s numbers", "ein Array der Form %s ist zu groß: höchstens %s Zahlen"},
	{
		"the arrays of this expression are too large: more than %s numbers in all",
		"die Arrays dieses Ausdrucks sind zu groß: zusammen mehr als %s Zahlen",
	},
	{"this takes too long: more than %s multiplications", "das dauert zu lange: mehr als %s Multiplikationen"},

	// wasm/learn/numpy
	{"%s and %s do not fit: %s", "%s und %s passen nicht zusammen: %s"},
	{"%s rows and %s, and neither is 1", "%s Zeilen neben %s, und keins von beiden ist 1"},
	{"%s columns and %s, and neither is 1", "%s Spalten neben %s, und keins von beiden ist 1"},
	{"%s numbers and %s, and neither is 1", "%s Zahlen neben %s, und keins von beiden ist 1"},
	{"%s, but %s", "%s, aber %s"},
	{"1 column", "1 Spalte"},
	{"%s columns", "%s Spalten"},
	{"1 row", "1 Zeile"},
	{"%s rows", "%s Zeilen"},
	{"1 number", "1 Zahl"},
	{"%s numbers", "%s Zahlen"},
	{"@ takes arrays, not a single number: use * for that", "@ braucht Arrays, keine einzelne Zahl: Nimm dafür *"},
	{"axis %s, but the shape is %s", "Achse %s, aber die Form ist %s"},
	{"an array of shape %s does not fit into %s", "ein Array der Form %s passt nicht in %s"},
	{"only one dimension can be -1, not %s", "nur eine Dimension kann -1 sein, nicht %s"},
}
