package train

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden file anew")

// TestGolden pins two epochs of the book's network on MNIST to the bit: the counts, and the SHA-256 of the weights. The
// browsers' test reads the same file.
func TestGolden(t *testing.T) {
	needData(t)
	output, err := inkling(t.Context(), "--preset", "book", "--hidden", "30", "--epochs", "2", "--seed", "1")
	if err != nil {
		t.Fatal(err)
	}
	got := withoutTimes(output)

	const file = "testdata/book-2-epochs.golden"
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

// withoutTimes removes the line that tells how long it took.
func withoutTimes(output string) string {
	var kept strings.Builder
	for line := range strings.Lines(output) {
		if !strings.Contains(line, " s an epoch") {
			kept.WriteString(line)
		}
	}
	return kept.String()
}
