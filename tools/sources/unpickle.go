package sources

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
)

// The values of a pickle are nil, bool, int, pyString, []byte, tuple, *list, and those of numpy.go.
type (
	pyString []byte // text, or a string of Python 2
	tuple    []any
	list     struct{ items tuple }
)

// The limits of a pickle. Its bytes are limited by maxContent.
const (
	maxOpcodes = 10_000 // the six arrays take 200
	maxLine    = 1 << 10
)

// An unpickler runs the opcodes of a pickle. It holds each string of the file once and calls only what find returns, so
// time and memory are proportional to the content.
type unpickler struct {
	in      *bufio.Reader
	where   string
	offset  int64 // in the content
	frames  int64 // where the last frame ends
	stack   []any
	marks   []int // lengths of the stack
	memo    map[int]any
	encoded int64 // bytes that encodeLatin1 has produced
}

// unpickle reads a pickle up to its STOP, which must be the end of the content, and returns its value. Errors use where
// for the file.
func unpickle(content io.Reader, where string) (any, error) {
	u := &unpickler{in: bufio.NewReaderSize(content, 1<<16), where: where, memo: map[int]any{}}
	for range maxOpcodes {
		code, err := u.byte()
		if err != nil {
			return nil, err
		}
		if code == '.' { // STOP
			root, err := u.pop()
			if err == nil {
				err = u.checkEnd()
			}
			return root, err
		}
		run := opcodes[code]
		if run == nil {
			u.offset--
			if code == '}' {
				return nil, u.errorf("a dict, expected a tuple of three pairs (images, labels), for training, validation and test: save ((x, y), (x, y), (x, y)) with protocol=2")
			}
			return nil, u.errorf("opcode %q, expected those of numpy arrays in the protocols 1 to 4: save it with pickle.dump(..., protocol=2)", code)
		}
		if err := run(u); err != nil {
			return nil, err
		}
	}
	return nil, u.errorf("more than %d opcodes, expected three pairs of arrays: save images and labels as numpy arrays, made with numpy.array(...)", maxOpcodes)
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
func (u *unpickler) popN(n int) (tuple, error) {
	if len(u.stack)-u.fence() < n {
		return nil, u.errorf("the pickle takes a value from an empty stack: fetch or save it again")
	}
	from := len(u.stack) - n
	values := append(tuple{}, u.stack[from:]...)
	u.stack = u.stack[:from]
	return values, nil
}

// popMarked returns copies of the values since the last mark.
func (u *unpickler) popMarked() (tuple, error) {
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
	n, err := io.ReadFull(u.in, b[:size])
	u.offset += int64(n)
	if err != nil {
		return 0, u.cut(err)
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
	var b bytes.Buffer
	b.Grow(int(min(n, 1<<20)))
	got, err := io.CopyN(&b, u.in, n)
	u.offset += got
	if err != nil {
		return nil, u.cut(err)
	}
	return b.Bytes(), nil
}

// line reads up to the next newline, which it drops.
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
	return fmt.Errorf("%s: at byte %d: "+format, append([]any{u.where, u.offset}, args...)...)
}
