package atomicfile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

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
			t.Errorf("not removed: %s", e.Name())
		}
	}
}

// content returns a fill for Group.Add.
func content(text string) func(io.Writer) error { return fill(text, nil) }

func TestGroupReplacesAllFiles(t *testing.T) {
	folder := t.TempDir()
	a, b := filepath.Join(folder, "a"), filepath.Join(folder, "b")
	var g Group
	for path, text := range map[string]string{a: "1", b: "2"} {
		if err := g.Add(path, content(text)); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{a, b} {
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s is there before Commit", path)
		}
	}
	if err := g.Commit(); err != nil {
		t.Fatal(err)
	}
	wantFiles(t, folder, map[string]string{"a": "1", "b": "2"})
}

// TestGroupThatFails puts a folder in the place of the last file, after the files are complete.
func TestGroupThatFails(t *testing.T) {
	folder := t.TempDir()
	var g Group
	for _, name := range []string{"new", "last"} {
		if err := g.Add(filepath.Join(folder, name), content(name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(filepath.Join(folder, "last"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := g.Commit(); err == nil {
		t.Error("no error")
	}
	wantFiles(t, folder, map[string]string{"last/": ""})
}

func TestDiscardedGroupLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	var g Group
	if err := g.Add(filepath.Join(folder, "a"), content("a")); err != nil {
		t.Fatal(err)
	}
	g.Discard()
	wantFiles(t, folder, map[string]string{})
}

// TestStop stops while one file is being filled and another is complete.
func TestStop(t *testing.T) {
	folder := t.TempDir()
	t.Cleanup(func() { underway.stopped = false })
	var g Group
	if err := g.Add(filepath.Join(folder, "complete"), content("a")); err != nil {
		t.Fatal(err)
	}
	err := Write(filepath.Join(folder, "filling"), func(w io.Writer) error {
		Stop()
		wantFiles(t, folder, map[string]string{})
		return nil
	})
	if err == nil {
		t.Error("the file that was being filled: no error")
	}
	if g.Commit() == nil || Write(filepath.Join(folder, "later"), content("b")) == nil {
		t.Error("no error from a file after Stop")
	}
	wantFiles(t, folder, map[string]string{})
}

func TestDate(t *testing.T) {
	path, want := filepath.Join(t.TempDir(), "a"), time.Unix(1_000_000_000, 0)
	if err := WriteDated(path, want, content("a")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || !info.ModTime().Equal(want) {
		t.Errorf("dated %v, expected %v (%v)", info.ModTime(), want, err)
	}
}

// TestSpecialTargets keeps what is not a regular file, as /dev/null must be kept when root writes there.
func TestSpecialTargets(t *testing.T) {
	folder := t.TempDir()
	pipe, link, sub := filepath.Join(folder, "pipe"), filepath.Join(folder, "link"), filepath.Join(folder, "sub")
	if err := errors.Join(syscall.Mkfifo(pipe, 0o600), os.Symlink(pipe, link), os.Mkdir(sub, 0o755)); err != nil {
		t.Fatal(err)
	}
	for path, at := range map[string]string{pipe: pipe, link: pipe, sub: sub} {
		want := at + " is a folder or a special file, expected a regular file or a new name: choose another file to write"
		if err := Write(path, content("a")); err == nil || err.Error() != want {
			t.Errorf("%s: %v", path, err)
		}
	}
	wantFiles(t, folder, map[string]string{"link": "", "pipe": "", "sub/": ""})
}

func TestLinkStaysALink(t *testing.T) {
	folder := t.TempDir()
	link := filepath.Join(folder, "link")
	if err := errors.Join(os.WriteFile(filepath.Join(folder, "file"), []byte("old"), 0o600), os.Symlink("file", link)); err != nil {
		t.Fatal(err)
	}
	if err := Write(link, content("new")); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Readlink(link); err != nil {
		t.Error(err)
	}
	wantFiles(t, folder, map[string]string{"file": "new", "link": ""})
}

// wantFiles compares the names in a folder, with a slash after that of a folder, and the content of regular files.
func wantFiles(t *testing.T, folder string, want map[string]string) {
	t.Helper()
	got := map[string]string{}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		switch {
		case e.IsDir():
			got[e.Name()+"/"] = ""
		case e.Type().IsRegular():
			b, err := os.ReadFile(filepath.Join(folder, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			got[e.Name()] = string(b)
		default:
			got[e.Name()] = ""
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
