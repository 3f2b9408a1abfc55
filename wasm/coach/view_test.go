//go:build !js

// Node has no document to render into.

package coach

import (
	"strings"
	"testing"

	"inkling/nn/diagnosis"
	"inkling/nn/recipe"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
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

// TestSentence shows the first piece of advice in short, and all of them in a popover; without advice it says why there is none.
func TestSentence(t *testing.T) {
	e := Env{Run: changed(func(s *recipe.Settings) { s.Hidden = []int{30, 30} })}
	short := func() string {
		v := &View{Env: e, Barred: func(recipe.Settings) string { return "" }}
		return uitest.HTML(v.Sentence())
	}
	if html := short(); !strings.Contains(html, "During training, the coach says here") || strings.Contains(html, "<button") || strings.Contains(html, "<details") {
		t.Errorf("before the first look: %s", html)
	}
	e.Looked = true
	if html := short(); !strings.Contains(html, "No problems found.") || strings.Contains(html, "<details") {
		t.Errorf("after it: %s", html)
	}
	e.Signs = []diagnosis.Sign{
		{Kind: diagnosis.Saturated, Units: []int{4}, Of: 30, Asked: 1000},
		{Kind: diagnosis.Dead, Layer: 1, Units: []int{1, 2}, Of: 30, Asked: 1000},
	}
	html := short()
	shown, popped, _ := strings.Cut(html, "<details")
	popped, button, _ := strings.Cut(popped, "</details>")
	if !strings.Contains(shown, "<strong>A saturated unit.</strong> Unit 5 ") || strings.Contains(shown, "Dead units") {
		t.Errorf("the first piece of advice is shown as %s", shown)
	}
	if strings.Count(popped, "<li") != 2 || !strings.Contains(popped, `aria-label="All advice"`) {
		t.Errorf("all advice is shown as %s", popped)
	}
	if strings.Count(button, "<button") != 1 || !strings.Contains(button, ">Try ") {
		t.Errorf("the button is shown as %s", button)
	}
	uitest.Speak(t, words.German)
	if html := short(); !strings.Contains(html, "<strong>Eine gesättigte Einheit.</strong>") || !strings.Contains(html, `aria-label="Alle Hinweise"`) {
		t.Errorf("in German: %s", html)
	}
}

// TestGerman shows advice in German, on one unit and on several.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	e := Env{Run: changed(func(s *recipe.Settings) { s.Hidden = []int{30, 30} })}
	for _, units := range [][]int{{4}, {1, 2, 3, 4, 5, 6, 7}} {
		e.Signs = append(e.Signs, diagnosis.Sign{Kind: diagnosis.Saturated, Units: units, Of: 30, Asked: 12_345})
	}
	e.Signs = append(e.Signs, diagnosis.Sign{Kind: diagnosis.Unanswered, Units: []int{3, 8}, Of: 1000, Images: 200, Answers: 2})
	html := shown(e)
	for _, want := range []string{
		"Einheit 5 von 30 in der verborgenen Schicht 1 ist bei 99\u00a0% von 12\u202f345 Bildern gesättigt",
		"Die Einheiten 2, 3, 4, 5, 6 und 2 weitere von 30",
		"3 und 8 kommen fast nie als Antwort", "200 aus der Klasse 3 oder 8; nur 2 davon", "Kreuzentropie mit Lernrate 0,5 probieren",
	} {
		if !strings.Contains(html, want) {
			t.Errorf("%q is not shown in %s", want, html)
		}
	}
	for _, english := range []string{"Try", "unit", "%!"} {
		if strings.Contains(html, english) {
			t.Errorf("%q is shown in %s", english, html)
		}
	}
	fill := Update(Take{Change{"lambda": "0.5"}}, e)[0].(Fill)
	if want := "0,5. Zum Probieren drücke „Trainieren“."; !strings.HasSuffix(fill.Notice, want) {
		t.Errorf("%q, want %q", fill.Notice, want)
	}
}
