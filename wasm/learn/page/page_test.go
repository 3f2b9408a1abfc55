package page

import (
	"fmt"
	"strings"
	"testing"

	"inkling/nn/recipe"
)

// TestOneSeed: the lessons train with the seed with which the lab and the command line begin.
func TestOneSeed(t *testing.T) {
	if got := recipe.Default().Seed; got != BookSeed {
		t.Errorf("the lab begins with seed %d, the lessons with %d", got, BookSeed)
	}
}

// TestForeignNotes reads notes that this program cannot have written.
func TestForeignNotes(t *testing.T) {
	var many strings.Builder
	for i := range mostNotes {
		fmt.Fprintf(&many, `"%d":"",`, i)
	}
	for name, text := range map[string]string{
		"no JSON":         "perceptron",
		"another version": `{"version":2,"notes":{}}`,
		"capitals":        `{"VERSION":1,"notes":{"language":"de"}}`,
		"twice":           `{"version":1,"notes":{"language":"de","language":"en"}}`,
		"no version":      `{"notes":{}}`,
		"other types":     `{"version":1,"notes":{"language":1}}`,
		"too long":        `{"version":1,"notes":{"a":"` + strings.Repeat("x", mostKept) + `"}}`,
		"too many":        `{"version":1,"notes":{` + many.String() + `"b":""}}`,
	} {
		if notes, err := ReadNotes(text); err == nil {
			t.Errorf("%s: %v was believed", name, notes)
		}
	}
}

func FuzzReadNotes(f *testing.F) {
	f.Add(`{"version":1,"notes":{"language":"de","done/perceptron":"1"}}`)
	f.Fuzz(func(t *testing.T, text string) {
		if notes, _ := ReadNotes(text); len(notes) > mostNotes {
			t.Errorf("%d notes", len(notes))
		}
	})
}
