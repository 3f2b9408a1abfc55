package exchange

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/model"
)

const book = "../../site/models/book.safetensors"

// execute runs a subcommand as the command line does.
func execute(cmd *cobra.Command, args ...string) (output string, err error) {
	var out strings.Builder
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	cmd.SetOut(&out)
	cmd.SetArgs(args)
	err = cmd.Execute()
	return out.String(), err
}

// TestExportAndImport exports a model, saves it again with numpy or a program in the book's form, and imports the result.
func TestExportAndImport(t *testing.T) {
	want := decode(t, book)
	for _, c := range []struct{ form, extension string }{{"floats", ".npz"}, {"packed", ".npz"}, {"network2", ".json"}} {
		folder := t.TempDir()
		exported, saved, back := filepath.Join(folder, "book"+c.extension), filepath.Join(folder, "saved"+c.extension), filepath.Join(folder, "back.safetensors")
		output, err := execute(ExportCommand(), "--model", book, "--to", exported)
		if err != nil {
			t.Fatal(err)
		}
		if line := exported + ": [784 30 10] units, sigmoid outputs, 23860 weights and biases; "; !strings.HasPrefix(output, line) {
			t.Errorf("%s: printed %q, expected %q and more", c.form, output, line)
		}
		runProgram(t, []string{python, "testdata/resave.py", c.form, exported, saved})
		if _, err := execute(ImportCommand(), "--from", saved, "--to", back); err != nil {
			t.Fatal(err)
		}
		got := decode(t, back)
		if d := cmp.Diff(want.Network, got.Network); d != "" {
			t.Errorf("%s: a different network was imported: %s", c.form, d)
		}
		if got.Settings.Cost != nn.Quadratic || got.Epochs != 0 || got.Total != 0 {
			t.Errorf("%s: cost %v, %d epochs, tested on %d: expected nothing that is not in the file", c.form, got.Settings.Cost, got.Epochs, got.Total)
		}
	}
}

func decode(t *testing.T, path string) *model.Model {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestImportOfOthers imports the book's network from files that do not say that they are Inkling's.
func TestImportOfOthers(t *testing.T) {
	folder := t.TempDir()
	foreign, onnx, to := filepath.Join(folder, "foreign.safetensors"), filepath.Join(folder, "book.onnx"), filepath.Join(folder, "to.safetensors")
	own, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(foreign, bytes.Replace(own, []byte("inkling 1"), []byte("another 1"), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := execute(ExportCommand(), "--model", book, "--to", onnx); err != nil {
		t.Fatal(err)
	}
	want := model.Hash(decode(t, book).Network)
	for _, args := range [][]string{{foreign, "--activation", "sigmoid"}, {foreign, "--activation", "sigmoid", "--cost", "cross-entropy", "--inputs", "0..1", "--weights", "units"}, {onnx}} {
		if _, err := execute(ImportCommand(), append([]string{"--to", to, "--from"}, args...)...); err != nil {
			t.Errorf("%q: %v", args, err)
		} else if model.Hash(decode(t, to).Network) != want {
			t.Errorf("%q: a different network was imported", args)
		}
	}
	for want, args := range map[string][]string{
		"there are no test images in " + folder + " to try: give --activation sigmoid, tanh or relu": {foreign, "--data", folder},
		`--activation: "softmax", expected sigmoid, tanh or relu`:                                    {foreign, "--activation", "softmax"},
		`--cost: "x", expected quadratic, cross-entropy or log-likelihood`:                           {foreign, "--cost", "x"},
		`--inputs: inputs "x", expected 0..1, standard, -1..1 or 0..255`:                             {foreign, "--inputs", "x"},
		`--weights: "x", expected units or inputs`:                                                   {foreign, "--weights", "x"},
		"a file of Inkling, which says activation, cost and inputs itself: leave out their flags":    {book, "--activation", "tanh"},
	} {
		if _, err := execute(ImportCommand(), append([]string{"--to", to, "--from"}, args...)...); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, expected %q in it", args, err, want)
		}
	}
}

// TestTry finds the activation on MNIST's test images.
func TestTry(t *testing.T) {
	const data = "../../site/data/mnist"
	if _, err := os.Stat(data); err != nil {
		t.Fatalf("%s is missing: run make data", data)
	}
	folder := t.TempDir()
	foreign, to := filepath.Join(folder, "foreign.safetensors"), filepath.Join(folder, "to.safetensors")
	own, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(foreign, bytes.Replace(own, []byte("inkling 1"), []byte("another 1"), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	output, err := execute(ImportCommand(), "--from", foreign, "--to", to, "--data", data)
	if err != nil {
		t.Fatal(err)
	}
	if want := "--activation sigmoid --cost quadratic --inputs 0..1 reads most"; !strings.Contains(output, want) {
		t.Errorf("printed %q, expected %q in it", output, want)
	}
	if model.Hash(decode(t, to).Network) != model.Hash(decode(t, book).Network) {
		t.Error("a different network was imported")
	}
}

// TestInt8 writes int8 weights, which are read rounded and without a test result.
func TestInt8(t *testing.T) {
	file := filepath.Join(t.TempDir(), "small.safetensors")
	output, err := execute(ExportCommand(), "--model", book, "--to", file, "--int8")
	if err != nil {
		t.Fatal(err)
	}
	want, got := decode(t, book), decode(t, file)
	rounded, err := model.Decode(want.EncodeInt8())
	if err != nil {
		t.Fatal(err)
	}
	if model.Hash(got.Network) != model.Hash(rounded.Network) || model.Hash(got.Network) == model.Hash(want.Network) {
		t.Error("the weights are not those of the model, rounded")
	}
	if got.Total != 0 || got.Correct != 0 || got.Epochs != want.Epochs || got.Data != want.Data {
		t.Errorf("tested with %d of %d right, %d epochs of data %s: expected no test, and the training as it was", got.Correct, got.Total, got.Epochs, got.Data)
	}
	if line := "23860 weights and biases; safetensors, Inkling's own with int8 weights, 2"; !strings.Contains(output, line) {
		t.Errorf("printed %q, expected %q in it", output, line)
	}
}

// TestGoProgram compiles the exported program and classifies a test image with it.
func TestGoProgram(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"digit.go", "digit.safetensors"} {
		if _, err := execute(ExportCommand(), "--model", book, "--to", filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	binary := filepath.Join(folder, "digit")
	runProgram(t, []string{"go", "build", "-o", binary, filepath.Join(folder, "digit.go")})
	if unformatted := runProgram(t, []string{"gofmt", "-l", folder}); len(unformatted) > 0 {
		t.Errorf("gofmt would change %s", unformatted)
	}
	test := readMNIST(t, "t10k")
	cmd := exec.Command(binary)
	cmd.Dir, cmd.Stdin = folder, strings.NewReader(string(test.pixels[:dataset.MNISTPixels]))
	output, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	if !strings.HasPrefix(string(output), "7 [") || strings.Count(string(output), " ") != 10 {
		t.Errorf("printed %q for MNIST's first test image, a seven", output)
	}
}

// TestPythonProgramDescribesItself runs the exported program, which prints its description.
func TestPythonProgramDescribesItself(t *testing.T) {
	file := filepath.Join(t.TempDir(), "digits.py")
	if _, err := execute(ExportCommand(), "--model", book, "--to", file); err != nil {
		t.Fatal(err)
	}
	output := string(runProgram(t, []string{python, file}))
	for _, want := range []string{
		"digits: a neural network that reads handwritten digits",
		"activations = digits.predict(pixels)",
		"It answers 9525 of 10000 test images rightly.",
		"layer 1: weights (30, 784), biases (30,)",
		"layer 2: weights (10, 30), biases (10,)",
	} {
		if !strings.Contains(output, want) {
			t.Errorf("%q is not in what it prints:\n%s", want, output)
		}
	}
}

func TestErrors(t *testing.T) {
	folder := t.TempDir()
	page := filepath.Join(folder, "page.npz")
	if err := os.WriteFile(page, []byte("<!doctype html>"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		cmd  *cobra.Command
		args []string
		want string
	}{
		{"no file", ExportCommand(), []string{"--model", "no.safetensors", "--to", folder + "/a.npz"}, "export: open no.safetensors: no such file or directory"},
		{"other extension", ExportCommand(), []string{"--model", book, "--to", "a.h5"},
			`export: a.h5: unknown file extension ".h5", expected one of .safetensors, .npz, .onnx, .json, .py, .go, or .ipynb for a notebook`},
		{"int8 in another form", ExportCommand(), []string{"--model", book, "--to", "a.npz", "--int8"}, "export: a.npz: --int8 needs a file with the extension .safetensors"},
		{"no flag", ImportCommand(), []string{"--to", "a.npz"}, `required flag(s) "from" not set`},
		{"not a model", ImportCommand(), []string{"--from", page, "--to", folder + "/a.safetensors"},
			"import: " + page + `: 15 bytes that begin with "<!doctype ht", expected .safetensors of Inkling, .npz of numpy ` +
				"or .json of the book's network2.py"},
		{"not for the book", ExportCommand(), []string{"--model", "../../site/models/good.safetensors", "--to", folder + "/good.json"},
			"export: ../../site/models/good.safetensors: network2.py has only sigmoid units with the quadratic or cross-entropy cost, " +
				"not relu units, softmax outputs and the log-likelihood cost: export as .npz, .onnx or .py"},
	} {
		output, err := execute(c.cmd, c.args...)
		if err == nil || output != "" {
			t.Errorf("%s: error %v, printed %q", c.name, err, output)
			continue
		}
		if d := cmp.Diff(c.want, err.Error()); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 {
		t.Errorf("%d files, expected only the page", len(entries))
	}
}
