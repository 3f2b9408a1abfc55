//go:build !js

package ask

import (
	"os"
	"regexp"
	"testing"

	"inkling/wasm/words/wordstest"
)

// TestEveryPhrase compares the list with the formats in the source of the worker and of this package.
func TestEveryPhrase(t *testing.T) {
	sent := wordstest.Formats(t, "../trainer", "../drawn", "../cmd/drawings", "../worker", "../proto", ".")
	script, err := os.ReadFile("../../site/worker.js")
	if err != nil {
		t.Fatal(err)
	}
	for _, say := range regexp.MustCompile(`\b(?:phrase|dead)\("([^"]*)"`).FindAllSubmatch(script, -1) {
		sent[string(say[1])] = true
	}
	wordstest.Compare(t, sent, phrases)
}
