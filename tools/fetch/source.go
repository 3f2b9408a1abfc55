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

// source is a place that may have the files.
type source interface {
	// open returns the file's bytes, plain or gzip, not yet checked.
	open(ctx context.Context, f dataFile) (io.ReadCloser, error)
	// String returns the place's name for messages.
	String() string
}

// sources lists where to look for a file, in order of preference. If the user names a folder, only that is searched.
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

// open opens the file under the first of its spellings that exists.
func (dir folder) open(_ context.Context, f dataFile) (io.ReadCloser, error) {
	for _, name := range f.spellings() {
		file, err := input.Open(filepath.Join(string(dir), name))
		if err == nil || !os.IsNotExist(err) {
			return file, err
		}
	}
	return nil, fmt.Errorf("found none of the names %s", strings.Join(f.spellings(), ", "))
}
