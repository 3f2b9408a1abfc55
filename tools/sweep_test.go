package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// swept are flags for runs on MNIST that take a moment, among which are some that augment images and some that diverge.
var swept = []string{"--hidden", "10", "--images", "1000", "--epochs", "2", "--over", "eta=0.5; 1e9", "--over", "pen=0; 0.4"}

// TestSweepTrainsTheSameBits compares the runs of a sweep with those of train: as --print prints them for the shell, and in the
// hash of the weights that train prints.
func TestSweepTrainsTheSameBits(t *testing.T) {
	dir := siteOfMNIST(t)
	output := success(t, dir, append([]string{"sweep", "--to", "here", "--jobs", "2"}, swept...)...)
	commands := success(t, dir, append([]string{"sweep", "--to", "there", "--print"}, swept...)...)
	if n := strings.Count(commands, "\n"); n != 4 {
		t.Fatalf("%d commands, expected 4:\n%s", n, commands)
	}
	sh := exec.Command("sh", "-e")
	sh.Env, sh.Dir, sh.Stdin = append(os.Environ(), beInkling+"=yes"), dir, strings.NewReader(commands)
	trained, err := sh.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, trained)
	}
	here, there := resultFiles(t, dir, "here"), resultFiles(t, dir, "there")
	if d := cmp.Diff(here, there); d != "" || len(here) != 4 {
		t.Errorf("%d files of the sweep, and those of the commands:\n%s", len(here), d)
	}
	hashes := regexp.MustCompile(`(?m)^weights ([0-9a-f]{12})`).FindAllStringSubmatch(string(trained), -1)
	for _, h := range hashes {
		if !strings.Contains(output, "  "+h[1]+"\n") {
			t.Errorf("train printed the weights %s, the sweep\n%s", h[1], output)
		}
	}
	if len(hashes) != 2 || strings.Count(output, "  diverged\n") != 2 {
		t.Errorf("train printed\n%s\nand the sweep\n%s\nexpected two runs that end and two that diverge", trained, output)
	}
	if more := success(t, dir, append([]string{"sweep", "--to", "there", "--print"}, swept...)...); more != "" {
		t.Errorf("nothing was left to train, but it printed %s", more)
	}
	gathered := success(t, dir, "gather", "here", "there")
	if !strings.HasPrefix(gathered, "Result files: 8, runs: 4\n") {
		t.Errorf("printed %s", gathered)
	}
	line := regexp.MustCompile(`--line "(.*)" --out`).FindStringSubmatch(gathered)
	if again := success(t, dir, "train", "--line", line[1]); !strings.Contains(again, "\nSame results as in the line: ") {
		t.Errorf("printed %s", again)
	}
}

// TestFirstSignalKeepsFinishedRuns stops a sweep of a short run and a long one, which never ends. The same command then prints
// only what is left.
func TestFirstSignalKeepsFinishedRuns(t *testing.T) {
	dir := siteOfMNIST(t)
	args := []string{"sweep", "--to", "to", "--hidden", "10", "--images", "1000", "--over", "epochs=1; 1000", "--jobs", "2"}
	for range 2 { // the second has only the long run
		cmd, stdout, stderr := start(t, dir, args...)
		for line := ""; !strings.HasPrefix(line, "1 of 2, epochs 1: ") && !strings.HasPrefix(line, "Runs to train: 1,"); {
			var err error
			if line, err = stdout.ReadString('\n'); err != nil {
				t.Fatalf("ended with %v: %s", cmd.Wait(), stderr)
			}
		}
		must(t, cmd.Process.Signal(os.Interrupt))
		io.Copy(io.Discard, stdout)
		if err := cmd.Wait(); err == nil {
			t.Error("ended with status 0")
		}
		if want := "inkling: sweep: stopped; 1 of 2 runs are in to, and the same command trains the others\n"; stderr.String() != want {
			t.Errorf("last line %q, expected %q", stderr, want)
		}
		if files := wholeFiles(t, filepath.Join(dir, "to")); len(files) != 1 {
			t.Errorf("files %v, expected the result of the short run", files)
		}
	}
	if left := success(t, dir, append(args, "--print")...); strings.Count(left, "\n") != 1 || !strings.Contains(left, "--epochs 1000 ") {
		t.Errorf("left to train: %s", left)
	}
}

// siteOfMNIST returns a folder with MNIST in site/data.
func siteOfMNIST(t *testing.T) string {
	t.Helper()
	data, err := filepath.Abs("../site/data")
	must(t, err)
	if _, err := os.Stat(filepath.Join(data, "mnist", "manifest.json")); err != nil {
		t.Fatalf("the shards of MNIST are not there: run `make data` first (%v)", err)
	}
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, "site"), 0o755))
	must(t, os.Symlink(data, filepath.Join(dir, "site", "data")))
	return dir
}

// success runs a command that must succeed and returns what it prints.
func success(t *testing.T, dir string, args ...string) string {
	t.Helper()
	cmd, stdout, stderr := start(t, dir, args...)
	output, err := io.ReadAll(stdout)
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%q: %v: %s", args, err, stderr)
	}
	must(t, err)
	return string(output)
}

// resultFiles returns the result files of a folder, without the time that training took.
func resultFiles(t *testing.T, dir, name string) map[string]string {
	t.Helper()
	files := map[string]string{}
	for file := range wholeFiles(t, filepath.Join(dir, name)) {
		b, err := os.ReadFile(filepath.Join(dir, name, file))
		must(t, err)
		_, text, _ := bytes.Cut(b, []byte("\n"))
		files[file] = regexp.MustCompile(`"seconds": .*`).ReplaceAllString(string(text), "")
	}
	return files
}
