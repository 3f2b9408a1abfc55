package train

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/tools/runs"
)

// realData is the folder of the data sets, where `make data` puts MNIST.
const realData = "../../site/data"

// needData fails the test when the shards are not there.
func needData(t *testing.T) {
	t.Helper()
	if _, err := os.Stat(filepath.Join(realData, dataset.DefaultFolder, dataset.ManifestName)); errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("the shards of MNIST are not there: run `make data` first (%v)", err)
	}
}

// inkling runs the subcommand as the command line does, on the real shards unless the arguments say otherwise.
func inkling(args ...string) (output string, err error) {
	var out strings.Builder
	cmd := Command()
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	cmd.SetOut(&out)
	cmd.SetArgs(append([]string{"--from", realData}, args...))
	err = cmd.Execute()
	return out.String(), err
}

func TestTrainsAndWritesTheModel(t *testing.T) {
	needData(t)
	file := filepath.Join(t.TempDir(), "small.safetensors")
	output, err := inkling("--hidden", "10", "--epochs", "1", "--out", file)
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	if m.Correct <= 7000 || m.Total != 10_000 || m.Epochs != 1 {
		t.Errorf("the model says %d of %d after %d epochs, expected more than 7000 of 10000 after 1", m.Correct, m.Total, m.Epochs)
	}
	manifest, data, err := load(filepath.Join(realData, dataset.DefaultFolder))
	if err != nil {
		t.Fatal(err)
	}
	if n := m.Network.Evaluate(&data[dataset.Test]); n != m.Correct || m.Data != manifest.Hash() {
		t.Errorf("the model says %d right answers to data %s, but gives %d to data %s", m.Correct, m.Data, n, manifest.Hash())
	}
	lines := strings.Split(output, "\n")
	if !strings.HasPrefix(lines[1], "1 epoch of ") {
		t.Errorf("printed %q for one epoch", lines[1])
	}
	if want := "Epoch 0: " + strconv.Itoa(m.Correct) + " / 10000"; lines[0] != want {
		t.Errorf("printed %q, expected %q", lines[0], want)
	}
	if want := "weights " + model.Hash(m.Network); len(lines) != 4 || lines[2] != want {
		t.Errorf("printed %q, expected %q in the third line", output, want)
	}
}

// TestInt8 writes int8 weights, with how well these classify the test images: the weights are those of model.EncodeInt8.
func TestInt8(t *testing.T) {
	needData(t)
	folder := t.TempDir()
	models := map[string]*model.Model{}
	for _, args := range [][]string{{"--out", filepath.Join(folder, "float32")}, {"--int8", "--out", filepath.Join(folder, "int8")}} {
		output, err := inkling(append(args, "--hidden", "10", "--epochs", "1", "--images", "1000")...)
		if err != nil {
			t.Fatal(err)
		}
		file := args[len(args)-1]
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		m, err := model.Decode(b)
		if err != nil {
			t.Fatal(err)
		}
		models[filepath.Base(file)] = m
		if line := fmt.Sprintf("\nint8 weights %s: %d / 10000\n", model.Hash(m.Network), m.Correct); strings.Contains(output, line) != (args[0] == "--int8") {
			t.Errorf("%v: printed %q", args, output)
		}
	}
	rounded, err := model.Decode(models["float32"].EncodeInt8())
	if err != nil {
		t.Fatal(err)
	}
	if model.Hash(models["int8"].Network) != model.Hash(rounded.Network) {
		t.Error("the weights are not those of the float32 file, rounded")
	}
	_, data, err := load(filepath.Join(realData, dataset.DefaultFolder))
	if err != nil {
		t.Fatal(err)
	}
	if n := rounded.Network.Evaluate(&data[dataset.Test]); n != models["int8"].Correct || n == models["float32"].Correct {
		t.Errorf("the int8 file says %d right answers, the float32 file %d, but int8 weights give %d: not the former, or this test shows nothing",
			models["int8"].Correct, models["float32"].Correct, n)
	}
	if _, err := inkling("--int8"); err == nil || err.Error() != "train: --int8 needs a file to write: add --out" {
		t.Errorf("without --out: error %v", err)
	}
}

func TestErrors(t *testing.T) {
	needData(t)
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"unknown preset", []string{"--preset", "best"},
			`train: preset "best" is unknown; choose from book, late, unlucky, sixteen, single, chapter3, deep, good, pen, short`},
		{"bad setting", []string{"--eta", "fast"},
			`train: Learning rate: "fast" is not a number; use one from 0.000001 to 1000000000000`},
		{"unclear number", []string{"--learning-rate", "1,125"},
			`train: Learning rate: "1,125" is ambiguous: write 1.125 or 1125; use one from 0.000001 to 1000000000000`},
		{"several bad settings", []string{"--momentum", "1", "--hidden", "0"},
			"train: Hidden layers: a layer has 0 units; use 1 to 1024"},
		{"missing data", []string{"--from", filepath.Join("no", "such", "folder")},
			"train: there is no manifest.json in no/such/folder/mnist: run `inkling shards` first, or choose another data set with --data"},
		{"missing data set", []string{"--data", "cats"},
			"train: there is no manifest.json in ../../site/data/cats: run `inkling shards` first, or choose another data set with --data"},
		{"bad name of a data set", []string{"--data", "../mnist"},
			`train: Data set: "../mnist" is not a valid name of a data set; use lower-case letters, digits and dashes, such as mnist`},
		{"diverging", []string{"--hidden", "10", "--eta", "1e9"},
			"train: training diverged in epoch 0, mini-batch 1: a bias grew beyond a million. The weights from epoch 0, mini-batch 0 were kept; " +
				"try a learning rate smaller than 1e+09"},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "model")
			output, err := inkling(append(c.args, "--out", file)...)
			wantFailure(t, output, err, c.want)
			wantEmpty(t, filepath.Dir(file))
		})
	}
}

// TestUnwritableOut checks that nothing is trained for a file that could not be written.
func TestUnwritableOut(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for out, want := range map[string]string{
		filepath.Join(folder, "no", "x.safetensors"): "--out: the folder " + filepath.Join(folder, "no") + " does not exist; create it first",
		folder:                        "--out: " + folder + " is a folder or a special file, expected a regular file or a new name",
		"/dev/null":                   "--out: /dev/null is a folder or a special file, expected a regular file or a new name",
		filepath.Join(file, "x"):      "--out: " + file + " is a file, not a folder",
		"/proc/self/fd/x.safetensors": "--out: cannot write files in the folder /proc/self/fd: ",
	} {
		output, err := inkling("--epochs", "1", "--images", "100", "--out", out)
		if err == nil || !strings.HasPrefix(err.Error(), "train: "+want) || output != "" {
			t.Errorf("--out %s: printed %q, error %v, want %s", out, output, err, want)
		}
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 1 {
		t.Errorf("files were left behind: %v", entries)
	}
}

// TestNames trains the same by other names of the settings and with a decimal comma.
func TestNames(t *testing.T) {
	needData(t)
	run := func(args ...string) string {
		t.Helper()
		output, err := inkling(append(args, "--epochs", "1", "--images", "1000")...)
		if err != nil {
			t.Fatal(err)
		}
		return withoutTimes(output)
	}
	want := run("--hidden", "20,10", "--eta", "0.5", "--mini-batch", "20")
	if got := run("--layers", "20, 10", "--learning-rate", "0,5", "--batch", "20"); got != want {
		t.Errorf("printed %q, expected %q", got, want)
	}
	if got := run("--hidden", "20,10", "--eta", "0.25", "--mini-batch", "20"); got == want {
		t.Error("the learning rate does not matter: this test shows nothing")
	}
}

// TestHelp says of each setting which kind of value it takes, its bounds and its default.
func TestHelp(t *testing.T) {
	output, err := inkling("--help")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`--eta float .*Learning rate\. .* Above 0\. Also --learning-rate\. \(default 3\)`,
		`--seed int .* From 0\. \(default`,
		`--epochs int .* From 1 to 1000 epochs\. \(default 30\)`,
		`--hidden ints .*\(default 30\)`,
		`--lambda float .*\(default 0\)`,
		`--activation string .*One of sigmoid, tanh, relu\. \(default sigmoid\)`,
		`--validation-target float .*validation images.* From 0 to 100 %\. \(default 0\)`,
		`--target float .*test images`,
	} {
		if !regexp.MustCompile(want).MatchString(output) {
			t.Errorf("the help lacks %s", want)
		}
	}
}

// TestTargets ends a run at its target, of the validation or of the test images, and says which.
func TestTargets(t *testing.T) {
	needData(t)
	for flag, want := range map[string]string{
		"--target":            `stopped at the target after \d of 9 epochs: [67]\d\.\d\d% of the test images\n`,
		"--validation-target": `stopped at the target after \d of 9 epochs: [67]\d\.\d\d% of the validation images, \d\d\.\d\d% of the test images\n`,
	} {
		output, err := inkling("--hidden", "10", "--epochs", "9", "--images", "20000", flag, "60")
		if err != nil || !regexp.MustCompile(want).MatchString(output) {
			t.Errorf("%s: printed %q, error %v", flag, output, err)
		}
	}
}

// TestLine repeats the golden run by its line, and by lines that say something else.
func TestLine(t *testing.T) {
	needData(t)
	const start, end = "inkling 1 preset=book epochs=2 seed=1 data-hash=1cb033366fe2 epoch-0=8231/10000 epoch-1=", " weights=e0bf8c96befc"
	for line, same := range map[string]string{
		start + "8323/10000" + end: "Same results as in the line: Epoch 0: 8231 / 10000, Epoch 1: 8323 / 10000; the same weights.\n",
		start + "8323/10000":       "Same results as in the line: Epoch 0: 8231 / 10000, Epoch 1: 8323 / 10000; the line has no weights to compare.\n",
	} {
		output, err := inkling("--line", line)
		if err != nil || !strings.HasPrefix(output, "Epoch 0: 8231 / 10000\nEpoch 1: 8323 / 10000\n") || !strings.HasSuffix(output, same) {
			t.Errorf("printed %q, error %v", output, err)
		}
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--line", start + "8324/10000" + " weights=123456789abc"},
			"train: Epoch 1: 8323 / 10000, but the line says 8324 / 10000\nthe weights are e0bf8c96befc, but the line says 123456789abc"},
		{[]string{"--line", strings.Replace(start, "1cb033366fe2", "aaaabbbbcccc", 1) + "1/1"},
			"train: the data set has the hash 1cb033366fe28590 and that of the line aaaabbbbcccc, so the results would differ: choose the right folder with --from"},
		{[]string{"--line", strings.Replace(start, "preset=book", "preset=book target=80", 1) + "8323/10000" + end},
			"train: the run ended after epoch 0, but the line says Epoch 1: 8323 / 10000\nthe weights are e0f4c90435b8, but the line says e0bf8c96befc"},
		{[]string{"--line", "hello"}, `train: --line: the line begins with "hello", expected "inkling 1"`},
		{[]string{"--line", start + "1/1", "--eta", "1"}, "train: --line contains all settings: remove the other flags for settings"},
	} {
		if _, err := inkling(c.args...); err == nil || err.Error() != c.want {
			t.Errorf("%v: error %v\nexpected %s", c.args, err, c.want)
		}
	}
}

func TestDamagedData(t *testing.T) {
	for _, c := range []struct {
		name   string
		damage func(folder string, ref dataset.ShardRef) error
		want   string
	}{
		{"cut shard",
			func(folder string, ref dataset.ShardRef) error {
				return os.Truncate(filepath.Join(folder, ref.File), 100)
			},
			"train: FILE: 100 bytes, expected 510: the file is incomplete, or from another version of the data set"},
		{"missing shard",
			func(folder string, ref dataset.ShardRef) error { return os.Remove(filepath.Join(folder, ref.File)) },
			"train: open FOLDER/FILE: no such file or directory"},
		{"manifest that is a web page",
			func(folder string, _ dataset.ShardRef) error {
				return os.WriteFile(filepath.Join(folder, dataset.ManifestName), []byte("<!doctype html>"), 0o644)
			},
			`train: manifest.json: byte 0: "<", expected an object`},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "tiny")
			ref := writeTiny(t, folder)
			if err := c.damage(folder, ref); err != nil {
				t.Fatal(err)
			}
			output, err := inkling("--from", filepath.Dir(folder), "--data", filepath.Base(folder))
			wantFailure(t, output, err, strings.NewReplacer("FILE", ref.File, "FOLDER", folder).Replace(c.want))
		})
	}
}

// writeTiny writes a data set of blank images and returns its first shard.
func writeTiny(t *testing.T, folder string) dataset.ShardRef {
	t.Helper()
	return writeBlank(t, folder, dataset.MNIST)
}

// writeBlank writes a data set of blank images of that shape and returns its first shard.
func writeBlank(t *testing.T, folder string, shape dataset.Shape) dataset.ShardRef {
	t.Helper()
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	const n = 36
	m := dataset.Manifest{Format: dataset.ManifestFormat, Name: "blank", Rows: shape.Rows, Cols: shape.Cols,
		Levels: dataset.AllLevels, Classes: strings.Split("0123456789", "")[:shape.Classes]}
	for _, split := range []dataset.Split{dataset.Train, dataset.Validation, dataset.Test} {
		s := dataset.Shard{Split: split, Levels: m.Levels, Set: dataset.NewSet(shape, make([]byte, n*shape.Pixels()), make([]byte, n))}
		b := dataset.EncodeShard(s)
		ref := m.Add(0, s, b)
		if err := os.WriteFile(filepath.Join(folder, ref.File), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(folder, dataset.ManifestName), m.Encode(), 0o644); err != nil {
		t.Fatal(err)
	}
	return m.Shards[0]
}

// TestAnotherShape trains on smaller images, for which there are no model files.
func TestAnotherShape(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "small")
	writeBlank(t, folder, dataset.Shape{Rows: 8, Cols: 6, Classes: 3})
	args := []string{"--from", filepath.Dir(folder), "--data", "small", "--epochs", "1"}
	output, err := inkling(args...)
	if err != nil || !strings.HasPrefix(output, "Epoch 0: ") || !strings.Contains(output, "[48 30 3]") {
		t.Errorf("printed %q, error %v", output, err)
	}
	out := t.TempDir()
	output, err = inkling(append(args, "--out", filepath.Join(out, "model"))...)
	wantFailure(t, output, err, "train: a model file can only hold a network for 10 classes of 28 x 28 pixels, but small has 3 classes of 8 x 6 pixels: remove --out")
	wantEmpty(t, out)
}

// wantFailure checks the error's text, and that no line promises a result.
func wantFailure(t *testing.T, output string, err error, want string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, expected %q", want)
	}
	if d := cmp.Diff(want, err.Error()); d != "" {
		t.Errorf("error (-want +got):\n%s", d)
	}
	if strings.Contains(output, "weights") {
		t.Errorf("printed %q in spite of the error", output)
	}
}

// wantEmpty checks that a folder has no file, hidden ones included.
func wantEmpty(t *testing.T, folder string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		t.Errorf("not removed: %s", e.Name())
	}
}

// TestResult writes the result file in a new folder, also if training diverges, which is an error only for those who want a
// model or the numbers of a line.
func TestResult(t *testing.T) {
	needData(t)
	folder := t.TempDir()
	file := filepath.Join(folder, "new", "a.result")
	args := []string{"--hidden", "10", "--images", "500", "--epochs", "2", "--result", file}
	output, err := inkling(args...)
	if err != nil {
		t.Fatal(err)
	}
	r, err := runs.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf("Epoch 0: %d / 10000\nEpoch 1: %d / 10000\nweights %s\n", r.Test.Correct[0], r.Test.Correct[1], r.Weights)
	if d := cmp.Diff(want, withoutTimes(output)); d != "" || len(r.Validation.Correct) != 2 || r.Settings.Images != 500 {
		t.Errorf("result %+v and output:\n%s", r, d)
	}
	const wrong = "training diverged in epoch 0, mini-batch 1: "
	output, err = inkling(append(args, "--eta", "1e9")...)
	if err != nil || !strings.HasPrefix(output, wrong) {
		t.Errorf("printed %q, error %v", output, err)
	}
	if r, err := runs.Read(file); err != nil || !strings.HasPrefix(r.Failure, wrong) {
		t.Errorf("result %+v, error %v", r, err)
	}
	_, err = inkling(append(args, "--eta", "1e9", "--out", filepath.Join(folder, "model"))...)
	if err == nil || !strings.HasPrefix(err.Error(), "train: "+wrong) {
		t.Errorf("with --out: error %v", err)
	}
	if _, err := inkling("--result", folder); err == nil || !strings.HasPrefix(err.Error(), "train: --result: "+folder+" is a folder or a special file") {
		t.Errorf("a folder as the file: error %v", err)
	}
}
