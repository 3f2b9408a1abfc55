//go:build !js

// Node has no document to render into.

package shortcuts

import (
	"strings"
	"testing"

	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

func htmlOf(s *State, e Env) string {
	return uitest.HTML(&Overview{State: s, Env: func() Env { return e }, Send: func(Msg) {}})
}

func TestTable(t *testing.T) {
	html := htmlOf(&State{}, env())
	for _, want := range []string{"Clear the pad", ">u</kbd> or <kbd", ">1</kbd></td><td>The book", ">Shift</kbd> + <kbd", "Full screen"} {
		if !strings.Contains(html, want) {
			t.Errorf("the overview lacks %q: %s", want, html)
		}
	}
	e := env()
	e.Limits = limits{locked: "draw", hidden: "preset"}
	html = htmlOf(&State{}, e)
	for _, banned := range []string{"Clear the pad", "Presets", "The book"} {
		if strings.Contains(html, banned) {
			t.Errorf("the overview offers %q, which is locked or hidden", banned)
		}
	}
}

func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	html := htmlOf(&State{}, env())
	for _, want := range []string{"Tastenkürzel", "Das Zeichenfeld leeren", ">u</kbd> oder <kbd", "Umschalt", "Schließen"} {
		if !strings.Contains(html, want) {
			t.Errorf("the overview lacks %q: %s", want, html)
		}
	}
}
