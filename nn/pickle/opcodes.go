package pickle

import (
	"math"
	"math/bits"
	"strconv"
	"strings"
	"unicode/utf8"

	"inkling/nn/foreign"
	"inkling/nn/npy"
)

// opcodes are those that Python 2 and 3 write for plain values and numpy arrays in the protocols 0 to 5, without STOP.
// The comments have their names in Python's module pickletools.
var opcodes [256]func(*unpickler) error

func init() { // a literal would be an initialisation cycle: opcodes call numpy's functions, which refer to opcodes
	opcodes = [256]func(*unpickler) error{
		'(': (*unpickler).mark, '0': (*unpickler).popOne, '1': (*unpickler).popMark, '2': (*unpickler).dup, // MARK POP POP_MARK DUP
		')': makeTuple(0), '\x85': makeTuple(1), '\x86': makeTuple(2), '\x87': makeTuple(3), // EMPTY_TUPLE TUPLE1 TUPLE2 TUPLE3
		't': (*unpickler).markedTuple,                             // TUPLE
		']': (*unpickler).emptyList, 'l': (*unpickler).markedList, // EMPTY_LIST LIST
		'a': appendItems((*unpickler).popLast), 'e': appendItems((*unpickler).popMarked), // APPEND APPENDS
		'}': (*unpickler).emptyDict, 'd': (*unpickler).markedDict, // EMPTY_DICT DICT
		's': setItems((*unpickler).popPair), 'u': setItems((*unpickler).popMarked), // SETITEM SETITEMS
		'N': constant(nil), '\x88': constant(true), '\x89': constant(false), // NONE NEWTRUE NEWFALSE
		'K': unsigned(1), 'M': unsigned(2), 'J': (*unpickler).int32, 'I': (*unpickler).decimal, 'L': (*unpickler).decimal, // BININT1 BININT2 BININT INT LONG
		'\x8a': (*unpickler).long, 'F': (*unpickler).float, 'G': (*unpickler).binaryFloat, // LONG1 FLOAT BINFLOAT
		'S': (*unpickler).quoted, 'V': (*unpickler).escaped, // STRING UNICODE
		'U': readText(1), 'T': readText(4), // SHORT_BINSTRING BINSTRING
		'\x8c': readText(1), 'X': readText(4), '\x8d': readText(8), // SHORT_BINUNICODE BINUNICODE BINUNICODE8
		'C': readBytes(1), 'B': readBytes(4), '\x8e': readBytes(8), '\x96': readBytes(8), // SHORT_BINBYTES BINBYTES BINBYTES8 BYTEARRAY8
		'g': (*unpickler).getLine, 'h': get(1), 'j': get(4), // GET BINGET LONG_BINGET
		'p': (*unpickler).putLine, 'q': put(1), 'r': put(4), '\x94': (*unpickler).memoize, // PUT BINPUT LONG_BINPUT MEMOIZE
		'c': (*unpickler).global, '\x93': (*unpickler).stackGlobal, // GLOBAL STACK_GLOBAL
		'R': (*unpickler).reduce, 'b': (*unpickler).build, // REDUCE BUILD
		'\x80': (*unpickler).protocol, '\x95': (*unpickler).frame, // PROTO FRAME
	}
}

func (u *unpickler) mark() error {
	u.marks = append(u.marks, len(u.stack))
	return nil
}

// popOne drops a value, or a mark with nothing after it.
func (u *unpickler) popOne() error {
	if len(u.marks) > 0 && len(u.stack) == u.fence() {
		u.marks = u.marks[:len(u.marks)-1]
		return nil
	}
	_, err := u.pop()
	return err
}

func (u *unpickler) popLast() (Tuple, error) { return u.popN(1) }

func (u *unpickler) dup() error {
	v, err := u.top()
	u.push(v)
	return err
}

func makeTuple(n int) func(*unpickler) error {
	return func(u *unpickler) error {
		values, err := u.popN(n)
		u.push(values)
		return err
	}
}

func (u *unpickler) markedTuple() error {
	values, err := u.popMarked()
	u.push(values)
	return err
}

func (u *unpickler) emptyList() error {
	u.push(&List{})
	return nil
}

func (u *unpickler) markedList() error {
	items, err := u.popMarked()
	u.push(&List{items})
	return err
}

func (u *unpickler) popMark() error {
	_, err := u.popMarked()
	return err
}

func (u *unpickler) emptyDict() error {
	u.push(&Dict{Values: map[string]any{}})
	return nil
}

func (u *unpickler) markedDict() error {
	items, err := u.popMarked()
	if err != nil {
		return err
	}
	d := &Dict{Values: map[string]any{}}
	u.push(d)
	return u.fill(d, items)
}

func (u *unpickler) popPair() (Tuple, error) { return u.popN(2) }

// setItems sets values of the dict before them.
func setItems(values func(*unpickler) (Tuple, error)) func(*unpickler) error {
	return func(u *unpickler) error {
		items, err := values(u)
		if err != nil {
			return err
		}
		to, err := u.top()
		if err != nil {
			return err
		}
		d, ok := to.(*Dict)
		if !ok {
			return u.errorf("the pickle sets items of %s, expected a dict: fetch or save it again", Shown(to))
		}
		return u.fill(d, items)
	}
}

// fill sets values of a dict, given as key, value, key, value and so on.
func (u *unpickler) fill(d *Dict, items Tuple) error {
	if len(items)%2 != 0 {
		return u.errorf("a dict with a key that has no value: fetch or save it again")
	}
	for i := 0; i < len(items); i += 2 {
		d.set(items[i], items[i+1])
	}
	return nil
}

// appendItems appends values to the list before them.
func appendItems(values func(*unpickler) (Tuple, error)) func(*unpickler) error {
	return func(u *unpickler) error {
		items, err := values(u)
		if err != nil {
			return err
		}
		to, err := u.top()
		if err != nil {
			return err
		}
		l, ok := to.(*List)
		if !ok {
			return u.errorf("the pickle appends to %s, expected a list: fetch or save it again", Shown(to))
		}
		l.Items = append(l.Items, items...)
		return nil
	}
}

func constant(v any) func(*unpickler) error {
	return func(u *unpickler) error {
		u.push(v)
		return nil
	}
}

func unsigned(size int) func(*unpickler) error {
	return func(u *unpickler) error {
		n, err := u.number(size)
		u.push(int(n))
		return err
	}
}

func (u *unpickler) int32() error {
	n, err := u.number(4)
	u.push(int(int32(n)))
	return err
}

// decimal reads a number as text, which may end in L; 00 and 01 are bools.
func (u *unpickler) decimal() error {
	line, err := u.line()
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(strings.TrimSuffix(line, "L"))
	switch {
	case err != nil:
		return u.errorf("the number %s, expected a whole number: fetch or save it again", foreign.Quote(line))
	case line == "00" || line == "01":
		u.push(n == 1)
	default:
		u.push(n)
	}
	return nil
}

// float reads a number as text.
func (u *unpickler) float() error {
	line, err := u.line()
	if err != nil {
		return err
	}
	x, err := strconv.ParseFloat(line, 64)
	if err != nil {
		return u.errorf("the number %s, expected one such as 0.25: fetch or save it again", foreign.Quote(line))
	}
	u.push(x)
	return nil
}

// binaryFloat reads a number as eight bytes, of which the highest is first.
func (u *unpickler) binaryFloat() error {
	n, err := u.number(8)
	u.push(math.Float64frombits(bits.ReverseBytes64(n)))
	return err
}

// long reads a signed number of up to eight bytes.
func (u *unpickler) long() error {
	b, err := u.counted(1)
	if err != nil {
		return err
	}
	if len(b) > 8 {
		return u.errorf("a number of %d bytes, expected at most 8: fetch or save it again", len(b))
	}
	n := 0
	for i, c := range b {
		n |= int(c) << (8 * i)
	}
	if unused := 64 - 8*len(b); len(b) > 0 {
		n = n << unused >> unused // carries the sign
	}
	u.push(n)
	return nil
}

func readText(size int) func(*unpickler) error {
	return func(u *unpickler) error {
		b, err := u.counted(size)
		u.push(Text(b))
		return err
	}
}

func readBytes(size int) func(*unpickler) error {
	return func(u *unpickler) error {
		b, err := u.counted(size)
		u.push(b)
		return err
	}
}

// quoted reads a string as Python 2 prints it, in quotes.
func (u *unpickler) quoted() error {
	line, err := u.text()
	if err != nil {
		return err
	}
	n := len(line)
	if n < 2 || line[0] != line[n-1] || line[0] != '\'' && line[0] != '"' {
		return u.errorf("the text %s, expected one in quotes: fetch or save it again", foreign.Quote(line))
	}
	text, ok := unescape(line[1:n-1], stringEscapes)
	if !ok {
		return u.errorf("the text %s with an unknown escape: fetch or save it again", foreign.Quote(line))
	}
	u.push(Text(text))
	return nil
}

// escaped reads a text in which some characters are escaped.
func (u *unpickler) escaped() error {
	line, err := u.text()
	if err != nil {
		return err
	}
	latin1 := make([]byte, 0, len(line))
	for _, c := range line {
		latin1 = utf8.AppendRune(latin1, rune(c))
	}
	text, ok := unescape(latin1, unicodeEscapes)
	if !ok {
		return u.errorf("the text %s with an unknown escape: fetch or save it again", foreign.Quote(line))
	}
	u.push(Text(text))
	return nil
}

func (u *unpickler) getLine() error {
	i, err := u.decimalIndex()
	if err != nil {
		return err
	}
	return u.get(i)
}

func get(size int) func(*unpickler) error {
	return func(u *unpickler) error {
		i, err := u.number(size)
		if err != nil {
			return err
		}
		return u.get(int(i))
	}
}

func (u *unpickler) get(i int) error {
	if i < 0 || i >= len(u.memo) {
		return u.errorf("value %d of the memo, which does not exist: fetch or save it again", i)
	}
	u.push(u.memo[i])
	return nil
}

func (u *unpickler) putLine() error {
	i, err := u.decimalIndex()
	if err != nil {
		return err
	}
	return u.put(i)
}

func put(size int) func(*unpickler) error {
	return func(u *unpickler) error {
		i, err := u.number(size)
		if err != nil {
			return err
		}
		return u.put(int(i))
	}
}

// maxGap is the largest number of values of the memo that are left out: Python numbers them one after the other.
const maxGap = 1 << 8

func (u *unpickler) put(i int) error {
	v, err := u.top()
	if err != nil {
		return err
	}
	if i < 0 || i > len(u.memo)+maxGap {
		return u.errorf("value %d of the memo, which has %d: fetch or save it again", i, len(u.memo))
	}
	for i >= len(u.memo) {
		u.memo = append(u.memo, nil)
	}
	u.memo[i] = v
	return nil
}

func (u *unpickler) memoize() error { return u.put(len(u.memo)) }

// decimalIndex reads a number of the memo as text.
func (u *unpickler) decimalIndex() (int, error) {
	line, err := u.line()
	if err != nil {
		return 0, err
	}
	i, err := strconv.Atoi(line)
	if err != nil {
		return 0, u.errorf("the number %s, expected a whole number: fetch or save it again", foreign.Quote(line))
	}
	return i, nil
}

func (u *unpickler) global() error {
	module, err := u.line()
	if err != nil {
		return err
	}
	name, err := u.line()
	if err != nil {
		return err
	}
	return u.find(module, name)
}

func (u *unpickler) stackGlobal() error {
	names, err := u.popN(2)
	if err != nil {
		return err
	}
	module, ok := names[0].(Text)
	name, ok2 := names[1].(Text)
	if !ok || !ok2 || len(module)+len(name) > maxLine {
		return u.errorf("the pickle has %s and %s as the name of a class, expected two short texts: fetch or save it again", Shown(names[0]), Shown(names[1]))
	}
	return u.find(string(module), string(name))
}

// reduce calls a function.
func (u *unpickler) reduce() error {
	values, err := u.popN(2)
	if err != nil {
		return err
	}
	f, ok := values[0].(function)
	args, ok2 := values[1].(Tuple)
	if !ok || !ok2 {
		return u.errorf("the pickle calls %s with %s, expected a function of numpy and a tuple: fetch or save it again", Shown(values[0]), Shown(values[1]))
	}
	v, err := f(u, args)
	u.push(v)
	return err
}

// build sets the state of a value.
func (u *unpickler) build() error {
	state, err := u.pop()
	if err != nil {
		return err
	}
	of, err := u.top()
	if err != nil {
		return err
	}
	switch of := of.(type) {
	case *npy.Array:
		return setArray(u, of, state)
	case *dtype:
		return setDtype(u, of, state)
	}
	return u.errorf("the pickle gives a state to %s, expected an array of numpy: fetch or save it again", Shown(of))
}

func (u *unpickler) protocol() error {
	version, err := u.byte()
	if err == nil && version > 5 {
		err = u.errorf("protocol %d, expected 0 to 5: save it with pickle.dump(..., protocol=2)", version)
	}
	return err
}

// frame reads the length of a frame, within which the opcodes continue.
func (u *unpickler) frame() error {
	n, err := u.length(8)
	u.frames = max(u.frames, u.offset+n)
	return err
}
