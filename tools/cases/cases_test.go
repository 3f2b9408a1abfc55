package cases

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset/idx"
	"inkling/nn/dataset/open"
	"inkling/tools/sources"
)

const (
	script = "../../../shared/cases/make.py"
	python = "/usr/bin/python3" // Debian's, which has Debian's numpy
	mnist  = "../../.cache/mnist"
	models = "../../site/models/"
)

var folder string

func TestMain(m *testing.M) {
	code := m.Run()
	if folder != "" {
		os.RemoveAll(folder)
	}
	os.Exit(code)
}

// made makes the files once.
var made = sync.OnceValues(func() (string, error) {
	var err error
	if folder, err = os.MkdirTemp("", "cases"); err != nil {
		return "", err
	}
	output, err := exec.Command(python, script, mnist, models+"sixteen.safetensors", folder).CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%w\n%s", err, output)
	}
	return folder, err
})

// cases returns the folder of the files.
func cases(t *testing.T) string {
	t.Helper()
	if _, err := os.Stat(script); err != nil {
		t.Skip("the script that makes the files is not there")
	}
	folder, err := made()
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

// A set is images with the names of their classes.
type set struct {
	pixels [][]byte
	labels []string
}

// truth reads the images and labels of idx-plain.
func truth(t *testing.T, stem string) (s set) {
	t.Helper()
	pixels, _, _, err := idx.ReadImages(bytes.NewReader(content(t, stem+"-images-idx3-ubyte.gz")), stem)
	if err != nil {
		t.Fatal(err)
	}
	labels, err := idx.ReadClasses(bytes.NewReader(content(t, stem+"-labels-idx1-ubyte.gz")), stem, 10)
	if err != nil {
		t.Fatal(err)
	}
	for i, label := range labels {
		s.pixels, s.labels = append(s.pixels, pixels[i*784:(i+1)*784]), append(s.labels, fmt.Sprint(label))
	}
	return s
}

func content(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(cases(t), "idx-plain", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// only returns the images of some indices.
func (s set) only(keep func(i int) bool) (out set) {
	for i := range s.labels {
		if keep(i) {
			out.pixels, out.labels = append(out.pixels, s.pixels[i]), append(out.labels, s.labels[i])
		}
	}
	return out
}

// renamed returns the images with other names of classes.
func (s set) renamed(names string) set {
	out := set{s.pixels, nil}
	for _, label := range s.labels {
		out.labels = append(out.labels, strings.Fields(names)[int(label[0]-'0')])
	}
	return out
}

// sorted returns the images as texts, to compare sets in which they have another order.
func (s set) sorted() (all []string) {
	for i, label := range s.labels {
		all = append(all, fmt.Sprintf("%s %x", label, s.pixels[i]))
	}
	slices.Sort(all)
	return all
}

// setOf returns images that were read.
func setOf(source *open.Source, sets ...*open.Images) (s set) {
	for _, images := range sets {
		for i, label := range images.Labels {
			s.pixels, s.labels = append(s.pixels, images.Image(i)), append(s.labels, source.Classes[label])
		}
	}
	return s
}

func (s set) want(t *testing.T, what string, want set) {
	t.Helper()
	a, b := want.sorted(), s.sorted()
	if !slices.Equal(a, b) {
		t.Errorf("%s: %d images with labels %v, expected %d with labels %v, or other pixels", what, len(b), tally(s.labels), len(a), tally(want.labels))
	}
}

func tally(labels []string) map[string]int {
	n := map[string]int{}
	for _, label := range labels {
		n[label]++
	}
	return n
}

// read opens a data set.
func read(t *testing.T, name string, o open.Options) *open.Source {
	t.Helper()
	o.Seed = 1
	source, err := sources.Open(filepath.Join(cases(t), name), o)
	if err != nil {
		t.Fatal(err)
	}
	return source
}

func notes(source *open.Source) string {
	var text []string
	for _, n := range source.Notes {
		text = append(text, n.String())
	}
	return strings.Join(text, "\n")
}

// TestSets reads the files with training and test images.
func TestSets(t *testing.T) {
	train, test := truth(t, "train"), truth(t, "t10k")
	const letters = "A B C D E F G H I J"
	for _, c := range []struct {
		name, note string
		options    open.Options
		classes    string
	}{
		{"idx-plain", "", open.Options{}, ""},
		{"emnist-digits", "so they were turned upright", open.Options{}, ""},
		{"emnist-letters", "named by EMNIST's rule, in which 1 is A", open.Options{}, letters},
		{"emnist-letters", "so they were turned upright", open.Options{Labels: strings.Fields("a b c d e f g h i j")}, "a b c d e f g h i j"},
		{"emnist-renamed", "", open.Options{Transpose: open.Yes}, ""},
		{"kmnist", "", open.Options{}, ""},
		{"npz/keras.npz", "", open.Options{}, ""},
		{"npz/float01.npz", "recovered exactly", open.Options{}, ""},
		{"npz/one-hot.npz", "a row of zeros and a one", open.Options{}, ""},
		{"npz/channel-first.npz", "", open.Options{}, ""},
		{"npz/training_images.npz", "recovered exactly", open.Options{}, ""},
		{"pickle/dict-train_img-p2.pkl", "", open.Options{}, ""},
		{"pickle/dict-train_img-p4.pkl", "", open.Options{}, ""},
		{"pickle/dict-training_images-p2.pkl", "", open.Options{}, ""},
		{"pickle/dict-training_images-p4.pkl", "", open.Options{}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			source := read(t, c.name, c.options)
			if !strings.Contains(notes(source), c.note) {
				t.Errorf("notes %q, expected %q in them", notes(source), c.note)
			}
			train, test := train, test
			if c.classes != "" {
				train, test = train.renamed(c.classes), test.renamed(c.classes)
			}
			setOf(source, source.Train, source.Validation).want(t, "training", train)
			setOf(source, source.Test).want(t, "test", test)
		})
	}
}

// TestTransposedSet reads EMNIST under MNIST's names, which is reported.
func TestTransposedSet(t *testing.T) {
	const want = "The images look transposed, rows and columns swapped, as EMNIST's are: if so, use --transpose."
	if got := notes(read(t, "emnist-renamed", open.Options{})); !strings.Contains(got, want) {
		t.Errorf("notes %q, expected %q in them", got, want)
	}
}

// TestZerosAndOnes reads floats that were cut.
func TestZerosAndOnes(t *testing.T) {
	path := filepath.Join(cases(t), "npz/zeros-and-ones.npz")
	_, err := sources.Open(path, open.Options{})
	const want = "every pixel of the training images is 0 or 1, expected 0 (paper) to 255 (ink): if x was floats from 0 to 1 before, save those floats; if the images are black and white, use --full 1"
	if err == nil || err.Error() != path+": "+want {
		t.Errorf("error %v, expected %q", err, want)
	}
}

// TestPickles reads the book's three sets.
func TestPickles(t *testing.T) {
	train, test := truth(t, "train"), truth(t, "t10k")
	for _, name := range []string{"book-p0", "book-p2", "book-p4", "book-p5", "expanded-p0", "expanded-p2", "expanded-p4"} {
		source := read(t, "pickle/"+name+".pkl.gz", open.Options{})
		setOf(source, source.Train).want(t, name+" training", train.only(func(i int) bool { return i < 240 }))
		setOf(source, source.Validation).want(t, name+" validation", train.only(func(i int) bool { return i >= 240 }))
		setOf(source, source.Test).want(t, name+" test", test)
	}
}

// TestTables reads the files of training images, from which all sets are taken.
func TestTables(t *testing.T) {
	train := truth(t, "train")
	for _, c := range []struct{ name, classes, note string }{
		{"openml", "", `The labels are in column 785 ("class"); --label-column says otherwise.`},
		{"openml-label", "", `The labels are in column 785 ("label"); --label-column says otherwise.`},
		{"semicolon", "", "The columns are separated by semicolons; --separator says otherwise."},
		{"tab", "", "The columns are separated by tabs; --separator says otherwise."},
		{"floats", "", ""}, {"quoted", "", ""}, {"utf16", "", ""}, {"float-labels", "", ""},
		{"index", "", "Column 1 numbers the rows and is not read."},
		{"letters", "A B C D E F G H I J", "10 classes, named as labelled: A, B, C, D, E, F, G, H and 2 more. --labels gives them other names."},
		{"from1", "1 2 3 4 5 6 7 8 9 10", "10 classes, named as labelled: 1, 2, 3"},
	} {
		source := read(t, "csv/"+c.name+".csv", open.Options{})
		if !strings.Contains(notes(source), c.note) {
			t.Errorf("%s: notes %q, expected %q in them", c.name, notes(source), c.note)
		}
		want := train
		if c.classes != "" {
			want = train.renamed(c.classes)
		}
		setOf(source, source.Train, source.Validation, source.Test).want(t, c.name, want)
	}
	source := read(t, "csv/gap.csv", open.Options{})
	want := train.only(func(i int) bool { return train.labels[i] != "9" }).renamed("0 1 2 3 5 6 7 8 9")
	setOf(source, source.Train, source.Validation, source.Test).want(t, "gap", want)
	if note := "No image has the label 4."; !strings.Contains(notes(source), note) {
		t.Errorf("gap: notes %q, expected %q in them", notes(source), note)
	}
}

// TestTablesOfFewImages reads a training file next to a test file with another number in its name.
func TestTablesOfFewImages(t *testing.T) {
	train, test := truth(t, "train"), truth(t, "t10k").only(func(i int) bool { return i < 10 })
	for name, n := range map[string]int{"csv-hundred": 100, "csv-mixed": 300} {
		source := read(t, name, open.Options{})
		setOf(source, source.Train, source.Validation).want(t, name, train.only(func(i int) bool { return i < n }))
		setOf(source, source.Test).want(t, name, test)
		if strings.Contains(notes(source), "No test images:") {
			t.Errorf("%s: notes %q", name, notes(source))
		}
	}
}

// TestFolders reads pictures in folders of classes.
func TestFolders(t *testing.T) {
	file, err := os.Open(mnist + "/train-images-idx3-ubyte")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	pixels, _, _, err := idx.ReadImages(file, "images")
	if err != nil {
		t.Fatal(err)
	}
	file, err = os.Open(mnist + "/train-labels-idx1-ubyte")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	labels, err := idx.ReadClasses(file, "labels", 10)
	if err != nil {
		t.Fatal(err)
	}
	var first, later set // the first six images of each class, and the two after them
	count := map[byte]int{}
	for i, label := range labels {
		to := &first
		if count[label]++; count[label] > 6 {
			to = &later
		}
		if count[label] <= 8 {
			to.pixels, to.labels = append(to.pixels, pixels[i*784:(i+1)*784]), append(to.labels, fmt.Sprint(label))
		}
	}
	for _, name := range []string{"png-training-testing", "png-wrapped"} {
		source := read(t, name, open.Options{})
		setOf(source, source.Train, source.Validation).want(t, name+" training", first)
		setOf(source, source.Test).want(t, name+" test", later)
	}
	for _, name := range []string{"png-train-valid", "png-Train-val"} {
		source := read(t, name, open.Options{})
		keep := func(s set) set {
			return s.only(func(i int) bool { return name == "png-Train-val" || s.labels[i] == "3" || s.labels[i] == "7" })
		}
		setOf(source, source.Train, source.Test).want(t, name+" training", keep(first))
		setOf(source, source.Validation).want(t, name+" validation", keep(later))
		if name == "png-train-valid" {
			if diff := cmp.Diff([]string{"3", "7"}, source.Classes); diff != "" {
				t.Error(diff)
			}
		}
	}
}
