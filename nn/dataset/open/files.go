package open

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"

	"inkling/nn/dataset/idx"
	"inkling/nn/phrase"
)

const (
	maxSide    = 64      // rows and columns of an image, as in shards.
	minClasses = 2       // fewer leave nothing to learn.
	maxClasses = 62      // digits and both cases of the letters.
	maxContent = 1 << 30 // bytes of one file, decompressed: the largest known, the book's expanded one, has 1 GB
)

// checkSide returns an error unless images may have this size.
func checkSide(rows, cols int) error {
	if rows < 1 || rows > maxSide || cols < 1 || cols > maxSide {
		return phrase.Errorf("images of %d x %d pixels, expected 1 x 1 to %d x %d: scale them down", rows, cols, maxSide, maxSide)
	}
	return nil
}

// withContent calls use with the content of a file, decompressed and limited in size.
func (c *opening) withContent(path string, use func(io.Reader) error) error {
	f, err := c.files.Open(path)
	if err != nil {
		return c.unread(path, err)
	}
	defer f.Close()
	content, err := idx.Plain(&meter{f, c})
	if err != nil {
		return c.at(path).errorf("%w: is the file complete? Fetch it again", err)
	}
	plain := bufio.NewReader(bounded(content, maxContent))
	if start, _ := plain.Peek(2); string(start) == "\x1f\x8b" { // unpacking it too could give any size
		return c.at(path).errorf("a gzip file in a gzip file: unpack it with gunzip first")
	}
	return use(plain)
}

// withBytes calls use with a file that can be read anywhere, and its size.
func (c *opening) withBytes(path string, use func(io.ReaderAt, int64) error) error {
	f, err := c.files.Open(path)
	if err != nil {
		return c.unread(path, err)
	}
	defer f.Close()
	if at, ok := f.(io.ReaderAt); ok {
		info, err := f.Stat()
		if err != nil {
			return c.unread(path, err)
		}
		return use(&meterAt{at, c}, info.Size())
	}
	content, err := io.ReadAll(bounded(&meter{f, c}, maxContent))
	if err != nil {
		return c.at(path).errorf("%w", err)
	}
	return use(bytes.NewReader(content), int64(len(content)))
}

// unread returns the error for a file that cannot be opened, whose text names the file.
func (c *opening) unread(path string, err error) error {
	if p, ok := err.(*fs.PathError); ok {
		return c.at(path).errorf("%w", p.Err)
	}
	return err
}

// count counts bytes of files, and reports them.
func (c *opening) count(n int) error {
	c.bytes += int64(n)
	if c.Progress == nil || n == 0 {
		return nil
	}
	return c.Progress(c.bytes)
}

// A meter counts the bytes that are read.
type meter struct {
	in io.Reader
	c  *opening
}

func (m *meter) Read(b []byte) (int, error) {
	n, err := m.in.Read(b)
	if stop := m.c.count(n); stop != nil {
		return n, stop
	}
	return n, err
}

// A meterAt counts the bytes that are read anywhere.
type meterAt struct {
	in io.ReaderAt
	c  *opening
}

func (m *meterAt) ReadAt(b []byte, offset int64) (int, error) {
	n, err := m.in.ReadAt(b, offset)
	if stop := m.c.count(n); stop != nil {
		return n, stop
	}
	return n, err
}

// bounded reads up to most bytes of r; if r has more, reading fails.
func bounded(r io.Reader, most int64) io.Reader {
	return &boundedReader{r, most, most}
}

type boundedReader struct {
	in         io.Reader
	left, most int64
}

func (r *boundedReader) Read(b []byte) (int, error) {
	if int64(len(b)) > r.left+1 {
		b = b[:r.left+1] // one more, to detect the end
	}
	n, err := r.in.Read(b)
	if int64(n) > r.left {
		return int(r.left), phrase.Errorf("more than %d bytes of content: split the data set", r.most)
	}
	r.left -= int64(n)
	return n, err
}
