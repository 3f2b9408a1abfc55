package app

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// looking is the state of a page on which the section of the inside is in sight, with a small network that reads.
func looking(t *testing.T, tab string) *State {
	t.Helper()
	s := opened()
	settings := recipe.Default()
	s.Update(ModelArrived{Key: "book", Model: &model.Model{Network: settings.Network(dataset.MNIST), Settings: settings}})
	s.Update(ChooseReader{"book"})
	s.Update(InspectSeen{true})
	s.Update(InspectTab{Key: tab})
	s.Update(FitNet{600, 480})
	return s
}

func TestWishing(t *testing.T) {
	s := looking(t, wishTab)
	post := s.Update(BeginWish{3})[0].(Post)
	if post.Do != proto.Ascend || post.Ask.Class != 3 || post.Ask.Seed != 1 || len(post.Parameters) == 0 {
		t.Errorf("%+v", post)
	}
	stage := func(id, step int) proto.Report {
		output := make([]float32, 10)
		output[3] = float32(step) / 150
		return proto.Report{Kind: proto.Climbed, Pixels: slices.Repeat([]byte{byte(step)}, 784), Wish: &proto.Wish{ID: id, Class: 3, Step: step, Steps: 150, Output: output}}
	}
	report(s, stage(post.Ask.ID-1, 0), stage(post.Ask.ID, 0), stage(post.Ask.ID, 8))
	w := &s.Inspect.Wish
	if len(w.Stages) != 2 || !w.Busy || w.stage().Step != 8 {
		t.Fatalf("%+v", w)
	}
	report(s, stage(post.Ask.ID, 150))
	s.Update(ShowStage{1})
	s.Update(WishOnPad{})
	if w.Busy || s.Pad.Image[0] != 8 || s.Pad.Picture.Name() != "what a network would like to see for a 3, step 8" {
		t.Errorf("on the pad is %+v", s.Pad.Picture)
	}
	if again := s.Update(AnotherWish{})[0].(Post); again.Ask.Seed != 2 || len(w.Stages) != 0 {
		t.Errorf("%+v", again)
	}
	report(s, proto.Report{Kind: proto.Unseen, Text: "No."})
	if w.Error != "No." || w.Busy {
		t.Errorf("%+v", w)
	}
}

// TestUnits goes from unit to unit, through the picture and through the grid.
func TestUnits(t *testing.T) {
	s := looking(t, netTab)
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
		if got := s.looksAt(); got != step.want || s.netView().only != got || !strings.HasPrefix(s.Inspect.Spoken, step.said) {
			t.Errorf("%T%+v: looks at %+v, says %q; want %+v, %q", step.m, step.m, got, s.Inspect.Spoken, step.want, step.said)
		}
	}
	s.Update(InspectTab{Key: unitsTab})
	s.Update(ChooseUnit{UnitAt{1, 0}})
	s.Update(FitUnits{5 * unitWidth})
	for _, step := range []struct {
		key           string
		cursor, first int
	}{
		{"ArrowRight", 1, 0}, {"ArrowDown", 6, 0}, {"PageDown", 29, 25}, {"ArrowDown", 29, 25}, {"Home", 25, 25}, {"ArrowUp", 20, 0},
	} {
		s.Update(UnitKey{step.key})
		if i := &s.Inspect; i.Cursor != step.cursor || i.First != step.first {
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

// TestFollowing draws while somebody looks, and while nobody does.
func TestFollowing(t *testing.T) {
	s := looking(t, netTab)
	s.Update(pad.PenDown{At: ink.Point{X: 0.3, Y: 0.3}})
	s.Update(InspectTick{})
	news, own := s.news, s.Inspect.news
	s.Update(pad.PenMove{To: []ink.Point{{X: 0.6, Y: 0.7}}})
	if !s.Inspect.stale || s.news != news || s.Inspect.news != own {
		t.Error("a movement of the pen renders the page, or is not followed")
	}
	s.Update(InspectTick{})
	if s.Inspect.stale || s.news != news || s.Inspect.news == own {
		t.Error("the numbers do not follow the pen")
	}
	s.Update(InspectSeen{false})
	s.Update(pad.PenMove{To: []ink.Point{{X: 0.6, Y: 0.2}}})
	if s.Inspect.stale {
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
	s := looking(t, unitsTab)
	s.Update(FitUnits{10 * unitWidth})
	n := s.subject()
	d := s.unitPictures()
	if d.width != 300 || d.height != 90 {
		t.Fatalf("%d x %d", d.width, d.height)
	}
	for _, at := range [][3]int{{0, 0, 0}, {13, 5, 20}, {29, 27, 27}} { // unit, row, column
		w := n.Weights[0].Data[(at[1]*28+at[2])*30+at[0]]
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
	for p, v := range s.Pad.Image {
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
		for _, tab := range inspectTabs {
			s := looking(t, tab.key)
			settings := recipe.Default()
			settings.Hidden = hidden
			s.Update(ModelArrived{Key: "book", Model: &model.Model{Network: settings.Network(dataset.MNIST), Settings: settings}})
			p := &Page{State: s, Send: func(Msg) {}}
			render := func() {
				if p.inspect() == nil {
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
			report(s, shownCases(report(s, exam(s))[0].(Post)))
			render()
			s.Update(ChooseCase{2})
			render()
			if c, ok := p.caseGrid(s.Inspect.Cases.Images).(*ui.Mosaic); !ok || c.Render() == nil {
				t.Error("no grid is shown")
			}
			if g, ok := p.matrix(s.exam()).(*confusionGrid); !ok || g.Render() == nil {
				t.Error("no matrix is shown")
			}
			s.Update(ChooseReader{"sixteen"}) // which has not come
			render()
		}
	}
}

// TestAnotherReader goes over to another network: what this one wished for is not shown as that one's.
func TestAnotherReader(t *testing.T) {
	s := looking(t, wishTab)
	post := s.Update(BeginWish{3})[0].(Post)
	s.Update(ChooseReader{firstReader})
	report(s, proto.Report{Kind: proto.Climbed, Pixels: make([]byte, 784), Wish: &proto.Wish{ID: post.Ask.ID, Class: 3, Steps: 150, Output: make([]float32, 10)}})
	if w := &s.Inspect.Wish; w.stage() != nil || w.Busy || w.Class != -1 {
		t.Errorf("%+v", w)
	}
}

// TestCaptions says what an image is as well as what it is read as, within the room below it.
func TestCaptions(t *testing.T) {
	outputs := [][]float32{{0, 0.978, 0.1}}
	for _, c := range []struct {
		classes []string
		want    string
	}{
		{[]string{"4", "9", "7"}, "7\u202f→\u202f9  98%"},
		{[]string{"Dress", "Shirt", "Pullover"}, "Pull.\u202f→\u202fShirt"},
	} {
		images := &CaseImages{Cases: proto.Cases{Labels: []int{2}, Outputs: outputs}, Data: proto.Data{Classes: c.classes}}
		if got := images.caption(0); got != c.want {
			t.Errorf("%q, expected %q", got, c.want)
		}
	}
}
