package numeral

import "testing"

func TestRound(t *testing.T) {
	for _, c := range []struct {
		x    float64
		want string
	}{{3, "3"}, {0.34, "0.3"}, {9.1, "10"}, {1e8, "1e+08"}, {0.0001, "0.0001"}, {0.7, "0.5"}, {0.8, "1"}, {45, "50"}} {
		if got := Round(c.x); got != c.want {
			t.Errorf("Round(%v) = %q, expected %q", c.x, got, c.want)
		}
	}
}
