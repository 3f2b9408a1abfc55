package open

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset/idx"
)

// truth returns the sets that testdata/make.py wrote in every form.
func truth(t testing.TB) (train, validation, test *Images) {
	t.Helper()
	var sets [3]*Images
	for i, name := range [3]string{"train", "validation", "test"} {
		pixels, rows, cols, err := idx.ReadImages(bytes.NewReader(fixture(t, name+"-images.idx")), name)
		if err != nil {
			t.Fatal(err)
		}
		labels, err := idx.ReadClasses(bytes.NewReader(fixture(t, name+"-labels.idx")), name, 10)
		if err != nil {
			t.Fatal(err)
		}
		sets[i] = &Images{rows, cols, pixels, labels}
	}
	return sets[0], sets[1], sets[2]
}

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// fill writes files into a new folder. Names may hold folders.
func fill(t testing.TB, files map[string][]byte) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func zipped(content []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(content)
	w.Close()
	return b.Bytes()
}

// joined returns the images of both sets, one after the other.
func joined(a, b *Images) *Images {
	return &Images{a.Rows, a.Cols, slices.Concat(a.Pixels, b.Pixels), slices.Concat(a.Labels, b.Labels)}
}

// TestForms reads the same data set from every form and looks for the same bytes.
func TestForms(t *testing.T) {
	train, validation, test := truth(t)
	both := joined(train, validation)
	lastFive := func(s *Source) {
		s.Train, s.Validation = both.slice(0, 25), both.slice(25, 30)
		s.notef("No validation images: the last %d of the training images.", 5)
	}
	classes := []string{"0", "1", "2"}
	folder := fill(t, map[string][]byte{
		"idx/train-images-idx3-ubyte":    fixture(t, "train-images.idx"),
		"idx/train-labels-idx1-ubyte.gz": zipped(fixture(t, "train-labels.idx")),
		"idx/t10k-images.idx3-ubyte.gz":  zipped(fixture(t, "test-images.idx")),
		"idx/t10k-labels-idx1-ubyte":     fixture(t, "test-labels.idx"),
		"csv/mnist_train.csv":            fixture(t, "kaggle.csv"),
		"csv/mnist_test.csv.gz":          zipped(withoutHeader(fixture(t, "kaggle.csv"))),
		"kaggle/train.csv":               fixture(t, "kaggle.csv"),
		"kaggle/test.csv":                []byte("pixel0,pixel1\n1,2\n"),
		"nielsen.pkl":                    unzipped(t, fixture(t, "nielsen.pkl.gz")),
		"no-suffix":                      fixture(t, "nielsen.pkl.gz"),
	})
	for _, form := range []struct {
		path string
		want func(*Source)
	}{
		{"testdata/keras.npz", func(s *Source) {
			s.Kind, s.Test = numpyArchive.name, test
			lastFive(s)
		}},
		{"testdata/nielsen.pkl.gz", func(s *Source) {
			s.Kind, s.Train, s.Validation, s.Test = pythonPickle.name, train, validation, test
			s.notef("The values are whole 256ths: the bytes are recovered exactly.")
		}},
		{folder + "/nielsen.pkl", func(s *Source) {
			s.Kind, s.Train, s.Validation, s.Test = pythonPickle.name, train, validation, test
			s.notef("The values are whole 256ths: the bytes are recovered exactly.")
		}},
		{folder + "/no-suffix", func(s *Source) {
			s.Kind, s.Train, s.Validation, s.Test = pythonPickle.name, train, validation, test
			s.notef("The values are whole 256ths: the bytes are recovered exactly.")
		}},
		{"testdata/python3.pkl.gz", func(s *Source) {
			s.Kind, s.Train, s.Validation, s.Test = pythonPickle.name, train, validation, test
			s.notef("The values are whole 255ths: the bytes are recovered exactly.")
		}},
		{"testdata/protocol4.pkl", func(s *Source) {
			s.Kind, s.Train, s.Validation, s.Test = pythonPickle.name, train, validation, test
		}},
		{folder + "/idx", func(s *Source) {
			s.Kind, s.Test = idxFiles.name, test
			s.Train, s.Validation = train.slice(0, 20), train.slice(20, 24)
			s.notef("No validation images: the last %d of the training images.", 4)
		}},
		{folder + "/csv", func(s *Source) {
			s.Kind, s.Test = textTable.name, both
			lastFive(s)
		}},
		{folder + "/kaggle", func(s *Source) {
			s.Kind = textTable.name
			s.notef("%s has no labels and is left out.", filepath.Join(folder, "kaggle", "test.csv"))
			c := &opening{files: fstest.MapFS{}, path: "f", Options: Options{Seed: 1}, Source: &Source{Train: both, Classes: classes}}
			if err := takeTest(c); err != nil { // whose rule has a test of its own
				t.Fatal(err)
			}
			s.Train, s.Test, s.Notes = c.Train, c.Test, append(s.Notes, c.Notes...)
			s.Train, s.Validation = s.Train.slice(0, 23), s.Train.slice(23, 27)
			s.notef("No validation images: the last %d of the training images.", 4)
		}},
	} {
		t.Run(filepath.Base(form.path), func(t *testing.T) {
			want := &Source{Classes: classes}
			form.want(want)
			got, err := openAt(form.path, Options{Rows: 9, Cols: 7, Seed: 1})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func withoutHeader(csv []byte) []byte {
	_, rest, _ := bytes.Cut(csv, []byte("\n"))
	return rest
}

func unzipped(t testing.TB, file []byte) []byte {
	t.Helper()
	r, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := b.ReadFrom(r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestInvert(t *testing.T) {
	plain, err := openAt("testdata/keras.npz", Options{})
	if err != nil {
		t.Fatal(err)
	}
	inverted, err := openAt("testdata/keras.npz", Options{Invert: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range plain.Validation.Pixels {
		if inverted.Validation.Pixels[i] != 255-p {
			t.Fatalf("pixel %d: %d became %d", i, p, inverted.Validation.Pixels[i])
		}
	}
	want := "The mean pixel is 214 of 255 after inverting, more ink than paper: is --invert right?"
	if notes := notesOf(inverted); !strings.Contains(notes, want) {
		t.Errorf("the notes are\n%s\nexpected among them\n%s", notes, want)
	}
}

// TestRecogniseErrors opens data in none of the forms, or incomplete data.
func TestRecogniseErrors(t *testing.T) {
	folder := fill(t, map[string][]byte{
		"empty":                         nil,
		"page.html":                     []byte("<!DOCTYPE html><title>404"),
		"page.csv":                      []byte("<!DOCTYPE html><title>404"),
		"train-images-idx3-ubyte":       fixture(t, "train-images.idx"),
		"half/train-images-idx3-ubyte":  fixture(t, "train-images.idx"),
		"other/train-images-idx3-ubyte": fixture(t, "train-images.idx"),
		"other/train-labels-idx1-ubyte": fixture(t, "test-labels.idx"),
		"twice/train-images-idx3-ubyte": fixture(t, "train-images.idx"),
		"twice/train-images.idx3-ubyte": fixture(t, "train-images.idx"),
		"text/a.txt":                    nil,
		"own/1.png":                     square(t, 2, 1),
		"own/2.png":                     square(t, 2, 1),
		"testing/mnist_test.csv":        []byte("0,1\n1,2\n"),
		"cut.gz":                        zipped([]byte("label,pixel0"))[:12],
		"cut.npz":                       fixture(t, "keras.npz")[:1000],
		"empty.csv":                     nil,
	})
	if err := os.Mkdir(filepath.Join(folder, "nothing"), 0o755); err != nil {
		t.Fatal(err)
	}
	forms := ", expected one of: a folder with IDX files (train-images-idx3-ubyte ...), mnist.npz, mnist.pkl.gz, a CSV file " +
		"(label,pixel0,...), a folder with train.csv and test.csv, or a folder with a folder of PNG files for each class"
	for _, test := range []struct{ path, want string }{
		{"none", "DIR/none does not exist, expected a file or a folder of images: choose another with --from, or run `inkling fetch` for MNIST"},
		{"empty", "DIR/empty: an empty file" + forms},
		{"page.html", `DIR/page.html: a file whose content begins "<!DOCTYPE html><"` + forms},
		{"page.csv", `DIR/page.csv: line 1: a single line, which begins with "<!DOCTYPE", expected images: is this a CSV file of labels and pixels?`},
		{"empty.csv", "DIR/empty.csv: the file is empty, expected a header (label,pixel0,...): is the file complete? Fetch it again"},
		{"text", "DIR/text: a folder of a.txt" + forms},
		{"own", "DIR/own: a folder of 1.png, 2.png, pictures without a folder for each class: put the pictures of each class in a folder of its own, or read a person's digits with `inkling pen`"},
		{"testing", "DIR/testing: a folder of mnist_test.csv" + forms},
		{"nothing", "DIR/nothing: an empty folder" + forms},
		{"train-images-idx3-ubyte", "DIR/train-images-idx3-ubyte: one IDX file, expected the folder that holds images and labels: give --from DIR"},
		{"half", "DIR/half: no file of training labels, expected one such as train-labels-idx1-ubyte: is the set complete? Fetch it again"},
		{"other", "DIR/other/train-images-idx3-ubyte holds 24 images but DIR/other/train-labels-idx1-ubyte holds 9 labels: they belong to different sets"},
		{"twice", "DIR/twice: train-images-idx3-ubyte and train-images.idx3-ubyte, expected one file of training images: move the other one elsewhere"},
		{"cut.gz", "DIR/cut.gz: unexpected EOF: is the file complete? Fetch it again"},
		{"cut.npz", "DIR/cut.npz: zip: not a valid zip file: is the file complete? Fetch it again"},
	} {
		_, err := openAt(filepath.Join(folder, test.path), Options{})
		wantError(t, test.path, folder, err, test.want)
	}
}

// wantError compares the whole text of an error, with DIR for the folder.
func wantError(t *testing.T, name, folder string, err error, want string) {
	t.Helper()
	if err == nil {
		t.Errorf("%s: no error, expected %q", name, want)
		return
	}
	got := err.Error()
	if folder != "" {
		got = strings.ReplaceAll(got, folder, "DIR")
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestBounded(t *testing.T) {
	for _, test := range []struct {
		most      int64
		got, want string
	}{{3, "", "abc"}, {4, "", "abc"}, {2, "more than 2 bytes of content: split the data set", "ab"}} {
		var b bytes.Buffer
		_, err := b.ReadFrom(bounded(strings.NewReader("abc"), test.most))
		if b.String() != test.want || (err == nil) != (test.got == "") || err != nil && err.Error() != test.got {
			t.Errorf("of abc, %d bytes at most: %q and %v, expected %q and %q", test.most, b.String(), err, test.want, test.got)
		}
	}
}
