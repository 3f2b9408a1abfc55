package backprop

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/phrase"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show/showtest"
	"inkling/wasm/learn/small"
	"inkling/wasm/learn/text"
	"inkling/wasm/proto"
)

// TestFirstExampleHasRoundNumbers computes what the page on backpropagation says of
// its first example. Every number of it is exact.
func TestFirstExampleHasRoundNumbers(t *testing.T) {
	s := showtest.Open(New())
	n := &s.State.small
	b := through(n)
	for l := range n.Layers() {
		for k := range n.Sizes[l+1] {
			w, e := lesson.Feedforward(n.Network, b.Activations, l, k), b.Error(l, k)
			if w.Z != 0 || w.A != 0.5 || e.Prime != 0.25 || e.Prime != w.A*(1-w.A) {
				t.Errorf("layer %d, unit %d: z = %v, a = %v, σ′ = %v", l+2, k+1, w.Z, w.A, e.Prime)
			}
		}
	}
	if got := (0.5 - 1) * 0.25; n.Y[0] != 1 || b.Delta(1)[0] != float32(got) || got != -0.125 {
		t.Errorf("the output should be %v, and its error is %v", n.Y[0], b.Delta(1)[0])
	}
	var slopes []float32
	for _, at := range lesson.Places(n.Parameters) {
		p := b.Partial(at, float64(s.State.eta))
		slopes = append(slopes, p.Value)
		if numeric := b.Numeric(at); math.Abs(numeric-float64(p.Value)) > 1e-5 { // "accurate to about five decimal places"
			t.Errorf("%v: the slope is %v, numerically %v", at, p.Value, numeric)
		}
	}
	want := []float32{-0.125, -0.25, 0.0625, 0.125, -0.125, 0.0625, -0.0625, -0.0625, -0.125}
	slices.Sort(slopes)
	slices.Sort(want)
	if d := cmp.Diff(want, slopes); d != "" || b.Cost != 0.125 {
		t.Errorf("the cost is %v, the slopes differ: %s", b.Cost, d)
	}
	cost := b.Cost
	for range 5 {
		s.Update(TakeStep{})
		if after := through(&s.State.small).Cost; after >= cost {
			t.Errorf("a step takes the cost from %v to %v", cost, after)
		} else {
			cost = after
		}
	}
	s.Update(small.Reset{})
	if d := cmp.Diff(firstExample().Parameters, s.State.small.Parameters); d != "" {
		t.Errorf("Start again does not bring the example back: %s", d)
	}
}

// TestSlopesOfTheLargeNetwork counts what backpropagation computes in one go.
func TestSlopesOfTheLargeNetwork(t *testing.T) {
	n := nn.New([]int{784, 16, 16, 10}, nn.Sigmoid, nn.Sigmoid).Count()
	for _, l := range text.Languages {
		if said := l.Say("backprop.p1"); !strings.Contains(said, " "+l.Thousands(n)+" ") {
			t.Errorf("%s: %q, but there are %d weights and biases", l, said, n)
		}
	}
}

// TestSignsAreExplained looks for the signs of the four equations in the words below
// them, and computes the example of ⊙.
func TestSignsAreExplained(t *testing.T) {
	a, b := []float32{1, 2}, []float32{3, 4}
	example := fmt.Sprintf("(%v, %v) ⊙ (%v, %v) = (%v, %v)", a[0], a[1], b[0], b[1], a[0]*b[0], a[1]*b[1])
	for _, l := range text.Languages {
		for key, signs := range map[string][]string{
			"backprop.BP1": {" j", " L", "σ"}, "backprop.BP2": {" l", "l + 1", "T ", "⊙", example}, "backprop.BP3": {" j", " l"}, "backprop.BP4": {" k", "l − 1"},
		} {
			for _, sign := range signs {
				if said := l.Say(key); !strings.Contains(said, sign) {
					t.Errorf("%s in %s does not explain %q: %s", key, l, sign, said)
				}
			}
		}
	}
}

func bigState(t *testing.T) *showtest.Frame[*State] {
	t.Helper()
	s := showtest.Open(New())
	effects := s.Update(ShowBig{true})
	if d := cmp.Diff([]page.Effect{WantNetwork{}, WantDrawing{}}, effects); d != "" {
		t.Fatal(d)
	}
	if html := s.HTML(); !strings.Contains(html, "being loaded") {
		t.Error("the page does not say that the network is being loaded")
	}
	n := nn.New([]int{784, 16, 16, 10}, nn.Sigmoid, nn.Sigmoid)
	n.Initialise(nn.Scaled, 1)
	s.Update(NetworkArrived{Network: n})
	return s
}

func TestBigNetwork(t *testing.T) {
	s := bigState(t)
	p := s.State
	for l := range 3 {
		s.Update(ChooseBigUnit{l, 3})
		html := s.HTML()
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
		t.Error("another digit is chosen, but the cost is unchanged")
	}
	image := slices.Clone(p.image)
	s.Update(WriteDigit{})
	if slices.Equal(image, p.image) || p.source != written {
		t.Error("no other digit was written")
	}
}

func TestImages(t *testing.T) {
	s := bigState(t)
	p := s.State
	if effects := s.Update(UseDrawing{}); !cmp.Equal(effects, []page.Effect{WantDrawing{}}) {
		t.Errorf("%v", effects)
	}
	s.Update(ImageArrived{Digit: -1})
	if !strings.Contains(s.HTML(), "Nothing is drawn") {
		t.Error("the page does not say that the pad is blank")
	}
	image := make([]byte, dataset.MNISTPixels)
	image[400] = 255
	s.Update(ImageArrived{Image: image, Digit: -1})
	if p.source != drawn || p.digit != nn.Answer(p.study.Activations[3]) {
		t.Errorf("the drawing's class is %d, from %s", p.digit, p.source)
	}
	loaded := proto.Report{Body: &proto.Loaded{Loading: proto.Loading{Bytes: 10, Total: 10, Training: 50_000, Of: 50_000}}}
	if effects := s.Reported(loaded); effects != nil {
		t.Errorf("a test image was requested without a button press: %v", effects)
	}
	if c, ok := showtest.Only[*proto.Load](s.Update(UseTestImage{})); !ok {
		t.Errorf("a test image is asked for by %+v", c)
	}
	s.Reported(proto.Report{Body: &proto.Loaded{Loading: proto.Loading{Bytes: 5, Total: 10, Of: 50_000}}})
	if !strings.Contains(s.HTML(), "50%") {
		t.Error("the page does not show how much has loaded")
	}
	s.Reported(proto.Report{Body: &proto.Loaded{Loading: proto.Loading{Fault: phrase.Phrase{Text: "No line."}}}})
	if !strings.Contains(s.HTML(), "No line.") {
		t.Error("the page does not say why no image came")
	}
	s.Update(UseTestImage{})
	c, ok := showtest.Only[*proto.Browse](s.Reported(loaded))
	if !ok || c.Split != dataset.Test || c.From < 0 || c.From >= 10_000 {
		t.Fatalf("once the images are there, %+v", c)
	}
	s.Reported(proto.Report{Question: &proto.Browse{Look: c.Look}, Body: &proto.Browsed{Pixels: image, Labels: []int{5}}})
	if p.source == tested {
		t.Error("an image that was not requested is shown")
	}
	s.Reported(proto.Report{Question: c, Body: &proto.Browsed{Pixels: image, Labels: []int{4}}})
	if p.source != tested || p.digit != 4 {
		t.Error("the image of MNIST is not shown")
	}
	s.Update(UseTestImage{})
	if s.Reported(proto.Report{Body: &proto.Ended{Why: phrase.Phrase{Text: "It died."}}}); p.look != nil || !strings.Contains(s.HTML(), "It died.") {
		t.Error("the worker has ended, but the page waits for its image")
	}
	s.Update(ImageArrived{Image: []byte{1}, Digit: 4})
	if len(p.image) != dataset.MNISTPixels {
		t.Error("an image of another size was taken")
	}
}

func TestNetworkMissing(t *testing.T) {
	s := showtest.Open(New())
	s.Update(ShowBig{true})
	s.Update(NetworkArrived{Err: errors.New("gone")})
	if !strings.Contains(s.HTML(), "gone") {
		t.Error("the page does not say why there is no network")
	}
	s.Update(NetworkArrived{Network: nn.New([]int{2, 3, 1}, nn.Sigmoid, nn.Sigmoid)})
	if s.State.study != nil {
		t.Error("a network of another shape was taken")
	}
	if effects := s.Update(ShowBig{true}); len(effects) == 0 {
		t.Error("the network is not asked for again")
	}
}

func TestSmallStep(t *testing.T) {
	s := showtest.Open(New())
	before := through(&s.State.small).Cost
	s.Update(TakeStep{})
	if after := through(&s.State.small).Cost; after >= before {
		t.Errorf("the cost went from %v to %v", before, after)
	}
}
