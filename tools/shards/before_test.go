package shards

import (
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
)

// TestOnlyOwnShardsAreRemoved converts twice into a folder that holds files of others, some named like shards.
func TestOnlyOwnShardsAreRemoved(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	others := map[string][]byte{
		"notes.shard":                 []byte("mine"),
		"train-00.000000000000.shard": []byte("named like one of ours"),
		"photos.shard.zip":            []byte("mine too"),
		"labels.txt":                  []byte("a"),
	}
	for name, content := range others {
		if err := os.WriteFile(filepath.Join(to, name), content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	inked(200, 10).write(t, from)
	if err := Run(options(from, to, 1), io.Discard); err != nil {
		t.Fatal(err)
	}
	first := names(t, to)
	s := inked(200, 10)
	s.labels[0][199] = 0
	s.write(t, from)
	if err := Run(options(from, to, 1), io.Discard); err != nil {
		t.Fatal(err)
	}
	files := contents(t, to)
	m, _ := reopen(t, files)
	want := append(slices.Collect(maps.Keys(others)), dataset.ManifestName)
	for _, ref := range m.Shards {
		want = append(want, ref.File)
	}
	slices.Sort(want)
	if d := cmp.Diff(want, names(t, to)); d != "" {
		t.Errorf("files (-want +got):\n%s", d)
	}
	if slices.Equal(first, want) {
		t.Error("both conversions made the same shards, so none was to be removed")
	}
	for name, content := range others {
		if string(files[name]) != string(content) {
			t.Errorf("%s was changed", name)
		}
	}
}

func names(t *testing.T, folder string) []string {
	return slices.Sorted(maps.Keys(contents(t, folder)))
}

// TestEarlierManifest puts other files in place of the manifest.
func TestEarlierManifest(t *testing.T) {
	const refused = "FILE is not a manifest of shards, and would be overwritten: choose another folder with --to, or move the file elsewhere"
	for _, c := range []struct {
		name, manifest, err string
		kept                []string // of a.shard, b.shard and c.txt
	}{
		{"of a later version", `{"format": 99, "novelty": [], "shards": [{"file": "a.shard", "novelty": 1}]}`, "", []string{"b.shard", "c.txt"}},
		{"names that lead elsewhere", `{"format": 2, "shards": [{"file": "../a.shard"}, {"file": "c.txt"}, {"file": "gone.shard"}]}`, "", []string{"a.shard", "b.shard", "c.txt"}},
		{"of a web app", `{"name": "My app", "icons": []}`, refused, nil},
		{"a list", `[1, 2]`, refused, nil},
		{"cut", `{"format": 2, "shards": [`, refused, nil},
		{"empty", ``, refused, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			from, to := t.TempDir(), t.TempDir()
			inked(200, 10).write(t, from)
			before := map[string][]byte{dataset.ManifestName: []byte(c.manifest), "a.shard": nil, "b.shard": nil, "c.txt": nil}
			for name, content := range before {
				if err := os.WriteFile(filepath.Join(to, name), content, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			err := Run(options(from, to, 1), io.Discard)
			if c.err != "" {
				want := "shards: look: " + strings.ReplaceAll(c.err, "FILE", filepath.Join(to, dataset.ManifestName))
				if err == nil || err.Error() != want {
					t.Errorf("error %v, expected %q", err, want)
				}
				if d := cmp.Diff(names(t, to), slices.Sorted(maps.Keys(before))); d != "" {
					t.Error(d)
				}
				followAdvice(t, from, to)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			files := contents(t, to)
			reopen(t, files)
			for _, name := range []string{"a.shard", "b.shard", "c.txt"} {
				if _, there := files[name]; there != slices.Contains(c.kept, name) {
					t.Errorf("%s is there: %v", name, there)
				}
			}
		})
	}
}

// followAdvice moves a file away that is not a manifest, and converts again.
func followAdvice(t *testing.T, from, to string) {
	t.Helper()
	path := filepath.Join(to, dataset.ManifestName)
	if err := os.Rename(path, path+".old"); err != nil {
		t.Fatal(err)
	}
	if err := Run(options(from, to, 1), io.Discard); err != nil {
		t.Fatal(err)
	}
	reopen(t, contents(t, to))
}
