package gather

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inkling/nn/recipe"
	"inkling/tools/runs"
)

// put writes a made-up result of a seed and returns its file.
func put(t *testing.T, folder string, seed uint64, change func(*runs.Result)) string {
	t.Helper()
	s := recipe.Default()
	s.Epochs, s.Seed = 1, seed
	r := runs.Result{Settings: s, Data: "1cb033366fe28590", Weights: strings.Repeat("4ba45554", 8), Test: runs.Scores{Correct: []int{9000}, Total: 10_000}}
	if change != nil {
		change(&r)
	}
	file := filepath.Join(folder, runs.FileName(s))
	if err := r.Write(file); err != nil {
		t.Fatal(err)
	}
	return file
}

func gather(args ...string) (string, error) {
	var out strings.Builder
	cmd := Command()
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	cmd.SetOut(&out)
	cmd.SetArgs(args)
	err := cmd.Execute()
	return out.String(), err
}

// TestGather reads two folders and a file, with a run that is in both folders.
func TestGather(t *testing.T) {
	a, b, c := t.TempDir(), t.TempDir(), t.TempDir()
	put(t, a, 1, nil)
	put(t, a, 10, nil)
	put(t, b, 1, func(r *runs.Result) { r.Seconds = 9 })
	put(t, b, 2, func(r *runs.Result) { r.Weights, r.Failure, r.Test = "", "diverged", runs.Scores{} })
	put(t, b, 3, func(r *runs.Result) { r.Settings.Data, r.Data = "cats", "aaaabbbbccccdddd" })
	csv := filepath.Join(c, "table.csv")
	output, err := gather(a, b, put(t, c, 4, nil), "--csv", csv)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(output, "Result files: 6, runs: 5\ndata   seed  epochs ") {
		t.Errorf("printed %s", output)
	}
	var rows []string
	for line := range strings.Lines(output) {
		rows = append(rows, strings.Join(strings.Fields(line)[:2], " "))
	}
	if got, want := strings.Join(rows[2:7], ", "), "cats 3, mnist 1, mnist 2, mnist 4, mnist 10"; got != want {
		t.Errorf("rows %s, expected %s", got, want)
	}
	if b, err := os.ReadFile(csv); err != nil || strings.Count(string(b), "\n") != 6 {
		t.Errorf("CSV %s, error %v", b, err)
	}
}

func TestErrors(t *testing.T) {
	a, b := t.TempDir(), t.TempDir()
	first := put(t, a, 1, nil)
	wrong := filepath.Join(b, "wrong.result")
	if err := os.WriteFile(wrong, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	newer := filepath.Join(b, "newer")
	if err := os.WriteFile(newer, []byte("inkling-result 2 x"), 0o644); err != nil {
		t.Fatal(err)
	}
	other := put(t, t.TempDir(), 1, func(r *runs.Result) { r.Weights = strings.Repeat("5", 64) })
	data := put(t, t.TempDir(), 2, func(r *runs.Result) { r.Data = "aaaabbbbccccdddd" })
	line := func(weights string) string {
		return "inkling 1 preset=book epochs=1 seed=1 data-hash=1cb033366fe2 epoch-0=9000/10000 weights=" + weights
	}
	empty := t.TempDir()
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "requires at least 1 arg(s), only received 0"},
		{[]string{"no"}, "gather: stat no: no such file or directory"},
		{[]string{empty}, "gather: " + empty + " has no files *.result: choose the folder after --to of inkling sweep"},
		{[]string{a, "--csv", a}, "gather: --csv: " + a + " is a folder or a special file, expected a regular file or a new name: choose another file to write"},
		{[]string{a, b, newer}, "gather: " + newer + `: result of version "2", expected 1: another version of Inkling wrote it: leave it out, or train the run again` +
			"\n" + wrong + `: begins with "x", expected "inkling-result", its version and a SHA-256: delete the file and train its run again`},
		{[]string{a, other}, "gather: the same settings have different results: find out which machine is wrong, and leave its files out\n  " +
			first + ": " + line("4ba455544ba4") + "\n  " + other + ": " + line("555555555555")},
		{[]string{a, data}, "gather: results of 2 versions of the data set mnist do not belong together: gather each separately\n" +
			"  hash 1cb033366fe28590: " + first + "\n  hash aaaabbbbccccdddd: " + data},
	} {
		if output, err := gather(c.args...); err == nil || err.Error() != c.want || strings.Contains(output, "seed") {
			t.Errorf("%q: printed %q, error %v\nexpected %s", c.args, output, err, c.want)
		}
	}
}
