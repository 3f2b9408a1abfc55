package sources

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
)

// An argument is what follows an opcode in a pickle.
type argument byte

const (
	unknown  argument = iota // an opcode that a tuple of arrays does not need
	none                     // nothing
	one                      // so many bytes
	two                      //
	four                     //
	eight                    //
	line                     // up to and with the next newline
	twoLines                 // the same twice
	counted1                 // a length of one byte, and so many bytes
	counted4                 // a length of four bytes
	counted8                 // a length of eight bytes
)

// opcodes are those that Python 2 and 3 write for tuples of numpy arrays in the binary protocols, 1 to 4. Names and
// arguments are those of Python's module pickletools.
var opcodes = map[byte]argument{
	'(': none, '.': none, '0': none, '2': none, // MARK STOP POP DUP
	')': none, 't': none, '\x85': none, '\x86': none, '\x87': none, // EMPTY_TUPLE TUPLE TUPLE1 TUPLE2 TUPLE3
	']': none, 'a': none, 'e': none, // EMPTY_LIST APPEND APPENDS
	'N': none, '\x88': none, '\x89': none, // NONE NEWTRUE NEWFALSE
	'R': none, 'b': none, '\x93': none, // REDUCE BUILD STACK_GLOBAL
	'\x94': none, '\x80': one, '\x95': eight, // MEMOIZE PROTO FRAME
	'K': one, 'M': two, 'J': four, 'I': line, '\x8a': counted1, // BININT1 BININT2 BININT INT LONG1
	'h': one, 'j': four, 'q': one, 'r': four, // BINGET LONG_BINGET BINPUT LONG_BINPUT
	'c': twoLines,                                  // GLOBAL
	'U': counted1, 'C': counted1, '\x8c': counted1, // SHORT_BINSTRING SHORT_BINBYTES SHORT_BINUNICODE
	'T': counted4, 'B': counted4, 'X': counted4, // BINSTRING BINBYTES BINUNICODE
	'\x8d': counted8, '\x8e': counted8, // BINUNICODE8 BINBYTES8
}

const (
	maxOpcodes = 10_000 // the six arrays take 200
	maxLine    = 1 << 10
)

// checkOpcodes reads a pickle from its start to its STOP. What it lets pass, the library can load in memory that is
// bounded by what is really there: it allocates the lengths that it reads, and something for every opcode.
func checkOpcodes(r io.Reader, where string) error {
	s := &opcodeScanner{in: bufio.NewReaderSize(r, 1<<16), where: where}
	for range maxOpcodes {
		code, err := s.opcode()
		if err != nil {
			return err
		}
		if code == '.' {
			return s.checkEnd()
		}
	}
	return s.errorf("more than %d opcodes, expected three pairs of arrays: save images and labels as numpy arrays, made with numpy.array(...)", maxOpcodes)
}

type opcodeScanner struct {
	in     *bufio.Reader
	where  string
	offset int64
	frames int64 // where the last frame ends
}

// opcode reads one opcode and what follows it.
func (s *opcodeScanner) opcode() (byte, error) {
	code, err := s.in.ReadByte()
	if err != nil {
		return 0, s.cut(err)
	}
	argument := opcodes[code]
	if code == '}' {
		return 0, s.errorf("a dict, expected a tuple of three pairs (images, labels), for training, validation and test: save ((x, y), (x, y), (x, y)) with protocol=2")
	}
	if argument == unknown {
		return 0, s.errorf("opcode %q, expected those of numpy arrays in the protocols 1 to 4: save it with pickle.dump(..., protocol=2)", code)
	}
	s.offset++
	switch argument {
	case one:
		return code, s.skip(1)
	case two:
		return code, s.skip(2)
	case four:
		return code, s.skip(4)
	case eight: // FRAME alone
		n, err := s.length(8)
		s.frames = max(s.frames, s.offset+n)
		return code, err
	case line:
		return code, s.line()
	case twoLines:
		if err := s.line(); err != nil {
			return 0, err
		}
		return code, s.line()
	case counted1:
		return code, s.counted(1)
	case counted4:
		return code, s.counted(4)
	case counted8:
		return code, s.counted(8)
	}
	return code, nil
}

// counted skips a length of so many bytes and what it counts.
func (s *opcodeScanner) counted(size int) error {
	n, err := s.length(size)
	if err != nil {
		return err
	}
	return s.skip(n)
}

// length reads a length.
func (s *opcodeScanner) length(size int) (int64, error) {
	var b [8]byte
	if _, err := io.ReadFull(s.in, b[:size]); err != nil {
		return 0, s.cut(err)
	}
	n := binary.LittleEndian.Uint64(b[:])
	if n > maxContent {
		return 0, s.errorf("a length of %d bytes, expected at most %d: is the file whole? Fetch it again", n, maxContent)
	}
	s.offset += int64(size)
	return int64(n), nil
}

func (s *opcodeScanner) skip(n int64) error {
	skipped, err := io.CopyN(io.Discard, s.in, n)
	s.offset += skipped
	if err != nil {
		return s.cut(err)
	}
	return nil
}

func (s *opcodeScanner) line() error {
	for range maxLine {
		b, err := s.in.ReadByte()
		if err != nil {
			return s.cut(err)
		}
		s.offset++
		if b == '\n' {
			return nil
		}
	}
	return s.errorf("a name of more than %d bytes, expected one of numpy's: fetch it again", maxLine)
}

// checkEnd sees that no frame is longer than the pickle, and that the content ends with it, which a gzip file must reach
// for its checksum to count.
func (s *opcodeScanner) checkEnd() error {
	if s.frames > s.offset {
		return s.errorf("the pickle ends within a frame of up to byte %d: is the file whole? Fetch it again", s.frames)
	}
	switch _, err := s.in.ReadByte(); err {
	case io.EOF:
		return nil
	case nil:
		return s.errorf("the content goes on, expected its end: is the file whole? Fetch it again")
	default:
		return s.cut(err)
	}
}

// cut is the error of a file that ends, or cannot be read, within the pickle.
func (s *opcodeScanner) cut(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return s.errorf("the content ends within the pickle: is the file whole? Fetch it again")
	}
	return s.errorf("%w: is the file whole? Fetch it again", err)
}

func (s *opcodeScanner) errorf(format string, args ...any) error {
	return fmt.Errorf("%s: at byte %d: "+format, append([]any{s.where, s.offset}, args...)...)
}
