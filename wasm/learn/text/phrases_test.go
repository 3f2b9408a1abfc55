package text

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/learn/exercise"
	"inkling/wasm/words/wordstest"
)

// TestPhrasesInEveryLanguage compares the table with the formats in the source of
// the packages that make phrases.
func TestPhrasesInEveryLanguage(t *testing.T) {
	wordstest.Compare(t, wordstest.Formats(t, "../numpy", "../expr", "../exercise"), phrases)
	for _, p := range phrases {
		english, german := verbs.ReplaceAllString(p[0], ""), verbs.ReplaceAllString(p[1], "")
		if english == german && strings.ContainsFunc(english, unicode.IsLetter) {
			t.Errorf("%q is not German", german)
		}
		if !slices.Equal(codeIn(english), codeIn(german)) {
			t.Errorf("%q and %q speak of other code", english, german)
		}
	}
}

// verbs are the parts of a format that package fmt replaces.
var verbs = regexp.MustCompile(`%(?:\[(\d)\])?(.?)`)

// TestVerdictsInGerman checks wrong answers.
func TestVerdictsInGerman(t *testing.T) {
	for _, c := range []struct{ blank, answer, want string }{
		{exercise.Feedforward, "", "Zeile 1, Spalte 1: hier steht noch nichts"},
		{exercise.Feedforward, "sigmoid(np.dot(a, w) + b)",
			"Zeile 1, Spalte 9: np.dot geht nicht für (2, 1) und (3, 2): 1 Spalte, aber 3 Zeilen; meintest du np.dot(w, a)?"},
		{exercise.Feedforward, "sigmoid(w * a + b)",
			"Zeile 1, Spalte 11: * geht nicht: (3, 2) und (2, 1) passen nicht zusammen: 3 Zeilen neben 2, und keins von beiden ist 1; meintest du w @ a?"},
		{exercise.Feedforward, "sigmoid(w a + b)",
			"Zeile 1, Spalte 11: vor a fehlt ein Operator: Schreibe @ oder np.dot für ein Matrixprodukt, * zum Multiplizieren Zahl für Zahl"},
		{exercise.Feedforward, "sigmoid(np.dot(w, a) + b", "Zeile 1, Spalte 8: die Klammer ( wird nicht geschlossen: Es fehlt )"},
		{exercise.Feedforward, "(a ]", "Zeile 1, Spalte 4: vor ] wird ) oder ein Komma erwartet"},
		{exercise.Feedforward, "a = sigmoid(np.dot(w, a) + b)",
			"Zeile 1, Spalte 3: gesucht ist nur ein Ausdruck: Lass das = und alles davor weg"},
		{exercise.Feedforward, "sigmod(np.dot(w, a) + b)", "Zeile 1, Spalte 1: es gibt keine Funktion sigmod; meintest du sigmoid?"},
		{exercise.Feedforward, "a % 2", "Zeile 1, Spalte 3: % gehört nicht zu dieser Sprache"},
		{exercise.Feedforward, "np.dot(w, a) + b",
			"die Form (3, 1) stimmt, aber an der Stelle [0, 0]: ergibt 0.5331, erwartet ist 0.6302: das ist z, die gewichtete Eingabe: Eine Einheit gibt sigmoid(z) weiter"},
		{exercise.Feedforward, "sigmoid(np.dot(w, a) + 2*b)",
			"die Form (3, 1) stimmt, aber an der Stelle [0, 0]: ergibt 0.8104, erwartet ist 0.6302 (a ist (2, 1), b ist (3, 1), w ist (3, 2))"},
		{exercise.Feedforward, "np.sum(w)", "ergibt eine einzelne Zahl, erwartet ist (3, 1) (w ist (3, 2))"},
		{exercise.CostDerivative, "a - y", "Zeile 1, Spalte 1: a ist hier nicht bekannt: Es gibt output_activations, y"},
		{exercise.OutputDelta, "cost_derivative(activations[-1])",
			"Zeile 1, Spalte 1: cost_derivative(output_activations, y) braucht 2 Argumente, hat aber 1"},
		{exercise.OutputDelta, "cost_derivative(activations[1], activations[0])",
			"Zeile 1, Spalte 1: in cost_derivative: Zeile 1, Spalte 20: - geht nicht: (3, 1) und (2, 1) passen nicht zusammen: 3 Zeilen neben 2, und keins von beiden ist 1"},
		{exercise.OutputDelta, "np.dot(cost_derivative(activations[-1], y), sigmoid_prime(zs[-1]))",
			"Zeile 1, Spalte 1: np.dot geht nicht für (5, 1) und (5, 1): 1 Spalte, aber 5 Zeilen; meintest du cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])?"},
		{exercise.OutputNabla, "activations", "ergibt eine Liste der Länge 3, erwartet ist ein Array der Form (1, 3)"},
		{exercise.OutputNabla, "delta", "ergibt (1, 1), erwartet ist (1, 3): das ist der Gradient nach den Biases, (BP3)"},
		{exercise.HiddenDelta, "weights[-l-5]",
			"Zeile 1, Spalte 11: Index -7, aber es gibt 2 Elemente: 0 bis 1, oder -1 bis -2 vom Ende gezählt"},
		{exercise.UpdateWeights, "w - (eta/mini_batch) * nw",
			"Zeile 1, Spalte 9: / geht nicht für eine Zahl und eine Liste der Länge 7: nimm ein Element der Liste, etwa [-1], oder ihre Länge, len(...)"},
		{exercise.Evaluate, "np.zeros(a)",
			"Zeile 1, Spalte 1: in einer Form stehen ganze Zahlen, nicht ein Array der Form (10, 1): np.zeros((3, 1)) oder np.zeros(b.shape)"},
	} {
		b, ok := exercise.Find(c.blank)
		if !ok {
			t.Fatalf("no blank %s", c.blank)
		}
		if d := cmp.Diff(c.want, German.Phrase(b.Check(c.answer).Message)); d != "" {
			t.Errorf("%s: %s\n%s", c.blank, c.answer, d)
		}
	}
}
