// Package atomicfile writes files that are either whole or absent.
//
// The tools fill folders that a server may be reading and that a Ctrl-C may interrupt, so no file of theirs grows in place.
package atomicfile

import (
	"io"
	"os"
	"path/filepath"
)

// Write fills a temporary file beside path by calling fill, then renames it to path. When fill or the disk fails,
// path keeps what it had, and nothing else stays behind.
func Write(path string, fill func(io.Writer) error) (err error) {
	// The dot hides a file that a killed program leaves behind: the server shows no dot files.
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.tmp")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err := fill(f); err != nil {
		return err
	}
	if err := f.Chmod(0o644); err != nil { // CreateTemp's 0600 is for secrets
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
