package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// needed is a file that every built site has.
const needed = "lab.wasm"

// files returns the files of the site in dir, sorted, by their paths with
// slashes: all but hidden ones and compressed forms, which repeat files next to
// them.
func files(dir string) ([]string, error) {
	if _, err := os.Stat(filepath.Join(dir, needed)); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s has no %s, so it is not the built site: run make site first", dir, needed)
	}
	var list []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, entry fs.DirEntry, err error) error {
		switch hidden := strings.HasPrefix(entry.Name(), ".") && path != "."; {
		case err != nil:
			return err
		case hidden && entry.IsDir():
			return fs.SkipDir
		case !hidden && entry.Type().IsRegular() && !isCompressed(path):
			list = append(list, path)
		}
		return nil
	})
	return list, err
}

func isCompressed(path string) bool {
	return strings.HasSuffix(path, ".br") || strings.HasSuffix(path, ".gz")
}
