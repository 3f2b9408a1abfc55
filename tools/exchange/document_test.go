package exchange

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"inkling/nn"
	"inkling/nn/dataset"
)

// TestDocument runs the examples of docs/models.md for numpy and PyTorch on all test images: they print the answers of nn. The one for
// PyTorch needs Debian's python3-torch, which is too large to install for one test.
func TestDocument(t *testing.T) {
	document, err := os.ReadFile("../../docs/models.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := regexp.MustCompile("(?s)```python\n(import numpy.*?)```").FindAllStringSubmatch(string(document), -1)
	if len(examples) != 2 || !strings.Contains(examples[1][1], "torch") {
		t.Fatalf("docs/models.md has %d examples, expected one for numpy and one for PyTorch", len(examples))
	}
	folder, test := t.TempDir(), readMNIST(t, "t10k")
	if err := os.WriteFile(filepath.Join(folder, "images"), test.pixels, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Run(Options{From: book, To: filepath.Join(folder, "book.npz")}, "export", &bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
	want := answers(outputs(decode(t, book).Network, test.pixels))
	for _, example := range examples {
		if strings.Contains(example[1], "torch") && exec.Command(python, "-c", "import torch").Run() != nil {
			t.Log("PyTorch is not installed: its example was not run")
			continue
		}
		lines := fmt.Sprintf("import numpy, os\nos.chdir(%q)\nnumpy.set_printoptions(threshold=10**6)\n"+
			"images = numpy.fromfile('images', 'uint8').reshape(-1, %d)\n%s", folder, dataset.MNISTPixels, example[1])
		got := strings.Fields(strings.Trim(string(runProgram(t, []string{python, "-c", lines})), "[]\n"))
		if strings.Join(got, " ") != want {
			t.Errorf("the answers differ from those of nn:\n%s", example[1])
		}
	}
}

// answers returns the digit that each ten outputs answer, with spaces between.
func answers(outputs []float32) string {
	var digits []string
	for ; len(outputs) > 0; outputs = outputs[10:] {
		digits = append(digits, fmt.Sprint(nn.Answer(outputs[:10])))
	}
	return strings.Join(digits, " ")
}
