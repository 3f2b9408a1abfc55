package phrases

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"inkling/nn"
	"inkling/nn/model/exchange"
	"inkling/nn/recipe"
	"inkling/wasm/link"
	"inkling/wasm/phrases/opening"
	"inkling/wasm/words"
	"inkling/wasm/words/wordstest"
)

// TestEveryPhrase compares the lists with the formats in the source of nn and of the packages of addresses.
func TestEveryPhrase(t *testing.T) {
	formats := wordstest.Formats(t, "../../nn")
	maps.Copy(formats, wordstest.Formats(t, "../link"))
	maps.Copy(formats, wordstest.Formats(t, "../address"))
	if len(formats) < 200 {
		t.Errorf("found only %d formats", len(formats))
	}
	wordstest.Compare(t, formats, append(slices.Clone(lists), opening.Messages)...)
}

// TestOtherErrors looks for errors that cannot be translated.
func TestOtherErrors(t *testing.T) {
	err := filepath.WalkDir("../../nn", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		source, err := os.ReadFile(name)
		for _, other := range []string{"fmt.Errorf(", "errors.New("} {
			if strings.Contains(string(source), other) {
				t.Errorf("%s uses %s), expected phrase.Errorf()", name, other)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestGerman is about errors around errors, and with numbers.
func TestGerman(t *testing.T) {
	Register()
	words.Register(opening.Messages)
	_, file := exchange.Decode([]byte(`{"sizes": 3}`))
	s := recipe.Default()
	diverged := &nn.Diverged{At: nn.Progress{MiniBatch: 3}, Sign: "the cost is no longer a number", Eta: 0.5}
	for want, err := range map[string]error{
		"sizes (Byte 10): eine Zahl, erwartet ist eine Liste; erwartet ist ein Objekt mit sizes, weights, biases und cost, wie network2.py aus dem Buch es speichert":               file,
		"Learning rate: 0 ist zu klein; nimm eine Zahl von 0,000001 bis 1000000000000":                                                                                              recipe.MustField("eta").Set(&s, "0"), // package settings has the label
		"das Training ist in Epoche 0, Mini-Batch 3 divergiert: die Kosten sind keine Zahl mehr. Die Gewichte aus Epoche 0, Mini-Batch 0 bleiben; versuche eine Lernrate unter 0,5": diverged,
	} {
		if got := words.German.Error(err); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	for query, want := range map[string]string{
		"eta=3&eta=4": `"eta" kommt zweimal vor; das erste zählt`,
		"ink=AA":      "die Zeichnung kann nicht gelesen werden: Strich 1: er hat keine Punkte",
		"preset=none": `es gibt keine Vorlage "none"`,
	} {
		if _, problems := link.Read(query); len(problems) != 1 || words.German.Phrase(problems[0]) != want {
			t.Errorf("%s: %q, expected %q", query, problems, want)
		}
	}
}
