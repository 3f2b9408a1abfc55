package sheet

import (
	"bytes"
	"image"
	"image/png"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// small are three images of 2 x 3 pixels in two classes.
func small() *Sheet {
	return &Sheet{
		Rows: 2, Cols: 3,
		Pixels:  []byte{0, 50, 100, 150, 200, 250, 1, 2, 3, 4, 5, 6, 255, 254, 253, 252, 251, 250},
		Labels:  []byte{1, 0, 1},
		Classes: []string{"cat", "a name of 31 characters to see"},
	}
}

// TestDraw looks for every pixel of every image, in the right place and enlarged nine times.
func TestDraw(t *testing.T) {
	s := small()
	img, l := s.Draw(), s.arrange()
	if l.scale != 9 {
		t.Errorf("a pixel is enlarged %d times, expected 9, for 27 of 28", l.scale)
	}
	for _, tile := range []struct{ class, n, i int }{{0, 0, 1}, {1, 0, 0}, {1, 1, 2}} {
		at := l.place(tile.class, tile.n)
		var got []byte
		for y := at.Min.Y; y < at.Max.Y; y += l.scale {
			for x := at.Min.X; x < at.Max.X; x += l.scale {
				for _, corner := range []image.Point{{}, {l.scale - 1, l.scale - 1}} {
					got = append(got, 255-img.GrayAt(x+corner.X, y+corner.Y).Y)
				}
			}
		}
		var want []byte
		for _, p := range s.Pixels[tile.i*6 : tile.i*6+6] {
			want = append(want, p, p)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("class %d, tile %d (-want +got):\n%s", tile.class, tile.n, diff)
		}
	}
}

// TestNames checks that there is writing next to each class, and none on the tiles or
// beyond.
func TestNames(t *testing.T) {
	s := small()
	img, l := s.Draw(), s.arrange()
	for class := range s.Classes {
		box := image.Rect(margin, l.top[class], l.left-margin, l.top[class]+lineHeight)
		if inked(img, box) == 0 {
			t.Errorf("class %d has no name", class)
		}
	}
	edge := image.Rect(l.left-margin, 0, l.left, l.size.Y)
	if inked(img, edge) > 0 {
		t.Error("a name reaches the tiles")
	}
}

// inked counts the pixels that are darker than the background.
func inked(img *image.Gray, box image.Rectangle) (n int) {
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if img.GrayAt(x, y).Y < background.Y {
				n++
			}
		}
	}
	return n
}

func TestLimit(t *testing.T) {
	s := &Sheet{Rows: 1, Cols: 1, Classes: []string{"a", "b"}, Limit: 5, Across: 2}
	for i := range 21 {
		s.Pixels = append(s.Pixels, byte(i))
		s.Labels = append(s.Labels, byte(i%3/2)) // two of a, one of b
	}
	l := s.arrange()
	if diff := cmp.Diff([][]int{{0, 1, 3, 4, 6}, {2, 5, 8, 11, 14}}, l.shown); diff != "" {
		t.Errorf("images shown (-want +got):\n%s", diff)
	}
	if got := []string{l.counted(0), l.counted(1)}; !slices.Equal(got, []string{"5 of 14", "5 of 7"}) {
		t.Errorf("counts %q", got)
	}
	if at := l.place(1, 4); at.Max.Y > l.size.Y || at.Min.Y <= l.place(1, 3).Max.Y || !at.In(s.Draw().Bounds()) {
		t.Errorf("the fifth tile, at %v, is not in the third row of a sheet of %v", at, l.size)
	}
	if l.place(0, 4).Max.Y >= l.top[1] {
		t.Error("one class reaches into the next")
	}
}

func TestNothingToShow(t *testing.T) {
	for _, s := range []*Sheet{{Rows: 1, Cols: 1}, {Rows: 28, Cols: 28, Classes: []string{"a", ""}}} {
		if img := s.Draw(); img.Bounds().Empty() {
			t.Errorf("%d classes: no sheet", len(s.Classes))
		}
	}
}

func TestShortened(t *testing.T) {
	for name, want := range map[string]string{
		"Ankle boot":                 "Ankle boot",
		"123456789012345678901234":   "123456789012345678901234",
		"1234567890123456789012345":  "1234567890123456789012..",
		"Größenverhältnisse im Bild": "Größenverhältnisse im ..",
	} {
		if got := shortened(name); got != want {
			t.Errorf("%q became %q, expected %q", name, got, want)
		}
	}
}

func TestEncode(t *testing.T) {
	var b bytes.Buffer
	s := small()
	if err := s.Encode(&b); err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(image.Image(s.Draw()), got); diff != "" {
		t.Error("the PNG is not what was drawn")
	}
}

func TestMisuse(t *testing.T) {
	for want, spoil := range map[string]func(*Sheet){
		"sheet: images without pixels":               func(s *Sheet) { s.Rows = 0 },
		"sheet: pixels and labels of different sets": func(s *Sheet) { s.Pixels = s.Pixels[1:] },
		"sheet: a negative limit":                    func(s *Sheet) { s.Limit = -1 },
		"sheet: a label without class":               func(s *Sheet) { s.Labels[0] = 2 },
	} {
		func() {
			defer func() {
				if got := recover(); got != want {
					t.Errorf("panic %v, expected %q", got, want)
				}
			}()
			s := small()
			spoil(s)
			s.Draw()
		}()
	}
}
