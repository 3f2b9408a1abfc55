package lesson

import (
	"math"
	"testing"

	"inkling/nn/plane"
)

// TestBumps compares networks of bumps with what bumps are.
func TestBumps(t *testing.T) {
	n := Bumps(100, Bump{-5, -2, 0.5}, Bump{1, 3, -0.75}, Bump{2, 4, 0.25}, Bump{5, 4.5, 1})
	for _, c := range []struct{ x, want float32 }{
		{-5.5, 0}, {-4.5, 0.5}, {-2.5, 0.5}, {-1, 0}, {1.5, -0.75}, {2.5, -0.5}, {3.5, 0.25}, {4.25, 0},
		{4.75, -1}, // it ends before it begins
		{5.5, 0},
	} {
		if got := n.Feedforward([]float32{c.x})[0]; math.Abs(float64(got-c.want)) > 1e-6 {
			t.Errorf("at %v the output is %v, want %v", c.x, got, c.want)
		}
	}
	for unit, s := range []float32{-5, -2, 1, 3, 2, 4, 5, 4.5} {
		w, b := *Place{0, unit, 0}.Of(n.Parameters), n.Biases[0][unit]
		if got := StepAt(w, b); got != s || w != 100 {
			t.Errorf("unit %d has weight %v and its step at %v, want 100 and %v", unit, w, got, s)
		}
	}
}

// TestCurves checks order, range and cost of the curves.
func TestCurves(t *testing.T) {
	for key, want := range map[string]float64{"sine": 0.32 / 2, "step": 0.36 / 2} { // half of the mean square
		c, ok := NewCurve(key)
		if !ok || len(c.Points) != c.Samples.Len() || len(c.Points) < 100 {
			t.Fatalf("%s: %v, %d points, %d samples", key, ok, len(c.Points), c.Samples.Len())
		}
		for i := 1; i < len(c.Points); i++ {
			if p, q := c.Points[i-1], c.Points[i]; p.X1 > q.X1 || p.X1 < -plane.Extent || q.X1 > plane.Extent {
				t.Fatalf("%s: the points are not in order", key)
			}
		}
		if got := c.Cost(CurveNetwork(3)); math.Abs(got-want) > 0.015 {
			t.Errorf("%s: the cost of an output of 0 is %v, want about %v", key, got, want)
		}
	}
	for _, key := range []string{"", "circle", "slope", "cosine"} {
		if _, ok := NewCurve(key); ok {
			t.Errorf("%q is a curve", key)
		}
	}
}

// TestFitRepeats trains twice with the same bits, and with extreme bumps without diverging.
func TestFitRepeats(t *testing.T) {
	c, _ := NewCurve("sine")
	for _, w := range []float32{0.5, 2, 100} {
		wide := Bump{-plane.Extent, plane.Extent, 1}
		n := Bumps(w, wide, wide, wide, wide)
		before := c.Cost(n)
		m := n.Clone()
		if err := c.Fit(n, FitEpochs, 3); err != nil {
			t.Errorf("w = %v: %v", w, err)
		}
		if after := c.Cost(n); after > before {
			t.Errorf("w = %v: the cost rises from %v to %v", w, before, after)
		}
		if err := c.Fit(m, FitEpochs, 3); err != nil || string(m.Bytes()) != string(n.Bytes()) {
			t.Errorf("w = %v: another result the second time, %v", w, err)
		}
	}
}
