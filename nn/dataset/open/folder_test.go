package open

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"maps"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/picture"
)

// square is a PNG of one grey, as large as given.
func square(t testing.TB, side int, grey byte) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, side, side))
	for i := range img.Pix {
		img.Pix[i] = grey
	}
	return encoded(t, img)
}

func encoded(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestPillow reads one image from every mode of PNG that Pillow writes.
func TestPillow(t *testing.T) {
	train, _, _ := truth(t)
	for _, mode := range []string{"L", "LA", "RGB", "RGBA", "P", "I16"} {
		got, err := pngPixels(fixture(t, "png/"+mode+".png"), false)
		if err != nil {
			t.Errorf("%s: %v", mode, err)
		} else if diff := cmp.Diff(train.Image(0), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", mode, diff)
		}
	}
}

// TestTransparent reads black strokes on nothing: ink where the alpha is.
func TestTransparent(t *testing.T) {
	train, _, _ := truth(t)
	got, err := pngPixels(fixture(t, "png/transparent.png"), true)
	if err != nil {
		t.Fatal(err)
	}
	for i := range got {
		got[i] = 255 - got[i]
	}
	if diff := cmp.Diff(train.Image(0), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestColour(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 3, 2))
	for x, c := range []color.NRGBA{{255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 255}} {
		img.Set(x, 0, c)
		c.A = 0
		img.Set(x, 1, c)
	}
	got, err := pngPixels(encoded(t, img), false)
	if err != nil {
		t.Fatal(err)
	}
	if want := []byte{76, 150, 29, 0, 0, 0}; !bytes.Equal(got, want) { // 0.299, 0.587, 0.114 of 255
		t.Errorf("%v, expected %v", got, want)
	}
}

func TestFolderOfClasses(t *testing.T) {
	folder := fill(t, map[string][]byte{
		"9/a.png": square(t, 3, 9), "9/b.png": square(t, 3, 19), "9/c.PNG": square(t, 3, 29),
		"10/a.png": square(t, 3, 10), "10/b.png": square(t, 3, 20), "10/c.png": square(t, 3, 30),
		".DS_Store": nil, "9/Thumbs.db": nil,
	})
	source, err := openAt(folder, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(source.Notes) != 3 {
		t.Errorf("notes %q, expected one of the low grey levels, and one for each set that was taken", source.Notes)
	}
	if diff := cmp.Diff([]string{"9", "10"}, source.Classes); diff != "" {
		t.Error(diff)
	}
	all := map[byte]byte{}
	for _, s := range source.sets() {
		if s.Len() != 2 || s.Labels[0] != 0 || s.Labels[1] != 1 {
			t.Errorf("%s: labels %v, expected one of each class", s.role, s.Labels)
		}
		for i, label := range s.Labels {
			all[s.Image(i)[8]] = label
		}
	}
	if diff := cmp.Diff(map[byte]byte{9: 0, 19: 0, 29: 0, 10: 1, 20: 1, 30: 1}, all); diff != "" {
		t.Errorf("class by grey (-want +got):\n%s", diff)
	}
}

func TestFolderOfSets(t *testing.T) {
	folder := fill(t, map[string][]byte{
		"train/cat/1.png": square(t, 2, 1), "train/dog/2.png": square(t, 2, 2),
		"validation/cat/3.png": square(t, 2, 3),
		"test/dog/4.png":       square(t, 2, 4), "test/cat/5.png": square(t, 2, 5),
	})
	got, err := openAt(folder, Options{Labels: []string{"Katze", "Hund"}})
	if err != nil {
		t.Fatal(err)
	}
	want := &Source{
		Train:      &Images{2, 2, []byte{1, 1, 1, 1, 2, 2, 2, 2}, []byte{0, 1}},
		Validation: &Images{2, 2, []byte{3, 3, 3, 3}, []byte{0}},
		Test:       &Images{2, 2, []byte{5, 5, 5, 5, 4, 4, 4, 4}, []byte{0, 1}},
		Classes:    []string{"Katze", "Hund"},
		Kind:       pictureFolder.name,
	}
	want.notef("The highest pixel of the %s images is %d of 255: if that is full ink, use %s.", forTraining, 2, "--full 2")
	want.notef("The highest pixel of the %s images is %d of 255: if that is full ink, use %s.", forValidation, 3, "--full 3")
	want.notef("The highest pixel of the %s images is %d of 255: if that is full ink, use %s.", forTesting, 5, "--full 5")
	want.notef("All %d %s images are of class %s.", 1, forValidation, "Katze")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestDarkOnLight reads white paper as it is, which is worth a remark.
func TestDarkOnLight(t *testing.T) {
	files := map[string][]byte{}
	for _, name := range []string{"a/1", "a/2", "a/3", "b/1", "b/2", "b/3"} {
		files[name+".png"] = square(t, 2, 250)
	}
	files["b/4.png"] = square(t, 2, 255)
	source, err := openAt(fill(t, files), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := "The mean pixel is 251 of 255, more ink than paper: if the ink is dark on light, use --invert."
	if got := source.Notes[len(source.Notes)-1]; got.String() != want {
		t.Errorf("the last note is %q, expected %q", got, want)
	}
}

func TestFolderErrors(t *testing.T) {
	good := map[string][]byte{"cat/1.png": square(t, 2, 1), "dog/2.png": square(t, 2, 2)}
	for _, test := range []struct {
		name, want string
		more       map[string][]byte
	}{
		{"sizes", "DIR/dog/3.png: 3 x 3 pixels, expected 2 x 2 like DIR/cat/1.png: make all images the same size, such as with --fit 28", map[string][]byte{"dog/3.png": square(t, 3, 0)}},
		{"large", "DIR/cat/0.png: 65 x 65 pixels, expected 1 x 1 to 64 x 64: reduce the images, such as with --fit 28", map[string][]byte{"cat/0.png": square(t, 65, 0)}},
		{"no PNG", "DIR/cat/0.png: png: invalid format: not a PNG file, expected a PNG or JPEG file: convert it, or move it elsewhere", map[string][]byte{"cat/0.png": []byte("GIF89a......")}},
		{"truncated", "DIR/cat/1.png: png: invalid format: unexpected EOF: is the file complete? Save it again", map[string][]byte{"cat/1.png": square(t, 2, 1)[:50]}},
		{"empty file", "DIR/cat/1.png: unexpected EOF, expected a PNG or JPEG file: convert it, or move it elsewhere", map[string][]byte{"cat/1.png": nil}},
		{"JPEG", "DIR/cat/1.jpg: unexpected EOF, expected a PNG or JPEG file: convert it, or move it elsewhere", map[string][]byte{"cat/1.jpg": nil}},
		{"deep", "DIR/cat/big: a folder in a class, expected PNG files: move it elsewhere, or give the folder that holds the folders of the classes", map[string][]byte{"cat/big/1.png": nil}},
		{"empty class", "DIR/bird: no images, expected PNG files: fill the folder or remove it", map[string][]byte{"bird/.keep": nil}},
		{"stray file", "DIR: a file labels.txt, expected a folder of PNG files for each class: move it into one, or elsewhere", map[string][]byte{"labels.txt": nil}},
		{"next to train", "DIR: a folder cat next to train, expected test or validation: move it elsewhere", map[string][]byte{"train/cat/1.png": square(t, 2, 1)}},
		{"blank", "DIR: every pixel of the training images is 0 (paper), expected ink: if the ink is dark on a light or transparent background, use --invert",
			map[string][]byte{"cat/1.png": square(t, 2, 0), "cat/3.png": square(t, 2, 0), "cat/4.png": square(t, 2, 0), "dog/2.png": square(t, 2, 0), "dog/3.png": square(t, 2, 0), "dog/4.png": square(t, 2, 0)}},
		{"few", "DIR: no test images: too few of class 0 (cat) to take some from it, expected at least 3 images of each class: add more", nil},
	} {
		files := maps.Clone(good)
		maps.Copy(files, test.more)
		folder := fill(t, files)
		_, err := openAt(folder, Options{})
		wantError(t, test.name, folder, err, test.want)
	}
}

func TestFolderSetErrors(t *testing.T) {
	one := square(t, 2, 1)
	for _, test := range []struct {
		name, want string
		files      map[string][]byte
	}{
		{"unknown class", "DIR: the class bird has no training images, only others: add training images of it, or move the others elsewhere",
			map[string][]byte{"train/cat/1.png": one, "train/dog/1.png": one, "test/bird/1.png": one}},
		{"empty set", "DIR/test: an empty folder, expected a folder of PNG files for each class: fill it",
			map[string][]byte{"train/cat/1.png": one, "train/dog/1.png": one, "test/.keep": nil}},
		{"one class", "DIR: all 1 training images are of one class, cat, expected at least 2 classes: are these the labels?",
			map[string][]byte{"cat/1.png": one}},
		{"test of other rows", "DIR/test/cat/1.png: 3 x 2 pixels, expected 2 x 2 like DIR/train/cat/1.png: make all images the same size, such as with --fit 28",
			map[string][]byte{"train/cat/1.png": one, "train/dog/1.png": one, "test/cat/1.png": encoded(t, image.NewGray(image.Rect(0, 0, 2, 3)))}},
		{"test of another size", "DIR/test/cat/1.png: 3 x 3 pixels, expected 2 x 2 like DIR/train/cat/1.png: make all images the same size, such as with --fit 28",
			map[string][]byte{"train/cat/1.png": one, "train/dog/1.png": one, "test/cat/1.png": square(t, 3, 1)}},
	} {
		folder := fill(t, test.files)
		_, err := openAt(folder, Options{})
		wantError(t, test.name, folder, err, test.want)
	}
}

func TestFolderOf63Classes(t *testing.T) {
	files := map[string][]byte{}
	for _, name := range numbers(63) {
		files[filepath.Join(name, "1.png")] = nil
	}
	folder := fill(t, files)
	_, err := openAt(folder, Options{})
	wantError(t, "63", folder, err, "DIR: 63 folders, expected 2 to 62, one for each class: split the data set")
}

// pngPixels returns the pixels of a picture.
func pngPixels(file []byte, onWhite bool) ([]byte, error) {
	g, err := picture.Decode(bytes.NewReader(file), onWhite, nil)
	if err != nil {
		return nil, err
	}
	return g.Pixels, nil
}

// FuzzPNG checks that an image that is read has the size given in its header.
func FuzzPNG(f *testing.F) {
	for _, mode := range []string{"L", "LA", "RGB", "P", "I16", "transparent"} {
		f.Add(fixture(f, "png/"+mode+".png"), mode == "L")
	}
	f.Fuzz(func(t *testing.T, file []byte, darkOnLight bool) {
		c := &opening{Options: Options{Invert: darkOnLight, Show: func(string) string { return "f" }}, files: fstest.MapFS{"a/f.png": {Data: file}}, path: ".", Source: &Source{}}
		if err := readPictureFolder(c); err != nil {
			wantNamed(t, err)
		} else {
			wantWhole(t, c.Source)
		}
	})
}
