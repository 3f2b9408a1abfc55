package pad

import (
	"bytes"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/augment"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/nn/recipe"
)

// A board is a pad with a network that reads.
type board struct {
	State
	network *nn.Network
}

func (b *board) Update(m Msg) { b.State.Update(m, b.env()) }

func (b *board) env() Env {
	return Env{Network: b.network, Rows: dataset.MNISTRows, Cols: dataset.MNISTCols, Classes: Digits, Hand: true}
}

func (b *board) show(p *Picture) {
	b.Show(p)
	b.Read(b.env())
}

// opened is a blank pad whose network has just been made.
func opened() *board {
	b := &board{NewState(), recipe.Default().Network(dataset.MNIST)}
	b.Read(b.env())
	return b
}

// able is a blank pad that is read by the network that the page opens with, as it was trained.
func able(t *testing.T) *board {
	t.Helper()
	file, err := os.ReadFile("../../site/models/pen.safetensors")
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	b := &board{NewState(), m.Network}
	b.Read(b.env())
	return b
}

// stroke draws a line.
func stroke(b *board, from, to ink.Point) {
	b.Update(PenDown{At: from})
	b.Update(PenMove{To: []ink.Point{to}})
	b.Update(PenUp{})
}

// seven draws a seven in the upper left of the pad.
func seven(s *board) {
	s.Update(PenDown{At: ink.Point{X: 0.10, Y: 0.10}})
	s.Update(PenMove{To: []ink.Point{{X: 0.34, Y: 0.09}, {X: 0.26, Y: 0.26}, {X: 0.20, Y: 0.42}}})
	s.Update(PenUp{})
}

func wantAnswer(t *testing.T, s *board, want int) {
	t.Helper()
	if got, ok := s.Answer(); !ok || got != want {
		t.Errorf("reads %d (%t), want %d", got, ok, want)
	}
}

func TestRedo(t *testing.T) {
	s := opened()
	s.Update(Redo{}) // of nothing
	stroke(s, ink.Point{X: 0.1}, ink.Point{X: 0.2})
	stroke(s, ink.Point{X: 0.3}, ink.Point{X: 0.4})
	drawn := s.Strokes
	s.Update(Clear{})
	s.show(barPicture())
	for _, back := range []int{1, 4} {
		for range back {
			s.Update(Undo{})
		}
		s.Update(Undo{}) // of nothing, if it was the fourth
		for range back + 1 {
			s.Update(Redo{})
		}
		if s.Picture == nil {
			t.Error("Redo does not come back to the image")
		}
	}
	s.Update(Undo{})
	if d := cmp.Diff(drawn, s.Strokes); d != "" {
		t.Error(d)
	}
	s.Update(Undo{})
	stroke(s, ink.Point{X: 0.5}, ink.Point{X: 0.6})
	if len(s.undone) > 0 {
		t.Error("what was undone can be brought back into another drawing")
	}
	s.Update(Redo{})
	if len(s.Strokes) != 2 || s.Strokes[1][0].X != 0.5 {
		t.Error("Redo brought something back beside what was drawn meanwhile")
	}
}

func press(s *board, keys ...string) {
	for _, k := range keys {
		s.Update(KeyDown{Key: strings.TrimPrefix(k, "Shift+"), Shift: strings.HasPrefix(k, "Shift+")})
	}
}

func TestDrawingByKeyboard(t *testing.T) {
	s := able(t)
	press(s, "Shift+Home", "Home", " ")
	if s.Keys.Spoken != "pen down, column 15, row 15" {
		t.Errorf("says %q", s.Keys.Spoken)
	}
	press(s, "Shift+ArrowRight", "Shift+ArrowRight", "ArrowDown", "Shift+End", "Shift+ArrowDown", "Shift+ArrowDown")
	wantAnswer(t, s, 7)
	if s.Keys.Spoken != "column 20, row 31" {
		t.Errorf("says %q", s.Keys.Spoken)
	}
	press(s, "Enter", "ArrowUp")
	if len(s.Strokes) != 1 || s.inking() || len(s.Strokes[0]) != 7 {
		t.Errorf("strokes %v", s.Strokes)
	}
	press(s, " ", "ArrowUp", "Escape")
	if len(s.Strokes) != 1 || s.Keys.Spoken != "stroke taken back" {
		t.Errorf("Escape left %d strokes and says %q", len(s.Strokes), s.Keys.Spoken)
	}
	press(s, " ")
	s.Update(KeyDown{Key: " ", Repeat: true})
	if !s.inking() {
		t.Error("a key held down lifts the pen")
	}
	s.Update(KeysLeft{})
	if s.inking() || s.Keys.Used {
		t.Error("the pen goes on without the keyboard")
	}
	for range 20 {
		press(s, "Shift+PageUp")
	}
	if at := s.Keys.at(); at.X > 1 || at.Y < 0 {
		t.Errorf("the pen has left the pad: %v", at)
	}
}

// TestPreparation leaves out the steps that a small seven in a corner needs.
func TestPreparation(t *testing.T) {
	s := able(t)
	seven(s)
	wantAnswer(t, s, 7)
	for i := range steps {
		s.Update(SetStep{i, false})
	}
	if answer, _ := s.Answer(); answer == 7 {
		t.Fatal("nothing was left out")
	}
	const want = "Without cropping, scaling, MNIST's pen and centring the network reads "
	if got := s.preparationNote(); !strings.HasPrefix(got, want) || !strings.HasSuffix(got, "; with all steps it reads 7.") {
		t.Errorf("says %q", got)
	}
	if !cmp.Equal(s.Image, ink.Naive.Image(s.Strokes, ink.UnitPad)) || !cmp.Equal(s.Image, s.steps()[3]) {
		t.Error("the network sees something else")
	}
	s.Update(AllSteps{})
	wantAnswer(t, s, 7)
	s.Update(SetStep{Thickness, false})
	if got := s.preparationNote(); got != "Without MNIST's pen the network still reads 7." {
		t.Errorf("says %q", got)
	}
	s.show(barPicture())
	if got := s.preparationNote(); !strings.Contains(got, "prepared already") {
		t.Errorf("says %q", got)
	}
}

func slider(key string) *Slider {
	for _, l := range Sliders {
		if l.Key == key {
			return l
		}
	}
	return nil
}

func TestBreaking(t *testing.T) {
	s := able(t)
	seven(s)
	whole := s.Image
	s.Update(Break{slider("turn"), 180})
	if answer, _ := s.Answer(); answer == 7 || !strings.HasSuffix(s.changeEffect(), "; unchanged it reads 7.") {
		t.Errorf("reads %d, says %q", answer, s.changeEffect())
	}
	s.Update(Break{slider("noise"), 1000})
	s.Update(Break{slider("thick"), -7})
	if d := cmp.Diff(augment.Change{Turn: 180, Noise: 1, Thick: -0.7}, s.Broken.Change); d != "" {
		t.Error(d)
	}
	for _, l := range Sliders {
		for v := l.Low; v <= l.High; v++ {
			s.Update(Break{l, v})
			if got := l.position(s.Broken.Change); got != v {
				t.Fatalf("%s: %d comes back as %d", l.Key, v, got)
			}
		}
	}
	s.Update(Mend{})
	if !cmp.Equal(whole, s.Image) || s.changeEffect() != "" {
		t.Error("something is still broken")
	}
}

// TestBreakingAnImage must leave the data as it is.
func TestBreakingAnImage(t *testing.T) {
	s := able(t)
	s.show(barPicture())
	before := append([]byte(nil), s.Picture.Pixels...)
	s.Update(Break{slider("x"), 5})
	if cmp.Equal(s.Image, before) || !cmp.Equal(s.Picture.Pixels, before) {
		t.Error("want another image for the network, and the same in the data")
	}
}

func TestDoubt(t *testing.T) {
	s := &board{State: NewState()}
	if got := s.doubt(); got != "" {
		t.Errorf("without a network the page says %q", got)
	}
	s = able(t)
	if got := s.doubt(); !strings.HasPrefix(got, "A network always gives an answer. For the empty pad it is ") {
		t.Errorf("of the blank pad the page says %q", got)
	}
	seven(s)
	if got := s.doubt(); got != "" {
		t.Errorf("of a seven the page says %q", got)
	}
	s.Update(PenDown{At: ink.Point{X: 0.1, Y: 0.1}})
	for i := range 40 {
		s.Update(PenMove{To: []ink.Point{{X: 0.1 + 0.02*float64(i), Y: float64(i % 2)}}})
	}
	if got := s.doubt(); !strings.HasPrefix(got, "The network cannot say that this is not a digit. ") {
		t.Errorf("of a scribble the page says %q", got)
	}
	s.Output, s.Image = []float32{0.01, 0.975, 0.1}, bytes.Repeat([]byte{muchInk + 1}, ink.Pixels)
	if got := s.doubt(); got != "This is more ink than any digit has, but the network cannot say so: it answers 1 with 98%." {
		t.Errorf("of a black image the page says %q", got)
	}
	s.Output = []float32{0.41, 0.1, 0.385}
	if got := s.doubt(); !strings.HasSuffix(got, "Its best answer is 0 with 41%, the second 2 with 39%.") {
		t.Errorf("of a guess the page says %q", got)
	}
}

// TestPadInk compares what is drawn bit by bit with the strokes.
func TestPadInk(t *testing.T) {
	s := opened()
	var p padInk
	rest := func(wantRedraw bool, want ...ink.Stroke) {
		t.Helper()
		redraw, got := p.rest(&s.State, look{side: 100, colour: "black"})
		if d := cmp.Diff(want, got); d != "" || redraw != wantRedraw {
			t.Errorf("redraw %t, want %t; %s", redraw, wantRedraw, d)
		}
	}
	a, b, c := ink.Point{X: 0.1}, ink.Point{X: 0.2}, ink.Point{X: 0.3}
	rest(true)
	s.Update(PenDown{At: a})
	rest(false, ink.Stroke{a})
	rest(false)
	s.Update(PenMove{To: []ink.Point{b, c}})
	rest(false, ink.Stroke{a, b, c})
	rest(false)
	s.Update(PenMove{To: []ink.Point{a}})
	rest(false, ink.Stroke{c, a})
	s.Update(PenUp{})
	rest(true, ink.Stroke{a, b, c, a})
	s.Update(PenDown{At: b})
	rest(false, ink.Stroke{b})
	s.Update(Undo{})
	rest(true, ink.Stroke{a, b, c, a})
	s.Update(Redo{})
	rest(true, ink.Stroke{a, b, c, a}, ink.Stroke{b})
	s.Update(Clear{})
	rest(true)
}

func TestThinned(t *testing.T) {
	long := make(ink.Stroke, 100_000)
	for i := range long {
		angle := float64(i) / 1000
		long[i] = ink.Point{X: 0.5 + 0.4*math.Cos(angle), Y: 0.5 + 0.4*math.Sin(angle)}
	}
	n, endX := 0, 0.0
	thinned(long, 500, func(x, _ float64) { n, endX = n+1, x })
	if length := 0.4 * 500 * 100; float64(n) > 2*length || float64(n) < length || endX != 500*long[len(long)-1].X {
		t.Errorf("%d points for %.0f pixels, the last at %g", n, length, endX)
	}
}

func TestSureness(t *testing.T) {
	for _, c := range []struct {
		output []float32
		want   string
	}{
		{[]float32{0.1, 0.2, 0.05}, "not sure"},
		{[]float32{0.6, 0.5, 0.05}, "perhaps"},
		{[]float32{0.1, 0.9, 0.3}, "probably"},
		{[]float32{0.01, 0.99, 0.02}, "certain"},
	} {
		if got := sureness(c.output); got != c.want {
			t.Errorf("sureness(%v) = %q, want %q", c.output, got, c.want)
		}
	}
}

// barPicture is an image of the data set with an upright bar in it.
func barPicture() *Picture {
	pixels := make([]byte, ink.Pixels)
	for row := 5; row < 24; row++ {
		pixels[row*ink.Cols+14] = 255
	}
	return &Picture{Label: 1, Classes: Digits, Pixels: pixels}
}
