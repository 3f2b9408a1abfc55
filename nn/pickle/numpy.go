package pickle

import (
	"unicode/utf8"

	"inkling/nn/foreign"
	"inkling/nn/npy"
)

// A function may be called by a pickle.
type function func(u *unpickler, args Tuple) (any, error)

// ndarray is the class, an argument of _reconstruct.
type ndarray struct{}

// functions are those that numpy, Python 3 in protocol 2 for bytes, and plain containers need, by module and name. The
// modules of numpy are those of versions 1 and 2.
var functions map[string]any

func init() { // a literal would be an initialisation cycle
	functions = map[string]any{
		"numpy.core.multiarray._reconstruct":  function(newNumpyArray),
		"numpy._core.multiarray._reconstruct": function(newNumpyArray),
		"numpy.core.multiarray.scalar":        function(scalar),
		"numpy._core.multiarray.scalar":       function(scalar),
		"numpy.core.numeric._frombuffer":      function(fromBuffer),
		"numpy._core.numeric._frombuffer":     function(fromBuffer),
		"numpy.ndarray":                       ndarray{},
		"numpy.dtype":                         function(newDtype),
		"_codecs.encode":                      function(encodeLatin1),
		"collections.OrderedDict":             function(orderedDict),
	}
}

// find pushes a function or class. Nothing but these is ever called.
func (u *unpickler) find(module, name string) error {
	f, ok := functions[module+"."+name]
	if !ok {
		return u.errorf("%s, expected only plain values and numpy arrays: save images and labels, or weights and biases, as numpy arrays", foreign.Quote(module+"."+name))
	}
	u.push(f)
	return nil
}

func newNumpyArray(*unpickler, Tuple) (any, error) { return new(npy.Array), nil }

// setArray implements numpy's ndarray.__setstate__: version, shape, dtype, whether in Fortran order, data.
func setArray(u *unpickler, a *npy.Array, state any) error {
	s, ok := state.(Tuple)
	if !ok || len(s) != 5 {
		return u.errorf("an array without shape, type and data: save it again")
	}
	fortran, ok := s[3].(bool)
	if !ok {
		return u.errorf("an array whose order is %s, expected True or False: save it again", Shown(s[3]))
	}
	made, err := u.array(s[1], s[2], fortran, s[4])
	if err == nil {
		*a = made
	}
	return err
}

// fromBuffer implements numpy's _frombuffer of protocol 5: data, dtype, shape, order.
func fromBuffer(u *unpickler, args Tuple) (any, error) {
	if len(args) != 4 {
		return nil, u.errorf("an array without shape, type and data: save it again")
	}
	order, _ := byteString(args[3])
	a, err := u.array(args[2], args[1], string(order) == "F", args[0])
	return &a, err
}

// array makes an array of values of the pickle.
func (u *unpickler) array(shape, of any, fortran bool, data any) (npy.Array, error) {
	axes, ok := ints(shape)
	d, ok2 := of.(*dtype)
	if !ok || !ok2 {
		return npy.Array{}, u.errorf("an array whose shape is %s and type %s, expected a tuple of numbers and numpy's dtype: save it again", Shown(shape), Shown(of))
	}
	content, ok := byteString(data)
	if !ok {
		return npy.Array{}, u.errorf("an array whose data is %s, expected bytes: save it again, with numbers or texts as elements", Shown(data))
	}
	if fortran && !u.copies(len(content)) {
		return npy.Array{}, u.errorf("the same data is in many arrays, expected each once: save it again")
	}
	a, err := npy.New(d.order+d.name, axes, fortran, content)
	if err != nil {
		return a, u.errorf("an array: %w", err)
	}
	return a, nil
}

// scalar implements numpy's scalar: dtype, data. Its value is a number or a text.
func scalar(u *unpickler, args Tuple) (any, error) {
	if len(args) != 2 {
		return nil, u.errorf("a number of numpy without type and data: save it again")
	}
	a, err := u.array(Tuple{1}, args[0], false, args[1])
	switch {
	case err != nil:
		return nil, err
	case a.IsText():
		return Text(a.Text(0)), nil
	}
	return a.Number(0), nil
}

// A dtype is a numpy.dtype: the kind and size of an element, and the byte order.
type dtype struct{ name, order string }

// maxDtype is more than any supported type's name or order has, in bytes.
const maxDtype = 16

func newDtype(u *unpickler, args Tuple) (any, error) {
	if len(args) > 0 {
		if name, ok := byteString(args[0]); ok && len(name) <= maxDtype {
			return &dtype{name: string(name)}, nil
		}
	}
	return nil, u.errorf("a dtype without a name of at most %d bytes: convert the array with astype", maxDtype)
}

// setDtype implements numpy's dtype.__setstate__, of which only the byte order matters.
func setDtype(u *unpickler, d *dtype, state any) error {
	s, ok := state.(Tuple)
	if !ok || len(s) < 2 {
		return u.errorf("a dtype without byte order: save it again")
	}
	order, ok := byteString(s[1])
	if !ok || len(order) > maxDtype {
		return u.errorf("a dtype whose byte order is %s, expected < or >: save it again", Shown(s[1]))
	}
	d.order = string(order)
	return nil
}

// encodeLatin1 converts a string back to the bytes that it was made from.
func encodeLatin1(u *unpickler, args Tuple) (any, error) {
	if len(args) != 2 {
		return nil, u.errorf("a call of _codecs.encode with %d values, expected a text and latin1: save it again", len(args))
	}
	text, ok := args[0].(Text)
	if encoding, ok2 := args[1].(Text); !ok || !ok2 || string(encoding) != "latin1" {
		return nil, u.errorf("a call of _codecs.encode that is not for latin1: save it again")
	}
	if !u.copies(len(text)) {
		return nil, u.errorf("the same text is encoded many times, expected each text once: save it as in the book")
	}
	out := make([]byte, 0, len(text))
	for rest := text; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		if r > 0xff {
			return nil, u.errorf("a byte of value %d, expected up to 255: save it again", r)
		}
		out, rest = append(out, byte(r)), rest[size:]
	}
	return out, nil
}

// orderedDict makes an empty dict, or one of a list of pairs.
func orderedDict(u *unpickler, args Tuple) (any, error) {
	d := &Dict{Values: map[string]any{}}
	if len(args) == 0 {
		return d, nil
	}
	pairs, _ := Items(args[0])
	if !u.copies(len(pairs)) {
		return nil, u.errorf("the same list is in many dicts, expected each once: save it again")
	}
	for _, p := range pairs {
		pair, ok := Items(p)
		if !ok || len(pair) != 2 {
			return nil, u.errorf("a dict with %s, expected pairs: save it again", Shown(p))
		}
		d.set(pair[0], pair[1])
	}
	return d, nil
}

// set sets a value. Keys that are not texts are dropped.
func (d *Dict) set(key, value any) {
	name, ok := byteString(key)
	if !ok {
		return
	}
	if _, ok := d.Values[string(name)]; !ok {
		d.Keys = append(d.Keys, string(name))
	}
	d.Values[string(name)] = value
}

// copies counts bytes or values that are copied, and reports whether there are not many more than the pickle has. A value
// that is referred to many times could be copied many times.
func (u *unpickler) copies(n int) bool {
	u.copied += int64(n)
	return u.copied <= 4*u.offset
}

// byteString returns the content of Python 2's strings and Python 3's bytes.
func byteString(v any) ([]byte, bool) {
	switch v := v.(type) {
	case Text:
		return v, true
	case []byte:
		return v, true
	}
	return nil, false
}

// ints returns the numbers of a shape.
func ints(v any) ([]int, bool) {
	t, ok := v.(Tuple)
	if !ok || len(t) > npy.MaxAxes {
		return nil, false
	}
	out := make([]int, len(t))
	for i := range out {
		if out[i], ok = t[i].(int); !ok {
			return nil, false
		}
	}
	return out, true
}
