package ui_test

import (
	"slices"
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/ui"
	"inkling/wasm/ui/uitest"
)

// limits has the names of the hidden and of the locked.
type limits [2][]string

func (l limits) Hides(name string) bool { return slices.Contains(l[0], name) }
func (l limits) Locks(name string) bool { return slices.Contains(l[1], name) }

func TestLimited(t *testing.T) {
	l := limits{{"hidden", "both"}, {"locked", "both"}}
	for name, want := range map[string]string{
		"free": `<p>x</p>`, "hidden": ``, "both": ``, "locked": `<fieldset role="none" class="locked"><p>x</p></fieldset>`,
	} {
		html := uitest.HTML(elem.Div(ui.Limited(l, name, elem.Paragraph(vecty.Text("x")))))
		if want = "<body><div>" + want + "</div></body>"; html != want {
			t.Errorf("%s: %s, expected %s", name, html, want)
		}
	}
	if piece := ui.Locked(true, elem.Div(vecty.Markup(vecty.Key("eta")))).(*vecty.HTML); piece.Key() != "eta" {
		t.Errorf("a locked piece has the key %v among its siblings", piece.Key())
	}
}
