package compress

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"

	"inkling/tools/atomicfile"
	"inkling/tools/input"
)

// format is a compression format.
type format struct {
	name      string
	suffix    string
	newWriter func(w io.Writer, s source) (io.WriteCloser, error)
}

// formats are the forms of each file, slowest first.
var formats = []format{
	{"brotli", ".br", newBrotli},
	{"gzip", ".gz", newGzip},
}

// newBrotli uses its best quality for the programs, which visitors wait for, and for small files: an eighth of the bytes, at
// about 2 seconds per megabyte. Other files above 1 MB are only for sandboxed frames, which are few.
func newBrotli(w io.Writer, s source) (io.WriteCloser, error) {
	quality := brotli.BestCompression
	if s.quick {
		quality = 2
	} else if s.info.Size() > 1<<20 && filepath.Ext(s.path) != ".wasm" {
		quality = 9
	}
	return brotli.NewWriterLevel(w, quality), nil
}

func newGzip(w io.Writer, s source) (io.WriteCloser, error) {
	if s.quick {
		return gzip.NewWriterLevel(w, gzip.BestSpeed)
	}
	return gzip.NewWriterLevel(w, gzip.BestCompression)
}

// outcome is the result for one form of one file.
type outcome int

const (
	upToDate outcome = iota
	written
	notWorthIt
)

// result is an outcome, and the number of bytes that a visitor downloads.
type result struct {
	outcome outcome
	bytes   int64
}

// upToDate returns the size of the file's form, and whether it exists and is not older than the file.
func (f format) upToDate(s source) (size int64, ok bool) {
	info, err := os.Stat(s.path + f.suffix)
	if err != nil || info.ModTime().Before(s.info.ModTime()) {
		return 0, false
	}
	return info.Size(), true
}

// update brings one form of the file up to date.
func (f format) update(s source) (result, error) {
	if size, ok := f.upToDate(s); ok {
		return result{upToDate, size}, nil
	}
	sibling := s.path + f.suffix
	packed, err := f.compress(s)
	if err != nil {
		return result{}, err
	}
	if !worthIt(s.info.Size(), int64(len(packed))) {
		return result{notWorthIt, s.info.Size()}, removeIfThere(sibling)
	}
	// The form gets the file's modification time from before it was read. If the file changed meanwhile, it is newer than its
	// form, so no server sends the form and the next run renews it.
	err = atomicfile.WriteDated(sibling, s.info.ModTime(), func(w io.Writer) error {
		_, err := w.Write(packed)
		return err
	})
	return result{written, int64(len(packed))}, err
}

// compress returns the compressed content of the file.
func (f format) compress(s source) ([]byte, error) {
	content, err := input.Read(s.path)
	if err != nil {
		return nil, err
	}
	var packed bytes.Buffer
	w, err := f.newWriter(&packed, s)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return packed.Bytes(), nil
}

// worthIt reports whether a compressed form is at least 5% smaller than the file.
func worthIt(size, packed int64) bool {
	return packed*100 <= size*95
}

func removeIfThere(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
