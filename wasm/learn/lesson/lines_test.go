package lesson

import (
	"math"
	"testing"
)

// TestLine checks that the ends of the line are on the sides of the square, and have z = 0.
func TestLine(t *testing.T) {
	for _, c := range []struct {
		w1, w2, b float32
		ok        bool
	}{
		{1, 1, -1.5, true}, {4, -3, 0, true}, {0, 5, -2, true}, {5, 0, -2, true}, {1, -1, 0, true},
		{0, 0, 1, false}, {0, 0, 0, false}, {1, 1, 20, false}, {0, 1, 9, false},
		{1, 1, 1, false}, // touches a corner
	} {
		u := Unit{[]float32{c.w1, c.w2}, c.b}
		xs, ys, ok := u.Line(-0.5, 1.5)
		if ok != c.ok {
			t.Errorf("%v: %v, want %v", u, ok, c.ok)
		}
		for i := range xs {
			x, y := xs[i], ys[i]
			z := float64(c.w1)*x + float64(c.w2)*y + float64(c.b)
			side := x == -0.5 || x == 1.5 || y == -0.5 || y == 1.5
			if math.Abs(z) > 1e-6 || !side || min(x, y) < -0.5 || max(x, y) > 1.5 {
				t.Errorf("%v: (%v, %v) has z = %v", u, x, y, z)
			}
		}
	}
}

// TestFields compares the fields with the activations at each point.
func TestFields(t *testing.T) {
	n := NetworkOf([]Unit{{[]float32{3, -2}, 1}, {[]float32{0.5, 4}, -2}, {[]float32{1, 1}, 0}}, []Unit{{[]float32{2, -3, 1}, 0.5}})
	xs, ys := Between(0, 1, 3), Between(2, -2, 4)
	fields := Fields(n, xs, ys)
	for i, y := range ys {
		for k, x := range xs {
			for l, layer := range Activations(n, []float32{float32(x), float32(y)})[1:] {
				for j, a := range layer {
					if got := fields[l][j][i*len(xs)+k]; got != a {
						t.Errorf("layer %d, unit %d at (%v, %v): %v, want %v", l, j, x, y, got, a)
					}
				}
			}
		}
	}
}
