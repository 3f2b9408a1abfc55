package hand

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/ink/strokes"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/wasm/opener/message"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// A book is drawings, and a page on which a network reads that has just been made.
type book struct {
	State
	env Env
}

func opened() *book {
	settings := recipe.Default()
	return &book{State: NewState(), env: Env{Model: &model.Model{Network: settings.Network(dataset.MNIST), Settings: settings}, Classes: digitNames}}
}

func (b *book) Update(m Msg) []Effect { return b.State.Update(m, b.env) }

// keep draws a line and keeps it as this digit.
func keep(b *book, label int, x float64) []Effect {
	b.env.Strokes = []ink.Stroke{{{X: x, Y: 0.2}, {X: x, Y: 0.8}}}
	defer func() { b.env.Strokes = nil }()
	return b.Update(Keep{label})
}

// labelsOf are the labels of the drawings that are kept.
func labelsOf(s *book) (labels []int) {
	for _, d := range s.Kept {
		labels = append(labels, d.Label)
	}
	return labels
}

func expectLabels(t *testing.T, s *book, want ...int) {
	t.Helper()
	if d := cmp.Diff(want, labelsOf(s)); d != "" {
		t.Errorf("kept (-want +got):\n%s", d)
	}
}

const aOne = `[
{"label":1,"source":"","strokes":[[[0.3333,0.2],[0.3333,0.8]]]}
]
`

func TestKeeping(t *testing.T) {
	s := opened()
	if effects := s.Update(Keep{3}); effects != nil || s.Notice != (ui.Bad("There is nothing to keep: draw 3 on the pad first.")) {
		t.Errorf("of a blank pad: effects %v, the visitor reads %+v", effects, s.Notice)
	}
	if d := cmp.Diff([]Effect{Taken{}, Store{Text: aOne}}, keep(s, 1, 1.0/3)); d != "" {
		t.Errorf("effects (-want +got):\n%s", d)
	}
	if !bytes.Equal(s.Kept[0].Image(), ink.Image(s.Kept[0].Strokes())) {
		t.Error("the picture is another")
	}
	keep(s, 2, 0.5)
	s.Update(Delete{s.Kept[0]})
	expectLabels(t, s, 2)
	s.Update(DeleteAll{})
	expectLabels(t, s)
	s.Update(Undo{})
	s.Update(Undo{})
	expectLabels(t, s, 1, 2)
	s.Update(Undo{})
	s.Update(Undo{})
	if effects := s.Update(Undo{}); effects != nil || s.Notice.Text != "There is nothing to undo." {
		t.Errorf("of nothing: effects %v, the visitor reads %q", effects, s.Notice.Text)
	}
}

func TestKeepingBounds(t *testing.T) {
	s := opened()
	for i := range proto.MostOwn {
		keep(s, 1, float64(i)/proto.MostOwn)
	}
	if effects := keep(s, 1, 0.5); effects != nil || len(s.Kept) != proto.MostOwn || !strings.HasPrefix(s.Notice.Text, "All 500 places") {
		t.Errorf("%d are kept, the visitor reads %q", len(s.Kept), s.Notice.Text)
	}
	s = opened()
	long := make(ink.Stroke, 2*strokes.MaxPoints)
	for i := range long {
		long[i].X = float64(i%2) / 2
	}
	s.env.Strokes = []ink.Stroke{long}
	if s.Update(Keep{1}); len(s.Kept) > 0 || !strings.Contains(s.Notice.Text, "too many points") {
		t.Errorf("the visitor reads %q", s.Notice.Text)
	}
}

func TestStored(t *testing.T) {
	s := opened()
	keep(s, 2, 0.5) // before the kept drawings have loaded
	s.Update(Loaded{Text: aOne})
	expectLabels(t, s, 2, 1)
	for _, m := range []Loaded{{}, {Text: "[]"}, {Text: `[{"label":12}]`}, {Text: "nonsense"}} {
		s.Update(m)
		expectLabels(t, s, 2, 1)
	}
	if !strings.HasPrefix(s.Notice.Text, "The drawings kept by this browser cannot be read: ") {
		t.Errorf("the visitor reads %q", s.Notice.Text)
	}
	for _, m := range []Msg{NotKept{errors.New("full")}, Loaded{Err: errors.New("full")}} {
		s := opened()
		s.Update(m)
		if s.Lost == nil || s.Lost.Error() != "full" {
			t.Errorf("lost: %v", s.Lost)
		}
	}
}

// file returns the message that a file of drawings becomes.
func file(name, text string) Import {
	list, err := strokes.ReadDrawings(strings.NewReader(text))
	if err != nil {
		return Import{Name: name, Err: err}
	}
	d, _ := message.NewDrawings(list)
	return Import{Name: name, Drawings: d}
}

func TestFiles(t *testing.T) {
	s := opened()
	if effects := s.Update(Export{}); effects != nil || !s.Notice.Bad {
		t.Errorf("export of nothing: %v", effects)
	}
	s.Update(file("a", aOne))
	keep(s, 2, 0.5)
	text := s.Update(Export{})[0].(ui.Download).Text
	other := opened()
	keep(other, 9, 0.1)
	other.Update(file("a", text))
	other.Update(file("a", text)) // adds nothing
	expectLabels(t, other, 9, 1, 2)
	if other.Notice.Text != "0 drawings imported from a." {
		t.Errorf("the visitor reads %q", other.Notice.Text)
	}
	if d := cmp.Diff([]ink.Stroke{{{X: 0.3333, Y: 0.2}, {X: 0.3333, Y: 0.8}}}, other.Kept[1].Strokes()); d != "" {
		t.Error(d)
	}
	other.Update(Undo{})
	expectLabels(t, other, 9)
	many := strings.Builder{}
	for i := range proto.MostOwn {
		fmt.Fprintf(&many, `,{"label":1,"strokes":[[[%d,1]]]}`, i)
	}
	for _, c := range []struct {
		m    Import
		want string
	}{
		{file("", "{}"), "f cannot be imported: byte 2: no label, expected the name of what is drawn. Nothing has changed."},
		{Import{Err: errors.New("gone")}, "f cannot be imported: gone. Nothing has changed."},
		{file("", "["+many.String()[1:]+"]"), "f cannot be imported: with its 500 drawings there would be more than 500. Nothing has changed."},
	} {
		c.m.Name = "f"
		if effects := s.Update(c.m); effects != nil || s.Notice != (ui.Bad(c.want)) {
			t.Errorf("effects %v; the visitor reads %q, expected %q", effects, s.Notice.Text, c.want)
		}
		expectLabels(t, s, 1, 2)
	}
}

// FuzzImport looks for a file that does harm.
func FuzzImport(f *testing.F) {
	f.Add(aOne)
	f.Add(`[{"label":1,"strokes":[[[1e9,-1e9],[0,0]]]}]`)
	f.Add(`[{"label":"a","strokes":[[[1,2]]]},{"word":"b ","drawing":[[[1,2],[3,4]]]}]`)
	s := opened()
	f.Fuzz(func(t *testing.T, text string) {
		s.State = NewState()
		keep(s, 1, 0.5)
		s.Update(file("f", text))
		if n := len(s.Sets[0].Kept); n < 1 || n > proto.MostOwn || s.Notice.Bad && n > 1 {
			t.Errorf("%d drawings, the visitor reads %+v", n, s.Notice)
		}
		if again, err := readSet("1", s.text()); !s.Digits() && (err != nil || again.open() != nil || len(again.Kept) != len(s.Kept)) {
			t.Errorf("the set cannot be read again: %v", err)
		}
		for s.score(s.env); s.unjudged; s.score(s.env) {
		}
		if right, ok := s.score(s.env); ok != s.Digits() || right > len(s.Kept) {
			t.Errorf("%d of %d", right, len(s.Kept))
		}
		s.text()
	})
}

func TestScore(t *testing.T) {
	s := opened()
	keep(s, 1, 0.5)
	answer := s.Answers(s.env)[0]
	keep(s, answer, 0.5)
	keep(s, (answer+1)%10, 0.5)
	want := 1
	if answer == 1 {
		want++
	}
	if right, ok := s.score(s.env); !ok || right != want {
		t.Errorf("%d of 3 right (%v), expected %d", right, ok, want)
	}
	s.env.Model = nil
	if _, ok := s.score(s.env); ok {
		t.Error("a network that has not come has a score")
	}
}
