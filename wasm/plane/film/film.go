// Package film writes animated GIF files, picture by picture. It is smaller than image/gif, and its pictures are compressed
// by what has changed since the one before.
package film

import (
	"compress/lzw"
	"encoding/binary"
)

// A Colour is red, green and blue.
type Colour [3]byte

// MaxColours is the largest number of colours of a film.
const MaxColours = unchanged

// unchanged is the index of pixels that stay as they are.
const unchanged = 255

// A Film is an animated GIF file in the making.
type Film struct {
	width, height int
	file          blocks
	last          []byte // the picture before
	changes       []byte // to be used again
}

// New begins a film that is repeated without end.
func New(width, height int, colours []Colour) *Film {
	if len(colours) > MaxColours {
		panic("film: too many colours")
	}
	f := &Film{width: width, height: height}
	f.put("GIF89a")
	f.put16(width, height)
	f.put("\xf7\x00\x00") // a table of 256 colours
	var table [256]Colour
	copy(table[:], colours)
	for _, c := range table {
		f.file.b = append(f.file.b, c[:]...)
	}
	f.put("\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00") // without end
	return f
}

func (f *Film) put(text string) { f.file.b = append(f.file.b, text...) }

func (f *Film) put16(numbers ...int) {
	for _, n := range numbers {
		f.file.b = binary.LittleEndian.AppendUint16(f.file.b, uint16(n))
	}
}

// Add adds a picture, which is shown for so many hundredths of a second. The pixels are indices of colours, row by row.
func (f *Film) Add(pixels []byte, hundredths int) {
	if len(pixels) != f.width*f.height {
		panic("film: a picture of another size")
	}
	f.put("\x21\xf9\x04\x05") // the picture before stays below this one
	f.put16(hundredths)
	f.put("\xff\x00\x2c") // index 255 is transparent
	f.put16(0, 0, f.width, f.height)
	f.put("\x00\x08")
	f.changes = append(f.changes[:0], pixels...)
	for i, v := range f.last {
		if pixels[i] == v {
			f.changes[i] = unchanged
		}
	}
	f.last = append(f.last[:0], pixels...)
	w := lzw.NewWriter(&f.file, lzw.LSB, 8)
	_, _ = w.Write(f.changes) // blocks do not fail
	_ = w.Close()
	f.file.flush()
	f.put("\x00")
}

// End returns the file.
func (f *Film) End() []byte {
	f.put("\x3b")
	return f.file.b
}

// blocks is a file whose compressed pixels are in blocks of at most 255 bytes, after their length.
type blocks struct {
	b    []byte
	rest []byte // not yet written
}

func (b *blocks) Write(p []byte) (int, error) {
	b.rest = append(b.rest, p...)
	for len(b.rest) >= 255 {
		b.put(255)
	}
	return len(p), nil
}

func (b *blocks) put(n int) {
	b.b = append(append(b.b, byte(n)), b.rest[:n]...)
	b.rest = append(b.rest[:0], b.rest[n:]...)
}

func (b *blocks) flush() {
	if len(b.rest) > 0 {
		b.put(len(b.rest))
	}
}
