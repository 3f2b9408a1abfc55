package ink

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDensePointsAreThinned draws a path slowly, with points much closer together than
// pixels, and quickly.
func TestDensePointsAreThinned(t *testing.T) {
	way := func(n int) []Stroke {
		s := make(Stroke, n+1)
		for i := range s {
			x := float64(i) / float64(n)
			s[i] = Point{100 * x, 100 * x * x}
		}
		return []Stroke{s}
	}
	slow, quick := Image(way(100_000)), Image(way(60))
	for i := range slow {
		if math.Abs(float64(slow[i])-float64(quick[i])) > 12 {
			t.Fatalf("pixel %d: %d slowly, %d quickly", i, slow[i], quick[i])
		}
	}
	r := new(Renderer)
	r.Image(way(100_000), PenRadius, slow)
	if n := len(r.pieces); n > 300 {
		t.Errorf("%d pieces are drawn", n)
	}
}

// TestLastPointIsKept keeps the last point, however near it is.
func TestLastPointIsKept(t *testing.T) {
	p := placing{Point{14, 14}, 1}
	const near = nearby * 5 / 8 // 1/8, which is exact
	got := appendPieces(nil, []Stroke{{{0, 0}, {5, 0}, {5 + near, 0}}, {{3, 3}, {3, 3 + near}}, {{1, 1}}}, p)
	want := []piece{{Point{0, 0}, Point{5, 0}}, {Point{5, 0}, Point{5 + near, 0}},
		{Point{3, 3}, Point{3, 3 + near}}, {Point{1, 1}, Point{1, 1}}}
	if d := cmp.Diff(want, got, cmp.AllowUnexported(piece{})); d != "" {
		t.Error(d)
	}
}

func TestRendererDoesNotAllocate(t *testing.T) {
	r, image := new(Renderer), make([]byte, Pixels)
	r.Image(seven, PenRadius, image)
	if !cmp.Equal(image, Image(seven)) {
		t.Error("a renderer makes another image")
	}
	if n := testing.AllocsPerRun(20, func() { r.Image(seven, PenRadius, image) }); n != 0 {
		t.Errorf("%v allocations an image, want 0", n)
	}
}

// BenchmarkSlowPen draws one digit with 100,000 points.
func BenchmarkSlowPen(b *testing.B) {
	s := make(Stroke, 100_000)
	for i := range s {
		x := float64(i) / 50_000
		s[i] = Point{x * (2 - x), x}
	}
	strokes, r, image := []Stroke{s}, new(Renderer), make([]byte, Pixels)
	for b.Loop() {
		r.Image(strokes, PenRadius, image)
	}
}

// BenchmarkScribble draws 100,000 points that lie far from each other.
func BenchmarkScribble(b *testing.B) {
	s := make(Stroke, 100_000)
	for i := range s {
		s[i] = Point{float64(i * 7919 % 1009), float64(i * 104729 % 1013)}
	}
	strokes, r, image := []Stroke{s}, new(Renderer), make([]byte, Pixels)
	for b.Loop() {
		r.Image(strokes, PenRadius, image)
	}
}
