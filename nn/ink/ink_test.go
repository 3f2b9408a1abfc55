package ink

import (
	"crypto/sha256"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// seven is a digit as a mouse draws it, in the pixels of some large pad.
var seven = []Stroke{{{60, 80}, {150, 78}, {240, 80}, {200, 160}, {150, 260}, {130, 320}}, {{110, 200}, {230, 195}}}

// picture shows an image as text, five greys a pixel, blank rows left out.
func picture(image []byte) string {
	var b strings.Builder
	for y := range 28 {
		line := ""
		for _, v := range image[y*28 : y*28+28] {
			line += string(" .:o#"[(int(v)+32)/64])
		}
		if line = strings.TrimRight(line, " "); line != "" {
			fmt.Fprintf(&b, "%2d%s\n", y, line)
		}
	}
	return b.String()
}

func TestSevenLooksLikeASeven(t *testing.T) {
	const want = ` 7      :ooooooooooooo:
 8     .###############.
 9      :oo:::::::::o#o
10                 .##.
11                 o#o
12                .##.
13                o#o
14               .##.
15               o#o..
16         :##########:
17         :##########.
18          ::..##..
19             o#o
20            .##.
21            o#o
22            ##:
23           :##
24           o#o
25           ##:
26           ##
`
	if d := cmp.Diff(want, picture(Image(seven))); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestSameBytes pins the image to the byte, natively and in wasm.
func TestSameBytes(t *testing.T) {
	const want = "7491d3982b9c3196"
	if got := fmt.Sprintf("%x", sha256.Sum256(Image(seven)))[:16]; got != want {
		t.Errorf("digest %s, want %s", got, want)
	}
}

func TestSizeAndPlaceDoNotMatter(t *testing.T) {
	want := picture(Image(seven))
	for _, c := range []struct{ scale, x, y float64 }{{0.01, 0, 0}, {4, -500, 3000}, {1, 0.3, 0.7}} {
		var s []Stroke
		for _, stroke := range seven {
			var k Stroke
			for _, p := range stroke {
				k = append(k, Point{p.X*c.scale + c.x, p.Y*c.scale + c.y})
			}
			s = append(s, k)
		}
		if d := cmp.Diff(want, picture(Image(s))); d != "" {
			t.Errorf("%+v: (-want +got):\n%s", c, d)
		}
	}
}

func TestInkIsCentredAndFits(t *testing.T) {
	for name, s := range odd() {
		image := Image(s)
		x, y := centreOfMass(image)
		if math.Abs(x-middle) > 0.1 || math.Abs(y-middle) > 0.1 {
			t.Errorf("%s: centre of mass %.2f, %.2f", name, x, y)
		}
		var rows, cols [28]bool
		for i, v := range image {
			if v > 127 {
				rows[i/28], cols[i%28] = true, true
			}
		}
		if h, w := count(rows), count(cols); h > 20 || w > 20 {
			t.Errorf("%s: ink spans %d x %d pixels, at most 20 x 20 expected", name, w, h)
		}
	}
}

// TestPointsThatAreNotNumbersAreSkipped adds points without a position to the seven.
func TestPointsThatAreNotNumbersAreSkipped(t *testing.T) {
	for _, nowhere := range []Point{{math.NaN(), 100}, {100, math.Inf(-1)}, {1e300, 100}, {math.NaN(), math.NaN()}} {
		var s []Stroke
		for _, stroke := range seven {
			s = append(s, append(append(Stroke{nowhere}, stroke[:2]...), append(Stroke{nowhere, nowhere}, stroke[2-1:]...)...))
		}
		if d := cmp.Diff(picture(Image(seven)), picture(Image(s))); d != "" {
			t.Errorf("with %v: %s", nowhere, d)
		}
	}
}

// TestNothingIsCutOff draws a seven whose mass lies so high that centring it
// alone would push its foot out of the image.
func TestNothingIsCutOff(t *testing.T) {
	bar := []Stroke{{{0, 0}, {20, 0}, {0, 1}, {20, 1}, {0, 2}, {20, 2}, {10, 20}}}
	whole := sum(Preparation{Crop: true, Scale: true, Thickness: true}.Image(bar, UnitPad))
	if got := sum(Image(bar)); got < whole*98/100 {
		t.Errorf("%d of %d ink is left", got, whole)
	}
}

func sum(image []byte) (n int) {
	for _, v := range image {
		n += int(v)
	}
	return n
}

func count(set [28]bool) (n int) {
	for _, s := range set {
		if s {
			n++
		}
	}
	return n
}

// odd are strokes that a pad may well deliver.
func odd() map[string][]Stroke {
	nan, inf := math.NaN(), math.Inf(1)
	long := make(Stroke, 100_000)
	for i := range long {
		long[i] = Point{math.Sin(float64(i) / 1000), math.Cos(float64(i) / 700)}
	}
	return map[string][]Stroke{
		"empty":             nil,
		"empty stroke":      {{}},
		"one point":         {{{5, 5}}},
		"equal points":      {make(Stroke, 5000)},
		"horizontal":        {{{0, 0}, {9, 0}}},
		"vertical":          {{{0, 0}, {0, 9}}},
		"not numbers":       {{{nan, 1}, {2, inf}, {-inf, nan}}},
		"numbers among not": {{{0, 0}, {nan, 3}, {4, 4}}},
		"huge":              {{{-1e308, 0}, {1e308, 1}}, {{0, 0}, {1, 1}}},
		"tiny":              {{{0, 0}, {1e-300, 1e-300}}},
		"100,000 points":    {long},
	}
}

func FuzzImage(f *testing.F) {
	f.Add(0.0, 0.0, 1.0, 1.0, 2.0, -1.0)
	f.Add(math.MaxFloat64, -math.MaxFloat64, math.NaN(), 0.0, 1e-320, 5.0)
	f.Fuzz(func(t *testing.T, a, b, c, d, e, g float64) {
		strokes := []Stroke{{{a, b}, {c, d}}, {{e, g}}}
		for _, image := range append([][]byte{Image(strokes), Naive.Image(strokes, PadAround(strokes))}, steps(strokes)...) {
			if n := len(image); n != Pixels {
				t.Errorf("%d pixels", n)
			}
		}
	})
}

func steps(strokes []Stroke) [][]byte {
	s := Full.Steps(strokes, UnitPad)
	return s[:]
}

func BenchmarkImage(b *testing.B) {
	for b.Loop() {
		Image(seven)
	}
}
