// Package uitest renders parts of the page for tests.
package uitest

import (
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/words"
)

// body shows a part as the document's body.
type body struct {
	vecty.Core
	part  vecty.ComponentOrHTML
	shown *vecty.HTML
}

// Render shows the part.
func (b *body) Render() vecty.ComponentOrHTML {
	b.shown = elem.Body(b.part)
	return b.shown
}

// HTML returns the HTML of a document that shows only this part of the page. It panics if rendering
// fails.
func HTML(part vecty.ComponentOrHTML) string {
	b := &body{part: part}
	if err := vecty.RenderInto("body", b); err != nil {
		panic(err)
	}
	return b.shown.Node().Get("outerHTML").String()
}

// NoLimits are the limits of a page that hides and locks nothing.
type NoLimits struct{}

// Hides reports that nothing is hidden.
func (NoLimits) Hides(string) bool { return false }

// Locks reports that nothing is locked.
func (NoLimits) Locks(string) bool { return false }

// Speak makes the page speak a language until the test ends.
func Speak(t *testing.T, l words.Language) {
	words.Use(l)
	t.Cleanup(func() { words.Use(words.English) })
}
