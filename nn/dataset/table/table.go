// Package table reads images from text with a line for each: its label and its pixels, as spreadsheets, pandas and OpenML
// write it.
//
// Sniff finds the layout from the first lines: the separator, a header, which column has the labels, whether another
// has numbers of rows, and whether pixels go to 1 or to 255. Read then reads line by line, so memory is that of the
// images. Plain whole numbers are parsed here, as a file may have 50 million of them.
//
// Out of scope: compression, labels as numbers, and which file is for what.
package table

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"inkling/nn/phrase"
)

// The limits of a file.
const (
	MaxPixels = 64 * 64
	// maxRow is longer than a line with the largest image: each pixel a float with 20 digits and a separator.
	maxRow = MaxPixels * 24
	// SampleBytes are the first bytes of a file from which Sniff finds the layout.
	SampleBytes = 1 << 20
)

// ErrNoLabels is the error for a header that names pixels only.
var ErrNoLabels = phrase.Errorf("no label column")

// Text returns the content as UTF-8, without a byte order mark.
func Text(content io.Reader) io.Reader {
	start := make([]byte, 3)
	n, err := io.ReadFull(content, start)
	start = start[:n]
	rest := io.MultiReader(bytes.NewReader(start), content)
	switch {
	case err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF):
		return io.MultiReader(bytes.NewReader(start), failed{err})
	case bytes.HasPrefix(start, []byte("\xff\xfe")):
		return &utf16Reader{in: bufio.NewReader(io.MultiReader(bytes.NewReader(start[2:]), content)), order: binary.LittleEndian}
	case bytes.HasPrefix(start, []byte("\xfe\xff")):
		return &utf16Reader{in: bufio.NewReader(io.MultiReader(bytes.NewReader(start[2:]), content)), order: binary.BigEndian}
	case bytes.HasPrefix(start, []byte("\xef\xbb\xbf")):
		return content
	}
	return rest
}

// A utf16Reader returns a text of 16-bit units as UTF-8.
type utf16Reader struct {
	in    *bufio.Reader
	order binary.ByteOrder
	out   []byte // decoded and not yet returned
}

func (r *utf16Reader) Read(b []byte) (int, error) {
	for len(r.out) < len(b) && len(r.out) < 1<<12 {
		c, err := r.unit()
		if err != nil && len(r.out) == 0 {
			return 0, err
		}
		if err != nil {
			break // again in the next call
		}
		if utf16.IsSurrogate(c) {
			next, _ := r.unit()
			c = utf16.DecodeRune(c, next)
		}
		r.out = utf8.AppendRune(r.out, c)
	}
	n := copy(b, r.out)
	r.out = r.out[n:]
	return n, nil
}

func (r *utf16Reader) unit() (rune, error) {
	var b [2]byte
	_, err := io.ReadFull(r.in, b[:])
	return rune(r.order.Uint16(b[:])), err
}

// failed is a reader whose error is known.
type failed struct{ err error }

func (f failed) Read([]byte) (int, error) { return 0, f.err }

// lines reads a text line by line. It skips blank ones.
type lines struct {
	in     io.Reader
	buf    []byte
	at     int // of the next line in buf
	number int // of the last line, from 1
	err    error
}

// next returns the next line that is not blank, without its end, or nil at the end of the text. It is valid until the next
// call.
func (l *lines) next() ([]byte, error) {
	for {
		if end := bytes.IndexByte(l.buf[l.at:], '\n'); end >= 0 {
			line := bytes.TrimSuffix(l.buf[l.at:l.at+end], []byte("\r"))
			l.at += end + 1
			l.number++
			if len(line) > 0 && len(bytes.TrimSpace(line)) > 0 {
				return line, nil
			}
			continue
		}
		switch {
		case len(l.buf)-l.at > maxRow:
			l.number++
			return nil, l.errorf("more than %d bytes, expected a label and at most %d pixels: is this a CSV file?", maxRow, MaxPixels)
		case l.err == io.EOF && l.at < len(l.buf):
			l.buf = append(l.buf, '\n')
		case l.err == io.EOF:
			return nil, nil
		case l.err != nil:
			l.number++
			return nil, l.errorf("%w: is the file complete? Fetch it again", l.err)
		default:
			l.fill()
		}
	}
}

// fill reads more of the text behind the part that is left.
func (l *lines) fill() {
	left := copy(l.buf, l.buf[l.at:])
	l.at = 0
	if cap(l.buf) < left+1<<16 {
		l.buf = append(make([]byte, 0, 2*left+1<<17), l.buf[:left]...)
	}
	n, err := l.in.Read(l.buf[left:cap(l.buf)])
	l.buf, l.err = l.buf[:left+n], err
}

func (l *lines) errorf(format string, args ...any) error {
	return phrase.Errorf("line %d: %w", l.number, phrase.Errorf(format, args...))
}
