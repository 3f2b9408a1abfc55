package colour

import (
	"math"
	"slices"
	"testing"

	"inkling/nn"
)

func TestColours(t *testing.T) {
	p := NewPalette(Shade{100, 100, 100, 255})
	nan := float32(math.NaN())
	if p.Of(0) != p.Middle || p.Of(nan) != p.Middle || p.Of(5) != p.Of(1) || p.Of(-5) != p.Of(-1) || p.Of(1) == p.Of(-1) || p.Of(0.5) == p.Of(1) {
		t.Error("colours of values")
	}
	for _, c := range []struct {
		f     nn.Activation
		field []float32
		want  Span
	}{
		{nn.Tanh, []float32{9}, Span{0, 1}}, {nn.Sigmoid, nil, Span{0.5, 0.5}}, {nn.ReLU, []float32{0.5}, Span{0, 1}},
		{nn.Linear, []float32{2, -4, nan, float32(math.Inf(1))}, Span{0, 4}},
	} {
		if got := SpanOf(c.f, c.field); got != c.want {
			t.Errorf("%v: %v, want %v", c.f, got, c.want)
		}
	}
	pixels := p.PaintClasses(nil, [][]float32{{1, 0, nan}, {0, 1, nan}}, nn.Sigmoid)
	if orange, blue := Mix(p.Middle, Hues[0], Faint), Mix(p.Middle, Hues[1], Faint); !slices.Equal(pixels, slices.Concat(orange[:], blue[:], p.Middle[:])) {
		t.Errorf("classes are painted %v", pixels)
	}
}

// TestCovers counts the places that shapes cover.
func TestCovers(t *testing.T) {
	for shape, want := range []float64{3.14, 3.24, 2.2, 3.125, 2.2, 2.88} {
		n := 0
		const steps = 300
		for i := range steps {
			for j := range steps {
				if Covers(shape, 4*(float64(i)+0.5)/steps-2, 4*(float64(j)+0.5)/steps-2) {
					n++
				}
			}
		}
		if got := float64(n) * 16 / steps / steps; got < want-0.05 || got > want+0.05 {
			t.Errorf("shape %d covers %.2f, want %.2f", shape, got, want)
		}
	}
}
