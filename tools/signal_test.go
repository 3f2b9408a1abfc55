package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A work is a command that runs long enough to be interrupted by a signal.
type work struct {
	name string
	args []string
	// prepare fills the folder in which the command runs.
	prepare func(t *testing.T, dir string)
	// begun waits until the command is at work.
	begun func(t *testing.T, dir string, cmd *exec.Cmd, stdout *bufio.Reader)
}

var works = []work{
	{"shards", []string{"shards", "--from", "noise", "--to", "to", "--name", "Noise"}, func(t *testing.T, dir string) {
		noiseSet(t, dir)
		put(t, dir, "to/mine.shard", []byte("mine"))
	}, printed("noise: IDX files")},
	{"shards again", []string{"shards", "--from", "noise", "--to", "to", "--name", "Noise"}, func(t *testing.T, dir string) {
		smallSet(t, dir)
		noiseSet(t, dir)
	}, printed("noise: IDX files")},
	{"train", []string{"train", "--from", "data", "--data", "to", "--out", "model.safetensors", "--epochs", "1000", "--hidden", "1000"}, func(t *testing.T, dir string) {
		smallSet(t, dir)
		put(t, dir, "data/.keep", nil)
		must(t, os.Rename(filepath.Join(dir, "to"), filepath.Join(dir, "data", "to")))
		for _, name := range []string{"small", "noise"} {
			must(t, os.RemoveAll(filepath.Join(dir, name)))
		}
	}, printed("Epoch 0")},
	{"inspect", []string{"shards", "inspect", "data"}, func(t *testing.T, dir string) {
		hugeFile(t, dir, "data/manifest.json")
	}, opened("data/manifest.json")},
	{"sets", []string{"sets", "--dir", "data"}, func(t *testing.T, dir string) {
		hugeFile(t, dir, "data/large/manifest.json")
	}, opened("data/large/manifest.json")},
	{"pen", []string{"pen", "strokes.json", "--model", "pen.safetensors", "--sheet", "sheet.png"}, func(t *testing.T, dir string) {
		pen, err := os.ReadFile("../site/models/pen.safetensors")
		must(t, err)
		put(t, dir, "pen.safetensors", pen)
		put(t, dir, "strokes.json", longJSON("[", `{"label": 7, "source": "me", "strokes": [[[1, 2], [3, 4]]]}, `))
	}, opened("strokes.json")},
	{"import", []string{"import", "--from", "net.json", "--to", "net.safetensors"}, func(t *testing.T, dir string) {
		put(t, dir, "net.json", longJSON(`{"sizes": [2, 2], "weights": [`, "[[0, 1]], "))
	}, opened("net.json")},
	{"export", []string{"export", "--model", "net.json", "--to", "net.npz"}, func(t *testing.T, dir string) {
		put(t, dir, "net.json", longJSON(`{"sizes": [2, 2], "weights": [`, "[[0, 1]], "))
	}, opened("net.json")},
	{"carry", []string{"carry", "site"}, func(t *testing.T, dir string) {
		put(t, dir, "site/a.wasm", noise(2000))
		put(t, dir, "site/b.wasm", noise(100<<20))
	}, exists("site/carried/a.wasm.js")},
	{"offline", []string{"offline", "site"}, func(t *testing.T, dir string) {
		put(t, dir, "site/lab.wasm", noise(100<<20))
	}, opened("site/lab.wasm")},
	{"compress", []string{"compress", "site"}, func(t *testing.T, dir string) {
		put(t, dir, "site/a.js", bytes.Repeat([]byte("let a\n"), 1000))
		put(t, dir, "site/b.wasm", noise(100<<20))
	}, exists("site/a.js.br")},
	{"zip", []string{"zip", "site", "--to", "to/site.zip"}, func(t *testing.T, dir string) {
		put(t, dir, "site/lab.wasm", noise(100<<20))
	}, exists("to/.site.zip.*.tmp")},
}

// TestFirstSignalEndsEveryCommand signals each command once while it runs, and checks the files that it leaves.
func TestFirstSignalEndsEveryCommand(t *testing.T) {
	if _, err := os.Stat("/proc/self/fd"); err != nil {
		t.Skip("the test looks into /proc for the files that a command has open")
	}
	for i, w := range works {
		t.Run(w.name, func(t *testing.T) {
			dir := t.TempDir()
			w.prepare(t, dir)
			before := wholeFiles(t, dir)
			cmd, stdout, stderr := start(t, dir, w.args...)
			w.begun(t, dir, cmd, stdout)
			signal := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM}[i%2]
			must(t, cmd.Process.Signal(signal))
			io.Copy(io.Discard, stdout)
			var exit *exec.ExitError
			if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != 128+int(signal) {
				t.Errorf("ended with %v, expected status %d", err, 128+int(signal))
			}
			if want := "inkling: stopped (" + signal.String() + "); no file is half-written\n"; stderr.String() != want {
				t.Errorf("last line %q, expected %q", stderr.String(), want)
			}
			after := wholeFiles(t, dir)
			for _, whole := range []string{"site/carried/a.wasm.js", "site/a.js.br", "site/a.js.gz"} { // which were complete
				delete(after, whole)
			}
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("files before and after:\n%s", diff)
			}
		})
	}
}

// TestFirstSignalEndsFetch sends a signal while fetch waits for a mirror.
func TestFirstSignalEndsFetch(t *testing.T) {
	asked, release := make(chan bool, 10), make(chan bool)
	mirror := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked <- true
		<-release
	}))
	defer mirror.Close()
	defer close(release)
	dir := t.TempDir()
	cmd, stdout, _ := start(t, dir, "fetch", "--npm", "none", "--to", "to", "--mirror", mirror.URL)
	<-asked
	must(t, cmd.Process.Signal(os.Interrupt))
	io.Copy(io.Discard, stdout)
	if err := cmd.Wait(); err == nil {
		t.Error("ended with status 0")
	}
	if diff := cmp.Diff(map[string]int64{}, wholeFiles(t, dir)); diff != "" {
		t.Errorf("files left:\n%s", diff)
	}
}

// TestSpecialFilesAreRefused gives every command a named pipe that has no writer.
func TestSpecialFilesAreRefused(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"pipe", "pipe.npz", "data/manifest.json", "sets/a/manifest.json", "png/a/1.png", "idx/train-images-idx3-ubyte",
		"csv/train.csv", "site/lab.wasm", "mnist/train-images-idx3-ubyte"} {
		must(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		must(t, syscall.Mkfifo(filepath.Join(dir, name), 0o600))
	}
	put(t, dir, "png/b/1.png", nil)
	put(t, dir, "idx/train-labels-idx1-ubyte", nil)
	pen, err := filepath.Abs("../site/models/pen.safetensors")
	must(t, err)
	for _, args := range [][]string{
		{"shards", "--from", "pipe", "--to", "to"},
		{"shards", "--from", "png", "--to", "to"},
		{"shards", "--from", "idx", "--to", "to"},
		{"shards", "--from", "csv", "--to", "to"},
		{"shards", "--from", "png", "--labels", "pipe", "--to", "to"},
		{"shards", "--from", "png", "--to", "data"},
		{"shards", "inspect", "data"},
		{"train", "--from", ".", "--data", "data"},
		{"sweep", "--from", ".", "--data", "data", "--seeds", "1-2", "--to", "to"},
		{"gather", "pipe"},
		{"sets", "--dir", "sets"},
		{"pen", "pipe", "--model", pen},
		{"pen", "strokes.json", "--model", "pipe"},
		{"export", "--model", "pipe", "--to", "net.npz"},
		{"export", "--model", pen, "--to", "pipe.npz"},
		{"import", "--from", "pipe", "--to", "net.safetensors"},
		{"compress", "pipe"},
		{"fetch", "--from", "mnist", "--to", "to"},
	} {
		cmd, stdout, stderr := start(t, dir, args...)
		io.Copy(io.Discard, stdout)
		var exit *exec.ExitError
		if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != 1 {
			t.Errorf("%q ended with %v, expected status 1", args, err)
		}
		if text := stderr.String(); !strings.Contains(text, "a named pipe, expected ") && !strings.Contains(text, "special file, expected ") {
			t.Errorf("%q: %s", args, text)
		}
	}
}

// start starts a command in a folder.
func start(t *testing.T, dir string, args ...string) (cmd *exec.Cmd, stdout *bufio.Reader, stderr *bytes.Buffer) {
	t.Helper()
	cmd, stderr = inkling(args...), new(bytes.Buffer)
	cmd.Dir, cmd.Stderr = dir, stderr
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	t.Cleanup(func() { cmd.Process.Kill() })
	return cmd, bufio.NewReader(out), stderr
}

// printed waits for a line that begins so.
func printed(want string) func(*testing.T, string, *exec.Cmd, *bufio.Reader) {
	return func(t *testing.T, _ string, cmd *exec.Cmd, stdout *bufio.Reader) {
		if line, err := stdout.ReadString('\n'); !strings.HasPrefix(line, want) {
			cmd.Wait()
			t.Fatalf("printed %q (%v, %v), expected %q", line, err, cmd.Stderr, want)
		}
	}
}

// opened waits until the command has the file open.
func opened(name string) func(*testing.T, string, *exec.Cmd, *bufio.Reader) {
	return func(t *testing.T, dir string, cmd *exec.Cmd, _ *bufio.Reader) {
		path, err := filepath.EvalSymlinks(filepath.Join(dir, name))
		must(t, err)
		folder := filepath.Join("/proc", strconv.Itoa(cmd.Process.Pid), "fd")
		waitFor(func() bool {
			entries, _ := os.ReadDir(folder)
			for _, e := range entries {
				if to, _ := os.Readlink(filepath.Join(folder, e.Name())); to == path {
					return true
				}
			}
			return false
		})
	}
}

// exists waits until there is a file of that name, which may hold asterisks.
func exists(pattern string) func(*testing.T, string, *exec.Cmd, *bufio.Reader) {
	return func(t *testing.T, dir string, _ *exec.Cmd, _ *bufio.Reader) {
		waitFor(func() bool {
			found, _ := filepath.Glob(filepath.Join(dir, pattern))
			return len(found) > 0
		})
	}
}

func waitFor(done func() bool) {
	for !done() {
		runtime.Gosched()
	}
}

// wholeFiles returns the size of every file below a folder, hidden ones too.
func wholeFiles(t *testing.T, dir string) map[string]int64 {
	t.Helper()
	sizes := map[string]int64{}
	must(t, filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		name, _ := filepath.Rel(dir, path)
		sizes[filepath.ToSlash(name)] = info.Size()
		return err
	}))
	return sizes
}

func put(t *testing.T, dir, name string, content []byte) {
	t.Helper()
	path := filepath.Join(dir, name)
	must(t, os.MkdirAll(filepath.Dir(path), 0o755))
	must(t, os.WriteFile(path, content, 0o644))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// noise is slow to compress.
func noise(n int) []byte {
	b := make([]byte, n)
	rand.NewChaCha8([32]byte{}).Read(b)
	return b
}

// longJSON is a file of 60 MB that is slow to read.
func longJSON(start, item string) []byte {
	return append([]byte(start), bytes.Repeat([]byte(item), 60_000_000/len(item))...)
}

// hugeFile writes a file of 1 GB that takes no space: it is slow to read, whatever is done with its content.
func hugeFile(t *testing.T, dir, name string) {
	t.Helper()
	put(t, dir, name, nil)
	must(t, os.Truncate(filepath.Join(dir, name), 1<<30))
}

// noiseSet writes 20,000 images that are slow to encode, in the folder noise.
func noiseSet(t *testing.T, dir string) { writeSet(t, filepath.Join(dir, "noise"), 20_000) }

// smallSet makes the shards of 300 images, in the folder to.
func smallSet(t *testing.T, dir string) {
	writeSet(t, filepath.Join(dir, "small"), 300)
	cmd := inkling("shards", "--from", "small", "--to", "to", "--name", "Small")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

func writeSet(t *testing.T, dir string, n int) {
	t.Helper()
	labels := make([]byte, n)
	for i := range labels {
		labels[i] = byte(i % 10)
	}
	high, low := byte(n>>8), byte(n)
	put(t, dir, "train-images-idx3-ubyte", append([]byte{0, 0, 8, 3, 0, 0, high, low, 0, 0, 0, 28, 0, 0, 0, 28}, noise(n*28*28)...))
	put(t, dir, "train-labels-idx1-ubyte", append([]byte{0, 0, 8, 1, 0, 0, high, low}, labels...))
}
