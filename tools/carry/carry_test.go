package carry

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func put(t *testing.T, dir, name string, content []byte) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

func run(t *testing.T, dir string) Totals {
	t.Helper()
	totals, err := Run(dir)
	if err != nil {
		t.Fatal(err)
	}
	return totals
}

var form = regexp.MustCompile(`^inklingFiles\.carried\("([\w./-]+)", "([\w+/=]*)", (true|false)\);\n$`)

// carriedBy reads a script as a browser would.
func carriedBy(t *testing.T, dir, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "carried", filepath.FromSlash(name)+".js"))
	if err != nil {
		t.Fatal(err)
	}
	m := form.FindSubmatch(text)
	if m == nil || string(m[1]) != name {
		t.Fatalf("%s: %.80q", name, text)
	}
	b, err := base64.StdEncoding.DecodeString(string(m[2]))
	if err != nil {
		t.Fatal(err)
	}
	if string(m[3]) == "false" {
		return b
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	files := map[string][]byte{
		"lab.wasm":                     bytes.Repeat([]byte("code"), 1000),
		"data/mnist/train-00.ab.shard": {0, 255, 1, 254},
		"data/sets.json":               []byte("[]"),
		"build.json":                   []byte(`{"bytes": 4000}`),
		"models/pen.safetensors":       {},
	}
	for name, content := range files {
		put(t, dir, name, content)
	}
	put(t, dir, "index.html", []byte("<!doctype html>")) // which is not fetched
	put(t, dir, "boot.js", nil)
	if totals := run(t, dir); totals.Files != len(files) || totals.Written != len(files) {
		t.Errorf("%v", totals)
	}
	for name, content := range files {
		if d := cmp.Diff(string(content), string(carriedBy(t, dir, name))); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}

	put(t, dir, "build.json", []byte("{}"))
	if err := os.Remove(filepath.Join(dir, "data", "sets.json")); err != nil {
		t.Fatal(err)
	}
	put(t, dir, "carried/mine.js", []byte("// written by hand"))
	if totals := run(t, dir); totals.Written != 1 || totals.Removed != 1 {
		t.Errorf("after a change: %v", totals)
	}
	if totals := run(t, dir); totals.Written != 0 || totals.Removed != 0 {
		t.Errorf("without a change: %v", totals)
	}
	if _, err := os.Stat(filepath.Join(dir, "carried", "mine.js")); err != nil {
		t.Errorf("a script of another program: %v", err)
	}
}
