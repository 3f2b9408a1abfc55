package lab

import (
	"testing"

	"inkling/nn/recipe"
	_ "inkling/wasm/learn/text" // registers translations, too
	"inkling/wasm/phrases"
	"inkling/wasm/words"
)

// TestErrorsInGerman is about an error of nn with a label of the page. No two packages translate the same text differently:
// Register would panic.
func TestErrorsInGerman(t *testing.T) {
	phrases.Register()
	s := recipe.Default()
	err := recipe.MustField("eta").Set(&s, "0,125,5")
	if got, want := words.German.Error(err), `Lernrate: "0,125,5" ist keine Zahl; nimm eine Zahl von 0,000001 bis 1000000000000`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
