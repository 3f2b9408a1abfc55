package text

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/learn/exercise"
)

// TestPhrasesInEveryLanguage compares the table with the formats in the source of
// the packages that make phrases.
func TestPhrasesInEveryLanguage(t *testing.T) {
	used := formats(t, "wasm/learn/numpy", "wasm/learn/expr", "wasm/learn/exercise")
	seen := map[string]bool{}
	for _, p := range phrases {
		if seen[p[0]] {
			t.Errorf("%q is in the table twice", p[0])
		}
		seen[p[0]] = true
		if !used[p[0]] {
			t.Errorf("nothing says %q", p[0])
		}
		checkPhrase(t, p[0], p[1])
	}
	for f := range used {
		if !seen[f] {
			t.Errorf("%q has no German form", f)
		}
	}
}

// checkPhrase checks that two formats fill in the same things and speak of the same
// code.
func checkPhrase(t *testing.T, english, german string) {
	t.Helper()
	if !slices.Equal(filled(t, english), filled(t, german)) {
		t.Errorf("%q and %q fill in different things", english, german)
	}
	words, inGerman := verbs.ReplaceAllString(english, ""), verbs.ReplaceAllString(german, "")
	if words == inGerman && strings.ContainsFunc(words, unicode.IsLetter) {
		t.Errorf("%q is not German", german)
	}
	if !slices.Equal(codeIn(words), codeIn(inGerman)) {
		t.Errorf("%q and %q speak of other code", english, german)
	}
}

// verbs are the parts of a format that package fmt replaces.
var verbs = regexp.MustCompile(`%(?:\[(\d)\])?(.?)`)

// filled returns the numbers of the arguments that a format fills in, in order.
func filled(t *testing.T, format string) (args []int) {
	t.Helper()
	next := 1
	for _, v := range verbs.FindAllStringSubmatch(format, -1) {
		if v[0] == "%%" {
			continue
		}
		if v[2] != "s" {
			t.Errorf("%q has %s: a phrase has %%s alone", format, v[0])
		}
		if v[1] != "" {
			next, _ = strconv.Atoi(v[1])
		}
		args = append(args, next)
		next++
	}
	slices.Sort(args)
	return args
}

// formats returns those of all phrases that the source of these packages makes.
func formats(t *testing.T, packages ...string) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	for _, p := range packages {
		files, _ := filepath.Glob("../../../" + p + "/*.go")
		if len(files) == 0 {
			t.Fatalf("%s is gone", p)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok && !call.Ellipsis.IsValid() {
					checkCall(t, name, call, found)
				}
				return true
			})
		}
	}
	return found
}

// checkCall notes the formats of a call that makes a phrase, and checks that it fills
// in as much as they take.
func checkCall(t *testing.T, name string, call *ast.CallExpr, found map[string]bool) {
	t.Helper()
	note := func(arg ast.Expr, takes int) {
		literal, ok := arg.(*ast.BasicLit)
		if !ok {
			t.Errorf("%s: a format of a phrase is not written where the phrase is made", name)
			return
		}
		format, _ := strconv.Unquote(literal.Value)
		found[format] = true
		if got := len(filled(t, format)); got != takes {
			t.Errorf("%s: %q fills in %d things, and gets %d", name, format, got, takes)
		}
	}
	switch maker(call.Fun) {
	case "phrase.New", "errorf":
		note(call.Args[0], len(call.Args)-1)
	case "phrase.Count":
		note(call.Args[1], 0)
		note(call.Args[2], 1)
	}
}

// maker returns the name of a function, with that of its package if this is phrase.
func maker(f ast.Expr) string {
	switch f := f.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok && x.Name == "phrase" {
			return "phrase." + f.Sel.Name
		}
		return f.Sel.Name
	}
	return ""
}

// TestVerdictsInGerman checks wrong answers.
func TestVerdictsInGerman(t *testing.T) {
	for _, c := range []struct{ blank, answer, want string }{
		{exercise.Feedforward, "", "Zeile 1, Spalte 1: hier steht noch nichts"},
		{exercise.Feedforward, "sigmoid(np.dot(a, w) + b)",
			"Zeile 1, Spalte 9: np.dot geht nicht für (2, 1) und (3, 2): 1 Spalte, aber 3 Zeilen; meintest du np.dot(w, a)?"},
		{exercise.Feedforward, "sigmoid(w * a + b)",
			"Zeile 1, Spalte 11: * geht nicht: (3, 2) und (2, 1) passen nicht zusammen: 3 Zeilen neben 2, und keins von beiden ist 1; meintest du w @ a?"},
		{exercise.Feedforward, "sigmoid(w a + b)",
			"Zeile 1, Spalte 11: vor a fehlt ein Operator: schreibe @ oder np.dot für ein Matrixprodukt, * zum Multiplizieren Zahl für Zahl"},
		{exercise.Feedforward, "sigmoid(np.dot(w, a) + b", "Zeile 1, Spalte 8: die Klammer ( wird nicht geschlossen: es fehlt )"},
		{exercise.Feedforward, "(a ]", "Zeile 1, Spalte 4: vor ] wird ) oder ein Komma erwartet"},
		{exercise.Feedforward, "a = sigmoid(np.dot(w, a) + b)",
			"Zeile 1, Spalte 3: gesucht ist nur ein Ausdruck: lass das = und alles davor weg"},
		{exercise.Feedforward, "sigmod(np.dot(w, a) + b)", "Zeile 1, Spalte 1: es gibt keine Funktion sigmod; meintest du sigmoid?"},
		{exercise.Feedforward, "a % 2", "Zeile 1, Spalte 3: % gehört nicht zu dieser Sprache"},
		{exercise.Feedforward, "np.dot(w, a) + b",
			"die Form (3, 1) stimmt, aber an der Stelle [0, 0]: ergibt 0.5331, erwartet ist 0.6302: das ist z, die gewichtete Eingabe: eine Einheit gibt sigmoid(z) weiter"},
		{exercise.Feedforward, "sigmoid(np.dot(w, a) + 2*b)",
			"die Form (3, 1) stimmt, aber an der Stelle [0, 0]: ergibt 0.8104, erwartet ist 0.6302 (a ist (2, 1), b ist (3, 1), w ist (3, 2))"},
		{exercise.Feedforward, "np.sum(w)", "ergibt eine einzelne Zahl, erwartet ist (3, 1) (w ist (3, 2))"},
		{exercise.CostDerivative, "a - y", "Zeile 1, Spalte 1: a ist hier nicht bekannt: es gibt output_activations, y"},
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
