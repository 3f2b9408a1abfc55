package sources

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"

	"inkling/nn/dataset/open"
)

// testdata are the files of package open.
const testdata = "../../nn/dataset/open/testdata/"

// fill writes files into a new folder. Names may hold folders.
func fill(t testing.TB, files map[string][]byte) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// wantError compares the whole text of an error, with DIR for the folder.
func wantError(t *testing.T, name, folder string, err error, want string) {
	t.Helper()
	if err == nil {
		t.Errorf("%s: no error, expected %q", name, want)
	} else if diff := cmp.Diff(want, strings.ReplaceAll(err.Error(), folder, "DIR")); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// run parses arguments as a subcommand does, and opens the source.
func run(args ...string) (source *open.Source, err error) {
	var flags Flags
	cmd := &cobra.Command{Use: "x", SilenceUsage: true, SilenceErrors: true, RunE: func(*cobra.Command, []string) error {
		source, err = flags.Open(1)
		return err
	}}
	flags.Register(cmd)
	cmd.SetArgs(args)
	return source, cmd.Execute()
}

func TestFlags(t *testing.T) {
	folder := fill(t, map[string][]byte{"names": []byte("T-shirt/top\r\nTrouser\r\nAnkle boot\r\n")})
	for _, test := range []struct {
		args []string
		want []string
	}{
		{nil, []string{"0", "1", "2"}},
		{[]string{"--labels", "a, b,Größe"}, []string{"a", "b", "Größe"}},
		{[]string{"--labels", filepath.Join(folder, "names")}, []string{"T-shirt/top", "Trouser", "Ankle boot"}},
		{[]string{"--labels", "a,b,c", "--invert"}, []string{"a", "b", "c"}},
	} {
		source, err := run(append(test.args, "--from", testdata+"kaggle.csv", "--size", "9x7")...)
		if err != nil {
			t.Errorf("%v: %v", test.args, err)
			continue
		}
		if diff := cmp.Diff(test.want, source.Classes); diff != "" {
			t.Errorf("%v (-want +got):\n%s", test.args, diff)
		}
		if s := source.Train; s.Rows != 9 || s.Cols != 7 {
			t.Errorf("%v: %d x %d pixels, expected 9 x 7", test.args, s.Rows, s.Cols)
		}
		if source.Train.Pixels[0] != 255 != (len(test.args) > 2) { // every image begins with ink
			t.Errorf("%v: the first pixel is %d", test.args, source.Train.Pixels[0])
		}
	}
}

func TestFlagErrors(t *testing.T) {
	folder := fill(t, map[string][]byte{"long": make([]byte, open.MaxNamesBytes+1), "one": []byte("cat\n")})
	otherwise := ": choose another name"
	for _, test := range []struct{ flag, value, want string }{
		{"from", "DIR/none", "DIR/none does not exist, expected a file or a folder of images: choose another with --from, or run `inkling fetch` for MNIST"},
		{"labels", "cat", `--labels: "cat" is not a file and has no commas, expected names (cat,dog) or a file with one name per line`},
		{"labels", "DIR/long", "--labels: DIR/long is not a list of names, expected a file with one name per line"},
		{"labels", "DIR", "--labels: DIR is not a list of names, expected a file with one name per line"},
		{"labels", "DIR/one", "--labels: 1 classes (cat), expected 2 to 62: give another source, or other names with --labels"},
		{"labels", strings.Repeat("a,", 62) + "a", "--labels: 63 classes (a, a, a, a, a), expected 2 to 62: give another source, or other names with --labels"},
		{"labels", "a,,b", `--labels: class 1 is named "", expected 1 to 40 printable characters` + otherwise},
		{"labels", "a,b\x00c", `--labels: class 1 is named "b\x00c", expected 1 to 40 printable characters` + otherwise},
		{"labels", "a,\xff", `--labels: class 1 is named "\xff", expected 1 to 40 printable characters` + otherwise},
		{"labels", "a,b,a", `--labels: the classes 0 and 2 are both named "a", expected different names: rename one`},
		{"labels", "a,b", testdata + "keras.npz: 3 classes (0, 1, 2), but 2 names in --labels: give one name for each class, in this order"},
		{"labels", "a,b,c,d", testdata + "keras.npz: 3 classes (0, 1, 2), but 4 names in --labels: give one name for each class, in this order"},
		{"fit", "65", "--fit: 65, expected 0 (as they are) to 64"},
		{"full", "-1", "--full: -1, expected a number above 0, such as 1 or 255"},
		{"separator", "ab", `--separator: "ab", expected one character such as ; or tab`},
		{"separator", "1", `--separator: "1", expected one character such as ; or tab`},
		{"size", "28", `--size: "28", expected ROWSxCOLS such as 28x28`},
		{"size", "28x28x1", `--size: "28x28x1", expected ROWSxCOLS such as 28x28`},
		{"size", "65x28", "--size: images of 65 x 28 pixels, expected 1 x 1 to 64 x 64: scale them down"},
	} {
		_, err := run("--from", testdata+"keras.npz", "--"+test.flag, strings.ReplaceAll(test.value, "DIR", folder))
		wantError(t, test.flag+" "+test.value, folder, err, test.want)
	}
}

// TestFlagsOfTables sets each flag of text tables, and compares the same images in other columns.
func TestFlagsOfTables(t *testing.T) {
	var first, last, slashes, ones string
	for i := range 30 {
		pixels := fmt.Sprintf("%d,%d,255,%d", i%5, 7*i, i%4)
		first += fmt.Sprintf("%d,%s\n", i%3, pixels)
		last += fmt.Sprintf("%s,%d\n", pixels, i%3)
		slashes += fmt.Sprintf("%d/%s\n", i%3, strings.ReplaceAll(pixels, ",", "/"))
		ones += fmt.Sprintf("%d,%d,1,0,%d\n", i%3, i%2, i%2)
	}
	folder := fill(t, map[string][]byte{"first.csv": []byte(first), "last.csv": []byte(last), "slashes.csv": []byte(slashes), "ones.csv": []byte(ones)})
	want, err := run("--from", filepath.Join(folder, "first.csv"), "--label-column", "first")
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"first.csv", "--label-column", "1"}, {"last.csv", "--label-column", "last"}, {"last.csv", "--label-column", "5"},
		{"slashes.csv", "--separator", "/", "--label-column", "first"},
	} {
		got, err := run(append([]string{"--from", filepath.Join(folder, args[0])}, args[1:]...)...)
		if err != nil {
			t.Errorf("%q: %v", args, err)
			continue
		}
		got.Notes, want.Notes = nil, nil
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", args, diff)
		}
	}
	got, err := run("--from", filepath.Join(folder, "ones.csv"), "--full", "1", "--label-column", "first")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range got.Train.Pixels {
		if p != 0 && p != 255 {
			t.Fatalf("a pixel is %d, expected 0 or 255", p)
		}
	}
}

// TestTransposeFlag gives the flag, says no, and leaves it out, for files that are named emnist and others.
func TestTransposeFlag(t *testing.T) {
	var csv string
	for i := range 30 {
		csv += fmt.Sprintf("%d,1,%d,200,4\n", i%3, 3)
	}
	folder := fill(t, map[string][]byte{"emnist-train.csv": []byte(csv), "train.csv": []byte(csv)})
	upright, turned := []byte{1, 3, 200, 4}, []byte{1, 200, 3, 4}
	for _, test := range []struct {
		file string
		args []string
		want []byte
	}{
		{"train.csv", nil, upright}, {"train.csv", []string{"--transpose"}, turned}, {"train.csv", []string{"--transpose=false"}, upright},
		{"emnist-train.csv", nil, turned}, {"emnist-train.csv", []string{"--transpose"}, turned}, {"emnist-train.csv", []string{"--transpose=false"}, upright},
	} {
		got, err := run(append([]string{"--from", filepath.Join(folder, test.file)}, test.args...)...)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, got.Train.Image(0)); diff != "" {
			t.Errorf("%s %q (-want +got):\n%s", test.file, test.args, diff)
		}
	}
}

// FuzzParseLabels checks that names that are taken can be taken again.
func FuzzParseLabels(f *testing.F) {
	f.Add("T-shirt/top, Trouser,Pullover")
	f.Add("a,,b")
	f.Fuzz(func(t *testing.T, text string) {
		if !strings.Contains(text, ",") {
			return // it would name a file
		}
		names, err := ParseLabels(text)
		if err != nil {
			return
		}
		again, err := ParseLabels(strings.Join(names, ","))
		if diff := cmp.Diff(names, again); err != nil || diff != "" {
			t.Errorf("%q was read as %q, and that as %q (%v)", text, names, again, err)
		}
	})
}
