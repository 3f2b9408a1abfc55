package cases

import (
	"os"
	"path/filepath"
	"testing"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/ink/strokes"
	"inkling/nn/model"
	"inkling/nn/picture"
)

// penReader reads images with the pen network.
func penReader(t *testing.T) func(image []byte) int {
	t.Helper()
	b, err := os.ReadFile(models + "pen.safetensors")
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	reader, x := nn.NewReader(m.Network), make([]float32, dataset.MNISTPixels)
	return func(image []byte) int {
		dataset.Inputs(image, x)
		return nn.Answer(reader.Feedforward(x))
	}
}

// TestOwnDigits reads scans and a photo of a person's digits.
func TestOwnDigits(t *testing.T) {
	read := penReader(t)
	for name, want := range map[string]int{"28x28_mine_2": 2, "28x28_mine_3": 3, "28x28_mine_5": 5, "28x28_mine_6": 6, "photo_7": 7} {
		file, err := os.Open(filepath.Join(cases(t), "png-own", name+".png"))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		g, err := picture.Decode(file, true, nil)
		if err != nil {
			t.Fatal(err)
		}
		digits := picture.Digits(g)
		if len(digits) != 1 {
			t.Errorf("%s: %d digits found", name, len(digits))
		} else if got := read(digits[0].Image); got != want {
			t.Errorf("%s: read as %d", name, got)
		}
	}
}

// TestPhotos puts MNIST's digits on paper with uneven light, four times as large, and reads nearly as many as from MNIST.
func TestPhotos(t *testing.T) {
	read, test := penReader(t), testImages(t)
	const n, side = 200, 4 * 56
	right, original := 0, 0
	for i := range n {
		image := test.Image(i)
		g := &picture.Grey{Rows: side, Cols: side}
		for k := range side * side {
			row, col, v := k/side/4-14, k%side/4-14, 0
			if row >= 0 && row < 28 && col >= 0 && col < 28 {
				v = int(image[row*28+col])
			}
			g.Pixels = append(g.Pixels, byte(230-v*180/255-k%side*40/side))
		}
		if digits := picture.Digits(g); len(digits) == 1 && read(digits[0].Image) == int(test.Labels[i]) {
			right++
		}
		if read(image) == int(test.Labels[i]) {
			original++
		}
	}
	if right < original-n/50 {
		t.Errorf("%d of %d photos read right, and %d of the images themselves", right, n, original)
	}
}

// TestStrokes reads the same seven in each form.
func TestStrokes(t *testing.T) {
	read := penReader(t)
	want := []ink.Point{{X: 28, Y: 24}, {X: 72, Y: 22}, {X: 56, Y: 50}, {X: 46, Y: 80}}
	for name, n := range map[string]int{"plain.json": 1, "with-time.json": 1, "objects.json": 1, "lines.ndjson": 2, "quickdraw.ndjson": 1, "bom.json": 1} {
		file, err := os.Open(filepath.Join(cases(t), "strokes", name))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		digits, err := strokes.ReadAny(file)
		if err != nil || len(digits) != n {
			t.Errorf("%s: %d digits, error %v", name, len(digits), err)
			continue
		}
		for _, d := range digits {
			if d.Label != 7 || len(d.Strokes) != 1 || len(d.Strokes[0]) != len(want) || read(ink.Image(d.Strokes)) != 7 {
				t.Errorf("%s: label %d, strokes %v, read as %d", name, d.Label, d.Strokes, read(ink.Image(d.Strokes)))
				continue
			}
			for i, p := range d.Strokes[0] {
				if p != want[i] {
					t.Errorf("%s: point %d is %v", name, i, p)
				}
			}
		}
	}
}
