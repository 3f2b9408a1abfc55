package show

import (
	"math"
	"strings"
	"testing"

	"inkling/nn/f32"
	"inkling/wasm/learn/text"
	"inkling/wasm/ui/uitest"
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

// TestSliderByPowersOfTen slides a slider to where its value is.
func TestSliderByPowersOfTen(t *testing.T) {
	for _, x := range []float32{0.01, 0.5, 3, 10, 99, 1000} {
		s := Slider{Value: x, From: 0.01, To: 1000, Log: true}
		value, from, to, _, number := s.scale()
		if got := number(value); math.Abs(got-float64(x)) > 0.01*float64(x) || from != -2 || to != 3 {
			t.Errorf("%v is read as %v, between %v and %v", x, got, from, to)
		}
	}
}

// TestSigmaCurve checks that the curve holds its point, whatever z is.
func TestSigmaCurve(t *testing.T) {
	for z, want := range map[float32]string{0: `cx="150.00" cy="65.00"`, 8: `cx="300.00"`, -8: `cx="0.00"`, 9: `cx="234.38"`, -40: `cx="56.25"`} {
		v := View{Language: text.English}
		page := uitest.HTML(v.SigmaCurve(z))
		if !strings.Contains(page, want) || !strings.Contains(page, "z = "+Rough(v, z)+" becomes "+Rough(v, f32.Sigmoid(z))) {
			t.Errorf("z = %v: the point is not at %s:\n%s", z, want, page)
		}
	}
	for a, want := range map[float64]float32{0.5: 0, 0.25: -1.0986123, 0: -69.07755, 1: 34.53958} {
		if got := SigmaInverse(a); math.Abs(float64(got-want)) > 1e-3 {
			t.Errorf("σ(z) = %v: z is %v, want %v", a, got, want)
		}
	}
	if s := f32.Sigmoid(nearZero); 1-s > 0.001 || f32.Sigmoid(-nearZero) > 0.001 {
		t.Errorf("the curve ends at %v", s)
	}
}
