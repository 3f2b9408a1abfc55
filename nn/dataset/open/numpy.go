package open

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strings"

	"inkling/nn/dataset/idx"
	"inkling/nn/foreign"
	"inkling/nn/npy"
)

func isNPZ(p *place) bool { return p.begins("PK\x03\x04") }

// readNPZ reads a numpy archive with the arrays x_train and y_train, and optional ones for testing and validation, or
// arrays with other usual names.
func readNPZ(c *opening) error {
	return c.withBytes(c.path, func(f io.ReaderAt, size int64) error {
		list, err := c.archive(c.path, f, size)
		if err != nil {
			return err
		}
		return c.readNamed(list)
	})
}

// mostMembers limits the files in an archive.
const mostMembers = 1000

// archive returns the arrays of a numpy archive, to be read while f is open.
func (c *opening) archive(file string, f io.ReaderAt, size int64) (list []named, err error) {
	z, err := zip.NewReader(f, size)
	if err != nil {
		return nil, c.at(file).errorf("%w: is the file complete? Fetch it again", err)
	}
	if len(z.File) > mostMembers {
		return nil, c.at(file).errorf("%d files, expected the arrays of a data set: save only those", len(z.File))
	}
	seen := map[string]bool{}
	for _, m := range z.File {
		if seen[m.Name] {
			return nil, c.at(file).errorf("%s is in the archive twice, expected once: save it again", foreign.Quote(m.Name))
		}
		seen[m.Name] = true
		list = append(list, named{base(m.Name), func() (*npy.Array, error) { return c.member(file, m) }})
	}
	return list, nil
}

// member reads an array of an archive.
func (c *opening) member(file string, m *zip.File) (*npy.Array, error) {
	r, err := m.Open()
	if err != nil {
		return nil, c.at(file).errorf("%s: %w: fetch or save it again", foreign.Name(m.Name), err)
	}
	defer r.Close()
	a, err := npy.Read(r, idx.MostUnpacked(int64(min(m.CompressedSize64, maxContent))))
	if err != nil {
		return nil, c.at(file).errorf("%s: %w", foreign.Name(m.Name), err)
	}
	return &a, nil
}

// isNumpyFolder recognises a folder of arrays, each in a file or an archive of its own.
func isNumpyFolder(p *place) bool { return len(p.numpyFiles()) > 0 }

func (p *place) numpyFiles() []string {
	return p.filesWith(func(name string) bool { return hasSuffix(name, ".npy", ".npz") })
}

// readNumpyFolder reads a folder of arrays. The name of a file and that of the array in it say what it is for.
func readNumpyFolder(c *opening) error {
	p, err := c.look(c.path)
	if err != nil {
		return err
	}
	files := p.numpyFiles()
	if len(files) == 1 && hasSuffix(files[0], ".npz") && roleOf(path.Base(files[0])) == noRole {
		c.path = files[0]
		c.notef("The data is in %s.", c.shown(c.path))
		return readNPZ(c)
	}
	var list []named
	for _, file := range files {
		stem, _, _ := strings.Cut(path.Base(file), ".np")
		c.seeEMNIST(file)
		if hasSuffix(file, ".npy") {
			list = append(list, named{stem, func() (*npy.Array, error) { return c.npy(file) }})
			continue
		}
		arrays, err := c.copied(file)
		if err != nil {
			return err
		}
		for _, a := range arrays {
			if a.name = stem + "/" + a.name; len(arrays) == 1 {
				a.name = stem
			}
			list = append(list, a)
		}
	}
	if err := c.readNamed(list); err != nil {
		return err
	}
	return c.leave(p.others(files...), arrayNames)
}

// npy reads an array in a file of its own.
func (c *opening) npy(file string) (a *npy.Array, err error) {
	err = c.withContent(file, func(r io.Reader) error {
		read, err := npy.Read(r, maxContent)
		a = &read
		if err != nil {
			return c.at(file).errorf("%w", err)
		}
		return nil
	})
	return a, err
}

// copied returns the arrays of an archive that is read into memory.
func (c *opening) copied(file string) (list []named, err error) {
	err = c.withContent(file, func(r io.Reader) error {
		content, err := io.ReadAll(r)
		if err != nil {
			return c.at(file).errorf("%w", err)
		}
		list, err = c.archive(file, bytes.NewReader(content), int64(len(content)))
		return err
	})
	return list, err
}
