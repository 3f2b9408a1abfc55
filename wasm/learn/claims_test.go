package learn

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/f32"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/text"
	"inkling/wasm/ui/uitest"
)

// What the pages claim, computed.

// setUnit gives the unit of the first page weights and bias, as its sliders do.
func setUnit(s *State, w1, w2, b float32) {
	s.Update(SetUnit{0, w1})
	s.Update(SetUnit{1, w2})
	s.Update(SetUnit{2, b})
}

// unitOf returns weights and bias of the first page.
func unitOf(s *State) [3]float32 {
	u := s.perceptron.unit
	return [3]float32{u.Weights[0], u.Weights[1], u.Bias}
}

// TestScaleAllOrNone multiplies and divides until the bounds: the unit decides as
// before after every press, and the page says why it goes no further.
func TestScaleAllOrNone(t *testing.T) {
	for _, c := range []struct {
		unit, most, least [3]float32
		tooLarge, tooNear string
	}{
		{[3]float32{-2, -2, 3}, [3]float32{-64, -64, 96}, [3]float32{-2.0 / 128, -2.0 / 128, 3.0 / 128}, "w₁ would go beyond ±100.", "w₁ would come closer to 0 than 0.01."},
		{[3]float32{1, 1, -0.5}, [3]float32{64, 64, -32}, [3]float32{1.0 / 32, 1.0 / 32, -0.5 / 32}, "w₁ would go beyond ±100.", "b would come closer to 0 than 0.01."},
		{[3]float32{0, -5, 0}, [3]float32{0, -80, 0}, [3]float32{0, -5.0 / 256, 0}, "w₂ would go beyond ±100.", "w₂ would come closer to 0 than 0.01."},
		{[3]float32{0.001, 100, 1}, [3]float32{0.001, 100, 1}, [3]float32{0.001, 100, 1}, "w₂ would go beyond ±100.", "w₁ would come closer to 0 than 0.01."},
	} {
		for _, way := range []struct {
			by   float32
			end  [3]float32
			said string
		}{{2, c.most, "× 2 is not possible: " + c.tooLarge}, {0.5, c.least, "÷ 2 is not possible: " + c.tooNear}} {
			s := NewState()
			s.Update(Open{"perceptron"})
			setUnit(s, c.unit[0], c.unit[1], c.unit[2])
			decisions := decisionsOf(s)
			for range 20 {
				s.Update(ScaleUnit{way.by})
				if !slices.Equal(decisionsOf(s), decisions) {
					t.Fatalf("%v × %v: the perceptron decides otherwise at %v", c.unit, way.by, unitOf(s))
				}
			}
			if got := unitOf(s); got != way.end {
				t.Errorf("%v × %v ends at %v, want %v", c.unit, way.by, got, way.end)
			}
			html := shown(s)
			if !strings.Contains(html, way.said) || !strings.Contains(html, `aria-disabled="true"`) {
				t.Errorf("%v: the page does not say %q, or no button looks unavailable", unitOf(s), way.said)
			}
		}
	}
	s := NewState()
	s.Update(Open{"perceptron"})
	if strings.Contains(shown(s), "aria-disabled") {
		t.Error("a button is unavailable at the start")
	}
}

// TestScaledFarItIsAlmostAPerceptron presses "Everything × 2" as often as it can be, as the lesson proposes, from the
// book's NAND: at every corner the sigmoid unit then says what the perceptron says. The sliders hold the numbers.
func TestScaledFarItIsAlmostAPerceptron(t *testing.T) {
	s := NewState()
	s.Update(Open{"perceptron"})
	s.Update(ShowNAND{})
	if html := shown(s); !strings.Contains(html, `min="-10" max="10"`) || strings.Contains(html, `max="100"`) {
		t.Error("the sliders do not go to 10 at first")
	}
	presses := 0
	for was := unitOf(s); ; was = unitOf(s) {
		if s.Update(ScaleUnit{2}); unitOf(s) == was {
			break
		}
		presses++
	}
	u := s.perceptron.unit
	for _, x := range corners {
		if far := math.Abs(float64(u.Sigmoid(x).A - u.Step(x).A)); far > 1e-6 {
			t.Errorf("after × 2 for %d times, the units differ by %v at %v", presses, far, x)
		}
	}
	if html := shown(s); presses < 3 || !strings.Contains(html, `min="-100" max="100"`) {
		t.Errorf("× 2 can be pressed %d times, or the sliders do not hold the numbers", presses)
	}
}

// decisionsOf are those of the perceptron all over the plane.
func decisionsOf(s *State) (list []float32) {
	for _, x := range lesson.Between(planeFrom, planeTo, 9) {
		for _, y := range lesson.Between(planeFrom, planeTo, 9) {
			list = append(list, s.perceptron.unit.Step([]float32{float32(x), float32(y)}).A)
		}
	}
	return list
}

// TestScalingIsExplainedRightly computes what the explanation says of multiplying
// weights and bias by c, for factors above and below 1, and z of either sign and 0.
func TestScalingIsExplainedRightly(t *testing.T) {
	for _, w := range [][]float32{{1, 1, -0.5}, {-2, -2, 3}, {0.3, -1.7, 0.4}, {1, 1, -1}} {
		for _, x := range corners {
			u := lesson.Unit{Weights: w[:2], Bias: w[2]}
			z, a := u.Sigmoid(x).Z, u.Sigmoid(x).A
			for _, c := range []float32{0.125, 0.5, 1.5, 2, 3} {
				scaled := lesson.Unit{Weights: []float32{c * w[0], c * w[1]}, Bias: c * w[2]}
				got := scaled.Sigmoid(x)
				if math.Abs(float64(got.Z-c*z)) > 1e-5 || scaled.Step(x).A != u.Step(x).A {
					t.Errorf("%v at %v times %v: z is %v instead of %v, or the perceptron decides otherwise", w, x, c, got.Z, c*z)
				}
				before, after := math.Abs(float64(a)-0.5), math.Abs(float64(got.A)-0.5)
				switch {
				case z == 0 && got.A != 0.5, z != 0 && c > 1 && after <= before, z != 0 && c < 1 && after >= before, (got.A-0.5)*(a-0.5) < 0:
					t.Errorf("%v at %v times %v: the output goes from %v to %v", w, x, c, a, got.A)
				}
			}
			if large := (lesson.Unit{Weights: []float32{1000 * w[0], 1000 * w[1]}, Bias: 1000 * w[2]}).Sigmoid(x).A; z != 0 && large != u.Step(x).A {
				t.Errorf("%v at %v times 1000: the sigmoid unit says %v, the perceptron %v", w, x, large, u.Step(x).A)
			}
		}
	}
}

// TestSolutionComesAfterTheTry sees that NAND is explained from the start, and its
// solution offered once weights or bias were changed.
func TestSolutionComesAfterTheTry(t *testing.T) {
	for _, l := range text.Languages {
		s := NewState()
		s.Update(ChooseLanguage{l})
		s.Update(Open{"perceptron"})
		offer := l.Say("perceptron.nand")
		if html := shown(s); strings.Contains(html, offer) || !strings.Contains(html, "not and") {
			t.Errorf("%s: NAND is not explained, or its solution is given away", l)
		}
		s.Update(SetInput{0, 0})
		if strings.Contains(shown(s), offer) {
			t.Errorf("%s: other inputs are taken for a try", l)
		}
		s.Update(SetUnit{0, -1})
		if !strings.Contains(shown(s), offer) {
			t.Errorf("%s: no solution is offered after a try", l)
		}
		s.Update(ShowNAND{})
		if !s.perceptron.isNAND() {
			t.Errorf("%s: the solution is none", l)
		}
	}
}

// TestSigmaCurve sees that the curve holds its point, whatever z is.
func TestSigmaCurve(t *testing.T) {
	for z, want := range map[float32]string{0: `cx="150.00" cy="65.00"`, 8: `cx="300.00"`, -8: `cx="0.00"`, 9: `cx="234.38"`, -40: `cx="56.25"`} {
		v := &View{State: NewState()}
		html := v.sigmaCurve(z)
		page := uitest.HTML(html)
		if !strings.Contains(page, want) || !strings.Contains(page, "z = "+rough(v, z)+" becomes "+rough(v, f32.Sigmoid(z))) {
			t.Errorf("z = %v: the point is not at %s:\n%s", z, want, page)
		}
	}
	for a, want := range map[float64]float32{0.5: 0, 0.25: -1.0986123, 0: -69.07755, 1: 34.53958} {
		if got := sigmaInverse(a); math.Abs(float64(got-want)) > 1e-3 {
			t.Errorf("σ(z) = %v: z is %v, want %v", a, got, want)
		}
	}
	if s := f32.Sigmoid(nearZero); 1-s > 0.001 || f32.Sigmoid(-nearZero) > 0.001 {
		t.Errorf("the curve ends at %v", s)
	}
}

// TestPagesHaveNetworksOfTheirOwn does what the page on matrices asks for: the page
// on backpropagation shows what it would have shown without.
func TestPagesHaveNetworksOfTheirOwn(t *testing.T) {
	fresh := NewState()
	fresh.Update(Open{"backprop"})
	want := shown(fresh)
	s := NewState()
	s.Update(Open{"matrices"})
	for _, m := range []Msg{SetNumber{lesson.Place{Layer: 1, Unit: 0, From: lesson.Bias}, 10}, SetX{0, 3}, ChooseUnit{1, 0}, SetShape{"3, 3"}, NewWeights{}} {
		s.Update(m)
	}
	s.Update(Open{"backprop"})
	if d := cmp.Diff(want, shown(s)); d != "" {
		t.Errorf("the page on matrices changes that on backpropagation:\n%s", d)
	}
	s.Update(Open{"matrices"})
	before := shown(s)
	s.Update(Open{"backprop"})
	for _, m := range []Msg{TakeStep{}, SetX{0, 5}, SetY{0, 0}, SetLearningRate{10}, ResetSmall{}} {
		s.Update(m)
	}
	s.Update(Open{"matrices"})
	if d := cmp.Diff(before, shown(s)); d != "" {
		t.Errorf("the page on backpropagation changes that on matrices:\n%s", d)
	}
}

// TestLargeBias does what the page on matrices asks to try: with a bias of −10 or 10
// the output hardly depends on the inputs.
func TestLargeBias(t *testing.T) {
	for _, bias := range []float32{-10, 10} {
		s := NewState()
		s.Update(Open{"matrices"})
		s.Update(SetNumber{lesson.Place{Layer: 1, Unit: 0, From: lesson.Bias}, bias})
		least, most := float32(1), float32(0)
		for _, x := range []float32{-1000, -1, 0, 1, 1000} {
			for _, y := range []float32{-1000, -1, 0, 1, 1000} {
				a := s.matrices.network.Feedforward([]float32{x, y})[0]
				least, most = min(least, a), max(most, a)
			}
		}
		if most-least > 0.001 {
			t.Errorf("bias %v: the output goes from %v to %v", bias, least, most)
		}
	}
}

// TestFirstExampleHasRoundNumbers computes what the page on backpropagation says of
// its first example. Every number of it is exact.
func TestFirstExampleHasRoundNumbers(t *testing.T) {
	s := NewState()
	s.Update(Open{"backprop"})
	n := s.small()
	b := n.backprop()
	for l := range n.network.Layers() {
		for k := range n.network.Sizes[l+1] {
			w, e := lesson.Feedforward(n.network, b.Activations, l, k), b.Error(l, k)
			if w.Z != 0 || w.A != 0.5 || e.Prime != 0.25 || e.Prime != w.A*(1-w.A) {
				t.Errorf("layer %d, unit %d: z = %v, a = %v, σ′ = %v", l+2, k+1, w.Z, w.A, e.Prime)
			}
		}
	}
	if got := (0.5 - 1) * 0.25; n.y[0] != 1 || b.Delta(1)[0] != float32(got) || got != -0.125 {
		t.Errorf("the output should be %v, and its error is %v", n.y[0], b.Delta(1)[0])
	}
	var slopes []float32
	for _, at := range lesson.Places(n.network.Parameters) {
		p := b.Partial(at, float64(s.backprop.eta))
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
		if after := s.small().backprop().Cost; after >= cost {
			t.Errorf("a step takes the cost from %v to %v", cost, after)
		} else {
			cost = after
		}
	}
	s.Update(ResetSmall{})
	if d := cmp.Diff(firstExample().network.Parameters, s.small().network.Parameters); d != "" {
		t.Errorf("Start again does not bring the example back: %s", d)
	}
}

// TestSlopesOfTheLargeNetwork counts what backpropagation computes in one go.
func TestSlopesOfTheLargeNetwork(t *testing.T) {
	n := nn.New([]int{784, 16, 16, 10}, nn.Sigmoid, nn.Sigmoid).Count()
	for _, l := range text.Languages {
		if said := l.Say("backprop.p1"); !strings.Contains(said, " "+l.Count(n)+" ") {
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
