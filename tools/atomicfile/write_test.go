package atomicfile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWriteReplaces(t *testing.T) {
	path := filepath.Join(t.TempDir(), "digits")
	for _, text := range []string{"first, and longer", "second"} {
		if err := Write(path, fill(text, nil)); err != nil {
			t.Fatal(err)
		}
		wantFolder(t, path, text)
	}
}

func TestWriteFailureChangesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "digits")
	if err := Write(path, fill("whole", nil)); err != nil {
		t.Fatal(err)
	}
	boom := errors.New("boom")
	if err := Write(path, fill("hal", boom)); !errors.Is(err, boom) {
		t.Errorf("error is %v, expected %v", err, boom)
	}
	wantFolder(t, path, "whole")
}

// fill writes text and then returns err.
func fill(text string, err error) func(io.Writer) error {
	return func(w io.Writer) error {
		io.WriteString(w, text)
		return err
	}
}

// wantFolder checks that the file holds the text, and that it is alone in its folder.
func wantFolder(t *testing.T, path, text string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(text, string(got)); diff != "" {
		t.Errorf("content (-want +got):\n%s", diff)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != filepath.Base(path) {
			t.Errorf("left behind: %s", e.Name())
		}
	}
}
