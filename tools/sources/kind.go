package sources

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"inkling/tools/idx"
	"inkling/tools/input"
)

// A kind is a format of data sets.
type kind struct {
	name string                                 // short, for messages
	is   func(*place) bool                      // by content and by names within a folder
	read func(string, Options) (*Source, error) // returns the images and any class names
}

// The names of kinds that have special advice.
const (
	pngFolder    = "folder of PNG files"
	numpyArchive = "numpy archive"
	pythonPickle = "Python pickle"
)

// kinds are tried in this order; no place matches two of them.
var kinds = []*kind{
	{"IDX files", isIDX, readIDX},
	{numpyArchive, isNPZ, readNPZ},
	{pythonPickle, isPickle, readPickle},
	{"CSV", isCSV, readCSV},
	{pngFolder, isPNGFolder, readPNGFolder},
}

// A place is a path given by the user, with what is needed to recognise its kind.
type place struct {
	path    string
	entries []fs.DirEntry // of a folder
	start   []byte        // of a file's content, decompressed
}

// startBytes are enough to recognise a file.
const startBytes = 512

// recognise finds the kind of the source.
func recognise(c *opening) error {
	p, err := look(c.path)
	if err != nil {
		return err
	}
	for _, k := range kinds {
		if k.is(p) {
			c.kind = k
			return nil
		}
	}
	return fmt.Errorf("%s: %s, expected one of: a folder with IDX files (train-images-idx3-ubyte ...), mnist.npz, mnist.pkl.gz, "+
		"a CSV file (label,pixel0,...), a folder with train.csv and test.csv, or a folder with a folder of PNG files for each class", c.path, p.found())
}

// look opens the path.
func look(path string) (*place, error) {
	p := &place{path: path}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s does not exist, expected a file or a folder of images: choose another with --from, or run `inkling fetch` for MNIST", path)
	case err != nil:
		return nil, err
	case info.IsDir():
		p.entries, err = os.ReadDir(path)
		return p, err
	}
	err = withContent(path, func(r io.Reader) error {
		if p.start, err = io.ReadAll(io.LimitReader(r, startBytes)); err != nil {
			return fmt.Errorf("%s: %w: is the file complete? Fetch it again", path, err)
		}
		return nil
	})
	return p, err
}

// found describes a place that matches no kind.
func (p *place) found() string {
	switch {
	case p.start != nil && len(p.start) == 0:
		return "an empty file"
	case p.start != nil:
		return fmt.Sprintf("a file whose content begins %q", p.start[:min(16, len(p.start))])
	case len(p.entries) == 0:
		return "an empty folder"
	}
	var names []string
	for _, e := range p.entries[:min(5, len(p.entries))] {
		names = append(names, e.Name())
	}
	if len(p.entries) > len(names) {
		names = append(names, "...")
	}
	return fmt.Sprintf("a folder of %s", strings.Join(names, ", "))
}

// begins reports whether the file's content begins with magic.
func (p *place) begins(magic string) bool { return bytes.HasPrefix(p.start, []byte(magic)) }

// files returns the files of the folder with a wanted name.
func (p *place) files(wanted func(name string) bool) (paths []string) {
	for _, e := range p.entries {
		if !e.IsDir() && !ignored(e.Name()) && wanted(e.Name()) {
			paths = append(paths, filepath.Join(p.path, e.Name()))
		}
	}
	return paths
}

// withContent calls use with the content of a file, decompressed and limited in
// size.
func withContent(path string, use func(io.Reader) error) error {
	f, err := input.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	content, err := idx.Plain(f)
	if err != nil {
		return fmt.Errorf("%s: %w: is the file complete? Fetch it again", path, err)
	}
	return use(bounded(content, maxContent))
}
