package hand

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/crc32"
	"io"
)

// Optional parts of the header of a gzip file, as bits of its fourth byte.
const (
	gzipSum     = 1 << 1
	gzipExtra   = 1 << 2
	gzipName    = 1 << 3
	gzipComment = 1 << 4
)

const gzipMagic = "\x1f\x8b"

// unzip returns the content of a gzip file, up to one byte more than mostFile. (Package
// compress/gzip has a header with a time.Time, which would make the lab 35 KB larger.)
func unzip(b []byte) ([]byte, error) {
	const header, deflated = 10, 8
	if len(b) < header {
		return nil, io.ErrUnexpectedEOF
	}
	if b[2] != deflated {
		return nil, otherMethod.Err(b[2])
	}
	flags, rest := b[3], bytes.NewBuffer(b[header:])
	if flags&gzipExtra != 0 {
		if rest.Len() < 2 {
			return nil, io.ErrUnexpectedEOF
		}
		rest.Next(int(binary.LittleEndian.Uint16(rest.Next(2))))
	}
	for _, text := range []byte{gzipName, gzipComment} {
		if flags&text != 0 {
			rest.ReadBytes(0) // a file without the zero is empty now, an error below
		}
	}
	if flags&gzipSum != 0 {
		rest.Next(2)
	}
	content, err := io.ReadAll(io.LimitReader(flate.NewReader(rest), mostFile+1))
	if err != nil || len(content) > mostFile {
		return content, err
	}
	sums := rest.Next(8)
	if len(sums) < 8 {
		return nil, io.ErrUnexpectedEOF
	}
	if binary.LittleEndian.Uint32(sums) != crc32.ChecksumIEEE(content) {
		return nil, wrongSum.Err()
	}
	return content, nil
}
