package exchange

import (
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/dataset/open"
	"inkling/nn/dataset/pack"
	"inkling/nn/model"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
)

// The part of MNIST that the notebooks of the tests train on. Of the first file, five images of six are for training.
const (
	someImages   = 1440
	someTraining = 1200
	someTests    = 300
)

// notebooks are runs with each of the settings that a notebook knows.
var notebooks = []struct{ name, settings string }{
	{"the book's", "hidden=30"},
	{"tanh and cross-entropy, with lambda, momentum and decay", "hidden=16,12 activation=tanh cost=cross-entropy init=scaled eta=0.3 lambda=5 momentum=0.5 decay=0.1"},
	{"relu and softmax, of some images until a target", "hidden=20 activation=relu cost=log-likelihood init=scaled eta=0.1 mini-batch=7 images=333 validation-target=50 epochs=9"},
	{"one unit, and until the test target", "hidden=1 cost=cross-entropy lambda=2 target=10"},
	{"no hidden layer", "hidden= cost=log-likelihood eta=0.1 seed=9007199254740992"},
}

// TestNotebooks makes Python train the runs of notebooks and scripts on a part of MNIST, with the counts and weights of nn.
func TestNotebooks(t *testing.T) {
	folder := t.TempDir()
	data := writePart(t, folder)
	command, runs := []string{python, "testdata/notebook.py", folder}, []made{}
	for i, c := range notebooks {
		made := trainedOn(t, data, c.settings)
		runs = append(runs, made)
		for _, extension := range []string{".ipynb", ".py"} {
			file := filepath.Join(folder, fmt.Sprint(i, extension))
			output, err := execute(ExportCommand(), "--line", made.String(), "--to", file)
			if err != nil || !strings.HasPrefix(output, file+": trains [784 ") {
				t.Fatalf("%s: %q, %v", c.name, output, err)
			}
			command = append(command, file)
		}
	}
	got := string(runProgram(t, command))
	for i, c := range notebooks {
		made := runs[i]
		want := fmt.Sprintf("%d images for training, 240 for validation, %d for the test\n", made.images, someTests)
		for _, count := range made.Counts {
			want += count.String() + "\n"
		}
		want += fmt.Sprintf("Everything is as in Inkling: %d counts and all weights, to the last bit.\n", len(made.Counts))
		for range 2 {
			if !strings.HasPrefix(got, want) {
				t.Fatalf("%s printed\n%.600s\nexpected\n%s", c.name, got, want)
			}
			got = got[len(want):]
		}
	}
}

// A made run is a run on a part of MNIST with its results.
type made struct {
	receipt.Receipt
	images int
}

// trainedOn trains the book's network with other settings, for two epochs unless they say otherwise.
func trainedOn(t *testing.T, data *dataset.Splits, text string) made {
	t.Helper()
	s := recipe.Default()
	s.Epochs = 2
	for _, pair := range strings.Fields(text) {
		key, value, _ := strings.Cut(pair, "=")
		if err := recipe.MustField(key).Set(&s, value); err != nil {
			t.Fatal(err)
		}
	}
	r := receipt.Receipt{Settings: s, Outcome: receipt.Outcome{Data: strings.Repeat("0", 16)}}
	n, training := s.Network(dataset.MNIST), s.Training(&data[dataset.Train])
	trainer, err := nn.NewTrainer(n, s.HyperParameters(), training, &data[dataset.Test], counter{to: &r})
	if err != nil {
		t.Fatal(err)
	}
	trainer.Measure(&data[dataset.Validation], nil)
	for trainer.Step() != nn.Done {
	}
	if err := trainer.Err(); err != nil {
		t.Fatal(err)
	}
	r.Weights = model.Hash(n)
	return made{r, training.Len()}
}

// A counter notes the count of each epoch.
type counter struct {
	nn.Silence
	to *receipt.Receipt
}

func (c counter) Epoch(e nn.EpochResult) {
	c.to.Counts = append(c.to.Counts, receipt.Count{Epoch: e.Epoch, Correct: e.Correct, Total: e.Total})
}

// writePart writes the first images of MNIST's files as IDX files, and returns them as the sets that the page trains on.
func writePart(t *testing.T, folder string) *dataset.Splits {
	t.Helper()
	first := func(name string, n int) *open.Images {
		all := readMNIST(t, name)
		pixels, labels := all.pixels[:n*dataset.MNISTPixels], all.labels[:n]
		writeIDX(t, filepath.Join(folder, name+"-images-idx3-ubyte"), pixels, n, dataset.MNISTRows, dataset.MNISTCols)
		writeIDX(t, filepath.Join(folder, name+"-labels-idx1-ubyte"), labels, n)
		return &open.Images{Rows: dataset.MNISTRows, Cols: dataset.MNISTCols, Pixels: slices.Clone(pixels), Labels: labels}
	}
	train, data := first("train", someImages), new(dataset.Splits)
	validation := *train
	train.Pixels, validation.Pixels = train.Pixels[:someTraining*dataset.MNISTPixels], train.Pixels[someTraining*dataset.MNISTPixels:]
	train.Labels, validation.Labels = train.Labels[:someTraining], train.Labels[someTraining:]
	source := &open.Source{Train: train, Validation: &validation, Test: first("t10k", someTests), Classes: strings.Split("0123456789", "")}
	var files []pack.File
	m, err := pack.Pack(source, pack.About{Name: "MNIST", Levels: dataset.AllLevels, Seed: 1}, func(f pack.File) error {
		files = append(files, f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		split, set, err := f.Ref.Open(m, f.Content)
		if err != nil {
			t.Fatal(err)
		}
		data.Add(split, set)
	}
	return data
}

// writeIDX writes bytes as an IDX file with these axes.
func writeIDX(t *testing.T, path string, content []byte, axes ...int) {
	t.Helper()
	b := []byte{0, 0, 8, byte(len(axes))}
	for _, n := range axes {
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	if err := os.WriteFile(path, append(b, content...), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestNotebookData gives a notebook MNIST as other programs keep it, and none at all.
func TestNotebookData(t *testing.T) {
	folder := t.TempDir()
	made := trainedOn(t, writePart(t, folder), "epochs=1 images=100")
	file := filepath.Join(folder, "run.py")
	if _, err := execute(ExportCommand(), "--line", made.String(), "--to", file); err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"npz", "pickle", "gzip"} {
		other := filepath.Join(t.TempDir(), "data")
		got := string(runProgram(t, []string{python, "testdata/mnist.py", kind, folder, other}))
		got += string(runProgram(t, []string{python, "testdata/notebook.py", filepath.Dir(other), file}))
		if !strings.HasSuffix(got, "Everything is as in Inkling: 1 counts and all weights, to the last bit.\n") {
			t.Errorf("%s: %s", kind, got)
		}
	}
	cmd := exec.Command(python, file)
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "HOME="+cmd.Dir)
	if b, err := cmd.CombinedOutput(); err == nil || !strings.HasPrefix(string(b), "MNIST was not found. Put one of these next to this notebook") || strings.Contains(string(b), "Traceback") {
		t.Errorf("%v, %s", err, b)
	}
}

// TestNotebooksRefused asks for notebooks that cannot be written.
func TestNotebooksRefused(t *testing.T) {
	folder := t.TempDir()
	line := receipt.Receipt{Settings: recipe.Default(), Outcome: receipt.Outcome{Data: strings.Repeat("0", 16), Counts: []receipt.Count{{Total: 10}}}}
	augmented := line
	augmented.Settings.Augment = 0.5
	to := filepath.Join(folder, "run.ipynb")
	for _, c := range []struct{ want, flag, value, to string }{
		{"a run is written as .ipynb or .py", "--line", line.String(), filepath.Join(folder, "run.onnx")},
		{"line: expected a line that begins with", "--line", " ", to},
		{"notebooks have no augmented images and no pen digits", "--line", augmented.String(), to},
		{"notebooks have no augmented images and no pen digits", "--model", "../../site/models/pen.safetensors", to},
		{"expected one of .safetensors, .npz, .onnx, .json, .py, .go, or .ipynb for a notebook", "--model", book, filepath.Join(folder, "run.txt")},
	} {
		if _, err := execute(ExportCommand(), c.flag, c.value, "--to", c.to); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %s: %v, expected %s", c.flag, c.to, err, c.want)
		}
	}
	if files, _ := os.ReadDir(folder); len(files) > 0 {
		t.Errorf("%v was written", files)
	}
}
