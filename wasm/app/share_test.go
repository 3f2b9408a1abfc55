package app

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"inkling/nn/ink"
	"inkling/wasm/link"
	"inkling/wasm/ui"
)

// composing is a state in which somebody composes a part.
func composing() *State {
	s := opened()
	s.Base = "https://example.org/inkling/"
	s.Update(Arrived{"#share"})
	return s
}

func TestComposing(t *testing.T) {
	s := composing()
	edit(s, "eta", "0.5")
	stroke(s, ink.Point{X: 0.2, Y: 0.2}, ink.Point{X: 0.8, Y: 0.8})
	for _, m := range []Msg{
		Compose{ViewOf, "lab"}, Compose{NoteOf, "  Find <it>. "}, Compose{ThemeOf, "dark"}, Compose{HostOf, "lti"},
		Tick{ShowPiece, "browse", false}, Tick{ShowPiece, "bars", false}, Tick{ShowPiece, "bars", true}, Tick{LockPiece, "eta", true},
		Tick{WithDrawing, "", true}, Tick{BeginAtOnce, "", true}, Refresh{},
	} {
		s.Update(m)
	}
	query, ok := strings.CutPrefix(s.Composed.Preview, "https://example.org/inkling/embed.html?")
	l, problems := link.Read(query)
	if !ok || problems != nil || l.View != "lab" || l.Note != "Find <it>." || l.Theme != "dark" || l.Host != "lti" || l.Settings["eta"] != "0.5" ||
		strings.Join(l.Hide, ",") != "browse" || strings.Join(l.Lock, ",") != "eta" || len(l.Strokes) != 1 || !l.Begin {
		t.Errorf("%s: %v, %q", s.Composed.Preview, l, problems)
	}
	if a := s.linkAddress(); !strings.HasPrefix(a, "https://example.org/inkling/#lab?v=1&eta=0.5&") || strings.Contains(a, "host=") {
		t.Error(a)
	}
}

// TestComposingARun sees that the run that is shown comes along on wish, by its own
// settings.
func TestComposingARun(t *testing.T) {
	s := composing()
	s.Update(Compose{ViewOf, "train"})
	s.Update(Tick{WithRun, "", true})
	if l := s.composedLink(); l.Came != nil {
		t.Error("a run that has not begun comes along")
	}
	s.Update(TypeLine{aLine})
	s.Update(RunLine{})
	finish(s, "1cb033366fe28590", []int{8231, 8323}, "e0bf8c96befc0123")
	edit(s, "eta", "0.5")
	if l := s.composedLink(); l.Came == nil || l.Settings["eta"] != "" || l.Settings["epochs"] != "2" {
		t.Errorf("%s", l)
	}
	s.Update(Tick{WithRun, "", false})
	if l := s.composedLink(); l.Came != nil || l.Settings["eta"] != "0.5" {
		t.Errorf("not asked for: %s", l)
	}
	s.Update(Tick{WithRun, "", true})
	s.Update(Compose{ViewOf, "pad"})
	if l := s.composedLink(); l.Came != nil {
		t.Error("a run comes along with the pad alone")
	}
}

func TestComposingALesson(t *testing.T) {
	s := composing()
	s.Update(Compose{ViewOf, "learn/descent"})
	if s.Composed.Preview != s.Base+"embed.html?v=1&view=learn/descent" || s.linkAddress() != s.Base+"#learn/descent" || s.pieces() != nil {
		t.Errorf("%s, %s", s.Composed.Preview, s.linkAddress())
	}
}

// TestComposable sees that every part that can be chosen is one that a frame shows,
// and that it offers only pieces of its own.
func TestComposable(t *testing.T) {
	s := composing()
	for _, v := range s.composable() {
		s.Update(Compose{ViewOf, v[0]})
		if f, _ := framedWith("view=" + v[0]); f.Astray != "" && s.Composed.inLab() {
			t.Errorf("%s: %s", v[0], f.Astray)
		}
		for _, p := range s.pieces() {
			if p.Panel == "" && findPanel(p.Name) == nil {
				t.Errorf("%s offers %s", v[0], p.Name)
			}
		}
	}
	s.Update(Compose{ViewOf, "pad"})
	for _, p := range s.pieces() {
		if p.Name == "eta" {
			t.Error("the pad alone offers settings of training")
		}
	}
}

func TestCopying(t *testing.T) {
	s := composing()
	s.Update(Compose{ViewOf, "train"})
	s.Update(Compose{FormOf, "element"})
	effects := s.Update(CopySnippet{})
	if c, ok := effects[0].(ui.CopyText); !ok || !strings.Contains(c.Text, `<inkling-lab view="train" seed="18">`) {
		t.Errorf("%v", effects)
	}
	if s.Update(ui.Copied{Text: "another"}); s.Composed.Copied.Text != "" {
		t.Error("what was not asked for is told")
	}
	text := effects[0].(ui.CopyText).Text
	if s.Update(ui.Copied{Text: text, Err: errors.New("refused")}); !s.Composed.Copied.Bad {
		t.Error("a failure is not told")
	}
	if s.Update(ui.Copied{Text: text}); s.Composed.Copied.Text != "Copied." {
		t.Errorf("%v", s.Composed.Copied)
	}
	if s.Update(Compose{NoteOf, strings.Repeat("é", 5000)}); len([]rune(s.Composed.Note)) != link.MaxNote {
		t.Error("an endless note is kept")
	}
}

// TestAllExcept locks and hides all but a few pieces.
func TestAllExcept(t *testing.T) {
	s := composing()
	s.Update(TickAll{LockPiece, true})
	s.Update(Tick{LockPiece, "eta", false})
	l := s.composedLink()
	for _, p := range s.pieces() {
		if free := p.Name == "eta" || p.Name == "buttons" || !lockablePiece(p); slices.Contains(l.Lock, p.Name) == free {
			t.Errorf("lock=%s: %s", strings.Join(l.Lock, ","), p.Name)
		}
	}
	if !s.Composed.Open[LockPiece] || s.Composed.Open[ShowPiece] {
		t.Error("the list of what is locked is not open, or the other is")
	}
	s.Update(TickAll{LockPiece, false})
	s.Update(TickAll{ShowPiece, false})
	if l := s.composedLink(); len(l.Lock) > 0 || !slices.Contains(l.Hide, "settings") || slices.Contains(l.Hide, "eta") || slices.Contains(l.Hide, "more") {
		t.Errorf("%s: settings are hidden as a whole", l)
	}
	s.Update(Tick{ShowPiece, "cost", true})
	if l := s.composedLink(); slices.ContainsFunc([]string{"settings", "more", "cost"}, func(name string) bool { return slices.Contains(l.Hide, name) }) ||
		!slices.Contains(l.Hide, "eta") || !slices.Contains(l.Hide, "lambda") || !slices.Contains(l.Hide, "buttons") {
		t.Errorf("%s shows more than one setting, or less", l)
	}
	s.Update(Tick{ShowPiece, "settings", true})
	if l := s.composedLink(); slices.Contains(l.Hide, "lambda") || slices.Contains(l.Hide, "preset") {
		t.Errorf("%s hides settings, though all are shown", l)
	}
	s.Update(Compose{ViewOf, "lab"})
	s.Update(TickAll{ShowPiece, false})
	if hide := strings.Join(s.composedLink().Hide, ","); hide != "draw,hand,train,runs,inside,browse" {
		t.Errorf("hide=%s", hide)
	}
}

// TestColumn gives the frame the height that the preview has in the column.
func TestColumn(t *testing.T) {
	s := composing()
	for text, want := range map[string]int{"700": 700, " 390 ": 390, "279": someWidth, "2001": someWidth, "": someWidth, "wide": someWidth} {
		s.Update(Compose{WidthOf, text})
		if got, ok := s.Composed.width(); got != want || ok != (strings.TrimSpace(text) == strconv.Itoa(want)) {
			t.Errorf("%q is %d pixels, %v", text, got, ok)
		}
	}
	if s.Composed.Sized {
		t.Error("the preview has not been measured")
	}
	s.Update(PreviewSized{1234})
	s.Update(Compose{FormOf, "iframe"})
	if text := s.snippet(); !s.Composed.Sized || !strings.Contains(text, `height="1250"`) {
		t.Error(text)
	}
	s.Update(Compose{HostOf, "lti"})
	s.Update(Compose{FormOf, "resized"})
	if text := s.snippet(); s.Composed.Sized || strings.Contains(text, "host=") {
		t.Errorf("a frame that tells its height to another host: %s", text)
	}
}
