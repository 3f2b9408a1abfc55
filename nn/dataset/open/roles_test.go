package open

import (
	"archive/zip"
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRoleOf(t *testing.T) {
	for want, names := range map[role]string{
		forTraining:   "train training Train TRAIN mnist_train_100.csv train-images-idx3-ubyte X_train xTrain trainset xtrain emnist-digits-train",
		forTesting:    "test testing Test mnist_test_10.csv t10k-images-idx3-ubyte T10K test-images y_test testImages testset emnist-letters-test-labels.gz",
		forValidation: "val valid validation Validation mnist_val.csv x_valid dev",
		noRole:        "cat latest contest interval invalid constraint train_test.csv labels.txt images data devil x y 7",
	} {
		for name := range strings.FieldsSeq(names) {
			if got := roleOf(name); got != want {
				t.Errorf("%s is for %v, expected %v", name, got, want)
			}
		}
	}
}

// TestSetsUnderOtherNames finds each set of the sample under names that people use.
func TestSetsUnderOtherNames(t *testing.T) {
	s := sample()
	parts := map[string]*Images{"train": s.slice(0, 18), "validation": s.slice(18, 24), "test": s.slice(24, 30)}
	idxFolder := func(train, validation, test string) map[string][]byte {
		files := map[string][]byte{}
		for name, part := range map[string]*Images{train: parts["train"], validation: parts["validation"], test: parts["test"]} {
			for file, content := range part.idx() {
				files[strings.Replace(file, "train", name, 1)] = content
			}
		}
		return files
	}
	csvFolder := func(train, validation, test string) map[string][]byte {
		files := map[string][]byte{}
		for name, part := range map[string]*Images{train: parts["train"], validation: parts["validation"], test: parts["test"]} {
			files[name] = part.csv("", ",", labelFirst)
		}
		return files
	}
	var arrays [][]byte
	for _, name := range []string{"train", "test", "validation"} {
		p := parts[name]
		arrays = append(arrays, npyOf("|u1", fmt.Sprintf("(%d, 4, 4)", p.Len()), each(p.Pixels, same)), npyOf("|u1", fmt.Sprintf("(%d,)", p.Len()), each(p.Labels, same)))
	}
	for name, files := range map[string]map[string][]byte{
		"MNIST's":    idxFolder("train", "validation", "t10k"),
		"test":       idxFolder("train", "val", "test"),
		"EMNIST's":   idxFolder("emnist-digits-train", "emnist-digits-valid", "emnist-digits-test"),
		"numbered":   csvFolder("mnist_train_100.csv", "mnist_val_10.csv", "mnist_test_10.csv"),
		"capitals":   csvFolder("Train.CSV", "Validation.CSV", "Test.CSV"),
		"an archive": {"data.npz": archive(t, arrays...)},
	} {
		got, err := openAt(filled(t, files), Options{Seed: 1, Transpose: No})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want := &Source{Train: parts["train"], Validation: parts["validation"], Test: parts["test"], Classes: numbers(3), Kind: got.Kind}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestUnreadFiles reports files that are not read, and rejects those whose names belong to a missing set.
func TestUnreadFiles(t *testing.T) {
	s := sample()
	train := s.csv("", ",", labelFirst)
	with := func(files map[string][]byte, names ...string) map[string][]byte {
		for _, name := range names {
			files[name] = []byte("?")
		}
		return files
	}
	csv := func(names ...string) map[string][]byte { return with(map[string][]byte{"train.csv": train}, names...) }
	more := archiveOf(t, map[string][]byte{"x_train": npyOf("|u1", "(30, 4, 4)", each(s.Pixels, same)), "y_train": npyOf("|u1", "(30,)", each(s.Labels, same)),
		"test_images": npyOf("|u1", "(30, 4, 4)", each(s.Pixels, same))})
	const cannot = " seems to be for test, but cannot be read as it is: expected "
	for _, c := range []struct {
		name, want string // of an error or a note, with DIR for the folder
		files      map[string][]byte
		refused    bool
	}{
		{"CSV", "Not read: labels.txt, sample_submission.csv.", csv("labels.txt", "sample_submission.csv", ".DS_Store"), false},
		{"many", "Not read: a, b, c, d, e, f, g, h and 2 more.", csv(strings.Split("abcdefghij", "")...), false},
		{"IDX", "Not read: README, more.", with(s.idx(), "README", "more/a.png"), false},
		{"a text for testing", "DIR: test.txt" + cannot + "a CSV file such as test.csv: rename or convert it, or move it elsewhere", csv("test.txt"), true},
		{"a folder for testing", "DIR: test" + cannot + "a CSV file such as test.csv: rename or convert it, or move it elsewhere", csv("test/0/1.png"), true},
		{"a spreadsheet for validation", "DIR: valid.xlsx seems to be for validation, but cannot be read as it is: expected a CSV file such as validation.csv: rename or convert it, or move it elsewhere", csv("valid.xlsx"), true},
		{"PNG for testing", "DIR: test.png" + cannot + "t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte: rename or convert it, or move it elsewhere", with(s.idx(), "test.png"), true},
		{"half a set", "DIR: no file of test labels, expected one such as t10k-labels-idx1-ubyte: is the set complete? Fetch it again", with(s.idx(), "test-images-idx3-ubyte"), true},
		{"an array", "DIR/data.npz: test_images" + cannot + "arrays x_test and y_test: rename or convert it, or move it elsewhere", map[string][]byte{"data.npz": more}, true},
		{"two of a role", "DIR: test.csv and test2.csv, expected one file of test images: move the other one elsewhere", csv("test.csv", "test2.csv"), true},
	} {
		folder := fill(t, c.files)
		path := folder
		if len(c.files) == 1 {
			path = filepath.Join(folder, "data.npz")
		}
		source, err := openAt(path, Options{})
		if c.refused {
			wantError(t, c.name, folder, err, c.want)
		} else if err != nil || source.Notes[0].String() != c.want {
			t.Errorf("%s: error %v or notes %q, expected %q", c.name, err, source.Notes, c.want)
		}
	}
}

// archiveOf is a numpy archive of named arrays.
func archiveOf(t *testing.T, arrays map[string][]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range arrays {
		w, err := z.Create(name + ".npy")
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

// TestSingleFileOfAFolder opens a lone file for training.
func TestSingleFileOfAFolder(t *testing.T) {
	s := sample()
	files := map[string][]byte{"mnist_train.csv": s.csv("", ",", labelFirst), "mnist_test_10.csv": s.slice(0, 6).csv("", ",", labelFirst)}
	folder := fill(t, files)
	source, err := openAt(filepath.Join(folder, "mnist_train.csv"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := "Only mnist_train.csv was read. Next to it there is mnist_test_10.csv: to read both, give --from " + folder + "."
	if source.Notes[0].String() != want {
		t.Errorf("notes %q, expected first %q", source.Notes, want)
	}
	if source, err = openAt(folder, Options{}); err != nil || source.Test.Len() != 6 {
		t.Errorf("the folder: %v", err)
	}
}

// TestLabelsOfTheTestFile checks that a test file is left out only where it has no labels.
func TestLabelsOfTheTestFile(t *testing.T) {
	s := sample()
	folder := fill(t, map[string][]byte{"train.csv": s.csv("", ",", labelFirst),
		"test.csv": s.csv(pixelNames()+",label\n", ",", func(label byte, pixels []byte) []string { return append(printed("%d", pixels), fmt.Sprint(label)) })})
	source, err := openAt(folder, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(s, source.Test); diff != "" {
		t.Errorf("labels last (-want +got):\n%s", diff)
	}
}
