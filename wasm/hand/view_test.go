//go:build !js

// Node has no document to render into.

package hand

import (
	"errors"
	"strings"
	"testing"

	"github.com/norunners/vecty"

	"inkling/wasm/proto"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// TestGerman shows the section in German.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	s := opened()
	keep(s, 1, 0.5)
	s.Update(Loaded{Err: errors.New("voll")})
	s.Update(DeleteAll{})
	keep(s, 2, 0.5)
	s.Update(Keep{3})
	s.Result = &proto.FineTuned{Seconds: 1.25, Own: proto.Score{After: 1, Total: 1}}
	v := &View{State: &s.State, Env: s.env, Pictures: func(*Drawing, vecty.SyscallJSValue) {}}
	html := uitest.HTML(v.Section())
	for _, want := range []string{
		"Bring ihm deine Handschrift bei", "Als 3 behalten", "Deine Ziffern: ", "gelesen als ", "Gelernt in 1,2\u00a0s", "Zeichne zuerst 3", "(voll)",
	} {
		if !strings.Contains(html, want) {
			t.Errorf("%q is not shown in %s", want, html)
		}
	}
	for _, english := range []string{"Keep", "Your", "Delete", "read as", "Before"} {
		if strings.Contains(html, english) {
			t.Errorf("%q is shown in %s", english, html)
		}
	}
}
