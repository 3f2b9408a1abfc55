//go:build !js

// Node has no document to render into.

package pad

import (
	"strings"
	"testing"

	"github.com/norunners/vecty"

	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// TestGerman shows the pad in German after it was shown in English.
func TestGerman(t *testing.T) {
	b := able(t)
	seven(b)
	b.Update(SetStep{Thickness, false})
	b.Update(Break{slider("thick"), 5})
	nowhere := func(vecty.SyscallJSValue) {}
	mounts := Mounts{Pad: nowhere, Seen: nowhere, Step: func(int, vecty.SyscallJSValue) {}}
	show := func() string {
		v := &View{State: &b.State, Env: b.env(), Limits: uitest.NoLimits{}, Mounts: mounts}
		return uitest.HTML(v.Section())
	}
	show()
	uitest.Speak(t, words.German)
	html := show()
	for _, want := range []string{"Zeichenfeld", "Ziffer 7: ", "Ohne MNISTs Strichstärke liest das Netz", "Führe es in die Irre", "0,5 Pixel"} {
		if !strings.Contains(html, want) {
			t.Errorf("%q is not shown in %s", want, html)
		}
	}
	for _, english := range []string{"Draw", "Digit", "pixels", "reads"} {
		if strings.Contains(html, english) {
			t.Errorf("%q is shown in %s", english, html)
		}
	}
}
