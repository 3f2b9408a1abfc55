//go:build !js

// Node has no document to render into.

package photo

import (
	"strings"
	"testing"

	"github.com/norunners/vecty"

	"inkling/wasm/opener/message"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// TestGerman shows the panel in German, in all its states.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	var s State
	e := env()
	show := func(wanted ...string) {
		t.Helper()
		v := &View{State: &s, Env: e, Mounted: func(int, int, vecty.SyscallJSValue) {}}
		html := uitest.HTML(v.Section())
		for _, want := range wanted {
			if !strings.Contains(html, want) {
				t.Errorf("%q is not shown in %s", want, html)
			}
		}
		for _, english := range []string{"Read", "Choose", "digit", "found", "Outputs"} {
			if strings.Contains(strings.ReplaceAll(html, `class="found"`, ""), english) && !strings.Contains(english, "digit") {
				t.Errorf("%s is shown in %s", english, html)
			}
		}
	}
	show("Bild wählen …", "Foto aufnehmen …", "Strg+V")
	s.Update(Taken{Name: "x.png"}, e)
	show("x.png wird gelesen …")
	f := found(2)
	f.Lines = true
	s.Update(Reported{message.Report{Picture: f}}, e)
	names := e.Classes[s.Answers[0].Class] + " " + e.Classes[s.Answers[1].Class]
	show("Das Netz liest "+names+".", "2 Ziffern gefunden", "gedruckte Linien", "Ziffer 2 auf das Zeichenfeld", "Ausgaben für Ziffer 1")
	e.Network = nil
	s.Answer(e)
	show("Netz wird geladen …")
	e.Missing = "Es fehlt."
	show("Es fehlt.")
	e.Rows = 20
	show("Bilder, mit 20\u00a0×\u00a028 Pixeln")
	for why, want := range map[message.Why]string{message.Blank: "Nichts hebt sich", message.Faint: "zu blass", message.Crossed: "Bildrändern"} {
		s.Update(Taken{Name: "x.png"}, e)
		f := found(0)
		f.Why = why
		s.Update(Reported{message.Report{Picture: f}}, e)
		show("Keine Ziffer gefunden", want, "0 Ziffern gefunden")
	}
}
