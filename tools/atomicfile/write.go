// Package atomicfile writes files that are either whole or absent.
//
// The tools write into folders that a server may be reading, and Ctrl-C may interrupt them, so no file grows in place.
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

// Write calls fill to write a temporary file next to path, then renames it to path. If fill or the disk fails, path is
// unchanged and the temporary file is removed. If path is a symbolic link, Write replaces its target.
func Write(path string, fill func(io.Writer) error) error {
	return WriteDated(path, time.Time{}, fill)
}

// WriteDated is Write with the given modification time.
func WriteDated(path string, modified time.Time, fill func(io.Writer) error) error {
	var g Group
	if err := g.add(path, modified, fill); err != nil {
		return err
	}
	return g.Commit()
}

// A Group is a set of files that are put in place together. Until Commit, the paths keep their old contents.
type Group struct {
	files []pending
}

// A pending file is complete, but not yet in place.
type pending struct{ temporary, path string }

// Add writes a temporary file next to path. Call Commit or Discard afterwards; Discard after Commit does nothing.
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

// Commit puts the files in place, in the order of Add. If one fails, the new ones before it are removed again and the
// others are discarded.
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

// Discard removes the files that are not in place.
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

// Stop removes all temporary files and prevents further files from being put in place. It is for a program that ends early.
func Stop() {
	underway.Lock()
	defer underway.Unlock()
	underway.stopped = true
	for name := range underway.files {
		os.Remove(name)
	}
}

// create creates a temporary file. The dot hides one left behind by a killed program: the server shows no dot files.
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

// Check returns an error if no file can be written at path, and leaves nothing there. It is for programs that compute for a
// long time before they write.
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
		return fmt.Errorf("cannot write files in the folder %s: %w", folder, err)
	}
	defer remove(f.Name())
	return f.Close()
}

// finish writes and closes a temporary file.
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

// target returns the path of the file to replace, following symbolic links. Renaming would replace a device, such as
// /dev/null, by a file.
func target(path string) (string, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		return "", fmt.Errorf("%s is a folder or a special file, expected a regular file or a new name: choose another file to write", path)
	}
	return path, nil
}
