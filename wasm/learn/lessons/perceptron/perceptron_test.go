package perceptron

import (
	"math"
	"slices"
	"strings"
	"testing"

	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/show/showtest"
	"inkling/wasm/learn/text"
)

// What the lesson claims, computed.

// setUnit gives the unit of the first page weights and bias, as its sliders do.
func setUnit(s *showtest.Frame[*State], w1, w2, b float32) {
	s.Update(SetUnit{0, w1})
	s.Update(SetUnit{1, w2})
	s.Update(SetUnit{2, b})
}

// unitOf returns weights and bias of the first page.
func unitOf(s *showtest.Frame[*State]) [3]float32 {
	u := s.State.unit
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
			s := showtest.Open(New())
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
			html := s.HTML()
			if !strings.Contains(html, way.said) || !strings.Contains(html, `aria-disabled="true"`) {
				t.Errorf("%v: the page does not say %q, or no button looks unavailable", unitOf(s), way.said)
			}
		}
	}
	s := showtest.Open(New())
	if strings.Contains(s.HTML(), "aria-disabled") {
		t.Error("a button is unavailable at the start")
	}
}

// TestLargeScaleIsAlmostAPerceptron presses "Everything × 2" as often as it can be, as the lesson proposes, from the
// book's NAND: at every corner the sigmoid unit then says what the perceptron says. The sliders hold the numbers.
func TestLargeScaleIsAlmostAPerceptron(t *testing.T) {
	s := showtest.Open(New())
	s.Update(ShowNAND{})
	if html := s.HTML(); !strings.Contains(html, `min="-10" max="10"`) || strings.Contains(html, `max="100"`) {
		t.Error("the sliders do not go to 10 at first")
	}
	presses := 0
	for was := unitOf(s); ; was = unitOf(s) {
		if s.Update(ScaleUnit{2}); unitOf(s) == was {
			break
		}
		presses++
	}
	u := s.State.unit
	for _, x := range corners {
		if far := math.Abs(float64(u.Sigmoid(x).A - u.Step(x).A)); far > 1e-6 {
			t.Errorf("after × 2 for %d times, the units differ by %v at %v", presses, far, x)
		}
	}
	if html := s.HTML(); presses < 3 || !strings.Contains(html, `min="-100" max="100"`) {
		t.Errorf("× 2 can be pressed %d times, or the sliders do not hold the numbers", presses)
	}
}

// decisionsOf are those of the perceptron all over the plane.
func decisionsOf(s *showtest.Frame[*State]) (list []float32) {
	for _, x := range lesson.Between(planeFrom, planeTo, 9) {
		for _, y := range lesson.Between(planeFrom, planeTo, 9) {
			list = append(list, s.State.unit.Step([]float32{float32(x), float32(y)}).A)
		}
	}
	return list
}

// TestScalingIsExplainedCorrectly computes what the explanation says of multiplying
// weights and bias by c, for factors above and below 1, and z of either sign and 0.
func TestScalingIsExplainedCorrectly(t *testing.T) {
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

// TestSolutionIsOfferedAfterATry checks that NAND is explained before the lesson, and its
// solution offered once weights or bias were changed.
func TestSolutionIsOfferedAfterATry(t *testing.T) {
	for _, l := range text.Languages {
		s := showtest.Open(New())
		s.Language = l
		offer := l.Say("perceptron.nand")
		if html := s.HTML(); strings.Contains(html, offer) || !strings.Contains(l.Say("perceptron.p3"), "not and") {
			t.Errorf("%s: NAND is not explained, or its solution is given away", l)
		}
		s.Update(SetInput{0, 0})
		if strings.Contains(s.HTML(), offer) {
			t.Errorf("%s: other inputs are taken for a try", l)
		}
		s.Update(SetUnit{0, -1})
		if !strings.Contains(s.HTML(), offer) {
			t.Errorf("%s: no solution is offered after a try", l)
		}
		s.Update(ShowNAND{})
		if !s.State.isNAND() {
			t.Errorf("%s: the solution is wrong", l)
		}
	}
}

func TestNAND(t *testing.T) {
	s := showtest.Open(New())
	if s.State.isNAND() || !strings.Contains(s.HTML(), "not a NAND gate yet") {
		t.Error("the page begins with NAND")
	}
	before, _ := s.State.pictures()
	s.Update(SetUnit{0, -2})
	s.Update(SetUnit{1, -2})
	s.Update(SetUnit{2, 3})
	if !s.State.isNAND() || !strings.Contains(s.HTML(), "is a NAND gate") {
		t.Error("the book's NAND is not recognised")
	}
	step, sigmoid := s.State.pictures()
	if slices.Equal(before, step) || len(step) != planeSide*planeSide || step[0] != 255 || step[planeSide-1] != 0 {
		t.Error("the picture does not show NAND: 1 on the left, 0 at the upper right")
	}
	if i := planeSide / 2; sigmoid[i*planeSide+i] == 0 || sigmoid[i*planeSide+i] == 255 {
		t.Error("the sigmoid unit is as sharp as the perceptron")
	}
	s.Update(ResetUnit{})
	if s.State.unit.Weights[0] != 1 || lesson.NAND().Weights[0] != -2 {
		t.Error("the unit of the beginning does not come back, or NAND was changed")
	}
}
