package opener

import (
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// A Content is a file that can be read anywhere.
type Content interface {
	io.ReaderAt
	Size() int64
}

// A Tree is the files that a visitor has chosen, as a file system.
type Tree map[string]*node // by path; folders too

type node struct {
	name    string
	content Content // nil for a folder
	inside  []fs.DirEntry
}

// NewTree returns a tree without files.
func NewTree() Tree { return Tree{".": {name: "."}} }

// Add adds a file, and the folders that lead to it.
func (t Tree) Add(name string, c Content) {
	if name = strings.Trim(path.Clean("/"+name), "/"); name == "" || t[name] != nil {
		return
	}
	for child := (&node{name: path.Base(name), content: c}); ; child = t[name] {
		t[name] = child
		name = path.Dir(name)
		parent := t[name]
		if known := parent != nil; known {
			parent.inside = append(parent.inside, child)
			return
		}
		t[name] = &node{name: path.Base(name), inside: []fs.DirEntry{child}}
	}
}

// Content returns the content of a file, or nil if there is none.
func (t Tree) Content(name string) Content {
	if n := t[name]; n != nil {
		return n.content
	}
	return nil
}

// Open opens a file or a folder.
func (t Tree) Open(name string) (fs.File, error) {
	n := t[name]
	if n == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if n.content == nil {
		list := slices.SortedFunc(slices.Values(n.inside), func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
		return &folder{node: n, left: list}, nil
	}
	return &file{n, io.NewSectionReader(n.content, 0, n.content.Size())}, nil
}

// The methods of fs.FileInfo and fs.DirEntry.

func (n *node) Name() string               { return n.name }
func (n *node) IsDir() bool                { return n.content == nil }
func (n *node) Type() fs.FileMode          { return n.Mode().Type() }
func (n *node) Info() (fs.FileInfo, error) { return n, nil }
func (n *node) ModTime() time.Time         { return time.Time{} }
func (n *node) Sys() any                   { return nil }

func (n *node) Size() int64 {
	if n.content == nil {
		return 0
	}
	return n.content.Size()
}

func (n *node) Mode() fs.FileMode {
	if n.content == nil {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

type file struct {
	*node
	*io.SectionReader
}

func (f *file) Stat() (fs.FileInfo, error) { return f.node, nil }
func (f *file) Size() int64                { return f.node.Size() }
func (f *file) Close() error               { return nil }

type folder struct {
	*node
	left []fs.DirEntry
}

func (f *folder) Stat() (fs.FileInfo, error) { return f.node, nil }
func (f *folder) Close() error               { return nil }

func (f *folder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.name, Err: fs.ErrInvalid}
}

// ReadDir returns the next entries, as fs.ReadDirFile says.
func (f *folder) ReadDir(n int) (list []fs.DirEntry, err error) {
	if n > 0 && len(f.left) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(f.left) {
		n = len(f.left)
	}
	list, f.left = f.left[:n], f.left[n:]
	return list, nil
}
