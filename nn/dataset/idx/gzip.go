package idx

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"io"

	"inkling/nn/phrase"
)

// gzipMagic are the first bytes of every gzip file, and of no IDX file.
var gzipMagic = []byte{0x1f, 0x8b}

// A compressed file may decompress to freeBytes, plus maxRatio bytes for each of its own. Digits decompress to 5 to 30
// times their size, a malicious file to 1000 times.
const (
	freeBytes = 64 << 20
	maxRatio  = 200
)

// MostUnpacked returns how many bytes a compressed file, or part of one, of this size may decompress to.
func MostUnpacked(packed int64) int64 { return freeBytes + maxRatio*packed }

// Plain returns the content of r, decompressed if it is gzip. Reading fails if the content is out of proportion to the
// file.
func Plain(r io.Reader) (io.Reader, error) {
	packed := &counter{in: r}
	buffered := bufio.NewReader(packed)
	start, err := buffered.Peek(len(gzipMagic))
	if err != nil && err != io.EOF {
		return nil, err
	}
	if !bytes.Equal(start, gzipMagic) {
		return buffered, nil
	}
	content, err := gzip.NewReader(buffered)
	return &unpacker{content, packed, 0}, err
}

// A counter counts the bytes read.
type counter struct {
	in    io.Reader
	bytes int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.in.Read(b)
	c.bytes += int64(n)
	return n, err
}

// An unpacker reads the content of a gzip file.
type unpacker struct {
	in     io.Reader
	packed *counter
	bytes  int64
}

func (u *unpacker) Read(b []byte) (int, error) {
	n, err := u.in.Read(b)
	u.bytes += int64(n)
	if u.bytes > MostUnpacked(u.packed.bytes) {
		return 0, phrase.Errorf("the gzip file unpacks to more than %d MB and %d times its size, expected less: if that is right, unpack it with gunzip first", freeBytes>>20, maxRatio)
	}
	return n, err
}
