package sources

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
)

// run parses arguments as a subcommand does, and opens the source.
func run(args ...string) (source *Source, err error) {
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
		source, err := run(append(test.args, "--from", "testdata/kaggle.csv", "--size", "9x7")...)
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
	folder := fill(t, map[string][]byte{"long": make([]byte, maxNamesFile+1), "one": []byte("cat\n")})
	otherwise := ": choose another name"
	for _, test := range []struct{ flag, value, want string }{
		{"from", "DIR/none", "DIR/none does not exist, expected a file or a folder of images: choose another with --from, or run `inkling fetch` for MNIST"},
		{"labels", "cat", `--labels: "cat" is not a file and has no commas, expected names (cat,dog) or a file with one name per line`},
		{"labels", "DIR/long", "--labels: DIR/long is not a list of 2 to 62 names, expected a file with one name per line"},
		{"labels", "DIR", "--labels: DIR is not a list of 2 to 62 names, expected a file with one name per line"},
		{"labels", "DIR/one", "--labels: 1 classes (cat), expected 2 to 62: give another source, or other names with --labels"},
		{"labels", strings.Repeat("a,", 62) + "a", "--labels: 63 classes (a, a, a, a, a), expected 2 to 62: give another source, or other names with --labels"},
		{"labels", "a,,b", `--labels: class 1 is named "", expected 1 to 40 printable characters` + otherwise},
		{"labels", "a,b\x00c", `--labels: class 1 is named "b\x00c", expected 1 to 40 printable characters` + otherwise},
		{"labels", "a,\xff", `--labels: class 1 is named "\xff", expected 1 to 40 printable characters` + otherwise},
		{"labels", "a,b,a", `--labels: the classes 0 and 2 are both named "a", expected different names: rename one`},
		{"labels", "a,b", "testdata/keras.npz: label 2 of the training images is 2, expected 0 to 1 (2 classes): name all classes with --labels"},
		{"labels", "a,b,c,d", "testdata/keras.npz: no training image of class 3 (d): number the classes from 0 without gaps"},
		{"size", "28", `--size: "28", expected ROWSxCOLS such as 28x28`},
		{"size", "28x28x1", `--size: "28x28x1", expected ROWSxCOLS such as 28x28`},
		{"size", "65x28", "--size: images of 65 x 28 pixels, expected 1 x 1 to 64 x 64: scale them down"},
	} {
		_, err := run("--from", "testdata/keras.npz", "--"+test.flag, strings.ReplaceAll(test.value, "DIR", folder))
		wantError(t, test.flag+" "+test.value, folder, err, test.want)
	}
}

func TestFolderNamesAndLabels(t *testing.T) {
	folder := fill(t, map[string][]byte{"cat/1.png": square(t, 2, 1), "dog/1.png": square(t, 2, 1)})
	_, err := run("--from", folder, "--labels", "a,b,c")
	wantError(t, "labels", folder, err, "DIR: 2 folders (cat, dog), expected 3 as in --labels: name one class for each folder, in this order")
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
