// Package input opens the files that the tools read. It opens regular files only: a named pipe would wait forever for a
// writer, and a device may be endless.
package input

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Open opens a file for reading. It rejects folders, named pipes, sockets and devices without opening them, with an
// error that begins with the path.
func Open(path string) (*os.File, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: %s", path, refusal(info.Mode()))
	}
	return os.Open(path) // its error explains a missing path
}

// Read returns the content of a file, under the same conditions as Open.
func Read(path string) ([]byte, error) {
	f, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var content bytes.Buffer
	if info, err := f.Stat(); err == nil {
		content.Grow(int(info.Size()) + bytes.MinRead) // so that it is read in one go
	}
	_, err = content.ReadFrom(f)
	return content.Bytes(), err
}

// Dir is a folder as a file system. It opens files under the same conditions as Open.
type Dir string

// Open opens a file of the folder.
func (d Dir) Open(name string) (fs.File, error) {
	f, err := Open(d.path(name))
	if err != nil {
		return nil, err
	}
	return f, nil
}

// Stat describes a file or folder of the folder.
func (d Dir) Stat(name string) (fs.FileInfo, error) { return os.Stat(d.path(name)) }

// ReadDir returns the entries of a folder in the folder.
func (d Dir) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(d.path(name)) }

// ReadFile returns the content of a file of the folder.
func (d Dir) ReadFile(name string) ([]byte, error) { return Read(d.path(name)) }

func (d Dir) path(name string) string { return filepath.Join(string(d), filepath.FromSlash(name)) }

// Folder returns an error unless the path is a folder.
func Folder(path string) error {
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() {
		err = fmt.Errorf("%s: %s, expected a folder", path, kind(info.Mode()))
	}
	return err
}

// refusal describes something that is not a regular file, and says what to do.
func refusal(mode fs.FileMode) string {
	if mode.IsDir() {
		return "a folder, expected a file: choose a file in it"
	}
	return kind(mode) + ", expected a regular file: save its content to a file and use that"
}

// kind names what a path leads to.
func kind(mode fs.FileMode) string {
	switch {
	case mode.IsRegular():
		return "a file"
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "not a regular file"
}
