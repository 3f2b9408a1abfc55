package app

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/f32"
	"inkling/nn/ink"
	"inkling/nn/inspect"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
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

// exam is an answer to the last question: every image read rightly, but 48 fours as nines, 3 twos as ones.
func exam(s *State) proto.Report {
	e := &proto.Exam{ID: s.Inspect.asked, Data: *digits}
	for class := range 10 {
		e.Confusion = append(e.Confusion, make([]int, 10))
		e.Confusion[class][class] = 100
	}
	e.Confusion[4][9], e.Confusion[2][1] = 48, 3
	return proto.Report{Kind: proto.Examined, Exam: e}
}

// shown is an answer to a Show of so many images out of 48.
func shownCases(post Post) proto.Report {
	c := &proto.Cases{ID: post.Ask.ID, Of: post.Ask.Case, From: post.Ask.From, Total: 48}
	for i := post.Ask.From; i < min(48, post.Ask.From+post.Ask.Count); i++ {
		output := make([]float32, 10)
		output[9] = 0.75
		c.Numbers, c.Labels, c.Outputs = append(c.Numbers, 10*i), append(c.Labels, 4), append(c.Outputs, output)
	}
	return proto.Report{Kind: proto.Shown, Cases: c, Pixels: make([]byte, 784*len(c.Numbers))}
}

func TestExamining(t *testing.T) {
	s := looking(t, mistakesTab)
	if s.exam() != nil || s.examineAgain() != nil {
		t.Error("data is loaded for what nobody has asked")
	}
	effects := s.Update(TestNetwork{})
	post := effects[0].(Post)
	if post.Do != proto.Examine || post.Settings["hidden"] != "30" || len(post.Parameters) != 4*23860 || post.Ask.Shape != dataset.MNIST || post.Ask.OfRun {
		t.Errorf("%+v", post)
	}
	report(s, proto.Report{Kind: proto.Loaded, Loading: &proto.Loading{Bytes: 5, Total: 10, Of: 5, Training: 1}})
	if s.Inspect.Exam.Loading == nil {
		t.Error("nothing shows that the images are coming")
	}
	effects = report(s, exam(s))
	if s.Inspect.Exam.Loading != nil || s.exam() == nil {
		t.Fatal("the answers are not there")
	}
	post = effects[0].(Post)
	if d := cmp.Diff(inspect.Case{Was: inspect.Any, Read: inspect.Wrong}, post.Ask.Case); d != "" || post.Do != proto.Show {
		t.Error(d)
	}
	if d := cmp.Diff([]Mixup{{Cell{4, 9}, 48}, {Cell{2, 1}, 3}}, mixups(s.exam(), 5)); d != "" {
		t.Error(d)
	}
	csv := s.Update(SaveConfusion{})[0].(Download)
	if csv.Name != "inkling-confusion-784-30-10.csv" || !strings.Contains(csv.Text, "\n4,0,0,0,0,100,0,0,0,0,48\n") {
		t.Errorf("%+v", csv)
	}
	s.Update(ChooseReader{firstReader})
	if s.exam() != nil {
		t.Error("the answers are shown as another network's")
	}
	s.Update(ChooseReader{"book"})
	if s.exam() == nil {
		t.Error("the answers are forgotten")
	}
	s.Update(WorkerFailed{0, "dead"})
	if s.exam() != nil || s.Inspect.Cases.Images != nil {
		t.Error("the answers outlive the worker that could tell more of them")
	}
}

// TestExamineFails asks once, and not again by itself.
func TestExamineFails(t *testing.T) {
	s := looking(t, mistakesTab)
	s.Data.unasked = true // the data is here
	effects := s.Update(InspectTab{Key: mistakesTab})
	if len(effects) != 1 {
		t.Fatalf("the images are here, yet nothing is asked: %v", effects)
	}
	if effects := report(s, proto.Report{Kind: proto.Unseen, Text: "No."}); effects != nil || s.Inspect.Exam.Error != "No." {
		t.Errorf("the visitor reads %q; %v", s.Inspect.Exam.Error, effects)
	}
	if effects := s.Update(InspectTab{Key: mistakesTab}); effects != nil {
		t.Errorf("it is asked again: %v", effects)
	}
	if effects := s.Update(TestNetwork{}); len(effects) != 1 || s.Inspect.Exam.Error != "" {
		t.Error("the button does nothing")
	}
}

// TestExamineTrained follows the network in training, about once a second, and at its end.
func TestExamineTrained(t *testing.T) {
	s := looking(t, mistakesTab)
	s.Update(Press{proto.Train})
	asked := func(effects []Effect) (n int) {
		for _, e := range effects {
			if post, ok := e.(Post); ok && post.Do == proto.Examine {
				n++
				if !post.Ask.OfRun || post.Parameters != nil {
					t.Errorf("%+v", post)
				}
			}
		}
		return n
	}
	n := asked(report(s, changed(proto.Training)))
	n += asked(report(s, proto.Report{Kind: proto.Network, Parameters: s.Runs[0].Settings.Network(dataset.MNIST).Bytes()}))
	if n != 1 {
		t.Fatalf("%d questions at the beginning", n)
	}
	report(s, exam(s))
	for range 3 * examineEvery {
		if k := asked(report(s, proto.Report{Kind: proto.Trained, Progress: &nn.Progress{}})); k > 0 {
			n += k
			report(s, exam(s))
		}
	}
	if n < 3 || n > 5 {
		t.Errorf("%d questions in about three seconds", n)
	}
	if asked(report(s, changed(proto.Finished))) != 1 {
		t.Error("the network that has learned all is not asked")
	}
	report(s, exam(s))
	s.Update(InspectSeen{false})
	if asked(report(s, changed(proto.Paused))) != 0 {
		t.Error("nobody looks, yet the network is asked")
	}
	report(s, changed(proto.Idle))
	if s.Inspect.Exam.Result != nil {
		t.Error("the answers of a network that is no more")
	}
}

func TestCaseList(t *testing.T) {
	s := looking(t, mistakesTab)
	s.Update(TestNetwork{})
	report(s, shownCases(report(s, exam(s))[0].(Post)))
	old := s.Update(ChooseCell{Cell{2, 1}})[0].(Post)
	post := s.Update(ChooseCell{Cell{4, 9}})[0].(Post)
	report(s, shownCases(old))
	if s.Inspect.Cases.Images.Of == old.Ask.Case {
		t.Error("images are shown that nobody wants any more")
	}
	report(s, shownCases(post))
	images := s.Inspect.Cases.Images
	if images.title() != "A 4 read as a 9" || images.span() != "1 to 32 of 48" || images.name(1) != "test image 11, a 4, read as a 9, 75 of 100" {
		t.Errorf("%q, %q, %q", images.title(), images.span(), images.name(1))
	}
	if sheet := images.sheet(8); sheet.width != 8*30 || sheet.height != 4*(30+captionHeight(28)) || len(sheet.alpha) != sheet.width*sheet.height {
		t.Errorf("a sheet of %d x %d pixels", sheet.width, sheet.height)
	}
	for _, step := range []struct {
		m    Msg
		want int
	}{
		{CaseKey{"ArrowRight"}, 1}, {CaseKey{"ArrowDown"}, 9}, {CaseKey{"Home"}, 8}, {CaseKey{"End"}, 15}, {CaseKey{"PageDown"}, 31}, {CaseKey{"ArrowRight"}, 31},
	} {
		s.Update(step.m)
		if s.Inspect.Cases.Cursor != step.want {
			t.Errorf("%+v: cursor %d, want %d", step.m, s.Inspect.Cases.Cursor, step.want)
		}
	}
	s.Update(CaseKey{"Enter"})
	if p := s.Picture; p == nil || p.Split != dataset.Test || p.Number != 310 || p.Label != 4 {
		t.Errorf("on the pad is %+v", s.Picture)
	}
	post = s.Update(TurnCases{32})[0].(Post)
	report(s, shownCases(post))
	if got := s.Inspect.Cases.Images.span(); got != "33 to 48 of 48" {
		t.Error(got)
	}
	if s.Update(TurnCases{64}) != nil || s.Update(FitCases{8 * caseWidth}) != nil {
		t.Error("the worker is asked for nothing")
	}
	post = s.Update(FitCases{300})[0].(Post)
	if post.Ask.Count != fewCases*caseLines {
		t.Errorf("%d images on a phone", post.Ask.Count)
	}
	s.Update(CellKey{"ArrowLeft"})
	if s.Inspect.Exam.Cursor != (Cell{4, 8}) {
		t.Errorf("the cursor is at %+v", s.Inspect.Exam.Cursor)
	}
	images.Data.Rows = 20
	s.Inspect.Cases.Images = images
	s.Update(ChooseCase{0})
	if want := "The pad holds images of 28 x 28 pixels; this one has 20 x 28."; s.Inspect.Cases.Note != want {
		t.Errorf("the visitor reads %q", s.Inspect.Cases.Note)
	}
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
	if w.Busy || s.Image[0] != 8 || s.Picture.name() != "what a network would like to see for a 3, step 8" {
		t.Errorf("on the pad is %+v", s.Picture)
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
	s.Update(PenDown{ink.Point{X: 0.3, Y: 0.3}})
	s.Update(InspectTick{})
	news, own := s.news, s.Inspect.news
	s.Update(PenMove{[]ink.Point{{X: 0.6, Y: 0.7}}})
	if !s.Inspect.stale || s.news != news || s.Inspect.news != own {
		t.Error("a movement of the pen renders the page, or is not followed")
	}
	s.Update(InspectTick{})
	if s.Inspect.stale || s.news != news || s.Inspect.news == own {
		t.Error("the numbers do not follow the pen")
	}
	s.Update(InspectSeen{false})
	s.Update(PenMove{[]ink.Point{{X: 0.6, Y: 0.2}}})
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
	for p, v := range s.Image {
		if (v == 0) != (products.positive[p] == 0 && products.negative[p] == 0) && v > 100 {
			t.Errorf("pixel %d of grey %d: drawn as %d, %d", p, v, products.positive[p], products.negative[p])
		}
	}
	if s.unitPicture(UnitAt{2, 3}, false) != nil {
		t.Error("an output has a picture")
	}
}

// TestLayouts lays out networks of every size: each unit has a place of its own within the picture, is found there, and
// the keys lead to every one.
func TestLayouts(t *testing.T) {
	for _, sizes := range [][]int{{784, 10}, {784, 30, 10}, {784, 300, 100, 10}, {784, 256, 128, 10}, {784, 1024, 1024, 1024, 1024, 1024, 1024, 62}, {784, 1, 1, 10}, {4096, 40, 2}} {
		rows := int(math.Sqrt(float64(sizes[0])))
		for _, size := range [][2]float64{{560, 480}, {330, 420}} {
			l := newNetLayout(sizes, rows, rows, size[0], size[1])
			last := 0.0
			for layer, units := range sizes {
				places := map[[2]float64]bool{}
				for unit := range units {
					u := UnitAt{layer, unit}
					x, y := l.at(u)
					if x < 0 || y < 0 || x > size[0] || y > size[1] || places[[2]float64{x, y}] {
						t.Fatalf("%v in %v: unit %+v is at %v, %v", sizes, size, u, x, y)
					}
					places[[2]float64{x, y}] = true
					if got := l.find(x, y); got != u {
						t.Fatalf("%v in %v: at the place of %+v is %+v", sizes, size, u, got)
					}
					if layer > 0 && unit == 0 && x < last {
						t.Errorf("%v in %v: layer %d begins before the one before ends", sizes, size, layer)
					}
				}
				b := &l.blocks[layer]
				last = b.left + b.width() - b.pitch
			}
			at := UnitAt{0, 0}
			for range 500 {
				at = l.step(at, "ArrowRight")
			}
			if at.Layer != len(sizes)-1 {
				t.Errorf("%v: going to the right leads to %+v", sizes, at)
			}
			for range 500 {
				at = l.step(at, "ArrowLeft")
			}
			if at.Layer != 0 {
				t.Errorf("%v: going to the left leads to %+v", sizes, at)
			}
		}
	}
}

// TestScene draws networks, of numbers that are none too.
func TestScene(t *testing.T) {
	n := recipe.Default().Network(dataset.MNIST)
	l := newNetLayout(n.Sizes, 28, 28, 560, 480)
	a := [][]float32{make([]float32, 784), make([]float32, 30), make([]float32, 10)}
	rng := f32.NewRand(1, 1)
	for _, layer := range a {
		for i := range layer {
			layer[i] = float32(rng.Float64())
		}
	}
	edges := func(v *netView) (n int) {
		for _, e := range v.scene(l).edges {
			n += strings.Count(e.path, "M")
			if strings.Count(e.path, "M") != strings.Count(e.path, "L") || e.strength <= 0 || e.strength > 1 {
				t.Errorf("%+v", e)
			}
		}
		return n
	}
	view := &netView{network: n, activations: a, flow: true, only: noUnit}
	if got := edges(view); got != 2*mostEdges {
		t.Errorf("%d edges", got)
	}
	view.only = UnitAt{1, 4}
	if got := edges(view); got != mostEdges+10 {
		t.Errorf("%d edges of a hidden unit", got)
	}
	view.only = UnitAt{0, 400}
	if got := edges(view); got != 30 {
		t.Errorf("%d edges of a pixel", got)
	}
	dots := 0
	for _, u := range view.scene(l).units {
		dots += strings.Count(u.path, "M")
	}
	if rings := strings.Count(l.rings(), "M"); rings != 40 || dots > 40 || dots < 35 {
		t.Errorf("%d rings, %d dots", rings, dots)
	}
	view.only = noUnit
	for _, v := range []float32{float32(math.NaN()), float32(math.Inf(1)), float32(math.Inf(-1)), -3e38} {
		a[1][3], a[2][1], n.Weights[1].Data[7] = v, v, v
		view.scene(l)
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
			if c, ok := p.caseGrid(s.Inspect.Cases.Images).(*mosaic); !ok || c.Render() == nil {
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
