//go:build !js

// Node has no document to render into.

package hints

import (
	"strings"
	"testing"

	"github.com/norunners/vecty/elem"

	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

func htmlAt(s *State, part string) string {
	v := &View{State: s, Send: func(Msg) {}}
	return uitest.HTML(elem.Div(v.At(part), v.Status()))
}

func TestBubble(t *testing.T) {
	var s State
	if html := htmlAt(&s, Pad); strings.Contains(html, "button") || strings.Contains(html, "Draw") {
		t.Errorf("a hint is shown before they begin: %s", html)
	}
	s.Update(Begin{})
	if html := htmlAt(&s, Pad); !strings.Contains(html, "1 of 4") || !strings.Contains(html, ">Next<") || strings.Count(html, "Draw a digit here") != 2 {
		t.Errorf("the first hint: %s", html)
	}
	if html := htmlAt(&s, Run); strings.Contains(html, "button") {
		t.Errorf("the hint is shown at two parts: %s", html)
	}
	for range 3 {
		s.Update(Next{})
	}
	if html := htmlAt(&s, Break); !strings.Contains(html, "4 of 4") || !strings.Contains(html, ">Got it<") || strings.Contains(html, "No more hints") {
		t.Errorf("the last hint: %s", html)
	}
	uitest.Speak(t, words.German)
	if html := htmlAt(&s, Break); !strings.Contains(html, "4 von 4") || !strings.Contains(html, "Verstanden") || !strings.Contains(html, "Verzerre") {
		t.Errorf("in German: %s", html)
	}
}
