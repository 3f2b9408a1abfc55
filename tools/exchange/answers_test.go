package exchange

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/dataset/idx"
	"inkling/nn/model"
	"inkling/nn/recipe"
)

const (
	mnist  = "../../.cache/mnist"
	python = "/usr/bin/python3" // Debian's, which has Debian's numpy
)

// A program answers with a file that was exported.
type program struct {
	name      string
	extension string
	command   []string
	sigmoid   bool // it knows no other units
}

var programs = []program{
	{"safetensors in numpy", ".safetensors", []string{python, "testdata/answers.py", "safetensors"}, false},
	{"npz in numpy", ".npz", []string{python, "testdata/answers.py", "npz"}, false},
	{"the Python program", ".py", []string{python, "testdata/answers.py", "program"}, false},
	{"the book's JSON in numpy", ".json", []string{python, "testdata/answers.py", "network2"}, true},
	{"ONNX in onnxruntime", ".onnx", []string{"node", "testdata/answers.mjs"}, false},
}

// TestSameAnswers makes other programs classify MNIST's 10,000 test images with exported models: with the same
// predictions, and every output within 1e-5.
func TestSameAnswers(t *testing.T) {
	images := filepath.Join(t.TempDir(), "images")
	test := readMNIST(t, "t10k")
	if err := os.WriteFile(images, test.pixels, 0o644); err != nil {
		t.Fatal(err)
	}
	all := models(t)
	want := map[string][]float32{}
	for _, m := range all {
		want[m.name] = outputs(m.model.Network, test.pixels)
	}
	for _, p := range programs {
		t.Run(p.name, func(t *testing.T) {
			command, asked := append(p.command, images), []string{}
			for _, m := range all {
				folder := t.TempDir()
				file, exported := filepath.Join(folder, "whole.safetensors"), filepath.Join(folder, "exported"+p.extension)
				if err := os.WriteFile(file, m.model.Encode(), 0o644); err != nil {
					t.Fatal(err)
				}
				err := Run(Options{From: file, To: exported}, "export", &bytes.Buffer{})
				if p.sigmoid && m.model.Settings.Activation != nn.Sigmoid {
					if err == nil || !strings.Contains(err.Error(), "network2.py has only sigmoid units") {
						t.Errorf("%s: error %v", m.name, err)
					}
					continue
				}
				if err != nil {
					t.Fatal(err)
				}
				command, asked = append(command, exported), append(asked, m.name)
			}
			got := floats(runProgram(t, command)) // once for all models, because starting it takes longer than its answers
			if len(got) != 10*len(test.labels)*len(asked) {
				t.Fatalf("%d outputs for %d models", len(got), len(asked))
			}
			for i, part := range slices.Collect(slices.Chunk(got, len(got)/len(asked))) {
				t.Run(asked[i], func(t *testing.T) { compare(t, want[asked[i]], part, test.labels) })
			}
		})
	}
}

// TestInt8Answers makes numpy classify with the int8 weights of the page's default network.
func TestInt8Answers(t *testing.T) {
	const file = "../../site/models/pen.safetensors"
	images, test := filepath.Join(t.TempDir(), "images"), readMNIST(t, "t10k")
	if err := os.WriteFile(images, test.pixels, 0o644); err != nil {
		t.Fatal(err)
	}
	got := runProgram(t, []string{python, "testdata/answers.py", "safetensors", images, file})
	compare(t, outputs(decode(t, file).Network, test.pixels), floats(got), test.labels)
}

// compare checks that the answers are the same, and how far the outputs are from those of nn.
func compare(t *testing.T, want, got []float32, labels []byte) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d outputs, expected %d", len(got), len(want))
	}
	farthest, correct := 0.0, 0
	for i, label := range labels {
		w, g := want[10*i:10*i+10], got[10*i:10*i+10]
		if nn.Answer(w) != nn.Answer(g) {
			t.Errorf("image %d: answers %d with %v, nn %d with %v", i, nn.Answer(g), g, nn.Answer(w), w)
		}
		if nn.Answer(g) == int(label) {
			correct++
		}
		for j := range w {
			d := math.Abs(float64(w[j]) - float64(g[j]))
			if farthest = max(farthest, d); !(d <= 1e-5) {
				t.Fatalf("image %d, output %d: %v, nn says %v", i, j, g[j], w[j])
			}
		}
	}
	if correct < 8000 {
		t.Errorf("only %d correct predictions: the test proves little", correct)
	}
	t.Logf("%d right answers, outputs within %.1e", correct, farthest)
}

// A named model is one to be exported.
type named struct {
	name  string
	model *model.Model
}

// models returns the network of the book as it was trained, and two of 784-30-10 that are trained here for a moment.
func models(t *testing.T) []named {
	t.Helper()
	const some = 10_000
	train := readMNIST(t, "train")
	samples := dataset.NewSet(dataset.MNIST, train.pixels[:some*dataset.MNISTPixels], train.labels[:some])
	return []named{
		{"sigmoid", decode(t, book)},
		{"relu and softmax", trained(t, samples, nn.ReLU, nn.LogLikelihood)},
		{"tanh", trained(t, samples, nn.Tanh, nn.CrossEntropy)},
	}
}

func trained(t *testing.T, samples *dataset.Set, hidden nn.Activation, cost nn.Cost) *model.Model {
	t.Helper()
	s := recipe.Default()
	s.Activation, s.Cost, s.Init, s.Eta, s.Epochs = hidden, cost, nn.Scaled, 0.1, 1
	n := s.Network(dataset.MNIST)
	trainer, err := nn.NewTrainer(n, s.HyperParameters(), samples, nil, nn.Silence{})
	if err != nil {
		t.Fatal(err)
	}
	for trainer.Step() != nn.Done {
	}
	if err := trainer.Err(); err != nil {
		t.Fatal(err)
	}
	return &model.Model{Network: n, Settings: s, Epochs: 1}
}

// outputs returns what nn answers, ten numbers an image.
func outputs(n *nn.Network, pixels []byte) []float32 {
	reader, x := nn.NewReader(n), make([]float32, dataset.MNISTPixels)
	var all []float32
	for ; len(pixels) > 0; pixels = pixels[len(x):] {
		dataset.Inputs(pixels[:len(x)], x)
		all = append(all, reader.Feedforward(x)...)
	}
	return all
}

// A split is a part of MNIST.
type split struct{ pixels, labels []byte }

// readMNIST returns a part of MNIST, or fails the test when it was not fetched.
func readMNIST(t *testing.T, name string) split {
	t.Helper()
	open := func(suffix string) *os.File {
		f, err := os.Open(filepath.Join(mnist, name+suffix))
		if err != nil {
			t.Fatalf("MNIST is missing: run `make data` first (%v)", err)
		}
		t.Cleanup(func() { f.Close() })
		return f
	}
	pixels, _, _, err := idx.ReadImages(open("-images-idx3-ubyte"), "images")
	if err != nil {
		t.Fatal(err)
	}
	labels, err := idx.ReadClasses(open("-labels-idx1-ubyte"), "labels", dataset.MNISTClasses)
	if err != nil {
		t.Fatal(err)
	}
	return split{pixels, labels}
}

// install says what to do where a program is missing, once.
var install sync.Once

// runProgram runs a program and returns what it prints.
func runProgram(t *testing.T, command []string) []byte {
	t.Helper()
	for _, file := range []string{command[1], "package-lock.json"} {
		os.Stat(file) // so that Go runs a test again, instead of reporting its cached result, when these change
	}
	var out, problems bytes.Buffer
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stdout, cmd.Stderr = &out, &problems
	if err := cmd.Run(); err != nil {
		install.Do(func() { t.Log("if numpy, onnx or onnxruntime is missing, run tools/exchange/install.sh") })
		t.Fatalf("%q: %v\n%s", command, err, problems.String())
	}
	if problems.Len() > 0 {
		t.Errorf("%q warns:\n%s", command, problems.String())
	}
	return out.Bytes()
}

func floats(b []byte) []float32 {
	v := make([]float32, len(b)/4)
	for i := range v {
		v[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return v
}

// TestONNXChecker runs ONNX's own checker on every model.
func TestONNXChecker(t *testing.T) {
	command, want := []string{python, "testdata/answers.py", "check", os.DevNull}, ""
	for _, c := range []struct{ model, output string }{{"book", "activations"}, {"sixteen", "activations"}, {"good", "probabilities"}} {
		file := filepath.Join(t.TempDir(), "checked.onnx")
		if err := Run(Options{From: "../../site/models/" + c.model + ".safetensors", To: file}, "export", &bytes.Buffer{}); err != nil {
			t.Fatal(err)
		}
		command = append(command, file)
		want += fmt.Sprintf("8 [('', 17)] {'pixels': ['batch', 784], '%s': ['batch', 10]}\n", c.output)
	}
	if d := cmp.Diff(want, string(runProgram(t, command))); d != "" {
		t.Error(d)
	}
}
