// Package atomicfile writes files that are either whole or absent.
//
// The tools fill folders that a server may be reading and that a Ctrl-C may interrupt, so no file of theirs grows in place.
package atomicfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// Write fills a temporary file beside path by calling fill, then renames it to path. When fill or the disk fails,
// path keeps what it had, and nothing else stays behind. Of a symbolic link it replaces the file that it leads to.
func Write(path string, fill func(io.Writer) error) error {
	return WriteDated(path, time.Time{}, fill)
}

// WriteDated is Write for a file that gets this time of modification.
func WriteDated(path string, modified time.Time, fill func(io.Writer) error) error {
	var g Group
	if err := g.add(path, modified, fill); err != nil {
		return err
	}
	return g.Commit()
}

// A Group is a set of files that are put in place together. Until Commit, the paths keep what they had.
type Group struct {
	files []pending
}

// A pending file is complete, but not yet in place.
type pending struct{ temporary, path string }

// Add fills a temporary file beside path. Commit must follow, or Discard, which may follow either.
func (g *Group) Add(path string, fill func(io.Writer) error) error {
	return g.add(path, time.Time{}, fill)
}

func (g *Group) add(path string, modified time.Time, fill func(io.Writer) error) error {
	path, err := target(path)
	if err != nil {
		return err
	}
	f, err := create(path)
	if err != nil {
		return err
	}
	if err := finish(f, modified, fill); err != nil {
		remove(f.Name())
		return err
	}
	g.files = append(g.files, pending{f.Name(), path})
	return nil
}

// Commit puts the files in place, in the order in which they were added. If one cannot be, those before it that are new
// are removed again, and the others are discarded.
func (g *Group) Commit() error {
	defer g.Discard()
	underway.Lock() // a signal waits until all are in place
	defer underway.Unlock()
	if underway.stopped {
		return errStopped
	}
	var added []string
	for i, f := range g.files {
		_, err := os.Lstat(f.path)
		isNew := errors.Is(err, fs.ErrNotExist)
		if err := os.Rename(f.temporary, f.path); err != nil {
			for _, path := range added {
				err = errors.Join(err, os.Remove(path))
			}
			g.files = g.files[i:]
			return err
		}
		delete(underway.files, f.temporary)
		if isNew {
			added = append(added, f.path)
		}
	}
	g.files = nil
	return nil
}

// Discard removes what is not in place.
func (g *Group) Discard() {
	for _, f := range g.files {
		remove(f.temporary)
	}
	g.files = nil
}

// underway are the temporary files of this process.
var underway struct {
	sync.Mutex
	files   map[string]bool
	stopped bool
}

var errStopped = errors.New("stopped")

// Stop removes all temporary files, and lets no file be put in place from now on. It is for a program that ends early.
func Stop() {
	underway.Lock()
	defer underway.Unlock()
	underway.stopped = true
	for name := range underway.files {
		os.Remove(name)
	}
}

// create makes a temporary file. The dot hides one that a killed program leaves behind: the server shows no dot files.
func create(path string) (*os.File, error) {
	underway.Lock()
	defer underway.Unlock()
	if underway.stopped {
		return nil, errStopped
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.tmp")
	if err != nil {
		return nil, err
	}
	if underway.files == nil {
		underway.files = map[string]bool{}
	}
	underway.files[f.Name()] = true
	return f, nil
}

// Check reports why no file could be written at path, and leaves nothing there. It is for a program that computes for long
// before it writes.
func Check(path string) error {
	path, err := target(path)
	if err != nil {
		return err
	}
	folder := filepath.Dir(path)
	if info, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("the folder %s does not exist; create it first", folder)
	} else if err == nil && !info.IsDir() {
		return fmt.Errorf("%s is a file, not a folder", folder)
	}
	f, err := create(path)
	if err != nil {
		return fmt.Errorf("no file can be written in the folder %s: %w", folder, err)
	}
	defer remove(f.Name())
	return f.Close()
}

// finish fills and closes a temporary file.
func finish(f *os.File, modified time.Time, fill func(io.Writer) error) error {
	err := fill(f)
	if err == nil {
		err = f.Chmod(0o644) // CreateTemp's 0600 is for secrets
	}
	if err = errors.Join(err, f.Close()); err == nil && !modified.IsZero() {
		err = os.Chtimes(f.Name(), modified, modified)
	}
	return err
}

// remove removes a temporary file.
func remove(name string) {
	underway.Lock()
	defer underway.Unlock()
	delete(underway.files, name)
	os.Remove(name)
}

// target returns the path of the file that is to be replaced, which is where a symbolic link leads. Renaming would
// replace a device, such as /dev/null, by a file.
func target(path string) (string, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		return "", fmt.Errorf("%s is a folder or a special file, expected a regular file or nothing there: name another file to write", path)
	}
	return path, nil
}
