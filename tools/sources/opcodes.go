package sources

import (
	"strconv"

	"inkling/nn/foreign"
)

// opcodes are those that Python 2 and 3 write for tuples of numpy arrays in the binary protocols, 1 to 4, without STOP.
// The comments have their names in Python's module pickletools.
var opcodes map[byte]func(*unpickler) error

func init() { // a literal would be an initialisation cycle: opcodes call numpy's functions, which refer to opcodes
	opcodes = map[byte]func(*unpickler) error{
		'(': (*unpickler).mark, '0': (*unpickler).popOne, '2': (*unpickler).dup, // MARK POP DUP
		')': makeTuple(0), '\x85': makeTuple(1), '\x86': makeTuple(2), '\x87': makeTuple(3), // EMPTY_TUPLE TUPLE1 TUPLE2 TUPLE3
		't': (*unpickler).markedTuple,                                                                                 // TUPLE
		']': (*unpickler).emptyList, 'a': appendItems((*unpickler).popLast), 'e': appendItems((*unpickler).popMarked), // EMPTY_LIST APPEND APPENDS
		'N': constant(nil), '\x88': constant(true), '\x89': constant(false), // NONE NEWTRUE NEWFALSE
		'K': unsigned(1), 'M': unsigned(2), 'J': (*unpickler).int32, 'I': (*unpickler).decimal, '\x8a': (*unpickler).long, // BININT1 BININT2 BININT INT LONG1
		'U': readString(1), 'T': readString(4), // SHORT_BINSTRING BINSTRING
		'\x8c': readString(1), 'X': readString(4), '\x8d': readString(8), // SHORT_BINUNICODE BINUNICODE BINUNICODE8
		'C': readBytes(1), 'B': readBytes(4), '\x8e': readBytes(8), // SHORT_BINBYTES BINBYTES BINBYTES8
		'h': get(1), 'j': get(4), 'q': put(1), 'r': put(4), '\x94': (*unpickler).memoize, // BINGET LONG_BINGET BINPUT LONG_BINPUT MEMOIZE
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

func (u *unpickler) popLast() (tuple, error) { return u.popN(1) }

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
	u.push(&list{})
	return nil
}

// appendItems appends values to the list before them.
func appendItems(values func(*unpickler) (tuple, error)) func(*unpickler) error {
	return func(u *unpickler) error {
		items, err := values(u)
		if err != nil {
			return err
		}
		to, err := u.top()
		if err != nil {
			return err
		}
		l, ok := to.(*list)
		if !ok {
			return u.errorf("the pickle appends to %s, expected a list: fetch or save it again", shown(to))
		}
		l.items = append(l.items, items...)
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

// decimal reads a number as text; 00 and 01 are bools.
func (u *unpickler) decimal() error {
	line, err := u.line()
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(line)
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

func readString(size int) func(*unpickler) error {
	return func(u *unpickler) error {
		b, err := u.counted(size)
		u.push(pyString(b))
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

func get(size int) func(*unpickler) error {
	return func(u *unpickler) error {
		i, err := u.number(size)
		if err != nil {
			return err
		}
		v, ok := u.memo[int(i)]
		if !ok {
			return u.errorf("value %d of the memo, which does not exist: fetch or save it again", i)
		}
		u.push(v)
		return nil
	}
}

func put(size int) func(*unpickler) error {
	return func(u *unpickler) error {
		i, err := u.number(size)
		if err != nil {
			return err
		}
		u.memo[int(i)], err = u.top()
		return err
	}
}

func (u *unpickler) memoize() (err error) {
	u.memo[len(u.memo)], err = u.top()
	return err
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
	module, ok := names[0].(pyString)
	name, ok2 := names[1].(pyString)
	if !ok || !ok2 || len(module)+len(name) > maxLine {
		return u.errorf("the pickle has %s and %s as the name of a class, expected two short texts: fetch or save it again", shown(names[0]), shown(names[1]))
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
	args, ok2 := values[1].(tuple)
	if !ok || !ok2 {
		return u.errorf("the pickle calls %s with %s, expected a function of numpy and a tuple: fetch or save it again", shown(values[0]), shown(values[1]))
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
	v, ok := of.(interface {
		setState(*unpickler, any) error
	})
	if !ok {
		return u.errorf("the pickle gives a state to %s, expected an array of numpy: fetch or save it again", shown(of))
	}
	return v.setState(u, state)
}

func (u *unpickler) protocol() error {
	version, err := u.byte()
	if err == nil && (version < 2 || version > 5) {
		err = u.errorf("protocol %d, expected 1 to 4: save it with pickle.dump(..., protocol=2)", version)
	}
	return err
}

// frame reads the length of a frame, within which the opcodes continue.
func (u *unpickler) frame() error {
	n, err := u.length(8)
	u.frames = max(u.frames, u.offset+n)
	return err
}

// shown describes a value of a pickle for messages.
func shown(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		return "True or False"
	case int:
		return "a number"
	case pyString:
		return "a text"
	case []byte:
		return "bytes"
	case tuple:
		return "a tuple of " + strconv.Itoa(len(v))
	case *list:
		return "a list of " + strconv.Itoa(len(v.items))
	case *pickledArray:
		return "a numpy array"
	}
	return "a function or type of numpy"
}
