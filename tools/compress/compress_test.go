package compress

import (
	"bytes"
	"compress/gzip"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"
)

var (
	text      = bytes.Repeat([]byte("a line of some page\n"), 200)
	yesterday = time.Now().Add(-24 * time.Hour).Truncate(time.Second)
)

func TestFormsContainTheFile(t *testing.T) {
	dir := t.TempDir()
	large := bytes.Repeat(noise(1000), 2000) // above 1 MB the quality is another
	write(t, dir, "app.js", text)
	write(t, dir, "data/train.safetensors", large)
	mustRun(t, dir)
	wantFiles(t, dir, "app.js", "app.js.br", "app.js.gz", "data/train.safetensors", "data/train.safetensors.br", "data/train.safetensors.gz")
	for name, want := range map[string][]byte{"app.js": text, "data/train.safetensors": large} {
		wantContent(t, name+".br", want, brotli.NewReader(open(t, dir, name+".br")))
		unzipped, err := gzip.NewReader(open(t, dir, name+".gz"))
		if err != nil {
			t.Fatal(err)
		}
		wantContent(t, name+".gz", want, unzipped)
	}
}

func TestFilesThatAreNotCompressed(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "small.js", text[:minSize])
	write(t, dir, "image.png", text)
	write(t, dir, ".hidden.js", text)
	write(t, dir, ".git/config.txt", text)
	mustRun(t, dir)
	wantFiles(t, dir, ".git/config.txt", ".hidden.js", "image.png", "small.js")
}

func TestUpToDateFormsStay(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "app.js", text)
	wantOutcomes(t, mustRun(t, dir), Totals{Files: 1, Written: 2})
	wantOutcomes(t, mustRun(t, dir), Totals{Files: 1, UpToDate: 2})

	touch(t, dir, "app.js", yesterday.Add(time.Second))
	wantOutcomes(t, mustRun(t, dir), Totals{Files: 1, Written: 2})
	wantOutcomes(t, mustRun(t, dir), Totals{Files: 1, UpToDate: 2})
}

func TestFormsThatSaveLittleAreRemoved(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "train.safetensors", text)
	mustRun(t, dir)
	write(t, dir, "train.safetensors", noise(5000))
	touch(t, dir, "train.safetensors", time.Now().Add(time.Second)) // newer than the forms of the text
	totals := mustRun(t, dir)
	wantOutcomes(t, totals, Totals{Files: 1, NotWorthIt: 2})
	wantFiles(t, dir, "train.safetensors")
	if totals.Brotli != 5000 || totals.Gzip != 5000 {
		t.Errorf("downloads are %d and %d bytes, expected the file's 5000", totals.Brotli, totals.Gzip)
	}
}

func TestThresholdIsFivePercent(t *testing.T) {
	if !worthIt(1000, 950) || worthIt(1000, 951) {
		t.Error("the limit is not at 5%")
	}
}

// TestOrphansAreRemoved removes and shrinks files between two runs. Forms that the first run did not write stay.
func TestOrphansAreRemoved(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"gone.js", "sub/gone.js", "shrunk.js"} {
		write(t, dir, name, text)
	}
	for _, name := range []string{"digits.tar.gz", "strokes.json.gz", "strokes.json.br", "sub/page.html.gz"} {
		write(t, dir, name, text)
	}
	mustRun(t, dir)
	for _, name := range []string{"gone.js", "sub/gone.js"} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	write(t, dir, "shrunk.js", text[:10])
	wantOutcomes(t, mustRun(t, dir), Totals{Orphans: 6})
	wantFiles(t, dir, "digits.tar.gz", "shrunk.js", "strokes.json.br", "strokes.json.gz", "sub/page.html.gz")
	wantOutcomes(t, mustRun(t, dir), Totals{})
}

// TestQuickFormsAreReplaced compresses quickly: the forms are up to date until a run that is not quick.
func TestQuickFormsAreReplaced(t *testing.T) {
	dir := t.TempDir()
	prose := bytes.Repeat(append(noise(300), text...), 30)
	write(t, dir, "app.js", prose)
	write(t, dir, "mine.js.br", text) // is not in the list
	quickly := func(want Totals) {
		t.Helper()
		totals, err := Run(dir, true)
		if err != nil {
			t.Fatal(err)
		}
		wantOutcomes(t, totals, want)
	}
	quickly(Totals{Files: 1, Written: 2})
	quickly(Totals{Files: 1, UpToDate: 2})
	wantContent(t, "app.js.br", prose, brotli.NewReader(open(t, dir, "app.js.br")))
	quick := size(t, dir, "app.js.br")
	wantOutcomes(t, mustRun(t, dir), Totals{Files: 1, Written: 2})
	wantOutcomes(t, mustRun(t, dir), Totals{Files: 1, UpToDate: 2})
	wantFiles(t, dir, "app.js", "app.js.br", "app.js.gz", "mine.js.br")
	if best := size(t, dir, "app.js.br"); best >= quick {
		t.Errorf("%d bytes, the quick form had %d", best, quick)
	}
	quickly(Totals{Files: 1, UpToDate: 2})
	wantOutcomes(t, mustRun(t, dir), Totals{Files: 1, UpToDate: 2})
}

func TestTotals(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "app.js", text)
	totals := mustRun(t, dir)
	if totals.Bytes != 4000 || totals.Brotli != size(t, dir, "app.js.br") || totals.Gzip != size(t, dir, "app.js.gz") {
		t.Errorf("totals are %+v", totals)
	}
	totals.Brotli, totals.Gzip = 1_234_567, 2_000_000
	want := "1 files of 0.00 MB: 1.23 MB as Brotli, 2.00 MB as gzip (2 written, 0 up to date, 0 not smaller, 0 orphans removed)"
	if diff := cmp.Diff(want, totals.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFailureIsReported(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "app.js", text)
	if err := os.Mkdir(filepath.Join(dir, "app.js.br"), 0o755); err != nil { // in the way
		t.Fatal(err)
	}
	touch(t, dir, "app.js.br", yesterday.Add(-time.Hour))
	if _, err := Run(dir, false); err == nil || !strings.Contains(err.Error(), "app.js.br") {
		t.Errorf("error is %v, expected one that names app.js.br", err)
	}
	if _, err := Run(filepath.Join(dir, "none"), false); err == nil {
		t.Error("no error for a missing folder")
	}
}

func mustRun(t *testing.T, dir string) Totals {
	t.Helper()
	totals, err := Run(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	return totals
}

// wantOutcomes compares everything but the bytes.
func wantOutcomes(t *testing.T, got, want Totals) {
	t.Helper()
	got.Bytes, got.Brotli, got.Gzip = 0, 0, 0
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("totals (-want +got):\n%s", diff)
	}
}

// wantFiles checks the names of all files below dir.
func wantFiles(t *testing.T, dir string, want ...string) {
	t.Helper()
	var got []string
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && entry.Name() != listName {
			name, _ := filepath.Rel(dir, path)
			got = append(got, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func wantContent(t *testing.T, name string, want []byte, unpacked io.Reader) {
	t.Helper()
	got, err := io.ReadAll(unpacked)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s does not hold its file", name)
	}
}

// write writes a file, as of yesterday.
func write(t *testing.T, dir, name string, data []byte) {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	touch(t, dir, name, yesterday)
}

func touch(t *testing.T, dir, name string, modTime time.Time) {
	t.Helper()
	if err := os.Chtimes(filepath.Join(dir, name), modTime, modTime); err != nil {
		t.Fatal(err)
	}
}

func open(t *testing.T, dir, name string) *os.File {
	t.Helper()
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func size(t *testing.T, dir, name string) int64 {
	t.Helper()
	info, err := os.Stat(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

// noise cannot be compressed.
func noise(n int) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(random.Uint32())
	}
	return b
}
