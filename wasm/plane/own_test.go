package plane

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"inkling/nn/plane"
	"inkling/wasm/plane/message"
	"inkling/wasm/ui"
)

// stroke draws with a tool.
func (b *visitor) stroke(t Tool, places ...float64) {
	if b.state.Tool != t {
		b.send(TakeTool{t})
	}
	b.send(PenDown{places[0], places[1]})
	for i := 2; i < len(places); i += 2 {
		b.send(PenMove{places[i], places[i+1]})
	}
	b.send(PenUp{})
	b.settle()
}

// TestDrawing draws points, sprays, erases and takes all of it back.
func TestDrawing(t *testing.T) {
	b := open(t, "set=points&hidden=3")
	b.settle()
	s := b.state
	if s.Frame != nil || s.Tool != Brush || !strings.Contains(b.html(), fewPoints.Say()) || s.Problem.String() != "" {
		t.Errorf("at first: tool %d, %s", s.Tool, s.Problem)
	}
	b.send(Play{})
	if s.Running {
		t.Error("a network trains without points")
	}
	b.stroke(Brush, 0.25, 0.25)
	if len(s.Own) != 1 || s.Frame != nil {
		t.Errorf("%v", s.Own)
	}
	b.stroke(Brush+1, 0.75, 0.75, 0.76, 0.75, 0.85, 0.75)
	want := []plane.Point{{X1: -3, X2: 3}, {X1: 3, X2: -3, Class: 1}}
	if len(s.Own) != 3 || !slices.Equal(s.Own[:2], want) || s.Own[2].Class != 1 || s.Frame == nil || s.Frame.Training.Of != 3 {
		t.Errorf("%v", s.Own)
	}
	b.send(Epoch{})
	b.settle()
	trained := s.Network().Clone()
	b.stroke(Eraser, 0.24, 0.25)
	if len(s.Own) != 2 || s.Frame.Epoch != 1 || s.Frame.Training.Of != 2 || !slices.Equal(s.Network().Bytes(), trained.Bytes()) {
		t.Errorf("erasing: %v, %+v", s.Own, s.Frame)
	}
	again := open(t, b.address)
	if again.address != b.address || !slices.Equal(again.state.Own, s.Own) {
		t.Errorf("the address %s leads to %v", b.address, again.state.Own)
	}
	b.send(Undo{})
	b.settle()
	if len(s.Own) != 3 || s.Own[0] != want[0] {
		t.Errorf("undone: %v", s.Own)
	}
	b.send(Clear{})
	b.settle()
	if len(s.Own) != 0 || s.Frame != nil || s.begun || !strings.HasSuffix(b.address, "hidden=3") {
		t.Errorf("cleared: %v, %s", s.Own, b.address)
	}
	b.send(Undo{})
	b.settle()
	if len(s.Own) != 3 || s.Frame == nil {
		t.Errorf("undone: %v", s.Own)
	}
	b.send(Undo{})
	b.send(Undo{})
	b.send(Undo{})
	b.settle()
	if len(s.Own) != 0 || len(s.undo) != 0 {
		t.Errorf("all undone: %v, %v", s.Own, s.undo)
	}
}

// TestTaking changes the points of a set, which become one's own, and goes back.
func TestTaking(t *testing.T) {
	b := open(t, "set=spiral&points=100&noise=5")
	s := b.state
	b.send(Epoch{})
	b.settle()
	trained := s.Network().Clone()
	b.stroke(Brush+1, 0.5, 0.5)
	if len(s.Own) != 101 || s.Settings.Data != plane.Given || s.Frame.Epoch != 1 || !slices.Equal(s.Network().Bytes(), trained.Bytes()) {
		t.Errorf("%d points of %s, epoch %d", len(s.Own), s.Settings.Data, s.Frame.Epoch)
	}
	kept := b.address
	b.send(Undo{})
	b.settle()
	if b.address != "set=spiral&points=100&noise=5" || s.Frame == nil {
		t.Errorf("undone: %s", b.address)
	}
	b.send(Choose{plane.Given})
	b.settle()
	if b.address != kept || s.Frame.Training.Of+s.Frame.Test.Of != 101 {
		t.Errorf("own points are %s", b.address)
	}
	b.send(Change{"classes", "3"})
	b.stroke(Brush+2, 0.5, 0.5)
	b.send(Change{"classes", "2"})
	if got := s.Problem.String(); got != "point 102 is of class 2, expected 0 to 1" || s.Settings.Classes != 3 {
		t.Errorf("%s", got)
	}
	b.send(Choose{"sine"})
	b.stroke(Brush, 0.5, 0.5)
	if s.Settings.Data != plane.GivenCurve || len(s.Own) != 201 || s.Own[200] != (plane.Point{}) {
		t.Errorf("a curve: %s, %v", s.Settings.Data, s.Own[len(s.Own)-1])
	}

	next := open(t, "")
	next.send(Recalled{plane.Given, kept})
	next.send(Recalled{plane.GivenCurve, "set=points&eta=none"})
	next.send(Choose{plane.Given})
	next.settle()
	if next.address != kept {
		t.Errorf("a later visit has %s", next.address)
	}
	next.send(Choose{plane.GivenCurve})
	if len(next.state.Own) != 0 || next.state.Settings.Axes() != 1 {
		t.Error("what was kept wrongly is used")
	}
}

// TestKeyboard draws without a pointer.
func TestKeyboard(t *testing.T) {
	b := open(t, "set=points")
	b.send(TakeTool{Brush + 1})
	for _, key := range []string{"ArrowRight", "ArrowUp", "ArrowUp", "Enter", "ArrowLeft", "ArrowDown", " "} {
		b.send(keyed(key, key == "ArrowUp"))
	}
	want := []plane.Point{{X1: 0.2, X2: 2, Class: 1}, {X1: 0, X2: 1.8, Class: 1}}
	for i, p := range want {
		want[i] = p.Snap()
	}
	if !slices.Equal(b.state.Own, want) || keyed("a", false) != nil {
		t.Errorf("%v, want %v", b.state.Own, want)
	}
	if html := b.html(); !strings.Contains(html, "x₁ = 0.0, x₂ = 1.8") {
		t.Error("the place of the cross is not said")
	}
}

// TestCSV saves points as a file and opens files.
func TestCSV(t *testing.T) {
	b := open(t, "set=moons&points=20")
	b.settle()
	var saved ui.Save
	for _, e := range b.state.Update(SaveCSV{}) {
		saved = e.(ui.Save)
	}
	if saved.Name != "plane-moons.csv" || strings.Count(string(saved.Content), "\n") != 21 {
		t.Errorf("%s: %s", saved.Name, saved.Content)
	}
	b.send(Epoch{})
	b.settle()
	b.send(Pasted{string(saved.Content)})
	b.settle()
	if s := b.state; s.Settings.Data != plane.Given || len(s.Own) != 20 || s.Frame.Epoch != 1 || s.Note() != "Opened 20 points. Classes: 0, 1." {
		t.Errorf("%s, %d points, %s", s.Settings.Data, len(s.Own), s.Note())
	}
	before := b.address
	for _, c := range []struct{ text, note, problem, address string }{
		{"x1,x2,class\n1,2\n", "", "line 2: 2 values, expected 3: x1,x2,class", before},
		{"100,0,cat\n0,0,dog\n50,100,bird", "Opened 3 points. Classes: cat, dog, bird. The coordinates were scaled to fit.", "", "set=points&classes=3&test=50&hidden=6&drawn=6rFVAFVFVBgA6rC"},
		{"x1,x2,value\n1,2,0.5\n3,4,-0.5", "Opened 2 points.", "", ""},
		{"x,value\n1,0.5\n3,-0.5", "Opened 2 points.", "", ""},
	} {
		b.send(Pasted{c.text})
		note := ""
		if b.state.Note != nil {
			note = b.state.Note()
		}
		if got := b.state.Problem.String(); got != c.problem || note != c.note || c.address != "" && b.address != c.address {
			t.Errorf("%s: %s, %s, %s", c.text, got, note, b.address)
		}
		b.settle()
		if b.state.Frame == nil {
			t.Errorf("%s: no frame", c.text)
		}
	}
	for range 3 {
		b.send(Undo{})
	}
	b.settle()
	if b.address != before {
		t.Errorf("undone: %s, want %s", b.address, before)
	}
	b.send(Unread{errors.New("unreadable")})
	if b.state.Problem.String() != "unreadable" {
		t.Error("a file that cannot be read is not reported")
	}
}

// TestLive changes settings during a run: some go on with the network, others begin again.
func TestLive(t *testing.T) {
	b := open(t, "")
	b.send(Epoch{})
	b.settle()
	trained := b.state.Network().Clone()
	for _, m := range []Change{{"eta", "0.5"}, {"lambda", "0.1"}, {"momentum", "0.5"}, {"decay", "0.01"}, {"mini-batch", "5"}} {
		b.send(m)
		b.settle()
		if f := b.state.Frame; f.Epoch != 1 || !slices.Equal(b.state.Network().Bytes(), trained.Bytes()) {
			t.Errorf("%s begins again", m.Key)
		}
	}
	if b.state.Frame.Batches != 50 || b.address != "set=circle&eta=0.5&decay=0.01&lambda=0.1&momentum=0.5&mini-batch=5" {
		t.Errorf("%+v, %s", b.state.Frame, b.address)
	}
	b.send(Change{"noise", "5"})
	b.settle()
	if b.state.Frame.Epoch != 0 {
		t.Error("other points do not begin again")
	}
}

// TestNumbers changes weights and biases by hand.
func TestNumbers(t *testing.T) {
	b := open(t, "")
	b.settle()
	s := b.state
	want := s.Network().Clone()
	b.send(Show{Unit{0, 2}})
	b.send(SetNumber{"1,5"})
	want.Biases[0][2] = 1.5
	b.send(ChooseNumber{message.Place{Layer: 1, Unit: 1, From: 3}})
	b.send(SetNumber{"-2.25"})
	want.Weights[1].Data[3*want.Weights[1].Stride+1] = -2.25
	if s.Number() != -2.25 || s.Chosen != (Unit{1, 1}) {
		t.Errorf("%v of %v", s.Number(), s.Chosen)
	}
	b.settle()
	if !slices.Equal(s.Network().Bytes(), want.Bytes()) {
		t.Error("the network has other weights")
	}
	if html := b.html(); !strings.Contains(html, "Weights and bias: Unit 2 of hidden layer 2") || !strings.Contains(html, "Weight from unit 4") {
		t.Error("the number is not shown")
	}
	b.send(ChooseNumber{message.Place{Layer: 9}})
	for text, problem := range map[string]string{"much": `"much" is not a number`, "1000": `"1000", expected a number from -100 to 100`} {
		if b.send(SetNumber{text}); s.Problem.String() != problem || s.Number() != -2.25 {
			t.Errorf("%s: %s, %v", text, s.Problem, s.Number())
		}
	}
	b.send(Begin{})
	b.settle()
	if !slices.Equal(s.Network().Bytes(), s.Settings.Network().Bytes()) {
		t.Error("back at the start, weights are those set by hand")
	}
}

// TestPlayground opens links of TensorFlow Playground.
func TestPlayground(t *testing.T) {
	b := open(t, "set=moons")
	b.send(Pasted{" https://playground.tensorflow.org/#dataset=spiral&networkShape=6,5&initZero=true\n"})
	if s := b.state; s.Problem.String() != "" || s.Note == nil || !strings.HasSuffix(s.Note(), "Not available here: initial weights of 0.") || b.address != "set=spiral&points=500&test=50&hidden=6,5&decay=0&momentum=0" {
		t.Errorf("%s: %s", b.address, s.Problem)
	}
	for state, want := range map[string]string{
		"dataset=heart":   "unknown name \"dataset=heart\", expected one of circle, gauss, spiral, xor",
		"x=false&y=false": "there are no inputs: choose at least one",
	} {
		b := open(t, "set=moons")
		b.send(Pasted{"http://playground.tensorflow.org/#" + state})
		if got := b.state.Problem.String(); got != want || b.state.Note != nil || b.address != "set=moons" {
			t.Errorf("%s: %s, %s", state, got, b.address)
		}
	}
}
