package share

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"inkling/nn/ink"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
	"inkling/wasm/link"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// panels are those of the env of the tests.
var panels = []string{"draw", "train", "browse"}

// env is a page with three panels, as many parts, and a run that has ended.
func env() Env {
	text := recipe.Presets[0].Settings.Metadata()
	text["eta"] = "0.5"
	e := Env{
		Base: "https://example.org/inkling/",
		Parts: []Part{
			{View: "pad", Title: words.M{"The pad alone"}, Panels: panels[:1]}, {View: "train", Title: words.M{"Training"}, Panels: panels[1:2]},
			{View: "lab", Title: words.M{"The whole lab"}, Panels: panels}, {View: "learn/descent", Title: words.M{"Descent"}},
		},
		Settings: link.Of(text),
		Run:      &Run{Name: "First", Score: "91 / 100", Link: link.OfRun(receipt.Receipt{Settings: link.Link{Preset: "book"}.Recipe()})},
		Strokes:  []ink.Stroke{{{X: 0.2, Y: 0.2}, {X: 0.8, Y: 0.8}}},
	}
	for _, name := range panels {
		e.Pieces = append(e.Pieces, ui.Piece{Name: name, Label: words.M{name, name}})
	}
	e.Pieces = append(e.Pieces, ui.Piece{Name: "navigation"}, ui.Piece{Name: "bars", Panel: "draw"})
	for _, name := range []string{"settings", "buttons"} {
		e.Pieces = append(e.Pieces, ui.Piece{Name: name, Panel: "train"})
	}
	for _, name := range []string{"preset", "more", "eta", "seed"} {
		e.Pieces = append(e.Pieces, ui.Piece{Name: name, Panel: "train", Within: []string{"settings"}})
	}
	for _, name := range []string{"cost", "lambda"} {
		e.Pieces = append(e.Pieces, ui.Piece{Name: name, Panel: "train", Within: []string{"more", "settings"}})
	}
	return e
}

func TestComposing(t *testing.T) {
	c, e := NewState(), env()
	for _, m := range []Msg{
		Compose{ViewOf, "lab"}, Compose{NoteOf, "  Find <it>. "}, Compose{ThemeOf, "dark"}, Compose{HostOf, "lti"},
		Tick{ShowPiece, "browse", false}, Tick{ShowPiece, "bars", false}, Tick{ShowPiece, "bars", true}, Tick{LockPiece, "eta", true},
		Tick{WithDrawing, "", true}, Tick{BeginAtOnce, "", true}, Refresh{},
	} {
		c.Update(m, e)
	}
	query, ok := strings.CutPrefix(c.Preview, "https://example.org/inkling/embed.html?")
	l, problems := link.Read(query)
	if !ok || problems != nil || l.View != "lab" || l.Note != "Find <it>." || l.Theme != "dark" || l.Host != "lti" || l.Settings["eta"] != "0.5" ||
		strings.Join(l.Hide, ",") != "browse" || strings.Join(l.Lock, ",") != "eta" || len(l.Strokes) != 1 || !l.Begin {
		t.Errorf("%s: %v, %q", c.Preview, l, problems)
	}
	if a := c.alone(e); !strings.HasPrefix(a, "https://example.org/inkling/#lab?v=1&eta=0.5&") || strings.Contains(a, "host=") {
		t.Error(a)
	}
}

// TestRun sees that the run that is shown comes along on wish, by its own settings.
func TestRun(t *testing.T) {
	c, e := NewState(), env()
	for _, step := range []struct {
		m    Msg
		env  Env
		runs bool
	}{
		{Refresh{}, e, false},
		{Tick{WithRun, "", true}, Env{Parts: e.Parts, Settings: e.Settings}, false},
		{Refresh{}, e, true},
		{Compose{ViewOf, "pad"}, e, false},
		{Compose{ViewOf, "train"}, e, true},
		{Tick{WithRun, "", false}, e, false},
	} {
		c.Update(step.m, step.env)
		if l := c.link(step.env); (l.Outcome != nil) != step.runs || (l.Settings["eta"] == "0.5") == step.runs {
			t.Errorf("after %#v: %s", step.m, l)
		}
	}
}

func TestLesson(t *testing.T) {
	c, e := NewState(), env()
	c.Update(Compose{ViewOf, "learn/descent"}, e)
	if c.Preview != e.Base+"embed.html?v=1&view=learn/descent" || c.alone(e) != e.Base+"#learn/descent" || c.pieces(e) != nil {
		t.Errorf("%s, %s", c.Preview, c.alone(e))
	}
}

func TestCopying(t *testing.T) {
	c, e := NewState(), env()
	c.Update(Compose{FormOf, "element"}, e)
	effects := c.Update(CopySnippet{}, e)
	if copied, ok := effects[0].(ui.CopyText); !ok || !strings.Contains(copied.Text, `<inkling-lab view="train" eta="0.5" seed="18">`) {
		t.Errorf("%v", effects)
	}
	if c.Copied.Receive(ui.Copied{Text: "another"}); c.Copied.Text != "" {
		t.Error("what was not asked for is told")
	}
	text := effects[0].(ui.CopyText).Text
	if c.Copied.Receive(ui.Copied{Text: text, Err: errors.New("refused")}); !c.Copied.Bad {
		t.Error("a failure is not told")
	}
	if c.Copied.Receive(ui.Copied{Text: text}); c.Copied.Text != "Copied." {
		t.Errorf("%v", c.Copied)
	}
	if c.Update(Compose{NoteOf, strings.Repeat("é", 5000)}, e); len([]rune(c.Note)) != link.MaxNote || c.Copied.Text != "" {
		t.Error("an endless note is kept, or said to be copied")
	}
}

// TestAllExcept locks and hides all but a few pieces.
func TestAllExcept(t *testing.T) {
	c, e := NewState(), env()
	c.Update(TickAll{LockPiece, true}, e)
	c.Update(Tick{LockPiece, "eta", false}, e)
	l := c.link(e)
	for _, p := range c.pieces(e) {
		if free := p.Name == "eta" || p.Name == "buttons" || !lockable(p); slices.Contains(l.Lock, p.Name) == free {
			t.Errorf("lock=%s: %s", strings.Join(l.Lock, ","), p.Name)
		}
	}
	if !c.Open[LockPiece] || c.Open[ShowPiece] {
		t.Error("the list of what is locked is not open, or the other is")
	}
	c.Update(TickAll{LockPiece, false}, e)
	c.Update(TickAll{ShowPiece, false}, e)
	hides := func(names ...string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return slices.Contains(c.link(e).Hide, name) })
	}
	if len(c.link(e).Lock) > 0 || !hides("settings") || hides("eta", "more") {
		t.Errorf("%s: settings are hidden as a whole", c.link(e))
	}
	c.Update(Tick{ShowPiece, "cost", true}, e)
	if hides("settings", "more", "cost") || !hides("eta") || !hides("lambda") || !hides("buttons") {
		t.Errorf("%s shows more than one setting, or less", c.link(e))
	}
	c.Update(Tick{ShowPiece, "settings", true}, e)
	if hides("lambda", "preset") {
		t.Errorf("%s hides settings, though all are shown", c.link(e))
	}
	c.Update(Compose{ViewOf, "lab"}, e)
	c.Update(TickAll{ShowPiece, false}, e)
	if hide := c.link(e).Hide; !slices.Equal(hide, panels) {
		t.Errorf("hide=%s", hide)
	}
}

// TestColumn gives the frame the height that the preview has in the column.
func TestColumn(t *testing.T) {
	c, e := NewState(), env()
	for text, want := range map[string]int{"700": 700, " 390 ": 390, "279": someWidth, "2001": someWidth, "": someWidth, "wide": someWidth} {
		c.Update(Compose{WidthOf, text}, e)
		if got, ok := c.width(); got != want || ok != (strings.TrimSpace(text) == strconv.Itoa(want)) {
			t.Errorf("%q is %d pixels, %v", text, got, ok)
		}
	}
	if c.Sized {
		t.Error("the preview has not been measured")
	}
	c.Update(PreviewSized{1234}, e)
	c.Update(Compose{FormOf, "iframe"}, e)
	if text := c.snippet(e); !c.Sized || !strings.Contains(text, `height="1250"`) {
		t.Error(text)
	}
	c.Update(Compose{HostOf, "lti"}, e)
	c.Update(Compose{FormOf, "resized"}, e)
	if text := c.snippet(e); c.Sized || strings.Contains(text, "host=") {
		t.Errorf("a frame that tells its height to another host: %s", text)
	}
}
