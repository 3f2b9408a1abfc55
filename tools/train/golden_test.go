package train

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestMain makes the tests load MNIST once; a run changes nothing of it. Whatever else a test loads is loaded each time.
func TestMain(m *testing.M) {
	read := load
	mnist := sync.OnceValues(func() (*dataset.Manifest, *dataset.Splits) {
		manifest, data, err := read(filepath.Join(realData, dataset.DefaultFolder))
		if err != nil {
			panic(err)
		}
		return manifest, data
	})
	load = func(folder string) (*dataset.Manifest, *dataset.Splits, error) {
		if folder != filepath.Join(realData, dataset.DefaultFolder) {
			return read(folder)
		}
		manifest, data := mnist()
		return manifest, data, nil
	}
	os.Exit(m.Run())
}

// TestGolden pins runs on MNIST to the bit: the counts, and the SHA-256 of the weights. Two epochs of the book's network,
// which the browsers' test reads too; and one of a mixture with augmented images and pen digits.
func TestGolden(t *testing.T) {
	needData(t)
	for name, args := range map[string][]string{
		"book-2-epochs": {"--preset", "book", "--hidden", "30", "--epochs", "2", "--seed", "1"},
		"pen-1-epoch":   {"--preset", "pen", "--hidden", "30", "--epochs", "1", "--seed", "1"},
	} {
		t.Run(name, func(t *testing.T) { golden(t, filepath.Join("testdata", name+".golden"), args) })
	}
}

// golden compares what a run prints with a file.
func golden(t *testing.T, file string, args []string) {
	output, err := inkling(args...)
	if err != nil {
		t.Fatal(err)
	}
	got := withoutTimes(output)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("the run differs from %s (-want +got):\n%s", file, d)
	}
}

// withoutTimes removes the line with the time that training took.
func withoutTimes(output string) string {
	var kept strings.Builder
	for line := range strings.Lines(output) {
		if !strings.Contains(line, " s per epoch") {
			kept.WriteString(line)
		}
	}
	return kept.String()
}
