package open

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing/fstest"
)

// openAt opens a file or folder of this machine. Messages name files by their whole path.
func openAt(path string, o Options) (*Source, error) {
	folder, name := path, "."
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		folder, name = filepath.Dir(path), filepath.Base(path)
	}
	o.Show = func(name string) string { return filepath.Join(folder, filepath.FromSlash(name)) }
	return Open(os.DirFS(folder), name, o)
}

// readFile reads a file, without naming classes and dividing images, which a few images may be too few for.
func readFile(name string, content []byte, o Options) (*Source, error) {
	c := &opening{Options: o, files: fstest.MapFS{name: {Data: content}}, path: name, Source: &Source{}}
	for _, stage := range []func(*opening) error{recognise, read} {
		if err := stage(c); err != nil {
			return nil, err
		}
	}
	return c.Source, nil
}

// notesOf returns the notes as lines.
func notesOf(s *Source) string {
	var b bytes.Buffer
	for _, n := range s.Notes {
		b.WriteString(n.String() + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}
