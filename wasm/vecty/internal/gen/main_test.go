package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestGenerated: the files of the packages are those that the tables make.
func TestGenerated(t *testing.T) {
	for name := range tables {
		want, err := generate(name)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join("..", "..", name, name+".go"))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s.go is not what its table makes: run go generate ./...", name)
		}
	}
	if _, err := generate("nothing"); err == nil {
		t.Error("no error for a table that there is not")
	}
}

// TestTables: no name stands twice, and the descriptions fit their sentence.
func TestTables(t *testing.T) {
	for name, table := range tables {
		seen := map[string]bool{}
		for _, e := range table.entries {
			if seen[e.Go] || seen["browser's "+e.Name] {
				t.Errorf("%s: %s or %q stands twice", name, e.Go, e.Name)
			}
			seen[e.Go], seen["browser's "+e.Name] = true, true
			if e.Doc == "" || strings.HasSuffix(e.Doc, ".") {
				t.Errorf("%s: the description of %s: %q", name, e.Go, e.Doc)
			}
		}
	}
}
