package fetch

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"inkling/tools/input"
)

// source is a place that may hold the files.
type source interface {
	// open returns the file's bytes, plain or gzip. They are not yet checked.
	open(ctx context.Context, f dataFile) (io.ReadCloser, error)
	// String names the place for messages.
	String() string
}

// sources lists where to look for a file, first choice first. A folder that the user names is the only choice: no other
// place is what was asked for.
func (o Options) sources(progress io.Writer) []source {
	if o.From != "" {
		return []source{folder(o.From)}
	}
	sources := []source{folder(filepath.Join(o.NPM, "data"))}
	for _, address := range o.Mirrors {
		sources = append(sources, mirror{address: address, partDir: o.To, progress: progress})
	}
	return sources
}

// folder is a source on this machine.
type folder string

func (dir folder) String() string { return string(dir) }

// open opens the first spelling of the file's name that is there.
func (dir folder) open(_ context.Context, f dataFile) (io.ReadCloser, error) {
	for _, name := range f.spellings() {
		file, err := input.Open(filepath.Join(string(dir), name))
		if err == nil || !os.IsNotExist(err) {
			return file, err
		}
	}
	return nil, fmt.Errorf("not there under any of the names %s", strings.Join(f.spellings(), ", "))
}
