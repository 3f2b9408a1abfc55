package ink

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// corner is the seven, drawn small in a corner of the pad.
func corner() []Stroke {
	var small []Stroke
	for _, s := range seven {
		var k Stroke
		for _, p := range s {
			k = append(k, Point{p.X / 700, p.Y / 700})
		}
		small = append(small, k)
	}
	return small
}

var update = flag.Bool("update", false, "rewrite the golden files")

// TestSteps compares the image after each step with a golden one.
func TestSteps(t *testing.T) {
	for i, image := range Full.Steps(corner(), UnitPad) {
		golden(t, []string{"raw", "cropped", "scaled", "centred"}[i], image)
	}
}

func golden(t *testing.T, name string, image []byte) {
	t.Helper()
	file, got := filepath.Join("testdata", name+".golden"), picture(image)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s (-want +got):\n%s", name, d)
	}
}

func TestStepsCanBeLeftOut(t *testing.T) {
	drawing, full := corner(), Image(corner())
	if !cmp.Equal(full, Full.Image(drawing, UnitPad)) {
		t.Error("all steps together are not what Image does")
	}
	for _, p := range []Preparation{
		{Scale: true, Thickness: true, Centre: true},
		{Crop: true, Thickness: true, Centre: true},
		{Crop: true, Scale: true, Centre: true},
		{Crop: true, Scale: true, Thickness: true},
		Naive,
	} {
		if cmp.Equal(full, p.Image(drawing, UnitPad)) {
			t.Errorf("%+v: the image is as if nothing had been left out", p)
		}
		steps := p.Steps(drawing, UnitPad)
		if !cmp.Equal(steps[3], p.Image(drawing, UnitPad)) || p.Crop == cmp.Equal(steps[0], steps[1]) {
			t.Errorf("%+v: the steps are not those of the preparation", p)
		}
	}
}

// TestTapIsADot taps with a slight movement.
func TestTapIsADot(t *testing.T) {
	tap := []Stroke{{{0.5, 0.5}, {0.51, 0.505}, {0.505, 0.5}}}
	dot := sum(Image([]Stroke{{{0.5, 0.5}}}))
	if got := sum(Full.Image(tap, UnitPad)); got < dot || got > dot*3/2 {
		t.Errorf("a tap has ink %d, a dot %d", got, dot)
	}
}

// TestUnusualStrokes draws unusual strokes that a pad may deliver, with each preparation.
func TestUnusualStrokes(t *testing.T) {
	for name, strokes := range odd() {
		for bits := range 16 {
			p := Preparation{bits&1 > 0, bits&2 > 0, bits&4 > 0, bits&8 > 0}
			if n := len(p.Image(strokes, UnitPad)); n != Pixels {
				t.Errorf("%s, %+v: %d pixels", name, p, n)
			}
		}
	}
}

func TestMisuse(t *testing.T) {
	for want, misuse := range map[string]func(){
		"ink: a pad has a side above 0": func() { Full.Image(seven, Pad{}) },
		"ink: an image has 784 pixels":  func() { new(Renderer).Image(seven, PenRadius, make([]byte, 10)) },
	} {
		t.Run(want, func(t *testing.T) {
			defer func() {
				if got := recover(); got != want {
					t.Errorf("panic %v, want %q", got, want)
				}
			}()
			misuse()
		})
	}
}
