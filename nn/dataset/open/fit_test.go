package open

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/picture"
)

func TestFit(t *testing.T) {
	for _, c := range []struct {
		name       string
		rows, cols int
		pixels     []byte
		side       int
		onWhite    bool
		want       []byte
	}{
		{"as it is", 2, 2, []byte{1, 2, 3, 4}, 2, false, []byte{1, 2, 3, 4}},
		{"halves", 4, 4, []byte{0, 4, 8, 8, 4, 8, 8, 8, 0, 0, 255, 255, 0, 0, 255, 255}, 2, false, []byte{4, 8, 0, 255}},
		{"in the middle", 1, 2, []byte{5, 6}, 4, false, []byte{0, 0, 0, 0, 0, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
		{"on white", 2, 4, []byte{0, 0, 100, 100, 0, 0, 100, 100}, 2, true, []byte{0, 100, 255, 255}},
		{"by a fraction", 3, 3, []byte{90, 0, 0, 0, 0, 0, 0, 0, 0}, 2, false, []byte{40, 0, 0, 0}},
		{"thin", 1, 9, []byte{9, 9, 9, 0, 0, 0, 0, 0, 0}, 3, false, []byte{0, 0, 0, 9, 0, 0, 0, 0, 0}},
	} {
		got := fit(&picture.Grey{Rows: c.rows, Cols: c.cols, Pixels: c.pixels}, c.side, c.onWhite)
		if d := cmp.Diff(c.want, got.Pixels); d != "" || got.Rows != c.side || got.Cols != c.side {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

// TestFitFolder reads pictures of several sizes, dark on white, larger than images may be.
func TestFitFolder(t *testing.T) {
	files := map[string][]byte{}
	for i, size := range []image.Point{{100, 80}, {30, 90}, {8, 8}, {200, 200}, {65, 1}, {28, 28}} {
		img := image.NewGray(image.Rectangle{Max: size})
		for k := range img.Pix {
			img.Pix[k] = 255
		}
		img.SetGray(0, 0, color.Gray{0})
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			t.Fatal(err)
		}
		files[[]string{"a/", "b/"}[i%2]+string(rune('0'+i))+".png"] = b.Bytes()
	}
	folder := fill(t, files)
	s, err := openAt(folder, Options{Fit: 28, Invert: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, set := range s.sets() {
		if set.Rows != 28 || set.Cols != 28 {
			t.Errorf("%d x %d pixels, expected 28 x 28", set.Rows, set.Cols)
		}
		for i := range set.Len() {
			if set.Image(i)[27*28+27] != 0 {
				t.Errorf("the corner of %s image %d is not paper", set.role, i)
			}
		}
	}
	_, err = openAt(folder, Options{Fit: 65})
	wantError(t, "too large", folder, err, "DIR/a/0.png: images of 65 x 65 pixels, expected 1 x 1 to 64 x 64: scale them down")
}
