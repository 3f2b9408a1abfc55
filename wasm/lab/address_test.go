package lab

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/ink"
	"inkling/nn/recipe"
	"inkling/wasm/address"
	"inkling/wasm/link"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/share"
)

// follow opens an address on a page that is ready, and returns the effects.
func follow(s *State, hash string) []Effect { return s.Update(AddressChanged{hash}) }

// rewritten returns the hash that the address is given by the effects.
func rewritten(effects []Effect) (hash string, ok bool) {
	for _, e := range effects {
		if r, is := e.(address.Rewrite); is {
			hash, ok = r.Hash, true
		}
	}
	return hash, ok
}

func edit(s *State, key, text string) []Effect {
	for _, f := range recipe.Fields {
		if f.Key == key {
			return s.Update(settings.Edit{Field: f, Text: text})
		}
	}
	panic("no such field")
}

func TestLinkSetsTheForm(t *testing.T) {
	s := opened()
	follow(s, "#lab/train?v=1&preset=good&layers=20&seed=4&lock=eta&hide=browse,chart&note=Train%20it.&reader=book")
	want, _ := recipe.FindPreset("good")
	text := want.Settings.Metadata()
	text["hidden"], text["seed"] = "20", "4"
	if d := cmp.Diff(text, s.Form.Text); d != "" {
		t.Error(d)
	}
	if s.Reader != "book" || s.Address.Note != "Train it." || s.Address.Problems != nil || !s.Address.Hides("browse") || s.shows("browse") || !s.shows("train") {
		t.Errorf("%v", s.Address)
	}
	if edit(s, "eta", "9"); s.Form.Text["eta"] != text["eta"] {
		t.Error("a locked setting was edited")
	}
	s.Update(settings.ChoosePreset{Key: "book"})
	if s.Form.Text["eta"] != text["eta"] || s.Form.Text["hidden"] != "30" {
		t.Error("another preset changes what is locked, or nothing")
	}
}

// TestLinkRoundTrip checks that what the page writes into its address makes another
// page show the same.
func TestLinkRoundTrip(t *testing.T) {
	s := opened()
	follow(s, "")
	if hash, ok := rewritten(edit(s, "eta", "0.5")); !ok || hash != "#lab?v=1&eta=0.5&seed=18" {
		t.Errorf("%q", hash)
	}
	if hash, ok := rewritten(edit(s, "eta", "3")); !ok || hash != "" {
		t.Errorf("the first preset's settings are written as %q", hash)
	}
	s.Update(settings.ChoosePreset{Key: "sixteen"})
	s.Update(ChooseReader{"book"})
	edit(s, "seed", "12")
	hash, _ := rewritten(edit(s, "epochs", "0")) // wrong, so the preset's is written
	if hash != "" {
		t.Errorf("a wrong value changes the address to %q", hash)
	}
	hash = s.Address.Hash(s.addressEnv())
	other := opened()
	follow(other, hash)
	if d := cmp.Diff(link.Of(s.Form.Text), link.Of(other.Form.Text)); d != "" || other.Reader != "book" {
		t.Errorf("%s: %s", hash, d)
	}
}

func TestLinkWithADrawing(t *testing.T) {
	s := opened()
	stroke(s, ink.Point{X: 0.2, Y: 0.2}, ink.Point{X: 0.8, Y: 0.8})
	drawn := slices.Clone(s.Pad.Strokes)
	other := []ink.Stroke{{{X: 0.5, Y: 0.1}, {X: 0.5, Y: 0.9}}}
	follow(s, "#lab?ink="+link.EncodeStrokes(other))
	if d := cmp.Diff(other, s.Pad.Strokes); d != "" || s.Pad.Output == nil {
		t.Error("the drawing of the link is not read:", d)
	}
	if !strings.Contains(s.Address.Hash(s.addressEnv()), "ink=") {
		t.Error("a reload would lose the drawing")
	}
	s.Update(pad.Undo{})
	s.Update(pad.Undo{})
	if d := cmp.Diff(drawn, s.Pad.Strokes); d != "" {
		t.Error("the drawing on the pad is lost:", d)
	}
	if strings.Contains(s.Address.Hash(s.addressEnv()), "ink=") {
		t.Error("the address has a drawing that is gone")
	}
}

func TestLinkBegins(t *testing.T) {
	s := opened()
	effects := follow(s, "#lab/train?eta=1&epochs=2&run=begin")
	var posted []runs.Post
	for _, e := range effects {
		if p, ok := e.(runs.Post); ok {
			posted = append(posted, p)
		}
	}
	if len(posted) != 1 || !isLike(posted[0], &proto.Train{}) || begun(posted[0]).Settings["eta"] != "1" || begun(posted[0]).Settings["epochs"] != "2" {
		t.Errorf("%v", posted)
	}
	if hash, _ := rewritten(edit(s, "seed", "2")); strings.Contains(hash, "begin") {
		t.Error("a reload would begin again")
	}
}

func TestMalformedLink(t *testing.T) {
	s := opened()
	edit(s, "eta", "0.7")
	stroke(s, ink.Point{X: 0.2, Y: 0.2}, ink.Point{X: 0.8, Y: 0.8})
	follow(s, "#lab?hide=nothing,browse&ink=zzz&reader=evil&what=ever&run=now")
	if len(s.Address.Problems) != 5 || s.Form.Text["eta"] != "0.7" || len(s.Pad.Strokes) != 1 || s.Reader != firstReader {
		t.Errorf("%q", s.Address.Problems)
	}
	if s.Update(address.DismissProblems{}); s.Address.Problems != nil {
		t.Error("the problems stay")
	}
}

// TestPiecesAreNamedOnce checks that a name in an address means one thing.
func TestPiecesAreNamedOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range Pieces() {
		if seen[p.Name] || p.Name == "" || p.Label[0] == "" {
			t.Errorf("%q is there twice, or has no label", p.Name)
		}
		seen[p.Name] = true
	}
}

// TestUnsaidSeed: addresses from before the default seed was 18 give no seed, and still mean 1; a page without one opens
// with 18, and what is written today says its seed.
func TestUnsaidSeed(t *testing.T) {
	for query, want := range map[string]string{
		"": "18", "view=train": "1", "view=train&run=begin": "1", "view=train&preset=book": "1", "view=train&preset=unlucky": "3", "view=train&seed=18": "18", "view=train&hide=log": "1",
	} {
		s := NewFrame(query)
		s.Update(FrameOpened{query})
		if got := s.Form.Text["seed"]; got != want {
			t.Errorf("a frame at %q has seed %s, expected %s", query, got, want)
		}
		if query == "view=train&preset=book" {
			s.setFrom(map[string]string{"eta": "1"})
			s.setFrom(map[string]string{"preset": "book"})
			if got := s.Form.Text["seed"]; got != "1" {
				t.Errorf("the preset of a message has seed %s", got)
			}
		}
	}
	s := opened()
	follow(s, "#lab?v=1&note=Train.")
	if got := s.Form.Text["seed"]; got != "1" {
		t.Errorf("an older exercise has seed %s", got)
	}
	s = opened()
	follow(s, "")
	edit(s, "eta", "1")
	follow(s, "#lab?v=1&note=Train.")
	if s.Form.Text["eta"] != "1" || s.Form.Text["seed"] != "18" {
		t.Errorf("a link without settings has changed them: %v", s.Form.Text)
	}
	s = opened()
	s.Update(share.Refresh{})
	if got := s.Share.Preview; !strings.HasSuffix(got, "&seed=18") {
		t.Errorf("a part is shared as %s", got)
	}
}
