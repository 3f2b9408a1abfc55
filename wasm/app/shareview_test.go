package app

import (
	"inkling/wasm/ui/uitest"
	"strings"
	"testing"

	"github.com/norunners/vecty/elem"
)

// TestShareSaysItsLimits says that a frame scrolls after training, unless it is resized, and that locks can be lifted.
func TestShareSaysItsLimits(t *testing.T) {
	s := opened()
	p := &Page{State: s, Send: func(Msg) {}}
	c := &s.Composed
	c.Sized = true
	shown := func() string {
		return uitest.HTML(elem.Div(p.composeWidth(), p.pieceLists()))
	}
	for form, scrolls := range map[string]bool{"frame": true, "resized": false} {
		c.View, c.Form = "train", form
		if html := shown(); strings.Contains(html, "the frame scrolls") != scrolls {
			t.Errorf("%s: %s", form, html)
		}
	}
	if html := shown(); !strings.Contains(html, "Anybody who edits the address can lift the locks.") {
		t.Errorf("of locks: %s", html)
	}
}
