package share

import (
	"strings"
	"testing"

	"github.com/norunners/vecty"

	"inkling/nn/recipe"
	"inkling/wasm/ui"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// TestGerman shows the section in German.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	c, e := NewState(), env()
	c.Update(TickAll{LockPiece, true}, e)
	v := &View{State: &c, Env: e, Send: func(Msg) {}, Control: func(ui.Piece, string, *recipe.Settings, func()) vecty.ComponentOrHTML { return nil }}
	html := uitest.HTML(v.Section())
	for _, text := range []string{"Einen Teil von Inkling teilen", "Wie im System der Besucher", "HTML-Rahmen, angepasst", "Nichts sperren", "0,5", "Vorschau in einer Spalte von 700 Pixeln"} {
		if !strings.Contains(html, text) {
			t.Errorf("%q is not shown in %s", text, html)
		}
	}
	for _, text := range []string{"Share", "Lesson", " the ", "Lock", "Copy", "page"} {
		if strings.Contains(html, text) {
			t.Errorf("%q is English in %s", text, html)
		}
	}
}
