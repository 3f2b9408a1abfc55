package augment

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// bar is an image of an upright bar, two pixels wide, left of the middle.
func bar() []byte {
	image := make([]byte, Pixels)
	for row := 8; row < 20; row++ {
		image[row*Cols+9], image[row*Cols+10] = 255, 255
	}
	return image
}

// inked returns how many pixels have ink, and the middle of the box around them,
// in pixels from the top left corner.
func inked(image []byte) (n int, x, y float64) {
	left, right, top, bottom := Cols, 0, Rows, 0
	for i, v := range image {
		if v < 128 {
			continue
		}
		n++
		left, right = min(left, i%Cols), max(right, i%Cols+1)
		top, bottom = min(top, i/Cols), max(bottom, i/Cols+1)
	}
	return n, float64(left+right) / 2, float64(top+bottom) / 2
}

func TestChange(t *testing.T) {
	for _, c := range []struct {
		name   string
		change Change
		pixels int
		x, y   float64
	}{
		{"none", Change{}, 24, 10, 14},
		{"right and down", Change{X: 3, Y: 2}, 24, 13, 16},
		{"a quarter turn clockwise", Change{Turn: 90}, 24, 14, 10},
		{"turned, then moved", Change{Turn: 90, X: 5}, 24, 19, 10},
		{"a whole turn", Change{Turn: -360}, 24, 10, 14},
		{"half a turn", Change{Turn: 180}, 24, 18, 14},
		{"thicker", Change{Thick: 2}, 12*6 + 2*(2+4), 10, 14},
		{"thinner", Change{Thick: -1}, 0, 14, 14},
		{"out of sight", Change{X: 28}, 0, 14, 14},
	} {
		image := bar()
		c.change.Image(image, image)
		if n, x, y := inked(image); n != c.pixels || x != c.x || y != c.y {
			t.Errorf("%s: %d pixels around %g, %g, want %d around %g, %g", c.name, n, x, y, c.pixels, c.x, c.y)
		}
	}
}

func TestNothingChanged(t *testing.T) {
	image := make([]byte, Pixels)
	Change{Seed: 7}.Image(bar(), image)
	if d := cmp.Diff(bar(), image); d != "" {
		t.Error(d)
	}
}

// TestNoise wants the same noise from a seed, as strong as asked for.
func TestNoise(t *testing.T) {
	var images [3][]byte
	for i, c := range []Change{{Noise: 0.1, Seed: 1}, {Noise: 0.1, Seed: 1}, {Noise: 0.1, Seed: 2}} {
		grey := make([]byte, Pixels)
		for j := range grey {
			grey[j] = 128
		}
		images[i] = grey
		c.Image(grey, grey)
	}
	if !cmp.Equal(images[0], images[1]) || cmp.Equal(images[0], images[2]) {
		t.Error("the noise is not its seed's")
	}
	sum := 0.0
	for _, v := range images[0] {
		d := float64(v) - 128
		sum += d * d
	}
	if got := math.Sqrt(sum/Pixels) / 255; math.Abs(got-0.1) > 0.01 {
		t.Errorf("standard deviation %.3f, want 0.1", got)
	}
}

func TestTurned(t *testing.T) {
	for degrees := -200; degrees <= 400; degrees += 50 {
		wantSin, wantCos := math.Sincos(float64(degrees) * math.Pi / 180)
		if sin, cos := turned(degrees); math.Abs(sin-wantSin) > 1e-12 || math.Abs(cos-wantCos) > 1e-12 {
			t.Errorf("%d degrees: %g, %g, want %g, %g", degrees, sin, cos, wantSin, wantCos)
		}
	}
}
