//go:build !js

// Node has no document to render into.

package files

import (
	"strings"
	"testing"

	"inkling/wasm/opener/message"
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
	s.Update(Open{Name: "x.npz"}, Env{})
	s.Update(Reported{message.Report{Network: possible()}}, Env{})
	html += uitest.HTML(v.Details())
	for _, want := range []string{"Mit ReLU und Softmax liest es 93,5", "tanh: 60,0", "Softmax, Log-Likelihood: 93,5", "Sigmoid, Kreuzentropie: 93,5", "Damit liest es 93,5"} {
		if !strings.Contains(html, want) {
			t.Errorf("%q is not shown in %s", want, html)
		}
	}
	if strings.Contains(html, "Bereich der Eingaben") {
		t.Error("what is known is asked")
	}
	if strings.Contains(html, "Save") || strings.Contains(html, "Open") {
		t.Errorf("English is shown: %s", html)
	}
}
