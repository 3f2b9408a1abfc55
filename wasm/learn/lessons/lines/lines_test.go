package lines

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show/showtest"
	"inkling/wasm/learn/text"
)

// What the lesson claims, computed.

// TestOneLineIsNotEnough tries lines of all directions and places: three points are the most.
func TestOneLineIsNotEnough(t *testing.T) {
	best := 0
	s := showtest.Open(New())
	for w1 := float32(-5); w1 <= 5; w1++ {
		for w2 := float32(-5); w2 <= 5; w2++ {
			for b := float32(-12); b <= 12; b += 0.5 {
				s.Update(SetUnit{0, w1})
				s.Update(SetUnit{1, w2})
				s.Update(SetUnit{2, b})
				best = max(best, right(s.State.unitNetwork()))
			}
		}
	}
	if best != 3 {
		t.Errorf("one unit gets %d points on the right side, expected 3 at most", best)
	}
}

// TestTask does what the lesson asks for, with the numbers of the text of NAND, and by the solution.
func TestTask(t *testing.T) {
	nand := lesson.NAND()
	for _, l := range text.Languages {
		s := showtest.Open(New())
		s.Language = l
		solved, solution := l.Say("lines.all"), l.Say("lines.solution")
		for _, x := range points {
			if first := s.State.hidden[0]; first.Step(x).A != nand.Step(x).A {
				t.Errorf("hidden unit 1 is not NAND at %v", x)
			}
		}
		if html := s.HTML(); strings.Contains(html, solved) || strings.Contains(html, solution) {
			t.Errorf("%s: the lesson begins with a solution", l)
		}
		if html, want := s.HTML(), l.Say("lines.hidden.inputs", 2); !strings.Contains(html, want) {
			t.Errorf("%s: the page does not say %q", l, want)
		}
		for i, value := range []float32{10, 10, -5} {
			s.Update(SetNumber{i, value})
		}
		if html := s.HTML(); !strings.Contains(html, solved) || !strings.Contains(html, solution) || strings.Contains(html, "✗") {
			t.Errorf("%s: OR is not a solution, or none is offered", l)
		}
		s.Update(SetHidden{3})
		if html := s.HTML(); !strings.Contains(html, solved) {
			t.Errorf("%s: the third unit changes the output before it is used", l)
		}
		for i, value := range []float32{10, 10, 10, -25} { // the output uses it, too
			s.Update(ChooseUnit{3})
			s.Update(SetNumber{i, value})
		}
		if html := s.HTML(); !strings.Contains(html, solved) {
			t.Errorf("%s: the third line cuts off a point", l)
		}
		for i, value := range []float32{10, 10, 0, -15} {
			s.Update(SetNumber{i, value})
		}
		s.Update(SetHidden{2})
		if !strings.Contains(s.HTML(), solved) {
			t.Errorf("%s: without the third unit the output is another", l)
		}
		s.Update(Reset{})
		s.Update(ShowSolution{})
		if !strings.Contains(s.HTML(), solved) {
			t.Errorf("%s: the solution is wrong", l)
		}
	}
}

// TestTriangle makes the network of the question with the lesson's controls: its region is inside of
// three lines.
func TestTriangle(t *testing.T) {
	s := showtest.Open(New())
	s.Update(SetHidden{3})
	for unit, numbers := range [][]float32{{20, 0, 0}, {0, 20, 0}, {-20, -20, 20}, {20, 20, 20, -50}} {
		s.Update(ChooseUnit{unit})
		for i, x := range numbers {
			s.Update(SetNumber{i, x})
		}
	}
	n := s.State.layered()
	for _, x := range lesson.Between(planeFrom, planeTo, 21) {
		for _, y := range lesson.Between(planeFrom, planeTo, 21) {
			near := min(x, y, 1-x-y) // to the nearest line, above 0 inside
			a := n.Feedforward([]float32{float32(x), float32(y)})[0]
			if near > 0.15 && a < 0.9 || near < -0.15 && a > 0.1 {
				t.Errorf("the output at (%.1f, %.1f) is %v", x, y, a)
			}
		}
	}
}

// TestPicturesShowTheOutputs compares pixels with the outputs of the network.
func TestPicturesShowTheOutputs(t *testing.T) {
	s := New()
	s.Update(ShowSolution{}, page.Env{})
	n := s.layered()
	pixels := s.network.draw(n)
	xs, ys := lesson.Between(planeFrom, planeTo, planeSide), lesson.Between(planeTo, planeFrom, planeSide)
	for i, y := range ys {
		for k, x := range xs {
			a := lesson.Activations(n, []float32{float32(x), float32(y)})
			for l, layer := range pixels {
				for j, unit := range layer {
					if got, want := unit[i*planeSide+k], byte(255*a[l+1][j]+0.5); got != want {
						t.Fatalf("layer %d, unit %d at (%v, %v): %d, want %d", l, j, x, y, got, want)
					}
				}
			}
		}
	}
	before := slices.Clone(pixels[1][0])
	s.hidden[1].Bias = 3
	if slices.Equal(before, s.network.draw(s.layered())[1][0]) {
		t.Error("the picture does not follow a bias")
	}
}

// TestSaid reads what the lesson says of a unit.
func TestSaid(t *testing.T) {
	s := showtest.Open(New())
	for _, c := range []struct {
		unit [3]float32
		want string
	}{
		{[3]float32{4, 4, -6}, "over a distance of 0.777"}, // 2 ln 9 / |w|
		{[3]float32{4, 4, -2}, "Points on the right side: 3 of 4. One line cannot do better."},
		{[3]float32{1, 0, -0.5}, "Points on the right side: 2 of 4.<"},
		{[3]float32{0, 0, 0}, "there is no line. The output is 0.5 everywhere."},
		{[3]float32{0, 0, 0}, "Points on the right side: 0 of 4.<"},
	} {
		for i, x := range c.unit {
			s.Update(SetUnit{i, x})
		}
		if html := s.HTML(); !strings.Contains(html, c.want) {
			t.Errorf("%v: the page does not say %q", c.unit, c.want)
		}
	}
}

// TestNumbersThatAreMissing sends numbers that no unit has.
func TestNumbersThatAreMissing(t *testing.T) {
	s := showtest.Open(New())
	want := s.HTML()
	for _, m := range []page.Msg{SetUnit{3, 9}, SetUnit{-1, 9}, ChooseUnit{3}, ChooseUnit{-1}, SetHidden{4}, SetHidden{2}} {
		if s.Update(m); s.HTML() != want {
			t.Errorf("%T%v changes the page", m, m)
		}
	}
}

// TestTextsNameTheControls finds the names of buttons and units in the task, and its numbers.
func TestTextsNameTheControls(t *testing.T) {
	for _, l := range text.Languages {
		task := l.Say("lines.try")
		if !strings.Contains(task, "*"+l.Say("lines.count", 3)+"*") {
			t.Errorf("%s: the task does not name the button", l)
		}
		if got := regexp.MustCompile(`\d`).FindAllString(task, -1); fmt.Sprint(got) != "[1 2 3]" {
			t.Errorf("%s: the task names %v", l, got)
		}
	}
}
