package inside

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/norunners/vecty"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// A page is what is around: a network that reads, and a pad.
type page struct {
	State
	env Env
	pad *testPad
}

// A testPad is what the network reads.
type testPad struct {
	image  []byte
	reader *nn.Reader
	output []float32 // nil of a blank pad
	times  int
}

func (e *testPad) Seen() []byte { return e.image }
func (e *testPad) Times() int   { return e.times }

func (e *testPad) Answer() (class int, ok bool) {
	if e.output == nil {
		return 0, false
	}
	return nn.Answer(e.output), true
}

func (e *testPad) Activations(n *nn.Network) (list [][]float32) {
	if n == nil {
		return nil
	}
	for layer := range n.Sizes {
		list = append(list, e.reader.Activations(layer))
	}
	return list
}

// read has the network read an image, blank or not.
func (p *page) read(image []byte, blank bool) {
	p.pad.image, p.pad.output = image, nil
	p.pad.times++
	x := make([]float32, len(image))
	dataset.Inputs(image, x)
	if p.env.Model != nil {
		p.pad.reader = nn.NewReader(p.env.Model.Network)
		if output := p.pad.reader.Feedforward(x); !blank {
			p.pad.output = output
		}
	}
	p.Follow()
}

// looking is a page on which the section is in sight, with a small network that reads.
func looking(t *testing.T, tab string) *page {
	t.Helper()
	p := &page{State: NewState(), pad: &testPad{}}
	p.env = Env{
		Drawable: true, Pad: p.pad, ExamData: dataset.DefaultFolder, ExamName: "MNIST",
		Data: &proto.Data{Name: "MNIST", Rows: 28, Cols: 28, Classes: strings.Split("0123456789", "")},
	}
	p.choose("book", recipe.Default())
	p.Update(Seen{true})
	p.Update(ShowTab{Key: tab})
	p.Update(FitNet{600, 480})
	return p
}

// choose has another network read.
func (p *page) choose(key string, settings recipe.Settings) {
	p.env.Reader, p.env.Model = key, &model.Model{Network: settings.Network(dataset.MNIST), Settings: settings}
	p.read(ink.Image(nil), true)
	p.Again(p.env)
}

// none has a network chosen that has not come.
func (p *page) none(key string) {
	p.env.Reader, p.env.Model = key, nil
	p.read(ink.Image(nil), true)
	p.Again(p.env)
}

func (p *page) Update(m Msg) []Effect { return append(p.State.Update(m, p.env), p.Again(p.env)...) }

// report brings reports of the worker.
func report(p *page, reports ...proto.Report) (effects []Effect) {
	for _, r := range reports {
		if loaded, ok := r.Body.(*proto.Loaded); ok {
			p.Exam.Loaded(&loaded.Loading)
		} else {
			effects = append(effects, p.Report(r)...)
		}
		effects = append(effects, p.Again(p.env)...)
	}
	return effects
}

// stroke draws a line.
func stroke(p *page, from, to ink.Point) { p.read(ink.Image([]ink.Stroke{{from, to}}), false) }

func TestWishing(t *testing.T) {
	s := looking(t, WishTab)
	asked := s.Update(BeginWish{3})[0].(*proto.Ascend)
	if asked.Class != 3 || asked.Seed != 1 || len(asked.Parameters) == 0 {
		t.Errorf("%+v", asked)
	}
	stage := func(of proto.Command, step int) proto.Report {
		output := make([]float32, 10)
		output[3] = float32(step) / 150
		return proto.Report{Question: of, Body: &proto.Climbed{Pixels: slices.Repeat([]byte{byte(step)}, 784), Step: step, Steps: 150, Output: output}}
	}
	report(s, stage(&proto.Ascend{Class: 3, Seed: 1}, 0), stage(asked, 0), stage(asked, 8))
	w := &s.Wish
	if len(w.Stages) != 2 || !w.Waits() || w.stage().Step != 8 {
		t.Fatalf("%+v", w)
	}
	report(s, stage(asked, 150))
	s.Update(ShowStage{1})
	p := s.Update(WishOnPad{})[0].(OnPad)
	if w.Waits() || p.Pixels[0] != 8 || p.Title != "what a network would like to see for a 3, step 8" {
		t.Errorf("on the pad is %+v", p)
	}
	again := s.Update(AnotherWish{})[0].(*proto.Ascend)
	if again.Seed != 2 || len(w.Stages) != 0 {
		t.Errorf("%+v", again)
	}
	report(s, proto.Report{Question: again, Body: &proto.Unanswered{Why: phrase.Phrase{Text: "No."}}})
	if w.Error != "No." || w.Waits() {
		t.Errorf("%+v", w)
	}
}

// TestUnits goes from unit to unit, through the picture and through the grid.
func TestUnits(t *testing.T) {
	s := looking(t, NetTab)
	stroke(s, ink.Point{X: 0.3, Y: 0.2}, ink.Point{X: 0.6, Y: 0.8})
	if u := s.unit(); u.Layer != 2 {
		t.Errorf("at first all is told of %+v, not of the answer", u)
	}
	for _, step := range []struct {
		m    Msg
		want UnitAt
		said string
	}{
		{NetKey{"ArrowRight"}, UnitAt{1, 0}, "Hidden unit 1: "},
		{NetKey{"ArrowDown"}, UnitAt{1, 1}, "Hidden unit 2: "},
		{NetKey{"End"}, UnitAt{1, 29}, "Hidden unit 30: "},
		{NetKey{"ArrowDown"}, UnitAt{1, 29}, "Hidden unit 30: "},
		{NetKey{"ArrowRight"}, UnitAt{2, 9}, "Output for 9: "},
		{NetKey{"ArrowUp"}, UnitAt{2, 8}, "Output for 8: "},
		{NetKey{"Home"}, UnitAt{2, 0}, "Output for 0: "},
		{PointAtUnit{UnitAt{0, 29}}, UnitAt{0, 29}, "Output for 0: "},
		{PointAtUnit{noUnit}, UnitAt{2, 0}, "Output for 0: "},
		{ChooseUnit{UnitAt{0, 29}}, UnitAt{0, 29}, "Pixel in row 2, column 2: 0.00"},
		{NetKey{"Escape"}, noUnit, "no unit chosen"},
		{ChooseUnit{UnitAt{7, 7}}, noUnit, ""},
	} {
		s.Update(step.m)
		if got := s.looksAt(); got != step.want || s.netView().only != got || !strings.HasPrefix(s.Spoken, step.said) {
			t.Errorf("%T%+v: looks at %+v, says %q; want %+v, %q", step.m, step.m, got, s.Spoken, step.want, step.said)
		}
	}
	s.Update(ShowTab{Key: UnitsTab})
	s.Update(ChooseUnit{UnitAt{1, 0}})
	s.Update(FitUnits{5 * unitWidth})
	for _, step := range []struct {
		key           string
		cursor, first int
	}{
		{"ArrowRight", 1, 0}, {"ArrowDown", 6, 0}, {"PageDown", 29, 25}, {"ArrowDown", 29, 25}, {"Home", 25, 25}, {"ArrowUp", 20, 0},
	} {
		s.Update(UnitKey{step.key})
		if i := &s.State; i.Cursor != step.cursor || i.First != step.first {
			t.Errorf("%s: cursor %d, pictures from %d; want %d, %d", step.key, i.Cursor, i.First, step.cursor, step.first)
		}
	}
	s.Update(UnitKey{"Enter"})
	if got := s.unit(); got != (UnitAt{1, 20}) {
		t.Errorf("all is told of %+v", got)
	}
	effects := s.Update(SaveInside{unitCanvas})
	if d := cmp.Diff([]Effect{SavePNG{unitCanvas, "inkling-unit-21-784-30-10.png"}}, effects); d != "" {
		t.Error(d)
	}
}

// TestFollowing draws with the section in sight, and out of sight.
func TestFollowing(t *testing.T) {
	s := looking(t, NetTab)
	s.Update(Tick{})
	own := s.Revision()
	stroke(s, ink.Point{X: 0.3, Y: 0.3}, ink.Point{X: 0.6, Y: 0.7})
	if !s.stale || s.Revision() != own {
		t.Error("a movement of the pen renders the section, or is not followed")
	}
	s.Update(Tick{})
	if s.stale || s.Revision() == own {
		t.Error("the numbers do not follow the pen")
	}
	s.Update(Seen{false})
	stroke(s, ink.Point{X: 0.3, Y: 0.3}, ink.Point{X: 0.6, Y: 0.2})
	if s.stale {
		t.Error("nobody looks, and yet there is work")
	}
}

func TestNumber(t *testing.T) {
	for v, want := range map[float32]string{-0.125: "−0.12", 12.34: "12.3", -1234.5: "−1234", 0: "0.00", float32(math.Inf(1)): "no number"} {
		if got := number(v); got != want {
			t.Errorf("%v is written %q, want %q", v, got, want)
		}
	}
}

func TestUnitPictures(t *testing.T) {
	s := looking(t, UnitsTab)
	s.Update(FitUnits{10 * unitWidth})
	n := s.subject()
	d := s.unitPictures()
	if d.width != 300 || d.height != 90 {
		t.Fatalf("%d x %d", d.width, d.height)
	}
	for _, at := range [][3]int{{0, 0, 0}, {13, 5, 20}, {29, 27, 27}} { // unit, row, column
		w := n.Weights[0].Data[(at[1]*28+at[2])*n.Weights[0].Stride+at[0]]
		place := (at[0]/10*30+1+at[1])*300 + at[0]%10*30 + 1 + at[2]
		want := byte(min(1, abs(w)/d.scale)*255 + 0.5)
		got := [2]byte{d.negative[place], d.positive[place]}
		if sign := map[bool]int{false: 0, true: 1}[w > 0]; got[sign] != want || got[1-sign] != 0 {
			t.Errorf("unit %d, pixel %d, %d: weight %v is drawn as %v, want %d", at[0], at[1], at[2], w, got, want)
		}
	}
	s.Update(ChooseUnit{UnitAt{1, 3}})
	stroke(s, ink.Point{X: 0.3, Y: 0.2}, ink.Point{X: 0.6, Y: 0.8})
	products := s.unitPicture(UnitAt{1, 3}, true)
	for p, v := range s.pad.image {
		if (v == 0) != (products.positive[p] == 0 && products.negative[p] == 0) && v > 100 {
			t.Errorf("pixel %d of grey %d: drawn as %d, %d", p, v, products.positive[p], products.negative[p])
		}
	}
	if s.unitPicture(UnitAt{2, 3}, false) != nil {
		t.Error("an output has a picture")
	}
}

// TestInspectRendering renders each part in its states, of networks of several kinds.
func TestInspectRendering(t *testing.T) {
	for _, hidden := range [][]int{nil, {30}, {20, 10}} {
		for _, tab := range tabs {
			s := looking(t, tab.key)
			settings := recipe.Default()
			settings.Hidden = hidden
			s.choose("book", settings)
			p := &View{State: &s.State, Send: func(Msg) {}}
			render := func() {
				if p.Section() == nil {
					t.Errorf("%s: nothing is shown", tab.key)
				}
			}
			render()
			stroke(s, ink.Point{X: 0.3, Y: 0.2}, ink.Point{X: 0.6, Y: 0.8})
			s.Update(ShowList{true})
			for layer, units := range append([]int{784}, append(hidden, 10)...) {
				s.Update(ChooseUnit{UnitAt{layer, units - 1}})
				render()
			}
			s.Update(TestNetwork{})
			report(s, shownCases(report(s, exam(s))[0].(proto.Command)))
			render()
			s.Update(ChooseCase{2})
			render()
			if c, ok := p.caseGrid(s.Cases.Images).(*ui.Mosaic); !ok || c.Render() == nil {
				t.Error("no grid is shown")
			}
			if g, ok := p.matrix(s.exam()).(*confusionGrid); !ok || g.Render() == nil {
				t.Error("no matrix is shown")
			}
			s.none("sixteen")
			render()
		}
	}
}

// TestGerman shows each part in German.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	for tab, texts := range map[string][]string{
		NetTab:      {"Verborgene Schicht 1", "Verborgene Einheit 3: 1,00<", "nur die 200 stärksten", "Aktivierung, σ(z)"},
		UnitsTab:    {"Gewichte der Einheiten 1 bis 30 von 30", " und darüber", "Ihre Gewichte zu den Ausgaben", "Spricht dafür"},
		MistakesTab: {"1000 von 1051 Testbildern richtig gelesen", "4 gelesen als 9: 48", "Testbild 21, eine 4, liegt auf dem Zeichenfeld."},
		WishTab:     {"Bild für eine 3 suchen", "Wähle, wonach gesucht wird."},
	} {
		s := looking(t, tab)
		stroke(s, ink.Point{X: 0.3, Y: 0.2}, ink.Point{X: 0.6, Y: 0.8})
		s.Update(ShowList{true})
		s.Update(ChooseUnit{UnitAt{1, 2}})
		s.Update(TestNetwork{})
		report(s, shownCases(report(s, exam(s))[0].(proto.Command)))
		s.Update(ChooseCase{2})
		p := &View{State: &s.State, Send: func(Msg) {}, Mounted: func(string, vecty.SyscallJSValue) {}}
		html := uitest.HTML(p.Section())
		for _, text := range texts {
			if !strings.Contains(html, text) {
				t.Errorf("%s: %q is not shown in %s", tab, text, html)
			}
		}
		for _, text := range []string{"Unit ", "unit ", " the ", "image ", "read ", " to ", "Output ", "Save", ": 0."} {
			if strings.Contains(html, text) {
				t.Errorf("%s: %q is English in %s", tab, text, html)
			}
		}
	}
}

// TestAnotherReader goes over to another network: what this one wished for is not shown as that one's.
func TestAnotherReader(t *testing.T) {
	s := looking(t, WishTab)
	post := s.Update(BeginWish{3})[0].(proto.Command)
	s.choose("pen", recipe.Default())
	report(s, proto.Report{Question: post, Body: &proto.Climbed{Pixels: make([]byte, 784), Steps: 150, Output: make([]float32, 10)}})
	if w := &s.Wish; w.stage() != nil || w.Waits() || w.Class != -1 {
		t.Errorf("%+v", w)
	}
}

// TestCaptions gives both the class of an image and the network's answer, within the width of its tile.
func TestCaptions(t *testing.T) {
	outputs := [][]float32{{0, 0.978, 0.1}}
	for _, c := range []struct {
		classes []string
		want    string
	}{
		{[]string{"4", "9", "7"}, "7\u202f→\u202f9  98%"},
		{[]string{"Dress", "Shirt", "Pullover"}, "Pull.\u202f→\u202fShirt"},
	} {
		images := &CaseImages{Shown: &proto.Shown{Labels: []int{2}, Outputs: outputs}, Data: proto.Data{Classes: c.classes}}
		if got := images.caption(0); got != c.want {
			t.Errorf("%q, expected %q", got, c.want)
		}
	}
}
