package sets

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
)

// place writes the manifest of a data set of blank images into a folder below dir.
func place(t *testing.T, dir, folder, name string) {
	t.Helper()
	m := dataset.Manifest{Format: dataset.ManifestFormat, Name: name, Rows: 2, Cols: 3, Levels: dataset.AllLevels, Classes: []string{"a", "b"}}
	for _, split := range []dataset.Split{dataset.Train, dataset.Validation, dataset.Test} {
		shard := dataset.Shard{Split: split, Levels: m.Levels, Set: dataset.NewSet(m.Shape(), make([]byte, 6), []byte{1})}
		m.Add(0, shard, dataset.EncodeShard(shard))
	}
	write := func(name string, b []byte) {
		if err := os.WriteFile(filepath.Join(dir, folder, name), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, folder), 0o755); err != nil {
		t.Fatal(err)
	}
	write(dataset.ManifestName, m.Encode())
}

func TestListsAllFolders(t *testing.T) {
	dir := t.TempDir()
	place(t, dir, "fashion", "Fashion-MNIST")
	place(t, dir, "mnist", "MNIST")
	if err := os.Mkdir(filepath.Join(dir, "empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, want := range [][]dataset.SetRef{
		{{Folder: "mnist", Name: "MNIST"}, {Folder: "fashion", Name: "Fashion-MNIST"}},
		{{Folder: "mnist", Name: "MNIST"}}, // once fashion is gone
	} {
		var out strings.Builder
		if err := Run(dir, &out); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(dir, dataset.SetsName))
		if err != nil {
			t.Fatal(err)
		}
		got, err := dataset.ReadSets(b)
		if d := cmp.Diff(want, got); d != "" || err != nil {
			t.Error(d, err)
		}
		if !strings.Contains(out.String(), "mnist (MNIST)") {
			t.Errorf("printed %q", out.String())
		}
		if err := os.RemoveAll(filepath.Join(dir, "fashion")); err != nil {
			t.Fatal(err)
		}
	}
}

func TestKeepsACorrectList(t *testing.T) {
	dir := t.TempDir()
	place(t, dir, "mnist", "MNIST")
	file := filepath.Join(dir, dataset.SetsName)
	var before os.FileInfo
	for range 2 {
		if err := Run(dir, io.Discard); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		if before != nil && !os.SameFile(before, info) {
			t.Error("the list was written again")
		}
		before = info
	}
}

func TestBadFolders(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(dir string) error
		want  string
	}{
		{"nothing there", func(string) error { return nil }, "sets: sets.json: 0 data sets, expected 1 to 64"},
		{"a folder's name", func(dir string) error { place(t, dir, "My Set", "Mine"); return nil },
			`sets: sets.json: data set 0: "My Set" is not a valid name of a data set; use lower-case letters, digits and dashes, such as mnist`},
		{"a manifest that is none", func(dir string) error {
			place(t, dir, "odd", "Odd")
			return os.WriteFile(filepath.Join(dir, "odd", dataset.ManifestName), []byte("<html>"), 0o644)
		}, `sets: odd/manifest.json: byte 0: "<", expected an object`},
	} {
		dir := t.TempDir()
		if err := c.spoil(dir); err != nil {
			t.Fatal(err)
		}
		err := Run(dir, io.Discard)
		if err == nil {
			t.Errorf("%s: no error", c.name)
			continue
		}
		if d := cmp.Diff(c.want, err.Error()); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}
