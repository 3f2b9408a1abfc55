package fetch

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// partSuffix ends the names of unfinished downloads.
const partSuffix = ".part"

// part is an unfinished download. Closing removes it; keep leaves it for the next run to continue.
type part struct {
	*os.File
	size int64
}

// openPart opens the part of a file from a mirror, as left by earlier runs. Each mirror has its own parts, since
// halves from two mirrors may not match.
func openPart(dir string, f dataFile, mirror string) (*part, error) {
	address, err := url.Parse(mirror)
	if err != nil {
		return nil, err
	}
	host := strings.ReplaceAll(address.Host, ":", "_")
	file, err := os.OpenFile(filepath.Join(dir, f.name+"."+host+partSuffix), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	size, err := file.Seek(0, io.SeekEnd)
	if err != nil {
		file.Close()
		return nil, err
	}
	return &part{file, size}, nil
}

// Write appends to the part.
func (p *part) Write(b []byte) (int, error) {
	n, err := p.File.Write(b)
	p.size += int64(n)
	return n, err
}

// restart empties the part.
func (p *part) restart() error {
	p.size = 0
	if err := p.Truncate(0); err != nil {
		return err
	}
	return p.rewind()
}

// misfit empties a part that the mirror's answer does not continue, so that the next attempt starts from the
// beginning.
func (p *part) misfit() error {
	return brokenOff{errors.Join(errors.New("the mirror does not continue the earlier download"), p.restart())}
}

// rewind goes back to the first byte.
func (p *part) rewind() error {
	_, err := p.Seek(0, io.SeekStart)
	return err
}

// keep closes the part for a later run, unless it is empty.
func (p *part) keep() error {
	if p.size == 0 {
		return p.Close()
	}
	return p.File.Close()
}

// Close closes and removes the part.
func (p *part) Close() error {
	return errors.Join(p.File.Close(), os.Remove(p.Name()))
}

// removeParts removes unfinished downloads of the file at path, from all mirrors.
func removeParts(path string) error {
	parts, err := filepath.Glob(path + ".*" + partSuffix)
	for _, p := range parts {
		err = errors.Join(err, os.Remove(p))
	}
	return err
}

// rangeStart returns the first offset in a 206 response: "bytes 100-199/200" gives 100.
func rangeStart(r *http.Response) (first int64, ok bool) {
	n, _ := fmt.Sscanf(r.Header.Get("Content-Range"), "bytes %d-", &first)
	return first, n == 1
}

// rangeTotal returns the size of the file in a 416 response: "bytes */200" gives 200.
func rangeTotal(r *http.Response) (size int64, ok bool) {
	n, _ := fmt.Sscanf(r.Header.Get("Content-Range"), "bytes */%d", &size)
	return size, n == 1
}
