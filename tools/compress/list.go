package compress

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"inkling/tools/atomicfile"
	"inkling/tools/input"
)

// listName is the file, in the compressed folder, that lists the forms that this command wrote, by their relative paths
// with slashes, one per line. A form that is not listed may be someone's only copy.
const listName = ".compressed"

// quickName is a file that exists while some forms of the list may be quick ones.
const quickName = ".compressed-quickly"

// removeQuick removes all forms of the list if some may be quick ones.
func removeQuick(dir string) error {
	path := filepath.Join(dir, quickName)
	if _, err := os.Stat(path); err != nil {
		return nil
	}
	written, err := readList(dir)
	if err != nil {
		return err
	}
	for form := range written {
		if err := removeIfThere(form); err != nil {
			return err
		}
	}
	return removeIfThere(path)
}

// readList returns the paths of the forms that earlier runs wrote.
func readList(dir string) (map[string]bool, error) {
	text, err := input.Read(filepath.Join(dir, listName))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	written := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		written[filepath.Join(dir, filepath.FromSlash(strings.TrimSuffix(line, "\n")))] = true
	}
	return written, nil
}

// writeList lists the forms of the sources, whether or not each was worth writing.
func writeList(dir string, sources []source) error {
	return atomicfile.Write(filepath.Join(dir, listName), func(w io.Writer) error {
		var list strings.Builder
		for _, s := range sources {
			name, err := filepath.Rel(dir, s.path)
			if err != nil {
				return err
			}
			for _, f := range formats {
				fmt.Fprintln(&list, filepath.ToSlash(name)+f.suffix)
			}
		}
		_, err := io.WriteString(w, list.String())
		return err
	})
}
