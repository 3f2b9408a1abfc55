package open

import (
	"errors"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// numbered are one-pixel images with these labels, each image known by its pixel.
func numbered(labels ...byte) *Images {
	s := &Images{Rows: 1, Cols: 1, Labels: labels}
	for i := range labels {
		s.Pixels = append(s.Pixels, byte(i+1))
	}
	return s
}

func splitting(train *Images, seed uint64) *opening {
	return &opening{files: fstest.MapFS{}, path: "f", Options: Options{Seed: seed}, Source: &Source{Train: train, Classes: numbers(2)}}
}

// TestMNISTSplit is the book's: the first 50,000 and the last 10,000.
func TestMNISTSplit(t *testing.T) {
	labels := make([]byte, 60_000)
	for i := range labels {
		labels[i] = byte(i % 2)
	}
	all := numbered(labels...)
	c := splitting(all, 1)
	if err := takeValidate(c); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(c.Train.Pixels, all.Pixels[:50_000]) || !slices.Equal(c.Validation.Pixels, all.Pixels[50_000:]) {
		t.Errorf("%d and %d images, expected the first 50,000 and the last 10,000", c.Train.Len(), c.Validation.Len())
	}
}

// TestSortedSource takes a seventh and a sixth of each class where the last images are all of one.
func TestSortedSource(t *testing.T) {
	labels := slices.Concat(slices.Repeat([]byte{0}, 84), slices.Repeat([]byte{1}, 42))
	var pixels [3][]byte
	for i, seed := range []uint64{1, 1, 2} {
		c := splitting(numbered(slices.Clone(labels)...), seed)
		if err := takeTest(c); err != nil {
			t.Fatal(err)
		}
		if err := takeValidate(c); err != nil {
			t.Fatal(err)
		}
		var got [][]int
		var all []byte
		for _, s := range c.sets() {
			got = append(got, counts(s.Labels, 2))
			all = append(all, s.Pixels...)
			if !slices.IsSorted(s.Pixels) {
				t.Errorf("the %s images are not in the order of the source", s.role)
			}
		}
		if diff := cmp.Diff([][]int{{60, 30}, {12, 6}, {12, 6}}, got); diff != "" {
			t.Errorf("images of each class in the sets (-want +got):\n%s", diff)
		}
		slices.Sort(all)
		if len(slices.Compact(all)) != len(labels) {
			t.Errorf("an image is in two sets or in none")
		}
		pixels[i] = c.Test.Pixels
	}
	if !slices.Equal(pixels[0], pixels[1]) {
		t.Error("the same seed chose other images")
	}
	if slices.Equal(pixels[0], pixels[2]) {
		t.Error("another seed chose the same images")
	}
}

// TestStreams checks that test and validation images are chosen independently of each other: of the same stream of
// chance, the larger choice would hold the smaller.
func TestStreams(t *testing.T) {
	labels := slices.Concat(slices.Repeat([]byte{0}, 84), slices.Repeat([]byte{1}, 42))
	test, validation := splitting(numbered(labels...), 1), splitting(numbered(labels...), 1)
	if err := errors.Join(takeTest(test), takeValidate(validation)); err != nil {
		t.Fatal(err)
	}
	for _, p := range test.Test.Pixels {
		if !slices.Contains(validation.Validation.Pixels, p) {
			return
		}
	}
	t.Error("all test images would be validation images too")
}

func TestFair(t *testing.T) {
	for _, test := range []struct {
		name   string
		labels []byte // the last six are judged
		want   bool
	}{
		{"in turn", []byte{0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1}, true},
		{"half of the share", []byte{0, 1, 0, 1, 1, 1, 0, 1, 0, 0, 0, 0}, false},
		{"none of a class", []byte{0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0}, false},
		{"too much of a class", slices.Concat([]byte{0}, slices.Repeat([]byte{1}, 17), []byte{0, 0, 0, 1, 1, 1}), false},
		{"all of a class", []byte{0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0}, false},
	} {
		if got := splitting(numbered(test.labels...), 1).fair(test.labels[len(test.labels)-6:]); got != test.want {
			t.Errorf("%s: fair is %v", test.name, got)
		}
	}
}

func TestTooFewToSplit(t *testing.T) {
	err := takeTest(splitting(numbered(0, 0, 1), 1))
	wantError(t, "one of class 1", "", err,
		"f: no test images: too few of class 1 (1) to take some from it, expected at least 3 images of each class: add more")
}

// TestShare takes 20% of 20 and of 10 images of each class for both sets.
func TestShare(t *testing.T) {
	c := splitting(numbered(slices.Concat(slices.Repeat([]byte{0}, 20), slices.Repeat([]byte{1}, 10))...), 1)
	c.Share = 20
	for _, take := range []func(*opening) error{takeTest, takeValidate} {
		if err := take(c); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range c.sets() {
		want := []int{4, 2}
		if s.role == forTraining {
			want = []int{12, 6}
		}
		if got := counts(s.Labels, 2); !slices.Equal(got, want) {
			t.Errorf("%v %s images, expected %v", got, s.role, want)
		}
	}
	for i, want := range []string{
		"No test images: 6 of the training images, 20% of each class by seed 1.",
		"No validation images: 6 of the training images, 20% of each class by seed 1.",
	} {
		if got := c.Notes[i].String(); got != want {
			t.Errorf("%s, expected %s", got, want)
		}
	}
}
