package input

import (
	"bytes"
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestRead(t *testing.T) {
	folder := t.TempDir()
	for _, size := range []int{0, 1, 511, 512, 100_000} {
		path, want := filepath.Join(folder, "file"), bytes.Repeat([]byte("x"), size)
		if err := os.WriteFile(path, want, 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := Read(path); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%d bytes and error %v, expected %d bytes", len(got), err, size)
		}
	}
	if _, err := Read(filepath.Join(folder, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
}

func TestSpecialFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	socket, err := net.Listen("unix", "socket")
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	if err := errors.Join(syscall.Mkfifo("pipe", 0o600), os.Mkdir("folder", 0o755), os.Symlink("pipe", "link")); err != nil {
		t.Fatal(err)
	}
	const instead = ", expected a regular file: save its content to a file and use that"
	for path, want := range map[string]string{
		"pipe":      "pipe: a named pipe" + instead,
		"link":      "link: a named pipe" + instead,
		"socket":    "socket: a socket" + instead,
		"/dev/null": "/dev/null: a device" + instead,
		"folder":    "folder: a folder, expected a file: choose a file in it",
	} {
		if _, err := Read(path); err == nil || err.Error() != want {
			t.Errorf("%s: error %v, expected %q", path, err, want)
		}
		if _, err := fs.ReadFile(Dir("."), path); path[0] != '/' && (err == nil || err.Error() != want) {
			t.Errorf("%s in a folder: error %v, expected %q", path, err, want)
		}
		if f, err := Dir(".").Open(path); path[0] != '/' && (f != nil || err == nil || err.Error() != want) {
			t.Errorf("%s in a folder: opened %v, error %v, expected %q", path, f, err, want)
		}
	}
	if err := Folder("pipe"); err == nil || err.Error() != "pipe: a named pipe, expected a folder" {
		t.Errorf("a pipe in place of a folder: %v", err)
	}
	if err := Folder("folder"); err != nil {
		t.Error(err)
	}
}

// TestOnlyInputOpensFiles looks through the commands for calls that would open a named pipe.
func TestOnlyInputOpensFiles(t *testing.T) {
	files, err := filepath.Glob("../*/*.go")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d files (%v)", len(files), err)
	}
	for _, path := range files {
		folder := filepath.Base(filepath.Dir(path))
		if strings.HasSuffix(path, "_test.go") || folder == "input" || folder == "check" {
			continue
		}
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, call := range []string{"os.Open(", "os.ReadFile(", "zip.OpenReader(", "ioutil."} {
			if bytes.Contains(content, []byte(call)) {
				t.Errorf("%s calls %s...): use package input", path, call)
			}
		}
	}
}
