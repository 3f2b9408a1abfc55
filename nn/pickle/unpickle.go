package pickle

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"

	"inkling/nn/npy"
	"inkling/nn/phrase"
)

// The values of a pickle are nil, bool, int, float64, Text, []byte, Tuple, *List, *Dict and *npy.Array.
type (
	// A Text is a str, or a string of Python 2.
	Text []byte
	// A Tuple is a tuple.
	Tuple []any
	// A List is a list.
	List struct{ Items Tuple }
	// A Dict has its values by those of its keys that are texts.
	Dict struct {
		Keys   []string // in the order in which they were set first
		Values map[string]any
	}
)

// The limits of a pickle.
const (
	maxContent = 1 << 30
	maxOpcodes = 1 << 23 // a set of 250,000 images in arrays of their own takes 7 million
	maxStack   = 1 << 17 // values and marks: lists are written in parts of 1000
	maxLine    = 1 << 10 // bytes of a name or number
)

// A Pickle is the content of a pickle.
type Pickle struct {
	Value any
	Bytes int64 // of the content, decompressed
}

// An unpickler runs the opcodes of a pickle.
type unpickler struct {
	in     *bufio.Reader
	offset int64 // in the content
	frames int64 // where the last frame ends
	stack  []any
	marks  []int // lengths of the stack
	memo   []any
	copied int64 // see copies
}

// Read reads a pickle up to its STOP, which must be the end of the content. Errors say at which byte.
func Read(content io.Reader) (Pickle, error) {
	u := &unpickler{in: bufio.NewReaderSize(content, 1<<16)}
	for range maxOpcodes {
		code, err := u.byte()
		if err != nil {
			return Pickle{}, err
		}
		if code == '.' { // STOP
			root, err := u.pop()
			if err == nil {
				err = u.checkEnd()
			}
			return Pickle{root, u.offset}, err
		}
		run := opcodes[code]
		if run == nil {
			u.offset--
			return Pickle{}, u.errorf("opcode %q, expected those of plain values and numpy arrays: save it with pickle.dump(..., protocol=2)", code)
		}
		if err := run(u); err != nil {
			return Pickle{}, err
		}
		if len(u.stack)+len(u.marks) > maxStack {
			return Pickle{}, u.errorf("more than %d values that belong to nothing yet: save the values in numpy arrays", maxStack)
		}
	}
	return Pickle{}, u.errorf("more than %d opcodes: save the values in numpy arrays, made with numpy.array(...)", maxOpcodes)
}

// checkEnd checks that no frame is longer than the pickle, and that the content ends with it. A gzip file must be read
// to its end for its checksum to be verified.
func (u *unpickler) checkEnd() error {
	if u.frames > u.offset {
		return u.errorf("the pickle ends in a frame of up to byte %d: is the file complete? Fetch it again", u.frames)
	}
	switch _, err := u.in.ReadByte(); err {
	case io.EOF:
		return nil
	case nil:
		return u.errorf("there is more data after the end of the pickle: is the file complete? Fetch it again")
	default:
		return u.cut(err)
	}
}

func (u *unpickler) push(v any) { u.stack = append(u.stack, v) }

// top returns the last value since the last mark.
func (u *unpickler) top() (any, error) {
	if len(u.stack) == u.fence() {
		return nil, u.errorf("the pickle takes a value from an empty stack: fetch or save it again")
	}
	return u.stack[len(u.stack)-1], nil
}

func (u *unpickler) fence() int {
	if len(u.marks) == 0 {
		return 0
	}
	return u.marks[len(u.marks)-1]
}

func (u *unpickler) pop() (any, error) {
	v, err := u.top()
	if err == nil {
		u.stack = u.stack[:len(u.stack)-1]
	}
	return v, err
}

// popN returns copies of the last values.
func (u *unpickler) popN(n int) (Tuple, error) {
	if len(u.stack)-u.fence() < n {
		return nil, u.errorf("the pickle takes a value from an empty stack: fetch or save it again")
	}
	from := len(u.stack) - n
	values := append(Tuple{}, u.stack[from:]...)
	u.stack = u.stack[:from]
	return values, nil
}

// popMarked returns copies of the values since the last mark.
func (u *unpickler) popMarked() (Tuple, error) {
	if len(u.marks) == 0 {
		return nil, u.errorf("the pickle has no mark where one is needed: fetch or save it again")
	}
	values, err := u.popN(len(u.stack) - u.fence())
	u.marks = u.marks[:len(u.marks)-1]
	return values, err
}

func (u *unpickler) byte() (byte, error) {
	b, err := u.in.ReadByte()
	if err != nil {
		return 0, u.cut(err)
	}
	u.offset++
	return b, nil
}

// number reads an unsigned number of size bytes.
func (u *unpickler) number(size int) (uint64, error) {
	var b [8]byte
	for i := range size {
		c, err := u.byte()
		if err != nil {
			return 0, err
		}
		b[i] = c
	}
	return binary.LittleEndian.Uint64(b[:]), nil
}

// length reads a length of size bytes.
func (u *unpickler) length(size int) (int64, error) {
	n, err := u.number(size)
	if err == nil && n > maxContent {
		u.offset -= int64(size)
		err = u.errorf("a length of %d bytes, expected at most %d: is the file complete? Fetch it again", n, maxContent)
	}
	return int64(n), err
}

// counted reads a length of size bytes, and then that many bytes. Memory grows as they arrive.
func (u *unpickler) counted(size int) ([]byte, error) {
	n, err := u.length(size)
	if err != nil {
		return nil, err
	}
	const sure = 1 << 12 // bytes that are allocated at once
	if n <= sure {
		b := make([]byte, n)
		got, err := io.ReadFull(u.in, b)
		u.offset += int64(got)
		if err != nil {
			return nil, u.cut(err)
		}
		return b, nil
	}
	var b bytes.Buffer
	b.Grow(int(min(n, 1<<20)))
	got, err := io.CopyN(&b, u.in, n)
	u.offset += got
	if err != nil {
		return nil, u.cut(err)
	}
	return b.Bytes(), nil
}

// text reads up to the next newline, which it drops. Memory grows as the bytes arrive.
func (u *unpickler) text() ([]byte, error) {
	line, err := u.in.ReadBytes('\n')
	u.offset += int64(len(line))
	switch {
	case err != nil:
		return nil, u.cut(err)
	case u.offset > maxContent:
		return nil, u.errorf("more than %d bytes of content: split the data set", maxContent)
	}
	return line[:len(line)-1], nil
}

// line reads a short text up to the next newline.
func (u *unpickler) line() (string, error) {
	var line []byte
	for range maxLine {
		b, err := u.byte()
		if err != nil || b == '\n' {
			return string(line), err
		}
		line = append(line, b)
	}
	return "", u.errorf("a name of more than %d bytes, expected one of numpy's: fetch it again", maxLine)
}

// cut returns the error for a file that ends, or cannot be read, within the pickle.
func (u *unpickler) cut(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return u.errorf("the file ends in the middle of the pickle: is the file complete? Fetch it again")
	}
	return u.errorf("%w: is the file complete? Fetch it again", err)
}

func (u *unpickler) errorf(format string, args ...any) error {
	return phrase.Errorf("at byte %d: %w", u.offset, phrase.Errorf(format, args...))
}

// Items returns the elements of a tuple or a list.
func Items(v any) (Tuple, bool) {
	switch v := v.(type) {
	case Tuple:
		return v, true
	case *List:
		return v.Items, true
	}
	return nil, false
}

// Shown describes a value for messages.
func Shown(v any) phrase.Phrase {
	switch v := v.(type) {
	case nil:
		return phrase.Phrase{Text: "None"}
	case bool:
		return phrase.New("True or False")
	case int, float64:
		return phrase.New("a number")
	case Text:
		return phrase.New("a text")
	case []byte:
		return phrase.New("bytes")
	case Tuple:
		return phrase.New("a tuple of %d", len(v))
	case *List:
		return phrase.New("a list of %d", len(v.Items))
	case *Dict:
		return phrase.New("a dict")
	case *npy.Array:
		return phrase.New("a numpy array of shape %v", v.Shape)
	}
	return phrase.New("a function or type of numpy")
}
