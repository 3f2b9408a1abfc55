package sweep

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/tools/runs"
)

// realData is the folder of the data sets, where `make data` puts MNIST.
const realData = "../../site/data"

// small are flags for runs that take a moment.
var small = []string{"--from", realData, "--hidden", "5", "--images", "200", "--epochs", "2"}

// inkling runs the subcommand as the command line does. Notes are what it prints to its second stream.
func inkling(ctx context.Context, args ...string) (output, notes string, err error) {
	var out, other strings.Builder
	cmd := Command()
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	cmd.SetOut(&out)
	cmd.SetErr(&other)
	cmd.SetArgs(args)
	err = cmd.ExecuteContext(ctx)
	return out.String(), other.String(), err
}

// sweep runs a sweep that must succeed, and returns what it prints.
func sweep(t *testing.T, args ...string) string {
	t.Helper()
	output, _, err := inkling(t.Context(), append(args, small...)...)
	if err != nil {
		t.Fatal(err)
	}
	return output
}

func TestGrid(t *testing.T) {
	for _, c := range []struct {
		args []string
		want []string // the runs, or the error
	}{
		{[]string{"--over", "eta=0.1,1,3"}, []string{"eta 0.1", "eta 1", "eta 3"}},
		{[]string{"--over", "eta=0.1; .1;1"}, []string{"eta 0.1", "eta 1"}},
		{[]string{"--over", "learning-rate=1 3"}, []string{"eta 1", "eta 3"}},
		{[]string{"--over", "hidden=30,30;[];100"}, []string{"hidden 30, 30", "hidden none", "hidden 100"}},
		{[]string{"--over", "eta=1;3", "--seeds", "1-2,7"}, []string{"eta 1, seed 1", "eta 1, seed 2", "eta 1, seed 7", "eta 3, seed 1", "eta 3, seed 2", "eta 3, seed 7"}},
		{[]string{"--over", "seed=1,2", "--over", "cost=quadratic,cross-entropy"}, []string{"seed 1, cost quadratic", "seed 1, cost cross-entropy", "seed 2, cost quadratic", "seed 2, cost cross-entropy"}},
		{[]string{"--seeds", "3"}, []string{"seed 3"}},
		{nil, []string{"there is nothing to vary: add values, such as --over eta=0.1,1,3 or --seeds 1-5"}},
		{[]string{"--over", "eta"}, []string{`--over "eta": expected a setting and its values, such as eta=0.1,1,3`}},
		{[]string{"--over", "etta=1;2"}, []string{`--over: setting "etta" is unknown; use one of hidden, data, epochs, mini-batch, eta, seed, activation, cost, ` +
			`init, decay, lambda, momentum, augment, strength, pen, images, validation-target, target`}},
		{[]string{"--over", "eta=1;x"}, []string{`--over: Learning rate: "x" is not a number; use one from 0.000001 to 1000000000000`}},
		{[]string{"--over", "eta=1,3"}, []string{`--over: Learning rate: "1,3" is ambiguous: separate the values by semicolons, such as 0.5; 1.5. ` +
			`For a list of values, write --over "eta=1; 3"`}},
		{[]string{"--over", "eta="}, []string{"--over: eta has no values: give some, such as --over eta=0.1,1,3"}},
		{[]string{"--over", "hidden=30,100"}, []string{`--over: hidden has the one value "30, 100": give several, such as --over "hidden=30; 100;...", or use --hidden`}},
		{[]string{"--over", "eta=1;2", "--over", "eta=3;4"}, []string{"eta is given twice: put all its values into one --over"}},
		{[]string{"--over", "seed=1;2", "--seeds", "3"}, []string{"seed is given twice: put all its values into one --over"}},
		{[]string{"--eta", "2", "--over", "eta=1;2"}, []string{"eta is given by --eta and by --over: remove one of them"}},
		{[]string{"--seed", "2", "--seeds", "1-3"}, []string{"seed is given by --seed and by --seeds: remove one of them"}},
		{[]string{"--seeds", "5-1"}, []string{`--seeds: "5-1" is not a seed or a range of seeds, expected such as 1-5 or 1,2,7-9`}},
		{[]string{"--seeds", "1-"}, []string{`--seeds: "1-" is not a seed or a range of seeds, expected such as 1-5 or 1,2,7-9`}},
		{[]string{"--seeds", ","}, []string{"--seeds: seed has no values: give some, such as --over eta=0.1,1,3"}},
		{[]string{"--seeds", "1-9007199254740993"}, []string{`--seeds: "1-9007199254740993" is not a seed or a range of seeds, expected such as 1-5 or 1,2,7-9`}},
		{[]string{"--seeds", "1-900719925474099"}, []string{"--seeds: 1-900719925474099 has more than 100000 seeds: choose fewer"}},
		{[]string{"--seeds", "1-1001"}, []string{"1001 combinations are more than 1000 runs: give fewer values, or add --yes"}},
		{[]string{"--seeds", "1-60000", "--over", "eta=1;2", "--yes"}, []string{"120000 combinations, expected at most 100000: give fewer values"}},
		{[]string{"--eta", "fast", "--seeds", "1-2"}, []string{`Learning rate: "fast" is not a number; use one from 0.000001 to 1000000000000`}},
		{[]string{"--preset", "best", "--seeds", "1-2"}, []string{`preset "best" is unknown; choose from book, late, unlucky, sixteen, single, chapter3, deep, good, pen, short`}},
	} {
		o := parsed(t, c.args)
		grid, fields, err := o.grid()
		var got []string
		for _, s := range grid {
			got = append(got, runs.Describe(s, fields))
		}
		if err != nil {
			got = []string{err.Error()}
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%q (-want +got):\n%s", c.args, d)
		}
	}
	o := parsed(t, []string{"--seeds", "1-1001", "--yes"})
	if grid, _, err := o.grid(); len(grid) != 1001 || err != nil {
		t.Errorf("with --yes: %d runs, error %v", len(grid), err)
	}
}

// TestOtherBadFlags checks errors that come before training, and that nothing is left in the folder.
func TestOtherBadFlags(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	write(t, file, nil)
	to := filepath.Join(folder, "to")
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--seeds", "1-2"}, "sweep: --to is missing: add the folder of the results, such as --to results"},
		{[]string{"--seeds", "1-2", "--to", to, "--jobs", "0"}, "sweep: --jobs: 0 runs at a time, expected at least 1"},
		{[]string{"--seeds", "1-2", "--to", to, "--data", "cats"}, "sweep: there is no manifest.json in ../../site/data/cats: run `inkling shards` first"},
		{[]string{"--over", "data=mnist,cats", "--to", to}, "sweep: there is no manifest.json in ../../site/data/cats"},
		{[]string{"--seeds", "1-2", "--to", file}, "sweep: --to: "},
		{[]string{"--seeds", "1-2", "--to", "/proc/self/fd"}, "sweep: --to: cannot write files in the folder /proc/self/fd: "},
		{[]string{"--seeds", "1-2", "--to", "/proc/none"}, "sweep: --to: cannot create the folder /proc/none: "},
		{[]string{"--seeds", "1-2", "--to", to, "--csv", folder}, "sweep: --csv: " + folder + " is a folder or a special file, expected a regular file or a new name"},
	} {
		output, _, err := inkling(t.Context(), append(c.args, small...)...)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) || output != "" {
			t.Errorf("%q: printed %q, error %v\nexpected %s", c.args, output, err, c.want)
		}
	}
	if files, err := runs.Files(to); len(files) > 0 || err != nil {
		t.Errorf("left %v, error %v", files, err)
	}
}

// TestJobs trains the same runs one at a time and three at a time: all files are the same but for the seconds. The settings
// are those in which runs could disturb each other: augmented images, pen digits, momentum, a divergence.
func TestJobs(t *testing.T) {
	one, three := t.TempDir(), t.TempDir()
	args := []string{"--over", "eta=1;1e9", "--over", "pen=0; 0.5", "--augment", "0.5", "--momentum", "0.5", "--seeds", "1,2"}
	first := sweep(t, append(args, "--jobs", "1", "--to", one)...)
	second := sweep(t, append(args, "--jobs", "3", "--to", three)...)
	a, b := contents(t, one), contents(t, three)
	if d := cmp.Diff(a, b); d != "" || len(a) != 8 {
		t.Errorf("%d files (-one at a time +three):\n%s", len(a), d)
	}
	if d := cmp.Diff(table(first), table(second)); d != "" || !strings.Contains(second, "\n8 of 8, eta ") {
		t.Errorf("printed %s\n%s", second, d)
	}
}

// TestResumes trains only what is missing or damaged, and says so.
func TestResumes(t *testing.T) {
	to := t.TempDir()
	sweep(t, "--over", "eta=0.1;1", "--seeds", "1", "--to", to)
	before := contents(t, to)
	files, _ := runs.Files(to)
	truncate(t, files[0])
	write(t, filepath.Join(to, "mine.result"), []byte("mine"))
	csv := filepath.Join(t.TempDir(), "table.csv")
	output := sweep(t, "--over", "eta=0.1;1;3", "--seeds", "1", "--to", to, "--csv", csv)
	for _, want := range []string{
		"damaged, is trained again: " + files[0] + ": the SHA-256 of the content is ",
		"damaged, is left out; delete it: " + filepath.Join(to, "mine.result") + `: begins with "mine"`,
		"Already in " + to + ": 1 of 3 runs\nRuns to train: 2, ",
		"\n3 of 3, ",
		"\n3    1     2 ",
	} {
		if !strings.Contains(output, want) {
			t.Errorf("printed %s\nexpected %q", output, want)
		}
	}
	after := contents(t, to)
	for name, want := range before {
		if d := cmp.Diff(want, after[name]); d != "" {
			t.Errorf("%s before and after:\n%s", name, d)
		}
	}
	if len(after) != 4 {
		t.Errorf("%d files, expected 3 results and mine", len(after))
	}
	if b, err := os.ReadFile(csv); err != nil || bytes.Count(b, []byte("\n")) != 4 {
		t.Errorf("CSV %s, error %v", b, err)
	}
	again := sweep(t, "--over", "eta=0.1;1;3", "--seeds", "1", "--to", to)
	if d := cmp.Diff(table(output), table(again)); d != "" || strings.Contains(again, "Runs to train") {
		t.Errorf("nothing was left to train: printed %s\n%s", again, d)
	}
}

// TestRefuses does not mix results of other data sets or versions with those of the sweep.
func TestRefuses(t *testing.T) {
	to := t.TempDir()
	sweep(t, "--seeds", "1", "--to", to)
	files, _ := runs.Files(to)
	whole, _ := os.ReadFile(files[0])
	for name, c := range map[string]struct {
		change func(*testing.T, string)
		want   string
	}{
		"another hash": {func(t *testing.T, file string) {
			rewrite(t, file, func(r *runs.Result) { r.Data = "aaaabbbbccccdddd" })
		},
			"is a result of a data set with the hash aaaabbbbccccdddd, but mnist has the hash 1cb033366fe28590: choose another folder"},
		"another data set": {func(t *testing.T, file string) { rewrite(t, file, func(r *runs.Result) { r.Settings.Data = "cats" }) },
			"is a result of the data set cats, which is not in this sweep: choose another folder"},
		"another version": {func(t *testing.T, file string) {
			b, _ := os.ReadFile(file)
			write(t, file, bytes.Replace(b, []byte("result 1"), []byte("result 2"), 1))
		}, `result of version "2", expected 1: another version of Inkling wrote it: choose another folder, or delete the file`},
	} {
		write(t, files[0], whole)
		c.change(t, files[0])
		before := contents(t, to)
		output, _, err := inkling(t.Context(), append([]string{"--seeds", "1-3", "--to", to}, small...)...)
		if err == nil || !strings.HasPrefix(err.Error(), "sweep: --to: "+files[0]) || !strings.HasSuffix(err.Error(), c.want) || output != "" {
			t.Errorf("%s: printed %q, error %v", name, output, err)
		}
		if d := cmp.Diff(before, contents(t, to)); d != "" {
			t.Errorf("%s: files before and after:\n%s", name, d)
		}
	}
}

// TestCancel cancels a sweep after its second run: two are kept.
func TestCancel(t *testing.T) {
	to := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	o := parsed(t, append([]string{"--seeds", "1-50", "--to", to, "--jobs", "1"}, small...))
	err := Run(ctx, &o, writer(func(b []byte) {
		if bytes.HasPrefix(b, []byte("2 of 50")) {
			cancel()
		}
	}), io.Discard)
	if want := "sweep: stopped; 2 of 50 runs are in " + to + ", and the same command trains the others"; err == nil || err.Error() != want {
		t.Errorf("error %v, expected %s", err, want)
	}
	if files := contents(t, to); len(files) != 2 {
		t.Errorf("%d files, expected 2", len(files))
	}
}

// TestWriteFails ends the sweep with the error of the disk.
func TestWriteFails(t *testing.T) {
	to := filepath.Join(t.TempDir(), "to")
	o := parsed(t, append([]string{"--seeds", "1-50", "--to", to}, small...))
	err := Run(t.Context(), &o, writer(func(b []byte) { os.RemoveAll(to) }), io.Discard)
	if err == nil || !strings.Contains(err.Error(), "no such file or directory") {
		t.Errorf("error %v", err)
	}
}

func TestPrint(t *testing.T) {
	to := filepath.Join(t.TempDir(), "it's here")
	args := append([]string{"--over", "hidden=;[];16,16", "--seeds", "1", "--to", to, "--print"}, "--from", realData, "--epochs", "1")
	output, notes, err := inkling(t.Context(), append(args, "--over", "eta=0.5;1")...)
	if err != nil || notes != "" {
		t.Fatalf("notes %q, error %v", notes, err)
	}
	lines := strings.Split(output, "\n")
	want := regexp.MustCompile(`^\S+ train --from \.\./\.\./site/data --preset book --hidden '' --epochs 1 --eta 0\.5 --seed 1 --result '.*/it'\\''s here/[0-9a-f]{12}\.result'$`)
	if len(lines) != 5 || !want.MatchString(lines[0]) {
		t.Errorf("printed %q, expected four commands like %s", lines, want)
	}
	if _, err := os.Stat(to); err == nil {
		t.Error("the folder was created")
	}
}

// parsed returns the options of a command line.
func parsed(t *testing.T, args []string) (o Options) {
	t.Helper()
	cmd := newCommand(&o)
	if err := cmd.ParseFlags(args); err != nil {
		t.Fatal(err)
	}
	return o
}

// writer is a writer that calls a function.
type writer func([]byte)

func (w writer) Write(b []byte) (int, error) {
	w(b)
	return len(b), nil
}

// seconds are what differs between two files of the same result.
var seconds = regexp.MustCompile(`(?m)^inkling-result .*|"seconds": .*`)

// contents returns the files of a folder without the seconds.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = seconds.ReplaceAllString(string(b), "")
	}
	return files
}

// table returns the table of an output, without the seconds.
func table(output string) string {
	_, output, _ = strings.Cut(output, "seconds  weights")
	return regexp.MustCompile(`\d+\.\d  `).ReplaceAllString(output, "")
}

func rewrite(t *testing.T, file string, change func(*runs.Result)) {
	t.Helper()
	r, err := runs.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	change(&r)
	if err := r.Write(file); err != nil {
		t.Fatal(err)
	}
}

func truncate(t *testing.T, file string) {
	t.Helper()
	if err := os.Truncate(file, 300); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, file string, content []byte) {
	t.Helper()
	if err := os.WriteFile(file, content, 0o644); err != nil {
		t.Fatal(err)
	}
}
