package pack

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// newSite writes files to a folder of their own.
func newSite(t *testing.T, content map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range content {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// built is a site in little.
func built() map[string]string {
	return map[string]string{
		"index.html": "<p>", "lab.wasm": "program", "lab.wasm.br": "pressed", "style.css.gz": "pressed",
		"sw.js": "worker", "preview-inside.png": "picture", ".hidden": "secret", ".git/config": "secret",
		"models/pen.safetensors": "network", "data/sets.json": "[]",
		"data/mnist/manifest.json": "{}", "data/mnist/test-00.abc.shard": "images", "data/fashion/manifest.json": "{}",
	}
}

func readList(t *testing.T, dir string) (l list, script string) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, listName))
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(b), "self.offline = ")
	if err := json.Unmarshal([]byte(strings.TrimSuffix(text, ";\n")), &l); err != nil {
		t.Fatal(err)
	}
	return l, string(b)
}

func namesOf(files []kept) (names []string) {
	for _, k := range files {
		names = append(names, k.File)
	}
	return names
}

func TestOffline(t *testing.T) {
	dir := newSite(t, built())
	if err := Offline(dir, io.Discard); err != nil {
		t.Fatal(err)
	}
	l, _ := readList(t, dir)
	if d := cmp.Diff([]string{"data/sets.json", "index.html", "lab.wasm", "models/pen.safetensors"}, namesOf(l.Program)); d != "" {
		t.Errorf("program: %s", d)
	}
	if d := cmp.Diff([]string{"data/mnist/manifest.json", "data/mnist/test-00.abc.shard"}, namesOf(l.Data)); d != "" {
		t.Errorf("data: %s", d)
	}
	// The sum of "<p>" by sha256sum and base64.
	want := kept{File: "index.html", Integrity: "sha256-M/J5lGcXcoeikmB4ChB6yY6mPdYWX2f8wNdHZ9CoIJA=", Bytes: 3}
	if d := cmp.Diff(want, l.Program[1]); d != "" {
		t.Error(d)
	}
}

// TestVersion checks that the version follows the program, and nothing else.
func TestVersion(t *testing.T) {
	versions := map[string]string{}
	for name, change := range map[string]map[string]string{
		"as it was":     {},
		"other program": {"lab.wasm": "another"},
		"other data":    {"data/mnist/manifest.json": "[]"},
		"other worker":  {"sw.js": "another"},
		"a file more":   {"more.js": ""},
	} {
		content := built()
		for file, text := range change {
			content[file] = text
		}
		dir := newSite(t, content)
		for range 2 { // the second time its own list lies there
			if err := Offline(dir, io.Discard); err != nil {
				t.Fatal(err)
			}
		}
		l, _ := readList(t, dir)
		versions[name] = l.Version
	}
	for name, same := range map[string]bool{"other program": false, "other data": true, "other worker": true, "a file more": false} {
		if got := versions[name] == versions["as it was"]; got != same {
			t.Errorf("%s: the version is the same: %t, expected %t", name, got, same)
		}
	}
}

func TestZip(t *testing.T) {
	dir, to := newSite(t, built()), filepath.Join(t.TempDir(), "new", "site.zip")
	var said bytes.Buffer
	if err := Zip(dir, to, &said); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(said.String(), "9 files") {
		t.Errorf("said %q", said.String())
	}
	first, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	got := unpack(t, first)
	want := map[string]string{}
	for name, text := range built() {
		if !strings.HasPrefix(name, ".") && !isCompressed(name) {
			want["inkling/"+name] = text
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if err := Zip(dir, to, io.Discard); err != nil {
		t.Fatal(err)
	}
	if second, _ := os.ReadFile(to); !bytes.Equal(first, second) {
		t.Error("the same site makes another archive")
	}
}

func unpack(t *testing.T, b []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		got[f.Name] = string(text)
	}
	return got
}

func TestNoSite(t *testing.T) {
	dir := newSite(t, map[string]string{"index.html": ""})
	want := dir + " has no lab.wasm, so it is not the built site: run make site first"
	if err := Offline(dir, io.Discard); err == nil || err.Error() != "offline: "+want {
		t.Error(err)
	}
	to := filepath.Join(t.TempDir(), "site.zip")
	if err := Zip(dir, to, io.Discard); err == nil || err.Error() != "zip: "+want {
		t.Error(err)
	}
	if _, err := os.Stat(to); err == nil {
		t.Error("something was written")
	}
}
