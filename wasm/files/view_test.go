//go:build !js

// Node has no document to render into.

package files

import (
	"strings"
	"testing"

	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// TestGerman shows the section in German.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	s := NewState()
	s.Update(Save{}, Env{})
	v := &View{State: &s}
	html := uitest.HTML(v.Details())
	for _, want := range []string{"Netze speichern und öffnen", "Python-Programm (.py)", "noch nichts zu speichern"} {
		if !strings.Contains(html, want) {
			t.Errorf("%q is not shown in %s", want, html)
		}
	}
	if strings.Contains(html, "Save") || strings.Contains(html, "Open") {
		t.Errorf("English is shown: %s", html)
	}
}
