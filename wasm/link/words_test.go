package link

import (
	"strings"
	"testing"

	"inkling/wasm/words"
)

func TestProblemsInGerman(t *testing.T) {
	words.Use(words.German)
	t.Cleanup(func() { words.Use(words.English) })
	for query, want := range map[string]string{
		"eta=3&eta=4": `"eta" kommt zweimal vor; das erste zählt`,
		"ink=AA":      "die Zeichnung kann nicht gelesen werden: Strich 1: er hat keine Punkte",
		"preset=none": `es gibt keine Vorlage "none"`,
	} {
		if _, problems := Read(query); strings.Join(problems, "\n") != want {
			t.Errorf("%s: %q, expected %q", query, problems, want)
		}
	}
}
