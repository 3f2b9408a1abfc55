package opener

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/dataset/export"
	"inkling/wasm/opener/message"
	"inkling/wasm/shelf"
	"inkling/wasm/words"
	"inkling/wasm/words/wordstest"
)

// A browser records what a session reports and keeps.
type browser struct {
	reports []message.Report
	beside  []byte
	sets    []shelf.Set
	files   map[string][]byte
	full    bool
}

func (b *browser) session() *Session {
	b.files = map[string][]byte{}
	return &Session{Host: Host{
		Send: func(r message.Report, beside []byte) {
			text := message.Encode(r)
			r, err := message.DecodeReport(text, beside)
			if err != nil {
				panic(err)
			}
			b.reports, b.beside = append(b.reports, r), beside
		},
		Put: func(s shelf.Set, files []shelf.File) error {
			if b.full {
				return errors.New("it is full")
			}
			b.sets = append(b.sets, s)
			for _, f := range files {
				b.files[s.Folder+"/"+f.Name] = f.Content
			}
			return nil
		},
		Read: func(path string) ([]byte, error) {
			c, ok := b.files[path]
			if !ok {
				return nil, errors.New("it is gone")
			}
			return c, nil
		},
		Stopped: func() bool { return false },
	}}
}

func (b *browser) last() message.Report { return b.reports[len(b.reports)-1] }

// csv is a table of 30 images of 2 x 2 pixels in three classes.
func csv() []byte {
	var text strings.Builder
	for i := range 30 {
		fmt.Fprintf(&text, "%c,%d,0,%d,255\n", 'a'+i%3, i*8, 250-i)
	}
	return []byte(text.String())
}

// square is a PNG file with this side.
func square(side int) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, side, side))); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func tree(files map[string][]byte) Tree {
	t := NewTree()
	for name, content := range files {
		t.Add(name, bytes.NewReader(content))
	}
	return t
}

func TestTree(t *testing.T) {
	files := tree(map[string][]byte{"a/b/c": []byte("text"), "a/d": {}, "e": []byte("more"), "../f": {}, "/g": {}})
	if err := fstest.TestFS(files, "a/b/c", "a/d", "e", "f", "g"); err != nil {
		t.Error(err)
	}
}

// TestKeep reads a table, keeps it, gives it another name, exports it, and opens the file that was made.
func TestKeep(t *testing.T) {
	var b browser
	s := b.session()
	s.Take(tree(map[string][]byte{"letters.csv": csv()}), "letters.csv")
	s.Obey(message.Order{Kind: message.Read})
	u := b.last().Understood
	want := &message.Understood{
		Name: "letters", Kind: words.M{"CSV", "CSV"}, Notes: u.Notes, Rows: 2, Cols: 2, Classes: []string{"a", "b", "c"},
		Counts:  [3][]int{dataset.Train: u.Counts[0], dataset.Validation: u.Counts[1], dataset.Test: {1, 1, 1}},
		Samples: []int{u.Counts[0][0], u.Counts[0][1], u.Counts[0][2]}, Pixels: u.Pixels,
	}
	if d := cmp.Diff(want, u); d != "" {
		t.Fatalf("(-want +got):\n%s", d)
	}
	if n := 4 * (u.Samples[0] + u.Samples[1] + u.Samples[2]); len(u.Pixels) != n {
		t.Errorf("%d pixels of samples, expected %d", len(u.Pixels), n)
	}
	s.Obey(message.Order{Kind: message.Keep, Name: "Letters"})
	kept := b.last().Kept
	if kept == nil || len(b.sets) != 1 || b.sets[0].Folder != kept.Folder || b.sets[0].Images != 30 || dataset.CheckFolder(kept.Folder) != nil {
		t.Fatalf("kept %+v as %+v", kept, b.sets)
	}
	load := func() (*dataset.Manifest, *dataset.Splits) {
		files := fstest.MapFS{}
		for name, content := range b.files {
			files[strings.TrimPrefix(name, kept.Folder+"/")] = &fstest.MapFile{Data: content}
		}
		m, splits, err := dataset.Load(files)
		if err != nil {
			t.Fatal(err)
		}
		return m, splits
	}
	if m, splits := load(); m.Name != "Letters" || splits[dataset.Test].Len() != 3 || kept.Folder != shelf.FolderOf(m.Hash()) {
		t.Errorf("%+v", m)
	}
	s.Obey(message.Order{Kind: message.Rename, Folder: kept.Folder, Name: "ABC"})
	if m, _ := load(); !b.last().Renamed || m.Name != "ABC" {
		t.Errorf("%+v: it is called %s", b.last(), m.Name)
	}
	s.Obey(message.Order{Kind: message.Export, Folder: kept.Folder})
	exported := b.beside
	for _, form := range []export.Form{export.IDX, export.CSV, export.NumPy} {
		s.Obey(message.Order{Kind: message.Export, Folder: kept.Folder, Form: string(form)})
		if !b.last().Exported {
			t.Fatalf("%s: %+v", form, b.last())
		}
		var other browser
		again := other.session()
		name := "x." + map[export.Form]string{export.IDX: "zip", export.CSV: "zip", export.NumPy: "npz"}[form]
		again.Take(tree(map[string][]byte{name: b.beside}), name)
		options := map[string]string{}
		if form == export.IDX { // which has numbers only
			options["labels"] = "a,b,c"
		}
		again.Obey(message.Order{Kind: message.Read, Options: options})
		if got := other.last().Understood; got == nil || !cmp.Equal(got.Counts, u.Counts) || !cmp.Equal(got.Classes, u.Classes) || !cmp.Equal(slices.Sorted(slices.Values(got.Pixels)), slices.Sorted(slices.Values(u.Pixels))) {
			t.Errorf("%s: %+v", form, other.last())
		}
	}

	var other browser
	s = other.session()
	s.Take(tree(map[string][]byte{"ABC.zip": exported}), "ABC.zip")
	s.Obey(message.Order{Kind: message.Read})
	if got := other.last().Understood; got == nil || got.Name != "ABC" || !cmp.Equal(got.Counts, u.Counts) {
		t.Fatalf("%+v", other.last())
	}
	s.Obey(message.Order{Kind: message.Keep, Name: "mine"})
	if got := other.last().Kept; got == nil || got.Folder != kept.Folder || got.Name != "mine" {
		t.Errorf("another browser keeps it as %+v, expected %s", other.last(), kept.Folder)
	}
}

// TestZip reads a table in a ZIP file.
func TestZip(t *testing.T) {
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	w, _ := z.Create("data/letters.csv")
	w.Write(csv())
	z.Close()
	var b browser
	s := b.session()
	s.Take(tree(map[string][]byte{"x.zip": packed.Bytes()}), "x.zip")
	s.Obey(message.Order{Kind: message.Read, Options: map[string]string{"labels": "x,y,z", "share": "20", "invert": "yes"}})
	u := b.last().Understood
	if u == nil || strings.Join(u.Classes, "") != "xyz" || u.Counts[dataset.Test][0] != 2 || u.Pixels[3] != 0 {
		t.Errorf("%+v", b.last())
	}
}

// TestFailures are what cannot be read, in both languages, with the names of the page's controls.
func TestFailures(t *testing.T) {
	wide := []byte("a,1,2,3\nb,4,5,6\n")
	for _, c := range []struct {
		files   map[string][]byte
		options map[string]string
		want    words.M
	}{
		{map[string][]byte{"a.txt": []byte("no")}, map[string]string{"full": "x"}, words.M{
			`“Value of full ink”: "x", expected a number above 0 such as 1 or 255`,
			`„Wert voller Tinte“: "x", erwartet ist eine Zahl über 0, etwa 1 oder 255`,
		}},
		{map[string][]byte{"a.txt": []byte("no")}, map[string]string{"size": "28"}, words.M{
			`“Rows x columns”: "28", expected rows x columns such as 28x28`,
			`„Zeilen x Spalten“: "28", erwartet sind Zeilen x Spalten, etwa 28x28`,
		}},
		{map[string][]byte{"a.csv": wide}, map[string]string{"separator": "ab"}, words.M{
			`“Separator of the columns”: "ab", expected one character such as ; or tab`,
			`„Trennzeichen der Spalten“: "ab", erwartet ist ein Zeichen, etwa ;, oder tab`,
		}},
		{map[string][]byte{"train-images-idx3-ubyte": []byte("\x00\x00\x08\x03\x00\x00")}, nil, words.M{
			"train-images-idx3-ubyte is one IDX file, expected images and labels: choose both files at once, or their folder",
			"train-images-idx3-ubyte ist eine einzelne IDX-Datei, erwartet sind Bilder und Labels: Wähle beide Dateien auf einmal oder ihren Ordner",
		}},
		{map[string][]byte{"f/a/1.png": square(65), "f/b/1.png": square(65)}, nil, words.M{
			"f/a/1.png: 65 x 65 pixels, expected 1 x 1 to 64 x 64: reduce the images, such as with “Size of pictures” (reduced to 28 x 28)",
			"f/a/1.png: 65\u00a0×\u00a065 Pixel, erwartet sind 1\u00a0×\u00a01 bis 64\u00a0×\u00a064: Verkleinere die Bilder, etwa mit „Größe der Bilder“ (verkleinert auf 28\u00a0×\u00a028)",
		}},
		{map[string][]byte{"a.zip": []byte("PK\x03\x04....")}, nil, words.M{
			"a.zip is not a complete ZIP file (zip: not a valid zip file): download or pack it again",
			"a.zip ist keine vollständige ZIP-Datei (zip: not a valid zip file): Lade oder packe sie noch einmal",
		}},
	} {
		var b browser
		s := b.session()
		s.Take(tree(c.files), "chosen")
		s.Obey(message.Order{Kind: message.Read, Options: c.options})
		failed := b.last().Failed
		if failed == nil {
			t.Errorf("no error, expected %s", c.want[0])
			continue
		}
		for i, text := range failed {
			if text != c.want[i] {
				t.Errorf("%s, expected %s", text, c.want[i])
			}
		}
	}
	b := browser{full: true}
	s := b.session()
	s.Take(tree(map[string][]byte{"letters.csv": csv()}), "letters.csv")
	s.Obey(message.Order{Kind: message.Read})
	s.Obey(message.Order{Kind: message.Keep, Name: "x"})
	if f := b.last().Failed; f == nil || f[0] != "the browser cannot keep the data (it is full)" {
		t.Errorf("%+v", b.last())
	}
}

// TestNoFlags looks for flags of the command line in what the page says.
func TestNoFlags(t *testing.T) {
	dark := bytes.ReplaceAll(csv(), []byte(",0,"), []byte(",255,"))
	var b browser
	s := b.session()
	s.Take(tree(map[string][]byte{"a.csv": dark, "test.txt": nil}), "a folder")
	s.Obey(message.Order{Kind: message.Read})
	s.Take(tree(map[string][]byte{"a.csv": dark}), "a.csv")
	s.Obey(message.Order{Kind: message.Read})
	if b.last().Understood == nil || !strings.Contains(message.Encode(b.last()), "“Ink and paper”") {
		t.Errorf("no note about the paper: %+v", b.last())
	}
	for _, r := range b.reports {
		if text := message.Encode(r); strings.Contains(text, "--") || strings.Contains(text, "inkling ") {
			t.Error(text)
		}
	}
}

// TestControls reads each option of each control.
func TestControls(t *testing.T) {
	for _, c := range message.Controls {
		if options[c.Key] == nil {
			t.Errorf("%s is not read", c.Key)
		}
		for _, choice := range c.Choice {
			if _, err := parse(map[string]string{c.Key: choice.Value}); err != nil {
				t.Errorf("%s: %v", c.Key, err)
			}
		}
	}
}

// TestEveryPhrase compares the list with the formats in the source.
func TestEveryPhrase(t *testing.T) {
	formats := wordstest.Formats(t, ".", "../cmd/opener")
	wordstest.Compare(t, formats, own)
}
