package sets

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"inkling/nn/dataset"
	"inkling/tools/atomicfile"
	"inkling/tools/input"
)

// Run writes the list of the data sets below dir, unless it is up to date, and
// prints it.
func Run(dir string, out io.Writer) error {
	sets, err := find(dir)
	if err != nil {
		return fmt.Errorf("sets: %w", err)
	}
	if err := write(filepath.Join(dir, dataset.SetsName), sets); err != nil {
		return fmt.Errorf("sets: %w", err)
	}
	var names []string
	for _, s := range sets {
		names = append(names, s.Folder+" ("+s.Name+")")
	}
	fmt.Fprintf(out, "%s: %s\n", filepath.Join(dir, dataset.SetsName), strings.Join(names, ", "))
	return nil
}

// find returns the data sets of the folders that have a manifest, the default
// one first.
func find(dir string) ([]dataset.SetRef, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var sets []dataset.SetRef
	for _, e := range entries {
		b, err := input.Read(filepath.Join(dir, e.Name(), dataset.ManifestName))
		if errors.Is(err, fs.ErrNotExist) || !e.IsDir() {
			continue
		}
		if err != nil {
			return nil, err
		}
		m, err := dataset.ReadManifest(b)
		if err != nil {
			return nil, fmt.Errorf("%s/%s: %w", e.Name(), dataset.ManifestName, err)
		}
		sets = append(sets, dataset.SetRef{Folder: e.Name(), Name: m.Name})
	}
	slices.SortStableFunc(sets, func(a, b dataset.SetRef) int { return cmp.Compare(rank(a), rank(b)) })
	return sets, nil
}

func rank(s dataset.SetRef) int {
	if s.Folder == dataset.DefaultFolder {
		return 0
	}
	return 1
}

// write does not touch a list that is up to date, so that make sees no change.
func write(path string, sets []dataset.SetRef) error {
	b, err := dataset.EncodeSets(sets)
	if err != nil {
		return err
	}
	if old, err := input.Read(path); err == nil && bytes.Equal(old, b) {
		return nil
	}
	return atomicfile.Write(path, func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
}
