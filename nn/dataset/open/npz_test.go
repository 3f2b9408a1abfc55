package open

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"inkling/nn/foreign"
)

// npyFile is an array as numpy writes it.
func npyFile(dtype string, shape string, data []byte) []byte {
	header := fmt.Sprintf("{'descr': '%s', 'fortran_order': False, 'shape': %s, }\n", dtype, shape)
	out := binary.LittleEndian.AppendUint16([]byte("\x93NUMPY\x01\x00"), uint16(len(header)))
	return append(append(out, header...), data...)
}

// archive is a zip file of up to six arrays.
func archive(t testing.TB, arrays ...[]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i, content := range arrays {
		w, err := z.Create([]string{"x_train.npy", "y_train.npy", "x_test.npy", "y_test.npy", "x_val.npy", "y_val.npy"}[i])
		if err != nil {
			t.Fatal(err)
		}
		w.Write(content)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func openArchive(file []byte) (*Source, error) { return readFile("f", file, Options{}) }

func TestNPZErrors(t *testing.T) {
	x := npyFile("|u1", "(3, 2, 2)", make([]byte, 12))
	y := npyFile("|u1", "(3,)", []byte{0, 1, 2})
	if _, err := openArchive(archive(t, x, y)); err != nil {
		t.Fatalf("the valid input of this test is an error itself: %v", err)
	}
	hugeHeader := append([]byte("\x93NUMPY\x02\x00"), 0xff, 0xff, 0xff, 0xff)
	for _, test := range []struct {
		name, want string
		x, y       []byte
	}{
		{"complex numbers", `f: x_train.npy: elements of type "<c8", expected numbers or short texts: convert it with astype("float32")`,
			npyFile("<c8", "(3, 2, 2)", make([]byte, 96)), y},
		{"negative pixel", "f: x_train: value 11 is -1, expected from 0 (paper) to 255 (ink): scale the images to that, or save them as they were before they were normalised",
			npyFile("|i1", "(3, 2, 2)", append(make([]byte, 11), 255)), y},
		{"text", "f: x_train: texts, expected the pixels of images", npyFile("<U3", "(3, 2, 2)", make([]byte, 144)), y},
		{"long text", `f: x_train.npy: elements of type "<U65", expected numbers or short texts: convert it with astype("float32")`, npyFile("<U65", "(3, 2, 2)", nil), y},
		{"float labels", `f: y_train: element 2: label "0.5", expected a whole number or a name: give each class one`,
			x, npyFile("<f4", "(3,)", []byte(floats32(0, 1, 0.5)))},
		{"truncated", "f: x_train.npy: 11 bytes of data, expected 12 for the shape [3 2 2] of |u1: save it again", x[:len(x)-1], y},
		{"trailing", "f: x_train.npy: more data than the expected 12 bytes (shape [3 2 2] of |u1): save it again", append(x[:len(x):len(x)], 0), y},
		{"terabytes", "f: x_train.npy: shape [1073741824 64 64] of |u1, expected at most 1073741824 bytes: split the data set",
			npyFile("|u1", "(1073741824, 64, 64)", nil), y},
		{"negative", `f: x_train.npy: shape "(-3, 2, 2)", expected one such as (30, 784): save a plain array with numpy`, npyFile("|u1", "(-3, 2, 2)", nil), y},
		{"colour", "f: x_train: shape [1 2 2 3], expected images x rows x columns or images x pixels: make them grey with x[..., :3].mean(axis=3)",
			npyFile("|u1", "(1, 2, 2, 3)", make([]byte, 12)), y},
		{"large", "f: x_train: images of 65 x 1 pixels, expected 1 x 1 to 64 x 64: scale them down, or put the axes in the order images x rows x columns (shape [1 65 1])", npyFile("|u1", "(1, 65, 1)", make([]byte, 65)), y},
		{"no square", "f: x_train: 6 pixels per image, not a square: add --size ROWSxCOLS", npyFile("|u1", "(3, 6)", make([]byte, 18)), y},
		{"other labels", "f: x_train holds 3 images, but y_train holds 2 labels: they belong to different sets", x, npyFile("|u1", "(2,)", []byte{0, 1})},
		{"one-hot", "f: y_train: shape [3 2], and row 1 is not zeros and a one: save one label for each image, such as y.argmax(axis=1)", x, npyFile("|u1", "(3, 2)", []byte{0, 1, 1, 1, 1, 0})},
		{"shape of labels", "f: y_train: shape [3 2 2], expected one label for each image, or a row of zeros and a one", x, npyFile("|u1", "(3, 2, 2)", make([]byte, 12))},
		{"huge header", "f: x_train.npy: header of 4294967295 bytes, expected at most 4096: save it again with numpy", hugeHeader, y},
		{"empty header", `f: x_train.npy: header "{}", expected one such as {'descr': '<f4', 'fortran_order': False, 'shape': (30, 784)}: save a plain array with numpy`,
			[]byte("\x93NUMPY\x01\x00\x02\x00{}"), y},
		{"no array", `f: x_train.npy: begins with "<!DOCT", expected "\x93NUMPY": this is not a numpy array; save it again with numpy`, []byte("<!DOCTYPE html>"), y},
		{"empty", "f: x_train.npy: the header is incomplete: download or save the file again", nil, y},
	} {
		_, err := openArchive(archive(t, test.x, test.y))
		wantError(t, test.name, "", err, test.want)
	}
}

// TestEmptySets reads arrays of no images: an error for training, and as good as none for testing.
func TestEmptySets(t *testing.T) {
	x, y := npyFile("|u1", "(6, 1, 1)", []byte("abcdef")), npyFile("|u1", "(6,)", []byte{0, 1, 0, 1, 0, 1})
	noX, noY := npyFile("|u1", "(0, 1, 1)", nil), npyFile("|u1", "(0,)", nil)
	folder := fill(t, map[string][]byte{"train.npz": archive(t, noX, noY), "test.npz": archive(t, x, y, noX, noY)})
	_, err := openAt(filepath.Join(folder, "train.npz"), Options{})
	wantError(t, "training", folder, err, "DIR/train.npz: no training images (numpy archive): choose another source")
	source, err := openAt(filepath.Join(folder, "test.npz"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if source.Test.Len() != 2 {
		t.Errorf("%d images for testing, expected one of each class", source.Test.Len())
	}
}

func TestNPZOtherNames(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.Create("images.npy")
	z.Close()
	_, err := openArchive(b.Bytes())
	wantError(t, "names", "", err,
		`f: holds images, expected training labels too: save it with numpy.savez(x_train=..., y_train=..., x_test=..., y_test=...)`)
}

// TestNPZTwice has two arrays of one name, of which any reader takes another.
func TestNPZTwice(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for range 2 {
		w, err := z.Create("x_train.npy")
		if err != nil {
			t.Fatal(err)
		}
		w.Write(npyFile("|u1", "(3, 2, 2)", make([]byte, 12)))
	}
	z.Close()
	_, err := openArchive(b.Bytes())
	wantError(t, "twice", "", err, `f: "x_train.npy" is in the archive twice, expected once: save it again`)
}

// TestNPZOutOfProportion packs zeros, a thousand bytes for each that is left.
func TestNPZOutOfProportion(t *testing.T) {
	_, err := openArchive(archive(t, npyFile("|u1", "(131072, 32, 32)", make([]byte, 128<<20)), nil))
	wantError(t, "zeros", "", err, "f: x_train.npy: shape [131072 32 32] of |u1, 134217728 bytes, far too much for the packed file: if that is right, save it with numpy.savez")
}

// TestNPZFortran reads images whose first index varies fastest.
func TestNPZFortran(t *testing.T) {
	x := npyFile("|u1", "(2, 2, 2)", []byte{0, 4, 2, 6, 1, 5, 3, 7})
	x = bytes.Replace(x, []byte("'fortran_order': False"), []byte("'fortran_order': True "), 1)
	got, err := openArchive(archive(t, x, npyFile("|u1", "(2,)", []byte{0, 1})))
	if err != nil {
		t.Fatal(err)
	}
	if want := []byte{0, 1, 2, 3, 4, 5, 6, 7}; !bytes.Equal(got.Train.Pixels, want) {
		t.Errorf("pixels %v, expected %v", got.Train.Pixels, want)
	}
}

// FuzzNPZ reads whole archives. The seed is small, since much of a run goes into making interesting inputs smaller.
func FuzzNPZ(f *testing.F) {
	f.Add(archive(f, npyFile("|u1", "(2, 1, 1)", []byte{1, 2}), npyFile("|u1", "(2,)", []byte{0, 1})))
	f.Fuzz(func(t *testing.T, file []byte) {
		source, err := openArchive(file)
		if err != nil {
			wantNamed(t, err)
			return
		}
		wantWhole(t, source)
	})
}

// wantWhole checks what every reader promises of the sets that it returns.
func wantWhole(t *testing.T, source *Source) {
	t.Helper()
	for _, s := range source.sets() {
		if len(s.Pixels) != len(s.Labels)*s.Rows*s.Cols || s.Rows < 1 || s.Rows > maxSide || s.Cols < 1 || s.Cols > maxSide {
			t.Errorf("%s: %d pixels for %d labels of %d x %d", s.role, len(s.Pixels), len(s.Labels), s.Rows, s.Cols)
		}
	}
}

func wantNamed(t *testing.T, err error) {
	t.Helper()
	message := err.Error()
	if !strings.HasPrefix(message, "f: ") || len(message) > 600 || message != foreign.Clean(message) {
		t.Errorf("error %.700q does not name the file, is long, or holds what acts on a terminal", message)
	}
}
