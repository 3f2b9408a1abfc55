package carry

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"inkling/tools/atomicfile"
	"inkling/tools/input"
)

// Folder is the folder of the scripts in the site, each under the path of its file.
const Folder = "carried"

// Totals sum up a run.
type Totals struct {
	Files, Written, Removed int
	Bytes                   int // of all scripts
}

// String returns the totals as one line.
func (t Totals) String() string {
	return fmt.Sprintf("%d files in scripts of %.2f MB (%d written, %d removed)", t.Files, float64(t.Bytes)/1e6, t.Written, t.Removed)
}

// Run writes the scripts of the site in dir, skips those that are up to date, and removes those whose file is gone.
func Run(dir string) (t Totals, err error) {
	names, scripts, err := survey(os.DirFS(dir))
	if err != nil {
		return t, fmt.Errorf("carry: %w", err)
	}
	for _, name := range names {
		n, written, err := write(dir, name)
		if err != nil {
			return t, fmt.Errorf("carry %s: %w", name, err)
		}
		t.Files++
		t.Bytes += n
		if written {
			t.Written++
		}
	}
	for _, s := range scripts {
		if !slices.Contains(names, strings.TrimSuffix(strings.TrimPrefix(s, Folder+"/"), ".js")) {
			if err := remove(filepath.Join(dir, filepath.FromSlash(s)), &t); err != nil {
				return t, fmt.Errorf("carry: %w", err)
			}
		}
	}
	return t, nil
}

// remove removes a script that this command wrote, and its compressed forms. It leaves other files alone.
func remove(path string, t *Totals) error {
	content, err := input.Read(path)
	if err != nil || !bytes.HasPrefix(content, []byte(call)) {
		return err
	}
	for _, form := range []string{"", ".br", ".gz"} {
		if err := os.Remove(path + form); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	t.Removed++
	return nil
}

// survey returns the files that need scripts, and the existing scripts.
func survey(site fs.FS) (names, scripts []string, err error) {
	err = fs.WalkDir(site, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil || !entry.Type().IsRegular() || strings.HasPrefix(entry.Name(), "."):
		case strings.HasPrefix(name, Folder+"/"):
			if strings.HasSuffix(name, ".js") {
				scripts = append(scripts, name)
			}
		case isFetched(name):
			names = append(names, name)
		}
		return err
	})
	return names, scripts, err
}

// isFetched reports whether the program or its start script fetches the file.
func isFetched(name string) bool {
	switch path.Ext(name) {
	case ".wasm", ".safetensors", ".shard":
		return true
	case ".json":
		return name == "build.json" || strings.HasPrefix(name, "data/")
	default:
		return false
	}
}

// write writes the script of a file unless it is up to date.
func write(dir, name string) (size int, written bool, err error) {
	content, err := input.Read(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		return 0, false, err
	}
	want := script(name, content)
	to := filepath.Join(dir, Folder, filepath.FromSlash(name)+".js")
	if have, err := input.Read(to); err == nil && bytes.Equal(have, want) {
		return len(want), false, nil
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return 0, false, err
	}
	return len(want), true, atomicfile.Write(to, func(w io.Writer) error {
		_, err := w.Write(want)
		return err
	})
}
