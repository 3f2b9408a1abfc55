package open

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sets writes an archive of training images and, if there are some, test images.
func sets(t *testing.T, train, test *Images) map[string][]byte {
	t.Helper()
	var arrays [][]byte
	for _, s := range []*Images{train, test} {
		if s != nil {
			arrays = append(arrays, npyOf("|u1", fmt.Sprintf("(%d, %d, %d)", s.Len(), s.Rows, s.Cols), each(s.Pixels, same)),
				npyOf("|u1", fmt.Sprintf("(%d,)", s.Len()), each(s.Labels, same)))
		}
	}
	return map[string][]byte{"data.npz": archive(t, arrays...)}
}

// changed returns a copy of the images after a change.
func changed(s *Images, change func(s *Images)) *Images {
	out := &Images{s.Rows, s.Cols, slices.Clone(s.Pixels), slices.Clone(s.Labels)}
	change(out)
	return out
}

func TestPlausible(t *testing.T) {
	s := sample()
	train, test := s.slice(0, 24), s.slice(24, 30)
	blank := func(n int) func(*Images) {
		return func(s *Images) { clear(s.Pixels[:n*16]) }
	}
	scaled := func(f func(byte) byte) func(*Images) {
		return func(s *Images) {
			for i, p := range s.Pixels {
				s.Pixels[i] = f(p)
			}
		}
	}
	light := changed(train, scaled(func(p byte) byte { return p / 2 }))
	light.Pixels[0] = 255
	const floats = "if x was floats from 0 to 1 before, save those floats"
	for _, c := range []struct {
		name        string
		train, test *Images
		err, note   string // in which DIR is the folder; no note where both are empty
	}{
		{"right", train, test, "", ""},
		{"a blank image", changed(train, blank(1)), test, "", "1 of 20 training images are blank."},
		{"half blank", train, changed(test, blank(3)), "", "3 of 6 test images are blank."},
		{"more than half", train, changed(test, blank(4)), "4 of 6 test images are blank, every pixel 0 (paper), expected ink: save them again", ""},
		{"blank for testing", train, changed(test, blank(6)), "every pixel of the test images is 0 (paper), expected ink: " + floats, ""},
		{"cut for testing", train, changed(test, scaled(func(p byte) byte { return p / 255 })),
			"every pixel of the test images is 0 or 1, expected 0 (paper) to 255 (ink): " + floats + "; if the images are black and white, use --full 1", ""},
		{"of one grey", changed(train, scaled(func(byte) byte { return 200 })), test, "every pixel of the training images is 200, expected ink and paper: " + floats, ""},
		{"16 levels", train, changed(test, scaled(func(p byte) byte { return p / 16 })), "",
			"The highest pixel of the test images is 15 of 255: if that is full ink, use --full 15."},
		{"inverted for testing", light, changed(test, scaled(func(p byte) byte { return 255 - p/2 })), "",
			"The mean pixel of the test images is 202 of 255, but that of the training images 54: is one of the sets inverted?"},
		{"one class", changed(train, func(s *Images) { clear(s.Labels) }), test, "all 24 training images are of one class, 0, expected at least 2 classes: are these the labels?", ""},
		{"one class for testing", train, changed(test, func(s *Images) { clear(s.Labels) }), "", "All 6 test images are of class 0."},
		{"a class less for testing", train, changed(test, func(s *Images) { s.Labels[2], s.Labels[5] = 0, 0 }), "", "No test images of class 2."},
	} {
		folder := fill(t, sets(t, c.train, c.test))
		source, err := openAt(filepath.Join(folder, "data.npz"), Options{})
		switch {
		case c.err != "":
			wantError(t, c.name, folder, err, "DIR/data.npz: "+c.err)
		case err != nil:
			t.Errorf("%s: %v", c.name, err)
		case c.note == "" && len(source.Notes) > 1 || !strings.Contains(notesOf(source), c.note):
			t.Errorf("%s: notes %q, expected %q", c.name, source.Notes, c.note)
		}
	}
}

// TestNearlyOneClass checks that a class with 90% of the images is reported.
func TestNearlyOneClass(t *testing.T) {
	s := sample()
	for i := range s.Labels {
		s.Labels[i] = byte(max(0, i-28))
	}
	c := &opening{path: "f", Source: &Source{Train: s, Classes: numbers(2)}}
	if err := remark(c); err != nil || notesOf(c.Source) != "29 of 30 training images are of class 0." {
		t.Errorf("notes %q, error %v", c.Notes, err)
	}
}

func TestTranspose(t *testing.T) {
	source := &Source{Train: &Images{2, 3, []byte{1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16}, []byte{0, 1}}}
	if err := transpose(&opening{Options: Options{Transpose: Yes}, Source: source}); err != nil {
		t.Fatal(err)
	}
	want := &Images{3, 2, []byte{1, 4, 2, 5, 3, 6, 11, 14, 12, 15, 13, 16}, []byte{0, 1}}
	if diff := cmp.Diff(want, source.Train); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTransposedMNIST follows the advice about transposed images.
func TestTransposedMNIST(t *testing.T) {
	mnist := few(real(t, "mnist").Test, 8)
	lying := oriented(mnist, orientations[1])
	path := fill(t, lying.idx())
	got, err := openAt(path, Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	if note := notesOf(got); !strings.HasSuffix(note, "if so, use --transpose.") {
		t.Errorf("the last note is %q", note)
	}
	if got, err = openAt(path, Options{Seed: 1, Transpose: Yes}); err != nil {
		t.Fatal(err)
	}
	want, err := openAt(fill(t, mnist.idx()), Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestConflictingSize sets a size for a file that contains another.
func TestConflictingSize(t *testing.T) {
	folder := fill(t, sets(t, sample(), nil))
	_, err := openAt(filepath.Join(folder, "data.npz"), Options{Rows: 2, Cols: 8})
	wantError(t, "size", folder, err, "DIR/data.npz: the training images are 4 x 4 pixels, but --size says 2 x 8: remove it")
}
