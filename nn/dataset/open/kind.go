package open

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// A kind is a form of data sets.
type kind struct {
	name phrase.Phrase        // short, for messages
	is   func(*place) bool    // by content and by names within a folder
	read func(*opening) error // to sets and classes
}

// The kinds.
var (
	idxFiles      = &kind{phrase.New("IDX files"), isIDX, readIDX}
	numpyArchive  = &kind{phrase.New("numpy archive"), isNPZ, readNPZ}
	pythonPickle  = &kind{phrase.New("Python pickle"), isPickle, readPickle}
	textTable     = &kind{phrase.Phrase{Text: "CSV"}, isCSV, readCSV}
	numpyFolder   = &kind{phrase.New("folder of numpy files"), isNumpyFolder, readNumpyFolder}
	pictureFolder = &kind{phrase.New("folder of PNG files"), isPictureFolder, readPictureFolder}
)

// kinds are tried in this order; no place matches two of them.
var kinds []*kind

func init() { // readers of folders recognise a folder within
	kinds = []*kind{idxFiles, numpyArchive, pythonPickle, textTable, numpyFolder, pictureFolder}
}

// A place is a path given by the user, with what is needed to recognise its kind.
type place struct {
	path    string
	entries []fs.DirEntry // of a folder
	start   []byte        // of a file's content, decompressed
}

// startBytes are enough to recognise a file.
const startBytes = 512

// mostWrapped is how many folders may be around the one with the data, as some programs pack it.
const mostWrapped = 3

// recognise finds the kind of the source.
func recognise(c *opening) error {
	given := c.path
	for range mostWrapped + 1 {
		p, err := c.look(c.path)
		if err != nil {
			return err
		}
		if inner := p.wrapped(); inner != "" {
			if p, err := c.look(inner); err == nil && len(p.filesWith(IsPicture)) == 0 { // otherwise it is a class
				c.path = inner
				continue
			}
		}
		for _, k := range kinds {
			if k.is(p) {
				if c.kind = k; c.path != given {
					c.notef("The data is in %s.", c.shown(c.path))
				}
				return nil
			}
		}
		if file := p.only(); file != "" {
			c.path = file
			continue
		}
		if len(p.filesWith(IsPicture)) > 0 || p.start != nil && IsPicture(p.path) {
			return c.errorf("%s, pictures without a folder for each class: put the pictures of each class in a folder of its own, or read a person's digits with %s", p.found(), "`inkling pen`")
		}
		return c.errorf("%s, expected one of: a folder with IDX files (train-images-idx3-ubyte ...), mnist.npz, mnist.pkl.gz, a CSV file (label,pixel0,...), a folder with train.csv and test.csv, or a folder with a folder of PNG files for each class", p.found())
	}
	return c.errorf("more than %d folders around the data: give the one that holds it", mostWrapped)
}

// only returns the only file in a folder, if it may hold a data set for training.
func (p *place) only() (file string) {
	for _, e := range p.entries {
		switch {
		case ignored(e.Name()):
		case e.IsDir() || file != "" || !hasSuffix(e.Name(), ".csv", ".tsv", ".pkl", ".npz") || roleOf(e.Name()) > forTraining:
			return ""
		default:
			file = path.Join(p.path, e.Name())
		}
	}
	return file
}

// wrapped returns the only folder in a folder without files, unless its name is that of a set.
func (p *place) wrapped() string {
	inner := ""
	for _, e := range p.entries {
		switch {
		case ignored(e.Name()):
		case !e.IsDir() || inner != "" || roleOf(e.Name()) != noRole:
			return ""
		default:
			inner = path.Join(p.path, e.Name())
		}
	}
	return inner
}

// look opens the path.
func (c *opening) look(name string) (*place, error) {
	p := &place{path: name}
	info, err := fs.Stat(c.files, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, phrase.Errorf("%s does not exist, expected a file or a folder of images: choose another with %s, or run %s for MNIST", c.shown(name), flagFrom, "`inkling fetch`")
	case err != nil:
		return nil, c.unread(name, err)
	case info.IsDir():
		if p.entries, err = fs.ReadDir(c.files, name); err != nil {
			return nil, c.unread(name, err)
		}
		return p, nil
	}
	err = c.withContent(name, func(r io.Reader) error {
		if p.start, err = io.ReadAll(io.LimitReader(r, startBytes)); err != nil {
			return c.at(name).errorf("%w: is the file complete? Fetch it again", err)
		}
		return nil
	})
	return p, err
}

// found describes a place that matches no kind.
func (p *place) found() phrase.Phrase {
	switch {
	case p.start != nil && len(p.start) == 0:
		return phrase.New("an empty file")
	case p.start != nil:
		return phrase.New("a file whose content begins %q", p.start[:min(16, len(p.start))])
	case len(p.entries) == 0:
		return phrase.New("an empty folder")
	}
	var names []string
	for _, e := range p.entries[:min(5, len(p.entries))] {
		names = append(names, foreign.Name(e.Name()))
	}
	if len(p.entries) > len(names) {
		names = append(names, "...")
	}
	return phrase.New("a folder of %s", strings.Join(names, ", "))
}

// begins reports whether the file's content begins with magic.
func (p *place) begins(magic string) bool { return bytes.HasPrefix(p.start, []byte(magic)) }

// filesWith returns the files of the folder with a wanted name.
func (p *place) filesWith(wanted func(name string) bool) (paths []string) {
	for _, e := range p.entries {
		if !e.IsDir() && !ignored(e.Name()) && wanted(e.Name()) {
			paths = append(paths, path.Join(p.path, e.Name()))
		}
	}
	return paths
}

// hasSuffix reports whether a name has one of the extensions, with or without .gz.
func hasSuffix(name string, extensions ...string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	for _, e := range extensions {
		if strings.HasSuffix(name, e) {
			return true
		}
	}
	return false
}
