package dataset

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// folder returns a data set of smudges: 20 images to train by in two shards, 5 for validation, 7 to test by.
func folder() (fstest.MapFS, *Manifest) {
	m := &Manifest{Format: ManifestFormat, Name: "Smudges", Rows: MNISTRows, Cols: MNISTCols,
		Levels: AllLevels, Classes: strings.Split("0123456789", "")}
	files := fstest.MapFS{}
	for i, part := range []struct {
		split    Split
		from, to int
	}{{Train, 0, 12}, {Train, 12, 20}, {Validation, 20, 25}, {Test, 25, 32}} {
		s := Shard{part.split, m.Levels, smudges(32).Slice(part.from, part.to)}
		b := EncodeShard(s)
		files[m.Add(i, s, b).File] = &fstest.MapFile{Data: b}
	}
	files[ManifestName] = &fstest.MapFile{Data: m.Encode()}
	return files, m
}

func TestLoad(t *testing.T) {
	files, want := folder()
	m, all, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	if m.Hash() != want.Hash() || m.Name != want.Name {
		t.Errorf("the manifest is of %s, %s", m.Name, m.Hash())
	}
	for split, expected := range map[Split]*Set{Train: smudges(32).Slice(0, 20), Validation: smudges(32).Slice(20, 25), Test: smudges(32).Slice(25, 32)} {
		if !same(&all[split], expected) {
			t.Errorf("the %v images are others, or in another order", split)
		}
	}
}

func TestLoadFails(t *testing.T) {
	_, whole := folder()
	second := whole.Shards[1].File
	for _, c := range []struct {
		name    string
		damage  func(fstest.MapFS)
		want    string
		missing bool
	}{
		{"no manifest", func(f fstest.MapFS) { delete(f, ManifestName) }, "open manifest.json: file does not exist", true},
		{"a manifest that is cut", func(f fstest.MapFS) { f[ManifestName].Data = f[ManifestName].Data[:20] }, ManifestName + ": byte 20: ", false},
		{"no second shard", func(f fstest.MapFS) { delete(f, second) }, "open " + second + ": file does not exist", true},
		{"a shard that is cut", func(f fstest.MapFS) { f[second].Data = f[second].Data[:99] }, second + ": 99 bytes, expected ", false},
	} {
		files, _ := folder()
		c.damage(files)
		_, _, err := Load(files)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) || errors.Is(err, fs.ErrNotExist) != c.missing {
			t.Errorf("%s: error %v, expected %q", c.name, err, c.want)
		}
	}
}
