package settings

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/recipe"
	"inkling/wasm/ui"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// TestLayersOneByOne changes, adds and removes hidden layers; the text follows.
func TestLayersOneByOne(t *testing.T) {
	s := NewState()
	for i, c := range []struct {
		m             Msg
		text, problem string
		effects       []Effect
	}{
		{EditLayer{0, "64"}, "64", "", nil},
		{AddLayer{}, "64, 64", "", []Effect{ui.FocusID{ID: "layer-1"}}},
		{NudgeLayer{1, -10}, "64, 54", "", nil},
		{NudgeLayer{1, 5000}, "64, 1024", "", nil},
		{NudgeLayer{0, -5000}, "1, 1024", "", nil},
		{EditLayer{0, ""}, ", 1024", "a layer has no number of units", nil},
		{EditLayer{0, "x"}, "x, 1024", `"x" is not a whole number`, nil},
		{NudgeLayer{0, 1}, "x, 1024", `"x" is not a whole number`, nil},
		{EditLayer{0, "0"}, "0, 1024", "a layer has 0 units", nil},
		{EditLayer{0, "1,5"}, "1,5, 1024", `"1,5" is not one whole number; for another layer press +`, nil},
		{EditLayer{0, "0"}, "0, 1024", "a layer has 0 units", nil},
		{EditLayer{7, "3"}, "0, 1024", "a layer has 0 units", nil},
		{RemoveLayer{0}, "1024", "", []Effect{ui.FocusID{ID: "remove-layer-0"}}},
		{RemoveLayer{5}, "1024", "", nil},
		{RemoveLayer{0}, "", "", []Effect{ui.FocusID{ID: "add-layer"}}},
		{AddLayer{}, "30", "", []Effect{ui.FocusID{ID: "layer-0"}}},
		{EditLayer{0, ""}, "", "a layer has no number of units", nil},
	} {
		effects := s.Update(c.m)
		if d := cmp.Diff(c.effects, effects); d != "" {
			t.Errorf("%d: %s", i, d)
		}
		if got, wrong := s.Text["hidden"], s.Errors()["hidden"]; got != c.text || (wrong == "") != (c.problem == "") || !strings.Contains(wrong, c.problem) {
			t.Errorf("%d: the text is %q, its error %q; expected %q, %q", i, got, wrong, c.text, c.problem)
		}
	}
	if _, ok := s.Settings(); ok || len(s.Layers()) != 1 {
		t.Error("an empty layer was lost, or can be trained")
	}
	for range recipe.MaxHidden - 1 {
		s.Update(AddLayer{})
	}
	effects := s.Update(AddLayer{})
	if d := cmp.Diff([]Effect{Refused{"There can be at most 6 hidden layers."}}, effects); d != "" || len(s.Layers()) != recipe.MaxHidden {
		t.Errorf("%d layers: %s", len(s.Layers()), d)
	}
}

// TestDecimalComma types numbers as a phone with a German keyboard does: the run and the slider take them for what they
// are.
func TestDecimalComma(t *testing.T) {
	s := NewState()
	s.Update(Edit{recipe.MustField("eta"), "0,5"})
	set, ok := s.Settings()
	if !ok || set.Eta != 0.5 || onScale(recipe.MustField("eta"), "0,5") != onScale(recipe.MustField("eta"), "0.5") {
		t.Errorf("0,5 is %v (%v), and at %d of the slider", set.Eta, ok, onScale(recipe.MustField("eta"), "0,5"))
	}
	s.Update(Edit{recipe.MustField("images"), "10.000"})
	if _, ok := s.Settings(); ok {
		t.Error("10.000 images are taken for some number")
	}
}

// TestBackToMine tries presets and goes back.
func TestBackToMine(t *testing.T) {
	s := NewState()
	s.Update(BackToMine{}) // to nothing
	eta, _ := recipe.FindField("eta")
	s.Update(Edit{eta, "0.7"})
	s.Update(EditLayer{0, "abc"})
	s.Update(ChoosePreset{"good"})
	s.Update(ChoosePreset{"deep"})
	if s.Preset != "deep" || len(s.Layers()) != 5 || len(s.Errors()) != 0 {
		t.Errorf("form %+v", s.Form)
	}
	s.Update(ChoosePreset{Custom})
	if s.Preset != Custom || s.Text["eta"] != "0.7" || s.Text["hidden"] != "abc" || s.Errors()["hidden"] == "" {
		t.Errorf("form %+v", s.Form)
	}
	s.Update(ChoosePreset{"book"})
	s.Update(BackToMine{})
	if s.Text["eta"] != "0.7" {
		t.Errorf("form %+v", s.Form)
	}
}

func TestScale(t *testing.T) {
	eta, _ := recipe.FindField("eta")
	for at := range scaleSteps + 1 {
		if text := fromScale(eta, at); onScale(eta, text) != at {
			t.Errorf("place %d is %s, which is at %d", at, text, onScale(eta, text))
		}
	}
	for text, want := range map[string]int{"0.001": 0, "100": 100, "1e12": 100, "1e-9": 0, "0": 0, "-3": 0, "x": 0, "NaN": 0, "": 0} {
		if got := onScale(eta, text); got != want {
			t.Errorf("%q is at %d, expected %d", text, got, want)
		}
	}
}

// TestLockedPreset says of a locked preset that it is locked, as other fields do.
func TestLockedPreset(t *testing.T) {
	s := NewState()
	v := &View{State: &s, Limits: uitest.NoLimits{}}
	shown := func() string { return uitest.HTML(v.Presets()) }
	if strings.Contains(shown(), "Locked by this page.") {
		t.Error("a free preset is called locked")
	}
	locked := func(name string) bool { return name == "preset" }
	s.Hold(locked, locked)
	if html := shown(); !strings.Contains(html, "Locked by this page.") {
		t.Errorf("a locked preset is shown as %s", html)
	}
}

// TestRecipeTexts finds each text of package recipe once, and no other.
func TestRecipeTexts(t *testing.T) {
	want := map[string]bool{}
	add := func(texts ...string) {
		for _, text := range texts {
			if text != "" {
				want[text] = true
			}
		}
	}
	for _, g := range recipe.Groups {
		add(string(g))
	}
	for _, f := range recipe.Fields {
		add(f.Label, f.Help, f.Unit)
		add(f.Choices...)
		add(f.Names...)
	}
	for _, p := range recipe.Presets {
		add(p.Name, p.About)
	}
	for _, m := range recipeTexts {
		if !want[m[0]] {
			t.Errorf("%q is not a text of package recipe, or a second time", m[0])
		}
		if words.Of(m[0]) != m {
			t.Errorf("%q is not found", m[0])
		}
		delete(want, m[0])
	}
	for text := range want {
		t.Errorf("%q has no German", text)
	}
}

// TestGerman shows the settings in German.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	s := NewState()
	s.Hold(func(name string) bool { return name == "eta" }, func(name string) bool { return name == "eta" })
	s.Update(EditLayer{0, ""})
	v := &View{State: &s, Limits: uitest.NoLimits{}}
	html := uitest.HTML(v.Presets()) + uitest.HTML(v.Fields()) + uitest.HTML(v.More(nil, nil)) + uitest.HTML(v.Size("", ""))
	for _, want := range []string{"Vorlage", "Deine eigenen Einstellungen.", "Lernrate", "Auf dieser Seite gesperrt.", "Kreuzentropie", "Der kürzeste Weg zu 98\u00a0%", "Einer Schicht fehlt", "noch nicht brauchbar"} {
		if !strings.Contains(html, want) {
			t.Errorf("%q is not shown", want)
		}
	}
	for _, english := range []string{"Preset", "Hidden", "Locked", "Some"} {
		if at := strings.Index(html, english); at >= 0 {
			t.Errorf("English is shown: %s", html[max(0, at-40):at+40])
		}
	}
	other := recipe.Default()
	other.Eta = 0.5
	if got, want := s.Barred(other), "„Lernrate“ ist hier auf 3 gesperrt; nötig wäre 0,5."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
