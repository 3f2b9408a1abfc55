package hand

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// begin makes a set of these classes, for which the pad asks.
func begin(t *testing.T, classes string) *book {
	t.Helper()
	s := opened()
	s.Update(BeginNew{})
	s.Update(TypeClasses{classes})
	if s.Update(Create{}); s.Digits() || s.Asked() == "" {
		t.Fatalf("no set was made of %q: %+v", classes, s.form)
	}
	return s
}

// answer draws what is asked for.
func answer(s *book) []Effect {
	s.env.Strokes = []ink.Stroke{{{X: 0.2, Y: 0.2}, {X: float64(len(s.Kept)) / 1000, Y: 0.8}}}
	defer func() { s.env.Strokes = nil }()
	return s.Update(Take{})
}

func TestParseClasses(t *testing.T) {
	for text, want := range map[string][]string{
		"A B C":                   {"A", "B", "C"},
		" heart  star circle ":    {"heart", "star", "circle"},
		"a heart, a star,circle,": {"a heart", "a star", "circle"},
		"one\ntwo words\n":        {"one", "two words"},
		"A-E":                     {"A", "B", "C", "D", "E"},
		"x, 0–3; ü":               {"x", "0", "1", "2", "3", "ü"},
		"E-A T-T":                 {"E-A", "T-T"},
		"":                        nil,
	} {
		if d := cmp.Diff(want, parseClasses(text)); d != "" {
			t.Errorf("%q (-want +got):\n%s", text, d)
		}
	}
}

// TestCreate types classes that will not do, then some that do.
func TestCreate(t *testing.T) {
	s := opened()
	s.Update(BeginNew{})
	for text, want := range map[string]string{
		"A":                            "A data set needs 2 to 26 classes; there are 1.",
		"A-Z Ä":                        "A data set needs 2 to 26 classes; there are 27.",
		"A B A":                        "The class A is there twice. Give each class its own name.",
		"A " + strings.Repeat("B", 21): "The name BBBBBBBBBBBBBBBBBBBBB is too long: use at most 20 characters.",
	} {
		s.Update(TypeClasses{text})
		if effects := s.Update(Create{}); len(effects) != 1 || s.form.wrong != ui.Bad(want) || len(s.Sets) != 1 {
			t.Errorf("%q: the visitor reads %q", text, s.form.wrong.Text)
		}
	}
	s.Update(TypeClasses{"heart star"})
	s.Update(TypeName{" Signs "})
	want := []Effect{Store{"1", "{\"name\":\"Signs\",\"classes\":[\"heart\",\"star\"]}\n[\n]\n"}, ui.FocusID{ID: takeID}, Prepare{}}
	if d := cmp.Diff(want, s.Update(Create{})); d != "" {
		t.Errorf("effects (-want +got):\n%s", d)
	}
	if s.Asked() != "heart" || s.form != nil || s.title() != "Signs" {
		t.Errorf("asks for %q", s.Asked())
	}
	s.Update(BeginNew{})
	s.Update(TypeClasses{"heart star"})
	s.Update(TypeName{"Signs"})
	if s.Update(Create{}); s.title() != "Signs 2" || s.ID != "2" {
		t.Errorf("the second is %q, %q", s.ID, s.title())
	}
	s.Update(BeginNew{})
	s.Update(BeginNew{})
	s.Update(TypeClasses{"0-9"})
	if effects := s.Update(Create{}); len(effects) != 1 || !s.Digits() || s.Asked() != "0" || len(s.Sets) != 3 {
		t.Error("the ten digits are not the set of the digits")
	}
}

// TestAsking draws in turn, then one class after another.
func TestAsking(t *testing.T) {
	s := begin(t, "A B C")
	var asked string
	draw := func(n int) {
		for range n {
			asked += s.Asked()
			answer(s)
		}
	}
	draw(4)
	s.Update(Delete{s.Kept[1]}) // a B, the fewest now
	draw(3)
	s.Update(SetInTurn{false})
	draw(3)
	s.Update(Keep{0}) // on a blank pad
	draw(2)
	if want := "ABCA" + "BCB" + "CCC" + "AA"; asked != want {
		t.Errorf("asked for %s, expected %s", asked, want)
	}
	for s.counts()[0] < wanted {
		draw(1)
	}
	if s.Asked() != "B" {
		t.Errorf("asks for %s after 20 A", s.Asked())
	}
	s.Update(SetInTurn{true})
	n := len(s.Kept)
	if effects := s.Update(Take{}); effects != nil || len(s.Kept) != n || s.Notice.Bad {
		t.Error("a blank pad is taken")
	}
	s.env.Drawing = true
	if answer(s); len(s.Kept) != n {
		t.Error("a drawing is taken in the middle of a stroke")
	}
	s.env.Drawing = false
	s.Update(StopAsking{})
	if answer(s); len(s.Kept) != n || s.Asked() != "" {
		t.Error("the pad still asks")
	}
	s.env.Strokes = []ink.Stroke{{{X: 1, Y: 1}}}
	if d := cmp.Diff([]Effect{ui.FocusID{ID: takeID}, Taken{}, Prepare{}}, s.Update(Ask{})); d != "" {
		t.Errorf("what was on the pad stays (-want +got):\n%s", d)
	}
}

// TestPause keeps a drawing after a pause, unless something happens in it.
func TestPause(t *testing.T) {
	s := begin(t, "A B")
	s.env.Strokes = []ink.Stroke{{{X: 0.1, Y: 0.1}, {X: 0.9, Y: 0.9}}}
	touched := func(lifted bool) int {
		effects := s.Touched(lifted, s.env)
		if len(effects) == 0 {
			return -1
		}
		return effects[0].(Wait).Touch
	}
	first := touched(true)
	if touched(false) != -1 {
		t.Error("a stroke that begins is waited for")
	}
	second := touched(true)
	if s.Update(Paused{first}); len(s.Kept) != 0 {
		t.Error("the drawing is kept between two strokes")
	}
	if effects := s.Update(Paused{second}); len(effects) != 2 || len(s.Kept) != 1 || s.Asked() != "B" {
		t.Errorf("effects %v", effects)
	}
	s.Update(SetByItself{false})
	if touched(true) != -1 {
		t.Error("the pause is waited for though that is switched off")
	}
	s.Update(SetByItself{true})
	s.env.Drawing = true
	if touched(true) != -1 {
		t.Error("another pointer is drawing")
	}
}

// TestReturn brings a drawing back to the pad, unless something else has happened.
func TestReturn(t *testing.T) {
	s := begin(t, "A B")
	if s.Return(s.env) != nil {
		t.Error("nothing is taken back")
	}
	answer(s)
	answer(s)
	if effects := s.Return(s.env); len(effects) != 1 || len(s.Kept) != 1 || s.Asked() != "B" {
		t.Errorf("effects %v, asks for %s", effects, s.Asked())
	}
	s.Update(Delete{s.Kept[0]})
	if s.Return(s.env) != nil {
		t.Error("a deletion is undone from the pad")
	}
	answer(s)
	s.env.Strokes = []ink.Stroke{{{X: 1, Y: 1}}}
	if s.Return(s.env) != nil {
		t.Error("the pad is not blank")
	}
}

// TestSetsAreKept reads sets as the browser keeps them, also from other tabs, and deletes one.
func TestSetsAreKept(t *testing.T) {
	s := begin(t, "heart star")
	answer(s)
	text := answer(s)[1].(Store).Text
	other := opened()
	keep(other, 3, 0.5)
	other.Update(Loaded{ID: "1", Text: text})
	if effects := other.Update(ShowSet{"1"}); effects != nil || len(other.Kept) != 2 || other.Classes[1] != "star" || other.text() != text {
		t.Errorf("effects %v, kept %q", effects, other.text())
	}
	more := answer(s)[1].(Store).Text
	if other.Update(Elsewhere{"1", more}); len(other.Kept) != 3 || other.text() != more {
		t.Error("what another tab has kept is not shown")
	}
	other.Update(Elsewhere{"", aOne})
	if other.Update(ShowSet{""}); len(other.Kept) != 1 || other.Kept[0].Label != 1 {
		t.Error("the digits of another tab are not shown")
	}
	other.Update(ShowSet{"1"})
	if effects := other.Update(Elsewhere{"1", ""}); len(effects) != 1 || len(other.Sets) != 1 || !other.Digits() {
		t.Error("a set that another tab deleted is still there")
	}
	for _, bad := range []string{"x", "{}", `{"name":"a","classes":["a"]}`} {
		if other.Update(Loaded{ID: "2", Text: bad}); len(other.Sets) != 1 || !other.Notice.Bad {
			t.Errorf("%q is read", bad)
		}
	}
	other.Update(Loaded{ID: "2", Text: "{\"name\":\"a\",\"classes\":[\"a\",\"b\"]}\n[{\"label\":\"c\",\"strokes\":[[[1,2]]]}]"})
	if other.Update(ShowSet{"2"}); !other.Digits() || !other.Notice.Bad {
		t.Error("a set with another class is shown")
	}
	if s.Update(ConfirmDelete{}); len(s.Sets) != 2 {
		t.Error("a set is deleted without a question")
	}
	s.Update(DeleteSet{})
	s.Update(KeepSet{})
	s.Update(ConfirmDelete{})
	s.Update(DeleteSet{})
	want := []Effect{Store{ID: "1"}, Gone{ID: "1"}, ui.FocusID{ID: headingID}}
	if d := cmp.Diff(want, s.Update(ConfirmDelete{})); d != "" || !s.Digits() {
		t.Errorf("effects (-want +got):\n%s", d)
	}
	if s.Update(DeleteSet{}); s.deletes {
		t.Error("the digits can be deleted")
	}
}

// TestSetFiles exports a set, and imports it in another browser.
func TestSetFiles(t *testing.T) {
	s := begin(t, "heart star 7")
	for range 6 {
		answer(s)
	}
	saved := s.Update(Export{})[0].(ui.Download)
	if saved.Name != "heart star 7.json" || strings.Count(saved.Text, `"label":"heart"`) != 2 || strings.Count(saved.Text, `"label":7`) != 2 {
		t.Fatalf("%s: %s", saved.Name, saved.Text)
	}
	other := opened()
	if effects := other.Update(file("Our shapes.json", saved.Text)); len(effects) != 1 || other.title() != "Our shapes" || len(other.Kept) != 6 {
		t.Fatalf("effects %v, the visitor reads %q", effects, other.Notice.Text)
	}
	if other.Update(file("again.json", saved.Text)); len(other.Kept) != 6 || len(other.Sets) != 2 || other.Notice.Text != "0 drawings imported from again.json." {
		t.Errorf("%d drawings in %d sets, the visitor reads %q", len(other.Kept), len(other.Sets), other.Notice.Text)
	}
	other.Update(file("digits.json", aOne))
	if !other.Digits() || len(other.Kept) != 1 {
		t.Error("digits are not imported to the digits")
	}
	quick := `{"word":"cat","drawing":[[[1,2],[3,4]]]}` + "\n" + `{"word":"dog","drawing":[[[1,2],[3,4]]]}`
	if other.Update(file("quick.ndjson", quick)); other.title() != "quick" || !slices.Equal(other.Classes, []string{"cat", "dog"}) {
		t.Errorf("the visitor reads %q", other.Notice.Text)
	}
	if other.Update(file("one.json", `[{"label":"a","strokes":[[[1,2]]]}]`)); other.Notice.Text != "one.json cannot be imported: A data set needs 2 to 26 classes; there are 1. Nothing has changed." {
		t.Errorf("the visitor reads %q", other.Notice.Text)
	}
}

// TestLearn trains on the classes with enough drawings, with the worker's reports written by hand.
func TestLearn(t *testing.T) {
	s := begin(t, "A B C")
	s.env.Features = s.env.Model
	if effects := s.Update(Learn{}); effects != nil || s.Notice.Text != "Draw at least 3 examples of at least 2 classes first." {
		t.Errorf("effects %v, the visitor reads %q", effects, s.Notice.Text)
	}
	for range 10 {
		answer(s)
	}
	for _, d := range slices.Clone(s.Kept) {
		if d.Label == 1 {
			s.Update(Delete{d})
		}
	}
	c := s.Update(Learn{})[0].(Train).Command.(*proto.TrainDrawings)
	if !slices.Equal(c.Classes, []string{"A", "C"}) || strings.Count(string(c.Drawings), `"label":"A"`) != 4 || strings.Count(string(c.Drawings), `"label":"C"`) != 3 || c.Plain || c.From.Sizes == nil || s.Asked() != "" {
		t.Errorf("classes %v, drawings %s", c.Classes, c.Drawings)
	}
	if s.Update(Learn{}); s.Notice.Text != "A network is already learning your drawings." {
		t.Errorf("the visitor reads %q", s.Notice.Text)
	}
	s.Update(Reported{proto.Report{Body: &proto.TrainingDrawings{Done: 0.5}}})
	if s.Training.Done != 0.5 {
		t.Error("no progress")
	}
	settings, shape := recipe.Default(), dataset.MNIST
	shape.Classes = 2
	m := &model.Model{Network: settings.Network(shape), Settings: settings, Classes: c.Classes}
	m.Settings.Data = "own-a"
	effects := s.Update(Reported{proto.Report{Body: &proto.TrainedDrawings{Drawn: proto.Drawn{Held: 2, Nothing: 1, Features: 2}, Folder: "own-a", Model: proto.NewModel(m)}}})
	if text := effects[0].(Store).Text; !strings.Contains(text, `"folder":"own-a","drawn":{`) {
		t.Errorf("kept: %s", text)
	}
	s.env.Model, s.env.Classes = effects[1].(Trained).Model, c.Classes
	if answers := s.Answers(s.env); len(answers) != 7 || slices.Contains(answers, 1) {
		t.Errorf("answers %v", answers)
	}
	if d := cmp.Diff([]dataset.SetRef{{Folder: "own-a", Name: "A B C"}}, s.Refs()); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]Effect{FetchNetwork{"1", "own-a"}}, s.FetchOf("1")); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]Effect{Arrived{ID: "1", Model: m}}, s.Update(NetworkArrived{ID: "1", Model: m})); d != "" {
		t.Error(d)
	}
	if arrived := s.Update(NetworkArrived{ID: "1"})[0].(Arrived); arrived.Err == nil {
		t.Error("a network that is missing arrives")
	}
	s.Update(ShowSet{""})
	if d := cmp.Diff([]Effect{Read{"1"}}, s.Update(ShowSet{"1"})); d != "" {
		t.Error(d)
	}
	if s.Forget("own-b"); s.Folder == "" {
		t.Error("another data set is forgotten")
	}
	if effects := s.Forget("own-a"); len(effects) != 1 || s.Folder != "" || s.Drawn != nil {
		t.Error("the data set is not forgotten")
	}
}

// TestLearnAll trains the better network on all drawings. What the test has found stays.
func TestLearnAll(t *testing.T) {
	for _, c := range []struct {
		nothing, features int
		from              bool
	}{{1, 2, true}, {2, 1, false}} {
		s := begin(t, "A B")
		s.env.Features = s.env.Model
		for range 6 {
			answer(s)
		}
		if effects := s.Update(LearnAll{}); effects != nil {
			t.Errorf("effects %v before a test", effects)
		}
		shape := dataset.MNIST
		shape.Classes = 2
		m := &model.Model{Network: recipe.Default().Network(shape), Settings: recipe.Default(), Classes: []string{"A", "B"}}
		trained := func(d proto.Drawn) {
			s.Update(Reported{proto.Report{Body: &proto.TrainedDrawings{Drawn: d, Folder: "own-a", Model: proto.NewModel(m)}}})
		}
		s.Update(Learn{})
		trained(proto.Drawn{Held: 2, Nothing: c.nothing, Features: c.features})
		q := s.Update(LearnAll{})[0].(Train).Command.(*proto.TrainDrawings)
		if !q.All || (q.From.Sizes != nil) != c.from {
			t.Errorf("%+v: all %v, from %v", c, q.All, q.From.Sizes)
		}
		trained(proto.Drawn{All: 6, Features: -1})
		if d := cmp.Diff(&proto.Drawn{Held: 2, Nothing: c.nothing, Features: c.features, All: 6}, s.Drawn); d != "" {
			t.Error(d)
		}
		if again, err := readSet("1", s.text()); err != nil || again.Drawn.All != 6 {
			t.Errorf("kept: %q, error %v", s.text(), err)
		}
	}
}

// TestRename gives classes other names, and adds one.
func TestRename(t *testing.T) {
	s := begin(t, "hart 7")
	for range 4 {
		answer(s)
	}
	s.Folder = "own-a"
	s.Update(BeginRename{})
	if s.form.classes != "hart, 7" {
		t.Errorf("the form has %q", s.form.classes)
	}
	s.Update(TypeClasses{"heart"})
	if s.Update(Create{}); s.form == nil || !s.form.wrong.Bad {
		t.Error("a class may lose its name")
	}
	s.Update(TypeClasses{"heart"})
	for text, want := range map[string]string{
		"heart heart": "The class heart is there twice. Give each class its own name.",
		"heart":       "A data set needs 2 to 26 classes; there are 1.",
	} {
		s.Update(TypeClasses{text})
		if s.Update(Create{}); s.form == nil || s.form.wrong.Text != want {
			t.Errorf("%q: the visitor reads %+v", text, s.form)
		}
	}
	s.Update(TypeClasses{"heart, star, a moon"})
	s.Update(TypeName{"Signs"})
	effects := s.Update(Create{})
	text := effects[0].(Store).Text
	if s.form != nil || len(s.before) != 0 || s.title() != "Signs" || !strings.HasPrefix(s.Notice.Text, "Train again") {
		t.Errorf("%q, %d to undo, the visitor reads %q", s.title(), len(s.before), s.Notice.Text)
	}
	again, err := readSet("1", text)
	if err != nil || again.open() != nil || !slices.Equal(again.Classes, []string{"heart", "star", "a moon"}) || !slices.Equal(again.counts(), []int{2, 2, 0}) {
		t.Fatalf("kept: %s, error %v", text, err)
	}
	if strings.Contains(text, "hart") || !cmp.Equal(again.Kept[1].Strokes(), s.Kept[1].Strokes()) || len(again.Kept[1].Strokes()) != 1 {
		t.Errorf("kept: %s", text)
	}
	s.Update(ShowSet{""})
	if s.Update(BeginRename{}); s.form != nil {
		t.Error("digits have other names")
	}
}

// TestLearnFails drops, deletes and refuses.
func TestLearnFails(t *testing.T) {
	trained := func() *book {
		s := begin(t, "A B")
		for range 6 {
			answer(s)
		}
		s.Update(Learn{})
		return s
	}
	s := trained()
	s.Update(Reported{proto.Report{Body: &proto.Unanswered{Lost: true}}})
	if s.Training != nil || !s.Notice.Bad {
		t.Error("a lost worker is waited for")
	}
	s = trained()
	s.Update(Reported{proto.Report{Body: &proto.TrainedDrawings{}}})
	if s.Training != nil || !strings.HasPrefix(s.Notice.Text, "The fine-tuned network cannot be used") && !strings.Contains(s.Notice.Text, "cannot be used") {
		t.Errorf("the visitor reads %q", s.Notice.Text)
	}
	s = trained()
	s.Update(DeleteSet{})
	s.Update(ConfirmDelete{})
	m := model.Model{Network: recipe.Default().Network(dataset.MNIST), Settings: recipe.Default()}
	done := Reported{proto.Report{Body: &proto.TrainedDrawings{Folder: "own-x", Model: proto.NewModel(&m)}}}
	if d := cmp.Diff([]Effect{Gone{"1", "own-x"}}, s.Update(done)); d != "" {
		t.Error(d)
	}
	if effects := s.Update(done); effects != nil {
		t.Errorf("effects %v of an answer to nothing", effects)
	}
	s = trained()
	done.Body.(*proto.TrainedDrawings).Folder = ""
	if s.Update(done); !strings.HasPrefix(s.Notice.Text, "This browser cannot keep the data set") {
		t.Errorf("the visitor reads %q", s.Notice.Text)
	}
	s = begin(t, "A B")
	s.env.Barred = "locked"
	if s.Update(Learn{}); s.Notice != ui.Bad("locked") {
		t.Errorf("the visitor reads %q", s.Notice.Text)
	}
}

// TestTidy drops points that no one can see, but not the last.
func TestTidy(t *testing.T) {
	var s ink.Stroke
	for i := range 1001 {
		s = append(s, ink.Point{X: float64(i) / 1000, Y: 0.5})
	}
	got := tidy([]ink.Stroke{s, {{X: 0.1, Y: 0.1}, {X: 0.1001, Y: 0.1}}})
	if n := len(got[0]); n < 200 || n > 340 || got[0][n-1].X != 1 || len(got[1]) != 2 {
		t.Errorf("%d points, then %s", n, fmt.Sprint(got[1]))
	}
}
