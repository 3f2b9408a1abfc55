package idx

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"io"
)

// gzipMagic are the first bytes of every gzip file, and of no IDX file.
var gzipMagic = []byte{0x1f, 0x8b}

// Plain returns the content of r, decompressed when it is gzip.
func Plain(r io.Reader) (io.Reader, error) {
	buffered := bufio.NewReader(r)
	start, err := buffered.Peek(len(gzipMagic))
	if err != nil && err != io.EOF {
		return nil, err
	}
	if !bytes.Equal(start, gzipMagic) {
		return buffered, nil
	}
	return gzip.NewReader(buffered)
}
