package pen

import (
	"bytes"
	"compress/gzip"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/ink/strokes"
	"inkling/nn/model"
	"inkling/nn/pendigits"
	"inkling/nn/recipe"
	"inkling/tools/sheet"
)

// files writes an untrained model, and strokes of two sources, plain and
// gzipped, to a folder.
func files(t *testing.T) (folder string) {
	t.Helper()
	folder = t.TempDir()
	s := recipe.Default()
	write(t, filepath.Join(folder, "model"), model.Model{Network: s.Network(dataset.MNIST), Settings: s}.Encode())
	var digits []strokes.Digit
	for i := range 30 {
		w := pendigits.NewWriter(uint64(i))
		digits = append(digits, strokes.Digit{Label: i % 10, Source: []string{"a", "b"}[i%2], Strokes: w.Strokes(i % 10)})
	}
	var plain, packed bytes.Buffer
	if err := strokes.Write(&plain, digits); err != nil {
		t.Fatal(err)
	}
	z := gzip.NewWriter(&packed)
	z.Write(plain.Bytes())
	z.Close()
	write(t, filepath.Join(folder, "strokes.json"), plain.Bytes())
	write(t, filepath.Join(folder, "strokes.json.gz"), packed.Bytes())
	return folder
}

func write(t *testing.T, name string, b []byte) {
	t.Helper()
	if err := os.WriteFile(name, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

// inkling runs the subcommand as the command line does.
func inkling(args ...string) (string, error) {
	var out strings.Builder
	cmd := Command()
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	cmd.SetOut(&out)
	cmd.SetArgs(args)
	err := cmd.Execute()
	return out.String(), err
}

func TestTables(t *testing.T) {
	folder := files(t)
	plain, err := inkling("--model", filepath.Join(folder, "model"), filepath.Join(folder, "strokes.json"))
	if err != nil {
		t.Fatal(err)
	}
	packed, err := inkling("--model", filepath.Join(folder, "model"), filepath.Join(folder, "strokes.json.gz"))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(plain, packed); d != "" {
		t.Errorf("gzipped strokes give other results:\n%s", d)
	}
	naive, err := inkling("--naive", "--model", filepath.Join(folder, "model"), filepath.Join(folder, "strokes.json"))
	if err != nil || naive == plain {
		t.Errorf("--naive changes nothing, error %v", err)
	}
}

func TestPrint(t *testing.T) {
	s := score{sources: map[string]*tally{}}
	output := make([]float32, 10)
	s.add(strokes.Digit{Label: 4, Source: "b"}, 4, nil, output)
	s.add(strokes.Digit{Label: 4, Source: "a"}, 9, nil, output)
	s.add(strokes.Digit{Label: 4, Source: "b"}, 4, nil, output)
	var out strings.Builder
	s.print(&out)
	want := `2 of 3 digits classified correctly: 66.67%

source        right     of       %
a                 0      1    0.00
b                 2      2  100.00

read as      0     1     2     3     4     5     6     7     8     9        %
4            0     0     0     0     2     0     0     0     0     1    66.67
`
	lines := strings.Split(out.String(), "\n")
	if len(lines) != 18 {
		t.Fatalf("%d lines, expected 18:\n%s", len(lines), out.String())
	}
	got := strings.Join(append(lines[:7:7], lines[11], ""), "\n") // the other digits have no row of interest
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestSheet(t *testing.T) {
	folder := files(t)
	file := filepath.Join(folder, "sheet.png")
	if _, err := inkling("--sheet", file, "--model", filepath.Join(folder, "model"), filepath.Join(folder, "strokes.json")); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := png.Decode(bytes.NewReader(b)); err != nil {
		t.Fatal(err)
	}
}

// TestSheetIsSorted compares with a sheet of the mistakes in the expected order: by digit, by prediction, the most certain first.
func TestSheetIsSorted(t *testing.T) {
	image := func(grey byte) []byte { return bytes.Repeat([]byte{grey}, ink.Pixels) }
	var got, want bytes.Buffer
	err := writeSheet(&got, []mistake{{image(10), 7, 1, 0.9}, {image(20), 4, 9, 0.5}, {image(30), 4, 6, 0.7}, {image(40), 4, 9, 0.6}})
	if err != nil {
		t.Fatal(err)
	}
	sorted := sheet.Sheet{Rows: ink.Rows, Cols: ink.Cols, Classes: []string{"4 read as 6", "4 read as 9", "7 read as 1"},
		Labels: []byte{0, 1, 1, 2}, Pixels: slices.Concat(image(30), image(40), image(20), image(10))}
	if err := sorted.Encode(&want); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want.Bytes()) {
		t.Error("the sheet differs")
	}
}

func TestSheetWithoutMistakes(t *testing.T) {
	var b bytes.Buffer
	if err := writeSheet(&b, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := png.Decode(&b); err != nil {
		t.Error(err)
	}
}

func TestErrors(t *testing.T) {
	folder := files(t)
	at := func(name string) string { return filepath.Join(folder, name) }
	write(t, at("empty"), []byte("[]"))
	write(t, at("bad"), []byte(`[{"label":12,"strokes":[[[1,1]]]}]`))
	packed, err := os.ReadFile(at("strokes.json.gz"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, at("cut.gz"), packed[:len(packed)/2])
	write(t, at("cut head.gz"), packed[:5])
	for _, c := range []struct{ name, model, file, want string }{
		{"no model", "none", "strokes.json", "pen: open FOLDER/none: no such file or directory"},
		{"strokes for a model", "strokes.json", "strokes.json", "pen: FOLDER/strokes.json: "},
		{"no strokes", "model", "none", "pen: open FOLDER/none: no such file or directory"},
		{"empty", "model", "empty", "pen: FOLDER/empty: no digits, expected at least 1"},
		{"bad label", "model", "bad", "pen: FOLDER/bad: [0].label (byte 12): 12, expected 0 to 9"},
		{"cut", "model", "cut.gz", "pen: FOLDER/cut.gz: the file is incomplete: it ends after "},
		{"cut in the header", "model", "cut head.gz", "pen: FOLDER/cut head.gz: unexpected EOF"},
	} {
		t.Run(c.name, func(t *testing.T) {
			output, err := inkling("--model", at(c.model), at(c.file))
			if err == nil || !strings.HasPrefix(err.Error(), strings.ReplaceAll(c.want, "FOLDER", folder)) {
				t.Errorf("error %v\nwant %s", err, c.want)
			}
			if output != "" {
				t.Errorf("printed %q in spite of the error", output)
			}
		})
	}
}
