package script

import (
	"encoding/base64"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/nn/recipe"
)

func example(t *testing.T) *model.Model {
	t.Helper()
	s := recipe.Default()
	s.Hidden = []int{2}
	return &model.Model{Network: s.Network(dataset.MNIST), Settings: s, Correct: 12, Total: 100}
}

// TestNoPlaceholdersAreLeft looks for placeholders in both programs. Their predictions
// are tested in tools/exchange, with Python and Go.
func TestNoPlaceholdersAreLeft(t *testing.T) {
	m := example(t)
	for _, b := range [][]byte{Python(m, "two"), Go(m, "two")} {
		text := string(b)
		if strings.Contains(text, "{{") || !strings.Contains(text, "It answers 12 of 100 test images rightly.") {
			t.Errorf("%.800s", text)
		}
	}
	if _, err := parser.ParseFile(token.NewFileSet(), "two.go", Go(m, "two"), 0); err != nil {
		t.Error(err)
	}
}

// TestNamesAreEscaped uses names that would be code.
func TestNamesAreEscaped(t *testing.T) {
	m := example(t)
	for _, name := range []string{"", "a b", "x\"\"\"\nimport os\n", "7", "é", "../up"} {
		if text := string(Python(m, name)); !strings.HasPrefix(text, `"""network: a neural network`) {
			t.Errorf("%q: %.60q", name, text)
		}
	}
	for _, name := range []string{"", "a b", "x\nfunc init() {}\n//", `a"b`, "../up"} {
		if text := string(Go(m, name)); !strings.Contains(text, `os.ReadFile("network.safetensors")`) {
			t.Errorf("%q: %.60q", name, text)
		}
	}
	if text := string(Go(m, "my-net.2")); !strings.Contains(text, `os.ReadFile("my-net.2.safetensors")`) {
		t.Errorf("%.60q", text)
	}
}

// TestNumbers reads the parameters back from the text of the Python program.
func TestNumbers(t *testing.T) {
	m := example(t)
	_, text, _ := strings.Cut(string(Python(m, "two")), "unpack(\"\"\"\n")
	text, _, _ = strings.Cut(text, "\"\"\"")
	b, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(text, "\n", ""))
	if err != nil || len(b) != 4*m.Network.Count() {
		t.Fatalf("%d bytes, expected %d (%v)", len(b), 4*m.Network.Count(), err)
	}
	for line := range strings.Lines(text) {
		if len(line) > lineLength+1 {
			t.Errorf("a line of %d characters", len(line))
		}
	}
}
