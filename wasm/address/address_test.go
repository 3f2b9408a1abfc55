package address

import (
	"slices"
	"testing"

	"inkling/nn/ink"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
	"inkling/wasm/link"
	"inkling/wasm/ui"
)

var pieces = []ui.Piece{{Name: "train"}, {Name: "eta", Within: []string{"settings"}, Panel: "train"}, {Name: "browse"}}

// env is a page with the first preset's settings and one stroke on the pad.
func env() Env {
	return Env{Route: "#lab", Text: recipe.Presets[0].Settings.Metadata(), Strokes: []ink.Stroke{{{X: 0.5, Y: 0.1}, {X: 0.5, Y: 0.9}}}}
}

func TestRead(t *testing.T) {
	var s State
	s.Read("hide=nothing,browse&lock=settings&note=Train%20it.&what=ever", pieces)
	if !slices.Equal(s.Hide, []string{"browse"}) || s.Note != "Train it." || len(s.Problems) != 3 || s.Receipt != nil {
		t.Errorf("%+v", s)
	}
	if !s.Hides("browse") || !s.Fixes("browse") || s.Locks("browse") || s.Hides("eta") {
		t.Error("browse is not hidden, or more than that")
	}
	if s.Locks("eta") { // no piece is called settings
		t.Error("a name that is of no piece locks")
	}
	made := receipt.Receipt{Settings: recipe.Presets[1].Settings, Outcome: receipt.Outcome{Data: "1cb033366fe28590", Counts: []receipt.Count{{Correct: 8231, Total: 10_000}}}}
	s.Read(link.OfRun(made).String(), pieces)
	if s.Receipt == nil || s.Line != made.String() || s.Problems != nil {
		t.Errorf("the run is %q, expected %q", s.Line, made)
	}
	s.Read("lock=train", pieces)
	if s.Hides("browse") || s.Note != "" || s.Receipt != nil || s.Line != "" || s.Problems != nil || !s.Locks("eta") {
		t.Errorf("the address of before holds on: %+v", s)
	}
}

func TestHash(t *testing.T) {
	var s State
	e := env()
	if hash := s.Hash(e); hash != "" {
		t.Errorf("the page just opened is %q", hash)
	}
	e.Route, e.Reader = "#lab/train", "book"
	if hash := s.Hash(e); hash != "#lab/train?v=1&seed=18&reader=book" {
		t.Errorf("%q", hash)
	}
	s.Read("ink=AukH0A8AyAE", pieces)
	e.Strokes = s.strokes
	if hash := s.Hash(e); len(e.Strokes) != 1 || hash != "#lab/train?v=1&seed=18&reader=book&ink=AukH0A8AyAE" {
		t.Errorf("with a drawing: %q", hash)
	}
}

// TestFollow changes what is shown, and what the address asks for.
func TestFollow(t *testing.T) {
	var s State
	s.Lead("#lab?eta=3.0", "#lab") // which stays as it was typed
	e := env()
	for _, c := range []struct {
		what, want string // "-" for an address that stays
		do         func()
	}{
		{"opened", "-", func() {}},
		{"nothing", "-", func() {}},
		{"a setting", "#lab?v=1&eta=0.5&seed=18", func() { e.Text["eta"] = "0.5" }},
		{"nothing after it", "-", func() {}},
		{"the setting as before", "", func() { e.Text["eta"] = "3" }},
		{"a stroke of the visitor", "-", func() { e.Strokes = append(e.Strokes, e.Strokes[0]) }},
		{"another view", "#learn", func() { e.Route = "#learn" }},
		{"another view by its address", "-", func() { e.Route = "#share"; s.Lead("#share", "#share") }},
		{"a link with a note", "#share?v=1&seed=18&note=Hello", func() { s.Read("note=Hello", pieces) }},
		{"home, by an address that says so", "-", func() { e.Route = "#lab"; s.Lead("#lab", "#lab"); s.Read("", pieces) }},
	} {
		c.do()
		got := "-"
		for _, effect := range s.Follow(e) {
			got = effect.(Rewrite).Hash
		}
		if got != c.want {
			t.Errorf("%s: %q, expected %q", c.what, got, c.want)
		}
	}
}
