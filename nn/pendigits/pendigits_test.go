package pendigits

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/ink"
)

// TestSameBytes pins the images to the byte, natively and in wasm.
func TestSameBytes(t *testing.T) {
	const want = "2081929e11feaa4e"
	w, h, image := NewWriter(1), sha256.New(), make([]byte, ink.Pixels)
	for i := range 500 {
		w.Image(i%10, image)
		h.Write(image)
	}
	if got := fmt.Sprintf("%x", h.Sum(nil))[:16]; got != want {
		t.Errorf("digest %s, want %s", got, want)
	}
}

func TestSeeds(t *testing.T) {
	write := func(seed uint64) []ink.Stroke { return NewWriter(seed).Strokes(4) }
	if d := cmp.Diff(write(1), write(1)); d != "" {
		t.Error(d)
	}
	if cmp.Equal(write(1), write(2)) {
		t.Error("two seeds write the same")
	}
}

// TestPenDigitsAreLikeMNIST compares the mean ink, and that of each digit, with
// MNIST's, and checks that no image is blank or out of the middle.
func TestPenDigitsAreLikeMNIST(t *testing.T) {
	// the mean grey of each digit in MNIST's 60,000 training images
	mnist := [10]float64{44.2, 19.4, 38.0, 36.1, 30.9, 32.8, 35.0, 29.2, 38.3, 31.3}
	const n = 500
	w, image := NewWriter(3), make([]byte, ink.Pixels)
	all, allMNIST := 0.0, 0.0
	for digit, want := range mnist {
		mean := 0.0
		for range n {
			w.Image(digit, image)
			grey, x, y := 0.0, 0.0, 0.0
			for i, v := range image {
				grey += float64(v) / ink.Pixels
				x += float64(v) * (float64(i%ink.Cols) + 0.5)
				y += float64(v) * (float64(i/ink.Cols) + 0.5)
			}
			x, y = x/grey/ink.Pixels, y/grey/ink.Pixels
			if grey < 5 || math.Abs(x-14.5) > 2 || math.Abs(y-14.5) > 2 {
				t.Fatalf("a %d has mean grey %.1f around %.1f, %.1f", digit, grey, x, y)
			}
			mean += grey / n
		}
		if r := mean / want; r < 0.8 || r > 1.35 {
			t.Errorf("digit %d has mean grey %.1f, MNIST's has %.1f", digit, mean, want)
		}
		all += mean
		allMNIST += want
	}
	if r := all / allMNIST; r < 0.9 || r > 1.1 {
		t.Errorf("the mean grey is %.2f of MNIST's", r)
	}
}

// TestEveryFormIsWritten counts strokes: there are forms with one stroke and with several.
func TestEveryFormIsWritten(t *testing.T) {
	w := NewWriter(1)
	for digit, list := range forms() {
		seen := map[*form]bool{}
		for range 3000 {
			seen[w.choose(list)] = true
		}
		if len(seen) != len(list) {
			t.Errorf("%d of the %d forms of %d are written", len(seen), len(list), digit)
		}
	}
}

func TestParse(t *testing.T) {
	got := parse("\n2: 0 1, 2 3! | 4 5, 6 7\n0 0, 1 1! | 2 2, -3 3\n1: 8 8, 9 9\n")
	l := parseLines("8 8, 9 9")
	want := []form{
		{2, []line{{{0, 1, false}, {2, 3, true}}, {{4, 5, false}, {6, 7, false}}}, []line{{{0, 0, false}, {1, 1, true}}, {{2, 2, false}, {-3, 3, false}}}},
		{1, l, l},
	}
	if d := cmp.Diff(want, got, cmp.AllowUnexported(form{}, knot{})); d != "" {
		t.Error(d)
	}
	for _, bad := range []string{"1: 0 0, x 1", "1: 0 0, 1 1\n 0 0", "1: 0 0, 1 1\n 0 0, 1 1 | 2 2, 3 3", "w: 0 0, 1 1"} {
		func() {
			defer func() {
				if got := recover(); got != badForm {
					t.Errorf("%q: panic %v, want %q", bad, got, badForm)
				}
			}()
			parse(bad)
		}()
	}
}

func TestDoesNotAllocate(t *testing.T) {
	w, image := NewWriter(1), make([]byte, ink.Pixels)
	for i := range 2000 {
		w.Image(i%10, image)
	}
	i := 0
	if n := testing.AllocsPerRun(500, func() { w.Image(i%10, image); i++ }); n != 0 {
		t.Errorf("%v allocations a digit, want 0", n)
	}
}

var sheet = flag.String("sheet", "", "file to draw some of every digit to, as a PNG picture")

// TestSheet draws 24 of each digit to the file in -sheet, for inspection.
func TestSheet(t *testing.T) {
	const cols, side = 24, 2 * ink.Cols
	w, digit := NewWriter(1), make([]byte, ink.Pixels)
	picture := image.NewGray(image.Rect(0, 0, cols*side, 10*side))
	for i := range 10 * cols {
		w.Image(i/cols, digit)
		for p := range side * side {
			x, y := p%side, p/side
			picture.SetGray(i%cols*side+x, i/cols*side+y, color.Gray{255 - digit[y/2*ink.Cols+x/2]})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		t.Fatal(err)
	}
	if *sheet == "" {
		return
	}
	if err := os.WriteFile(*sheet, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkImage(b *testing.B) {
	w, image := NewWriter(1), make([]byte, ink.Pixels)
	i := 0
	for b.Loop() {
		w.Image(i%10, image)
		i++
	}
}
