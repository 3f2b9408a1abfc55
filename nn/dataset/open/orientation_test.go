package open

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite digits.means")

// real opens a data set of .cache with its four files, or skips the test.
func real(t *testing.T, name string) *Source {
	t.Helper()
	folder := filepath.Join("..", "..", "..", ".cache", name)
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("%s is not there: run `make data`, or `make fashion`", folder)
	}
	c := &opening{files: os.DirFS(folder), path: ".", Source: &Source{}}
	for _, stage := range []func(*opening) error{readIDX, nameClasses} {
		if err := stage(c); err != nil {
			t.Fatal(err)
		}
	}
	return c.Source
}

func TestDigitMeans(t *testing.T) {
	means, ok := real(t, "mnist").digitMeans()
	var want []byte
	for _, mean := range means {
		for _, v := range mean {
			want = append(want, byte(v+0.5))
		}
	}
	if *update {
		if err := os.WriteFile("digits.means", want, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !ok || !bytes.Equal(want, digitMeans) {
		t.Error("digits.means is not what MNIST's training images give: go test -update")
	}
}

// oriented returns the images as they look in an orientation.
func oriented(s *Images, o orientation) *Images {
	out := &Images{s.Rows, s.Cols, make([]byte, len(s.Pixels)), s.Labels}
	for i := range s.Len() {
		from, to := s.Image(i), out.Image(i)
		for row := range s.Rows {
			for col := range s.Cols {
				r, c := o.from(row, col, s.Rows-1)
				to[r*s.Cols+c] = from[row*s.Cols+col]
			}
		}
	}
	return out
}

// few returns images of the first n of each class.
func few(s *Images, n int) *Images {
	var index []int
	count := map[byte]int{}
	for i, label := range s.Labels {
		if count[label]++; count[label] <= n {
			index = append(index, i)
		}
	}
	return s.pick(index)
}

func orientationNotes(s *Images, classes []string, o Options) string {
	c := &opening{Options: o, path: "f", Source: &Source{Train: s, Classes: classes}}
	c.remarkOrientation()
	return notesOf(c.Source)
}

// TestOrientations reads MNIST in all eight orientations, with all test images and with few.
func TestOrientations(t *testing.T) {
	mnist := real(t, "mnist").Test
	for _, n := range []int{500, 30, 6} {
		images := few(mnist, n)
		for i, o := range orientations {
			got := orientationNotes(oriented(images, o), numbers(10), Options{})
			if want := "The images look " + o.as.String(); i > 0 && !strings.HasPrefix(got, want) || i == 0 && got != "" {
				t.Errorf("%d of each, %s: %q", n, o.as, got)
			}
		}
	}
	// Classes in another order are known by their names; other names say nothing about what is on the images.
	transposed := few(oriented(mnist, orientations[1]), 30)
	backwards := &Images{transposed.Rows, transposed.Cols, transposed.Pixels, nil}
	for _, label := range transposed.Labels {
		backwards.Labels = append(backwards.Labels, 9-label)
	}
	names := numbers(10)
	slices.Reverse(names)
	if got := orientationNotes(backwards, names, Options{}); got != "The images look transposed, rows and columns swapped, as EMNIST's are: if so, use --transpose." {
		t.Errorf("classes from 9 to 0: %q", got)
	}
	if got := orientationNotes(backwards, strings.Split("abcdefghij", ""), Options{}); got != "" {
		t.Errorf("classes with other names: %q", got)
	}
	if got := orientationNotes(transposed, numbers(10), Options{Transpose: Yes}); !strings.HasSuffix(got, "is --transpose right?") {
		t.Errorf("after --transpose: %q", got)
	}
}

// TestNoFalseAlarm reads clothes in all orientations, and digits with wrong labels: neither is reported as rotated.
func TestNoFalseAlarm(t *testing.T) {
	mnist := few(real(t, "mnist").Train, 500)
	sets := map[string]*Images{"one image of each": few(mnist, 1), "blank": {28, 28, make([]byte, len(mnist.Pixels)), mnist.Labels}}
	fewer := few(mnist, 100)
	for shift := range byte(9) {
		labels := slices.Clone(fewer.Labels)
		for i := range labels {
			labels[i] = (labels[i] + 1 + shift) % 10
		}
		sets["labels and "+string('1'+rune(shift))] = &Images{28, 28, fewer.Pixels, labels}
	}
	if _, err := os.Stat("../../../.cache/fashion"); err == nil { // which `make fashion` brings
		sets["Fashion-MNIST"] = few(real(t, "fashion").Train, 500)
	}
	// A few more mirrored images than others: mirrored fits better, but not clearly.
	mirrored := oriented(mnist, orientations[2])
	if got := orientationNotes(joined(joined(mnist, mirrored), few(mirrored, 50)), numbers(10), Options{}); got != "" {
		t.Errorf("half mirrored: %q", got)
	}
	for name, images := range sets {
		for _, o := range orientations {
			if got := orientationNotes(oriented(images, o), numbers(10), Options{}); got != "" && (o.as.String() == "upright" || name != "one image of each") {
				t.Errorf("%s, %s: %q", name, o.as, got)
			}
		}
	}
}
