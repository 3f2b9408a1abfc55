package app

import (
	"strings"
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// TestLockedPreset says of a locked preset that it is locked, as other fields do.
func TestLockedPreset(t *testing.T) {
	s := opened()
	p := &Page{State: s, Send: func(Msg) {}}
	shown := func() string { return rendered(t, func() *vecty.HTML { return elem.Div(p.presets()) }) }
	if strings.Contains(shown(), "Locked by this page.") {
		t.Error("a free preset is called locked")
	}
	follow(s, "#lab/train?v=1&lock=preset")
	if html := shown(); !strings.Contains(html, "Locked by this page.") {
		t.Errorf("a locked preset is shown as %s", html)
	}
}
