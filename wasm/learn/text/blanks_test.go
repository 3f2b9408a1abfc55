package text

import (
	"slices"
	"strings"
	"testing"

	"inkling/nn/phrase"
	"inkling/wasm/learn/exercise"
)

// TestBlanksInGerman checks that everything that package exercise says has a
// German form of its own, with the same code in it.
func TestBlanksInGerman(t *testing.T) {
	for _, e := range exercise.Exercises {
		g := Exercise(German, e)
		pairs := [][2]string{{e.About, g.About}}
		for i, b := range e.Blanks {
			in := g.Blanks[i]
			pairs = append(pairs, [2]string{b.Asks, in.Asks})
			if len(in.Hints) != len(b.Hints) || len(germanBlanks[b.Key].mistakes) != len(b.Mistakes()) || len(germanBlanks[b.Key].names) != len(b.Names) {
				t.Fatalf("%s: hints, names or mistakes are too few or too many", b.Key)
			}
			for k := range b.Hints {
				pairs = append(pairs, [2]string{b.Hints[k], in.Hints[k]})
			}
			for k, n := range b.Names {
				pairs = append(pairs, [2]string{n.Shape, in.Names[k].Shape}, [2]string{n.About, in.Names[k].About})
			}
			for k, m := range b.Mistakes() {
				said := German.Phrase(phrase.Phrase{Format: m})
				if said != germanBlanks[b.Key].mistakes[k] {
					t.Errorf("%s: %q has several German forms", b.Key, m)
				}
				pairs = append(pairs, [2]string{m, said})
			}
		}
		for _, p := range pairs {
			if p[1] == "" || p[0] == p[1] {
				t.Errorf("%s: %q has no German form", e.Key, p[0])
			}
			if !slices.Equal(codeIn(p[0]), codeIn(p[1])) {
				t.Errorf("%s: %q and %q speak of other code", e.Key, p[0], p[1])
			}
		}
		if same := Exercise(English, e); same.About != e.About || same.Blanks[0].Asks != e.Blanks[0].Asks {
			t.Errorf("%s in English is another", e.Key)
		}
	}
}

// codeIn returns the words of a text that can only be code.
func codeIn(text string) (words []string) {
	for _, w := range strings.Fields(text) {
		if w = strings.Trim(w, ".,:;?"); strings.ContainsAny(w, "[]_/") {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return words
}
