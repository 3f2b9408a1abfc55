package learn

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/proto"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]float64{"0.5": 0.5, " -1 ": -1, "−0,25": -0.25, "1e-3": 0.001, "+2": 2, "10": 10} {
		if got, ok := parse(text, -10, 10); !ok || got != want {
			t.Errorf("%q is %v (%v), want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "x", "1 2", "10.1", "-11", "NaN", "Inf", "1e400", "0x", "1.2.3", "1,2,3"} {
		if got, ok := parse(text, -10, 10); ok {
			t.Errorf("%q is taken for %v", text, got)
		}
	}
}

// TestTyping types into a field: what is no number stays there and changes nothing.
func TestTyping(t *testing.T) {
	s := NewState()
	s.Update(Open{"matrices"})
	at := lesson.Place{Layer: 0, Unit: 0, From: 0}
	typed := func(text string) {
		s.Update(Typed{"small-0-0-0", text, -mostNumber, mostNumber, func(x float64) Msg { return SetNumber{at, float32(x)} }})
	}
	typed("1.50")
	typed("1.5x")
	if got := *at.Of(s.small().network.Parameters); got != 1.5 {
		t.Errorf("the weight is %v, want 1.5", got)
	}
	if html := shown(s); !strings.Contains(html, "Write a number from −1000 to 1000.") {
		t.Error("it is not said what the field would take")
	}
	typed("2")
	s.Update(Settled{"small-0-0-0"})
	if html := shown(s); strings.Contains(html, "Write a number") || len(s.typed) != 0 {
		t.Error("what was wrong is still said")
	}
}

func TestNAND(t *testing.T) {
	s := NewState()
	s.Update(Open{"perceptron"})
	if s.perceptron.isNAND() || !strings.Contains(shown(s), "not a NAND gate yet") {
		t.Error("the page begins with NAND")
	}
	before, _ := s.perceptron.pictures()
	s.Update(SetUnit{0, -2})
	s.Update(SetUnit{1, -2})
	s.Update(SetUnit{2, 3})
	if !s.perceptron.isNAND() || !strings.Contains(shown(s), "is a NAND gate") {
		t.Error("the book's NAND is not told to be one")
	}
	step, sigmoid := s.perceptron.pictures()
	if slices.Equal(before, step) || len(step) != planeSide*planeSide || step[0] != 255 || step[planeSide-1] != 0 {
		t.Error("the picture does not show NAND: 1 on the left, 0 at the upper right")
	}
	if i := planeSide / 2; sigmoid[i*planeSide+i] == 0 || sigmoid[i*planeSide+i] == 255 {
		t.Error("the sigmoid unit is as sharp as the perceptron")
	}
	s.Update(ResetUnit{})
	if s.perceptron.unit.Weights[0] != 1 || lesson.NAND().Weights[0] != -2 {
		t.Error("the unit of the beginning does not come back, or NAND was changed")
	}
}

func TestShapes(t *testing.T) {
	for text, want := range map[string][]int{"[2, 3, 1]": {2, 3, 1}, "2-3-1": {2, 3, 1}, "6 6 6 6": {6, 6, 6, 6}, "1x1": {1, 1}} {
		if got, ok := parseShape(text); !ok || !slices.Equal(got, want) {
			t.Errorf("%q is %v (%v), want %v", text, got, ok, want)
		}
	}
	s := NewState()
	s.Update(Open{"matrices"})
	for _, text := range []string{"", "2", "2, 7, 1", "0, 1", "2, 3, a", "1 1 1 1 1", "2, -3, 1,", "99999999999999999999, 1"} {
		if s.Update(SetShape{text}); !slices.Equal(s.small().network.Sizes, []int{2, 3, 1}) {
			t.Errorf("%q made a network %v", text, s.small().network.Sizes)
			s = NewState()
		}
	}
	s.Update(ChooseUnit{1, 0})
	s.Update(SetShape{"4, 2"})
	if s.small().chosen != (unitAt{}) || len(s.small().x) != 4 || len(s.small().y) != 2 {
		t.Errorf("%+v", s.small())
	}
	s.Update(ResetSmall{})
	if !slices.Equal(s.small().network.Sizes, []int{2, 3, 1}) || !cmp.Equal(s.small().network.Parameters, newSmall().network.Parameters) {
		t.Error("the network of the beginning does not come back")
	}
}

func TestDescent(t *testing.T) {
	s := NewState()
	s.Update(Open{"descent"})
	for _, m := range []Msg{SetSteps{-1}, SetSteps{mostSteps + 1}, StartAt{99, -99}, SetEta{mostEta}, SetDesired{0, 1}, SetStart{1, 2}} {
		s.Update(m)
		if html := shown(s); strings.Contains(html, "NaN") || strings.Contains(html, "Inf") {
			t.Errorf("after %+v something is no number", m)
		}
	}
	if s.descent.steps != mostSteps || s.descent.start[0] != mostParameter {
		t.Errorf("%+v is out of bounds", s.descent)
	}
	s.Update(ResetDescent{})
	if d := s.descent; d.steps != newDescent().steps || d.desired[0] != newDescent().desired[0] {
		t.Errorf("%+v is not the beginning", d)
	}
	if newDescent().desired[0] == 1 {
		t.Error("the samples of the beginning were changed")
	}
}

// TestContour draws the line of level 0.5 over a slope: it is straight and in the
// middle.
func TestContour(t *testing.T) {
	grid := [][]float64{{0, 1}, {0, 1}}
	if got, want := contour(grid, 0.5), "M200.0 0.0L200.0 400.0"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := contour(grid, 2); got != "" {
		t.Errorf("there is a line %s where no value has this level", got)
	}
}

func bigState(t *testing.T) *State {
	t.Helper()
	s := NewState()
	s.Update(Open{"backprop"})
	effects := s.Update(ShowBig{true})
	if d := cmp.Diff([]Effect{WantNetwork{}, WantDrawing{}}, effects); d != "" {
		t.Fatal(d)
	}
	if html := shown(s); !strings.Contains(html, "being loaded") {
		t.Error("it is not said that the network is being loaded")
	}
	n := nn.New([]int{784, 16, 16, 10}, nn.Sigmoid, nn.Sigmoid)
	n.Initialise(nn.Scaled, 1)
	s.Update(NetworkArrived{Network: n})
	return s
}

func TestBigNetwork(t *testing.T) {
	s := bigState(t)
	p := &s.backprop
	for l := range 3 {
		s.Update(ChooseBigUnit{l, 3})
		html := shown(s)
		if rows := strings.Count(html, `data-is="gradient"`); rows != map[int]int{0: mostRows, 1: 16, 2: 16}[l]+1 {
			t.Errorf("layer %d: %d slopes are listed", l, rows)
		}
	}
	cost := p.study.Cost
	s.Update(TakeStep{})
	if p.study.Cost >= cost || math.Abs(p.study.Cost-costAfter(lesson.Backpropagate(p.network, p.study.X, p.study.Y, nn.Quadratic), 0)) > 1e-9 {
		t.Errorf("the cost was %v, and after a step is %v", cost, p.study.Cost)
	}
	s.Update(ResetBig{})
	if p.study.Cost != cost {
		t.Error("the steps are not taken back")
	}
	s.Update(SetDigit{(p.digit + 1) % 10})
	if p.study.Y[p.digit] != 1 || p.study.Cost <= cost/2 {
		t.Error("another digit is wished for, but it costs nothing")
	}
	image := slices.Clone(p.image)
	s.Update(WriteDigit{})
	if slices.Equal(image, p.image) || p.source != written {
		t.Error("no other digit was written")
	}
}

func TestImages(t *testing.T) {
	s := bigState(t)
	p := &s.backprop
	if effects := s.Update(UseDrawing{}); !cmp.Equal(effects, []Effect{WantDrawing{}}) {
		t.Errorf("%v", effects)
	}
	s.Update(ImageArrived{Digit: -1})
	if !strings.Contains(shown(s), "Nothing is drawn") {
		t.Error("it is not said that the pad is blank")
	}
	image := make([]byte, dataset.MNISTPixels)
	image[400] = 255
	s.Update(ImageArrived{Image: image, Digit: -1})
	if p.source != drawn || p.digit != nn.Answer(p.study.Activations[3]) {
		t.Errorf("the drawing shall be a %d by %s", p.digit, p.source)
	}
	loaded := proto.Report{Kind: proto.Loaded, Loading: &proto.Loading{Bytes: 10, Total: 10, Training: 50_000, Of: 50_000}}
	if effects := told(s, loaded); effects != nil {
		t.Errorf("nobody has asked for a test image: %v", effects)
	}
	if c := asked(s.Update(UseTestImage{})); len(c) != 1 || c[0].Do != proto.Load {
		t.Errorf("a test image is asked for by %+v", c)
	}
	told(s, proto.Report{Kind: proto.Loaded, Loading: &proto.Loading{Bytes: 5, Total: 10, Of: 50_000}})
	if !strings.Contains(shown(s), "50%") {
		t.Error("it is not said how much has come")
	}
	told(s, proto.Report{Kind: proto.Loaded, Loading: &proto.Loading{Fault: "No line."}})
	if !strings.Contains(shown(s), "No line.") {
		t.Error("it is not said why no image came")
	}
	s.Update(UseTestImage{})
	c := asked(told(s, loaded))
	if len(c) != 1 || c[0].Do != proto.Browse || c[0].Look.Split != dataset.Test || c[0].Look.From < 0 || c[0].Look.From >= 10_000 {
		t.Fatalf("once the images are there, %+v", c)
	}
	told(s, proto.Report{Kind: proto.Browsed, Pixels: image, Images: &proto.Images{Look: proto.Look{From: -1}, Labels: []int{5}}})
	if p.source == tested {
		t.Error("an image came that nobody had asked for")
	}
	told(s, proto.Report{Kind: proto.Browsed, Pixels: image, Images: &proto.Images{Look: *c[0].Look, Labels: []int{4}}})
	if p.source != tested || p.digit != 4 {
		t.Error("the image of MNIST is not shown")
	}
	s.Update(UseTestImage{})
	if s.Update(Lost{"It died."}); p.look != nil || !strings.Contains(shown(s), "It died.") {
		t.Error("the worker is no more, but its image is waited for")
	}
	s.Update(ImageArrived{Image: []byte{1}, Digit: 4})
	if len(p.image) != dataset.MNISTPixels {
		t.Error("an image of another size was taken")
	}
}

func TestNetworkMissing(t *testing.T) {
	s := NewState()
	s.Update(Open{"backprop"})
	s.Update(ShowBig{true})
	s.Update(NetworkArrived{Err: errors.New("gone")})
	if !strings.Contains(shown(s), "gone") {
		t.Error("it is not said why there is no network")
	}
	s.Update(NetworkArrived{Network: nn.New([]int{2, 3, 1}, nn.Sigmoid, nn.Sigmoid)})
	if s.backprop.study != nil {
		t.Error("a network of another shape was taken")
	}
	if effects := s.Update(ShowBig{true}); len(effects) == 0 {
		t.Error("the network is not asked for again")
	}
}

func TestSmallStep(t *testing.T) {
	s := NewState()
	s.Update(Open{"backprop"})
	before := s.small().backprop().Cost
	s.Update(TakeStep{})
	if after := s.small().backprop().Cost; after >= before {
		t.Errorf("the cost went from %v to %v", before, after)
	}
}

// TestSliderByPowersOfTen slides a slider to where its value is.
func TestSliderByPowersOfTen(t *testing.T) {
	for _, x := range []float32{0.01, 0.5, 3, 10, 99, 1000} {
		s := slider{value: x, from: 0.01, to: 1000, log: true}
		value, from, to, _, number := s.scale()
		if got := number(value); math.Abs(got-float64(x)) > 0.01*float64(x) || from != -2 || to != 3 {
			t.Errorf("%v comes back as %v, between %v and %v", x, got, from, to)
		}
	}
}
