package estimate

import (
	"testing"

	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// TestGerman says in German how long a run takes.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	var e State
	s := recipe.Default()
	s.Epochs = 1
	for want, took := range map[string]duration{
		" 1 Epoche: etwa 1,3\u00a0s auf diesem Gerät, geschätzt aus einigen Mini-Batches.": {1.26, false},
		" 1 Epoche: etwa 2 Stunden auf diesem Gerät, geschätzt aus einigen Mini-Batches.":  {7200, false},
		" Der letzte solche Lauf dauerte auf diesem Gerät 3 Minuten.":                      {180, true},
	} {
		e.keep(key(s, proto.OnTest), took)
		if got := e.Sentence(s, proto.OnTest); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
