package idx

import (
	"encoding/binary"
	"io"
	"math"

	"inkling/nn/phrase"
)

// maxCount is the largest count that a header can hold. Memory is not allocated by the header, so any count is
// acceptable.
const maxCount = math.MaxUint32

var fetchAgain = phrase.New("is the file complete? Fetch it again")

// reader reads the parts of one file and tracks the offset.
type reader struct {
	in     io.Reader
	name   string
	offset int64 // in the content, after any decompression
}

func newReader(r io.Reader, name string) (*reader, error) {
	content, err := Plain(r)
	if err != nil {
		return nil, phrase.Errorf("%s: %w: %s", name, err, fetchAgain)
	}
	return &reader{in: content, name: name}, nil
}

// magic reads the magic number of a file that should hold this content.
func (r *reader) magic(want uint32, content phrase.Phrase) error {
	at := r.offset
	got, err := r.uint32(phrase.New("magic number"))
	if err != nil {
		return err
	}
	if got != want {
		return r.at(at).errorf("magic number is 0x%08x, expected 0x%08x (%s): %s", got, want, content, magicHint(got))
	}
	return nil
}

// magicHint guesses what a file with the wrong magic number is.
func magicHint(magic uint32) phrase.Phrase {
	switch magic {
	case labelsMagic:
		return phrase.New("is this a label file?")
	case imagesMagic:
		return phrase.New("is this an image file?")
	}
	return phrase.New("is this one of MNIST's four files?")
}

// size reads a count or a dimension, from 1 to most.
func (r *reader) size(what phrase.Phrase, most int64) (int64, error) {
	at := r.offset
	n, err := r.uint32(what)
	if err != nil {
		return 0, err
	}
	if n == 0 || int64(n) > most {
		return 0, r.at(at).errorf("%s is %d, expected 1 to %d: %s", what, n, most, fetchAgain)
	}
	return int64(n), nil
}

// uint32 reads one number of the header.
func (r *reader) uint32(what phrase.Phrase) (uint32, error) {
	var b [4]byte
	n, err := io.ReadFull(r.in, b[:])
	r.offset += int64(n)
	switch {
	case err == io.EOF, err == io.ErrUnexpectedEOF:
		return 0, r.at(r.offset).errorf("the file ends in the header (%s): %s", what, fetchAgain)
	case err != nil:
		return 0, r.at(r.offset).errorf("%w: %s", err, fetchAgain)
	}
	return binary.BigEndian.Uint32(b[:]), nil
}

// body reads the bytes after the header, which must be the file's last. Memory grows with the bytes that arrive, not
// by what the header says.
func (r *reader) body(size int64, what phrase.Phrase) ([]byte, error) {
	end := r.offset + size
	content, err := io.ReadAll(io.LimitReader(r.in, size+1)) // one more, to detect the end
	r.offset += int64(len(content))
	switch {
	case err != nil: // damaged or truncated gzip
		return nil, r.at(r.offset).errorf("%w: %s", err, fetchAgain)
	case r.offset < end:
		return nil, r.at(r.offset).errorf("the file ends, expected %d bytes (%s): %s", end, what, fetchAgain)
	case r.offset > end:
		return nil, r.at(end).errorf("there is more data after the expected end (%s): %s", what, fetchAgain)
	}
	return content, nil
}

// A location is an offset in a file.
type location struct {
	name   string
	offset int64
}

func (r *reader) at(offset int64) location { return location{r.name, offset} }

// errorf returns an error that names the file and the offset.
func (l location) errorf(format string, args ...any) error {
	return phrase.Errorf("%s: at byte %d: %w", l.name, l.offset, phrase.Errorf(format, args...))
}
