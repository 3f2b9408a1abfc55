package export_test

import (
	"archive/zip"
	"bytes"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/dataset/export"
	"inkling/nn/dataset/open"
)

// TestOpens opens what each form has, with the same image of each class in each split: names that a table has to quote, letters
// beyond ASCII, and numbers.
func TestOpens(t *testing.T) {
	for _, classes := range [][]string{{"0", "1"}, {`a "b", c`, "Größe", "x y"}} {
		splits := new(dataset.Splits)
		shape := dataset.Shape{Rows: 2, Cols: 3, Classes: len(classes)}
		for split := range splits {
			var pixels, labels []byte
			for class := range classes {
				for i := range 4 {
					labels = append(labels, byte(class))
					pixels = append(pixels, byte(split+1), byte(class), byte(i), 0, 255, 7)
				}
			}
			splits[split] = *dataset.NewSet(shape, pixels, labels)
		}
		for _, form := range []export.Form{export.IDX, export.CSV, export.NumPy} {
			source := reopened(t, form, classes, splits)
			for split, got := range [3]*open.Images{dataset.Train: source.Train, dataset.Validation: source.Validation, dataset.Test: source.Test} {
				want := splits[split]
				if got.Rows != 2 || got.Cols != 3 || got.Len() != want.Len() {
					t.Fatalf("%s: %d images of %d x %d", form, got.Len(), got.Rows, got.Cols)
				}
				for i, label := range want.Labels {
					if name := source.Classes[got.Labels[i]]; name != classes[label] || !bytes.Equal(got.Image(i), want.Image(i)) {
						t.Fatalf("%s: image %d of split %d is %v, %q, expected %v, %q", form, i, split, got.Image(i), name, want.Image(i), classes[label])
					}
				}
			}
		}
	}
}

// reopened writes the data set and opens it. Images that are not square need their size where a table has none, and IDX files
// the names.
func reopened(t *testing.T, form export.Form, classes []string, splits *dataset.Splits) *open.Source {
	t.Helper()
	var b bytes.Buffer
	if err := export.Write(&b, form, classes, splits); err != nil {
		t.Fatal(err)
	}
	o := open.Options{Rows: 2, Cols: 3, Transpose: open.No}
	if form == export.IDX {
		o.Labels = classes
	}
	files, path := fstest.MapFS{"x.npz": {Data: b.Bytes()}}, "x.npz"
	var source *open.Source
	var err error
	if form == export.NumPy {
		source, err = open.Open(files, path, o)
	} else {
		z, bad := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if bad != nil {
			t.Fatal(bad)
		}
		source, err = open.Open(z, ".", o)
	}
	if err != nil {
		t.Fatalf("%s: %v", form, err)
	}
	return source
}

// TestNames lists the files of IDX, whose classes have names.
func TestNames(t *testing.T) {
	splits := new(dataset.Splits)
	splits[dataset.Train] = *dataset.NewSet(dataset.Shape{Rows: 1, Cols: 1, Classes: 2}, []byte{1, 2}, []byte{0, 1})
	var b bytes.Buffer
	if err := export.Write(&b, export.IDX, []string{"heart", "star"}, splits); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range z.File {
		got = append(got, f.Name)
	}
	slices.Sort(got)
	if d := cmp.Diff([]string{"classes.txt", "train-images-idx3-ubyte", "train-labels-idx1-ubyte"}, got); d != "" {
		t.Error(d)
	}
}
