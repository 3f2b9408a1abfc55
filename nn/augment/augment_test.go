package augment

import (
	"crypto/sha256"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tee is a T of strokes four pixels wide.
func tee() []byte {
	image := make([]byte, Pixels)
	for i := range image {
		row, col := i/Cols, i%Cols
		if row >= 5 && row < 9 && col >= 7 && col < 21 || row >= 5 && row < 23 && col >= 12 && col < 16 {
			image[i] = 255
		}
	}
	return image
}

func TestStrengthZeroChangesNothing(t *testing.T) {
	got := make([]byte, Pixels)
	New(0, 1).Image(tee(), got)
	if d := cmp.Diff(tee(), got); d != "" {
		t.Error(d)
	}
}

// TestSameBytes pins the images to the byte, natively and in wasm.
func TestSameBytes(t *testing.T) {
	const want = "dbd9f80198beb929"
	d, h, image := New(1, 7), sha256.New(), make([]byte, Pixels)
	for range 100 {
		d.Image(tee(), image)
		h.Write(image)
	}
	if got := fmt.Sprintf("%x", h.Sum(nil))[:16]; got != want {
		t.Errorf("digest %s, want %s", got, want)
	}
}

// A measure is what is seen of an image.
type measure struct{ ink, x, y float64 }

func measured(image []byte) (m measure) {
	for i, v := range image {
		m.ink += float64(v)
		m.x += float64(v) * (float64(i%Cols) + 0.5)
		m.y += float64(v) * (float64(i/Cols) + 0.5)
	}
	m.x, m.y = m.x/m.ink, m.y/m.ink
	return m
}

// TestImagesDifferByTheRightAmount measures many images: they lie about where the
// old one lay and carry about as much ink, and they differ.
func TestImagesDifferByTheRightAmount(t *testing.T) {
	const n = 1000
	old, d, image := measured(tee()), New(1, 1), make([]byte, Pixels)
	var mean, spread measure
	for range n {
		d.Image(tee(), image)
		m := measured(image)
		mean.ink += m.ink / n
		mean.x += m.x / n
		mean.y += m.y / n
		spread.ink += (m.ink/old.ink - 1) * (m.ink/old.ink - 1) / n
		spread.x += (m.x - old.x) * (m.x - old.x) / n
		spread.y += (m.y - old.y) * (m.y - old.y) / n
	}
	if r := mean.ink / old.ink; r < 0.9 || r > 1.1 || math.Abs(mean.x-old.x) > 0.2 || math.Abs(mean.y-old.y) > 0.2 {
		t.Errorf("mean %+v, of the old image %+v", mean, old)
	}
	for name, s := range map[string]float64{"x": spread.x, "y": spread.y} {
		if s = math.Sqrt(s); s < 0.7 || s > 1.8 {
			t.Errorf("the middle's %s has standard deviation %.2f pixels", name, s)
		}
	}
	if s := math.Sqrt(spread.ink); s < 0.1 || s > 0.35 {
		t.Errorf("the ink has standard deviation %.2f of the old ink", s)
	}
}

func TestThickness(t *testing.T) {
	var p padded
	p.load(tee(), 0)
	ink := func(p *padded) (n int) {
		for _, v := range p {
			n += int(v)
		}
		return n
	}
	same := ink(&p)
	p.load(tee(), 0.5)
	thick := ink(&p)
	p.load(tee(), -0.5)
	if thin := ink(&p); same != int(measured(tee()).ink) || !(thin < same && same < thick) {
		t.Errorf("ink %d thin, %d as it is, %d thick", thin, same, thick)
	}
}

// TestFarAway shifts the ink out of the image, which leaves only paper.
func TestFarAway(t *testing.T) {
	d, image, blank := New(1000, 1), make([]byte, Pixels), 0
	for range 20 {
		if d.Image(tee(), image); !slices.ContainsFunc(image, func(grey byte) bool { return grey != 0 }) {
			blank++
		}
	}
	if blank == 0 {
		t.Error("the image is never out of sight")
	}
}

func TestMisuse(t *testing.T) {
	defer func() {
		if got := recover(); got != "augment: an image has 784 pixels" {
			t.Errorf("panic %v", got)
		}
	}()
	New(1, 1).Image(make([]byte, 3), make([]byte, Pixels))
}

func TestDoesNotAllocate(t *testing.T) {
	d, image := New(1, 1), tee()
	if n := testing.AllocsPerRun(50, func() { d.Image(image, image) }); n != 0 {
		t.Errorf("%v allocations an image, want 0", n)
	}
}

func BenchmarkImage(b *testing.B) {
	d, src, dst := New(1, 1), tee(), make([]byte, Pixels)
	for b.Loop() {
		d.Image(src, dst)
	}
}
