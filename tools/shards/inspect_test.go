package shards

import (
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/tools/sources"
)

// small makes the shards of twelve images of two classes, and returns their folder.
func small(t *testing.T) string {
	t.Helper()
	from, to := t.TempDir(), t.TempDir()
	s := inked(12, 4)
	for _, labels := range s.labels {
		for k := range labels {
			labels[k] %= 2
		}
	}
	s.write(t, from)
	o := options(from, to, 1)
	o.Flags = sources.Flags{From: from, Labels: "circle,square"}
	o.Name = "Forms"
	if err := Run(o, io.Discard); err != nil {
		t.Fatal(err)
	}
	return to
}

func TestInspect(t *testing.T) {
	folder := small(t)
	o := Inspection{Folder: folder, Sheet: filepath.Join(t.TempDir(), "sheet.png"), Split: "train", Each: 3}
	var out strings.Builder
	if err := Inspect(o, &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Forms: 2 classes of 28 x 28 pixels, 256 grey levels, data ",
		"licence: CC BY-SA 3.0\n",
		"all      16  ",
		"circle       5           1                2\n",
		": up to 3 train images of each class\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("expected %q in what is printed:\n%s", want, out.String())
		}
	}
	f, err := os.Open(o.Sheet)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if x, err := png.Decode(f); err != nil || x.Bounds().Empty() {
		t.Errorf("the sheet: %v", err)
	}
}

func TestInspectFails(t *testing.T) {
	folder := small(t)
	damage := func() error {
		shards, err := filepath.Glob(filepath.Join(folder, "test-*.shard"))
		if err != nil || len(shards) != 1 {
			t.Fatal(err, shards)
		}
		return os.Truncate(shards[0], 30)
	}
	for _, c := range []struct {
		o      Inspection
		damage func() error
		want   string // in it
	}{
		{Inspection{Folder: folder, Sheet: "x.png", Split: "exam"}, nil, `inspect: --split is "exam", expected train, validation or test`},
		{Inspection{Folder: folder, Sheet: "x.png", Split: "test", Each: -1}, nil, "inspect: --each is -1, expected 0 (all images) or more"},
		{Inspection{Folder: t.TempDir()}, nil, "no such file or directory: run `inkling shards` first, or give the folder of the shards"},
		{Inspection{Folder: folder}, damage, ": 30 bytes, expected "},
	} {
		if c.damage != nil {
			if err := c.damage(); err != nil {
				t.Fatal(err)
			}
		}
		err := Inspect(c.o, io.Discard)
		if err == nil {
			t.Errorf("no error, expected %q", c.want)
			continue
		}
		if !strings.Contains(err.Error(), c.want) {
			t.Error(cmp.Diff(c.want, err.Error()))
		}
	}
}
