//go:build !js

// Node has no document to render into.

package owndata

import (
	"strings"
	"testing"

	"github.com/norunners/vecty"

	"inkling/wasm/opener/message"
	"inkling/wasm/shelf"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// TestGerman shows the section in German, in all its states.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	var s State
	show := func(wanted ...string) {
		t.Helper()
		v := &View{State: &s, Mounted: func(int, vecty.SyscallJSValue) {}}
		html := uitest.HTML(v.Section())
		for _, want := range wanted {
			if !strings.Contains(html, want) {
				t.Errorf("%q is not shown in %s", want, html)
			}
		}
		for _, english := range []string{"Open", "Read", "Keep", "Use", "Names", "found"} {
			if strings.Contains(html, english) {
				t.Errorf("%s is shown in %s", english, html)
			}
		}
	}
	show("Daten öffnen …", "Ordner öffnen …")
	s.Update(Chosen{"x.csv"}, Env{})
	s.Update(reported(message.Report{Progress: &message.Progress{Done: 1_500_000, Of: 2_000_000}}), Env{})
	show("x.csv wird gelesen: 1,5\u00a0MB von 2,0\u00a0MB", "Abbrechen")
	s.Update(reported(message.Report{Failed: &words.M{"no pixels", "keine Pixel"}}), Env{})
	show("keine Pixel.", "Nicht richtig? Korrigieren", "x.csv lässt sich noch nicht lesen")
	s.Update(SetOption{"label", "last"}, Env{})
	s.Update(reported(message.Report{Understood: understood()}), Env{})
	show("CSV: 12 Bilder mit 1\u00a0×\u00a02 Pixeln in 2 Klassen.", "Keine Testbilder.", "Beispiele der Klasse b", "Verwenden", "Spalte der Labels")
	s.Update(Use{}, Env{})
	show("letters wird gespeichert")
	s.Update(Listed{[]shelf.Set{{Folder: "own-1", Name: "a", Images: 1500, Bytes: 250_000}, {Folder: "own-2", Name: "b"}, {Folder: "own-3", Name: "c"}}}, Env{})
	s.Update(Cancel{}, Env{})
	s.Update(BeginRename{"own-2"}, Env{})
	show("1500 Bilder, 250\u00a0KB", "Neuer Name von b", "Löschen: a")
	s.Update(Delete{"own-3"}, Env{})
	show("Endgültig löschen", "c aus diesem Browser löschen?")
}
