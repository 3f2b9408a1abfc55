package pack

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"strings"

	"inkling/nn/dataset"
	"inkling/tools/atomicfile"
	"inkling/tools/carry"
	"inkling/tools/input"
)

// listName is the script that contains the list; site/sw.js imports it.
const listName = "offline-list.js"

// A kept file is a file that the service worker keeps.
type kept struct {
	File      string `json:"file"`
	Integrity string `json:"integrity"` // in fetch's form: sha256- and the sum in base64
	Bytes     int    `json:"bytes"`
}

// A list is what the service worker keeps: the program at once, the data on
// request.
type list struct {
	Version string `json:"version"` // changes with any file of the program
	Program []kept `json:"program"`
	Data    []kept `json:"data"` // of the default data set
}

// Offline writes the list of the site in dir, unless it is up to date, and
// prints what is in it.
func Offline(dir string, out io.Writer) error {
	l, err := newList(dir)
	if err != nil {
		return fmt.Errorf("offline: %w", err)
	}
	if err := l.write(filepath.Join(dir, listName)); err != nil {
		return fmt.Errorf("offline: %w", err)
	}
	fmt.Fprintf(out, "%s: %d files of %.2f MB, version %.12s; data %.2f MB\n",
		filepath.Join(dir, listName), len(l.Program), megabytes(l.Program), l.Version, megabytes(l.Data))
	return nil
}

func newList(dir string) (l list, err error) {
	names, err := files(dir)
	if err != nil {
		return list{}, err
	}
	version := sha256.New()
	for _, name := range names {
		where := l.home(name)
		if where == nil {
			continue
		}
		content, err := input.Read(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return list{}, err
		}
		sum := sha256.Sum256(content)
		k := kept{File: name, Integrity: "sha256-" + base64.StdEncoding.EncodeToString(sum[:]), Bytes: len(content)}
		*where = append(*where, k)
		if where == &l.Program {
			fmt.Fprintln(version, k.File, k.Integrity)
		}
	}
	l.Version = hex.EncodeToString(version.Sum(nil))
	return l, nil
}

// home returns the part of the list to which a file belongs, or nil if it is not
// kept. The browser itself keeps the service worker and its list, and other data
// sets are kept when a visitor trains on them.
func (l *list) home(name string) *[]kept {
	switch {
	case strings.HasPrefix(name, carry.Folder+"/"): // for frames, which keep nothing
		return nil
	case name == "sw.js" || name == listName || strings.HasPrefix(name, "preview"):
		return nil
	case strings.HasPrefix(name, "data/"+dataset.DefaultFolder+"/"):
		return &l.Data
	case path.Dir(name) != "data" && strings.HasPrefix(name, "data/"):
		return nil
	}
	return &l.Program
}

// write does not touch a list that is up to date, so that its modification time
// does not change.
func (l list) write(path string) error {
	text, err := json.MarshalIndent(l, "", " ")
	if err != nil {
		return err
	}
	script := fmt.Appendf(nil, "// What the service worker keeps. Written by `inkling offline`; do not edit.\nself.offline = %s;\n", text)
	if old, err := input.Read(path); err == nil && bytes.Equal(old, script) {
		return nil
	}
	return atomicfile.Write(path, func(w io.Writer) error {
		_, err := w.Write(script)
		return err
	})
}

func megabytes(files []kept) float64 {
	sum := 0
	for _, k := range files {
		sum += k.Bytes
	}
	return float64(sum) / 1e6
}
