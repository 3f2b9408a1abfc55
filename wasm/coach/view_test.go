//go:build !js

// Node has no document to render into.

package coach

import (
	"strings"
	"testing"

	"inkling/nn/diagnosis"
	"inkling/nn/recipe"
	"inkling/wasm/ui/uitest"
)

// shown is the HTML of what the coach says of a run.
func shown(e Env) string {
	v := &View{Env: e, Barred: func(recipe.Settings) string { return "" }}
	return uitest.HTML(v.Section())
}

// TestTwoLayers shows the same advice for two layers at once, as deep networks need it:
// siblings of one key would end the program.
func TestTwoLayers(t *testing.T) {
	e := Env{Run: changed(func(s *recipe.Settings) { s.Hidden = []int{30, 30} })}
	for layer := range 2 {
		e.Signs = append(e.Signs, diagnosis.Sign{Kind: diagnosis.Dead, Layer: layer, Units: []int{1, 2}, Of: 30, Asked: 1000})
	}
	if html := shown(e); strings.Count(html, "<li") != 2 {
		t.Errorf("two pieces of advice are shown as %s", html)
	}
}

// TestNothingToSay says so once the network has been looked into, also where a sign is not known.
func TestNothingToSay(t *testing.T) {
	e := Env{Run: changed(func(*recipe.Settings) {}), Signs: []diagnosis.Sign{{Kind: "of another version"}}}
	if html := shown(e); strings.Contains(html, "<h3") {
		t.Errorf("before the first look: %s", html)
	}
	e.Looked = true
	if html := shown(e); !strings.Contains(html, "No problems found.") || strings.Contains(html, "<li") {
		t.Errorf("after it: %s", html)
	}
}
