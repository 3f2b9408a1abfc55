package sources

import (
	"fmt"
	"unicode/utf8"

	"inkling/nn/foreign"
)

// A function may be called by a pickle.
type function func(u *unpickler, args tuple) (any, error)

// ndarray is the class, an argument of _reconstruct.
type ndarray struct{}

// find pushes the supported numpy functions and classes, under the names of numpy 1 and 2, and the function by which
// Python 3 writes bytes in protocol 2. Nothing else is ever called.
func (u *unpickler) find(module, name string) error {
	switch module + "." + name {
	case "numpy.core.multiarray._reconstruct", "numpy._core.multiarray._reconstruct":
		u.push(function(func(*unpickler, tuple) (any, error) { return &pickledArray{}, nil }))
	case "numpy.ndarray":
		u.push(ndarray{})
	case "numpy.dtype":
		u.push(function(newDtype))
	case "_codecs.encode":
		u.push(function(encodeLatin1))
	default:
		return u.errorf("%s, expected only numpy arrays: save images and labels as numpy arrays, made with numpy.array(...), and with protocol 2", foreign.Quote(module+"."+name))
	}
	return nil
}

// A pickledArray is a numpy.ndarray. Its data is as in the pickle, a string or bytes.
type pickledArray struct {
	shape []int
	dtype string
	data  any
}

// setState implements numpy's ndarray.__setstate__: version, shape, dtype, whether in Fortran order, data.
func (p *pickledArray) setState(u *unpickler, state any) error {
	s, ok := state.(tuple)
	if !ok || len(s) != 5 {
		return u.errorf("an array without shape, type and data: save it again")
	}
	shape, okShape := ints(s[1])
	d, okDtype := s[2].(*dtype)
	fortran, okFortran := s[3].(bool)
	if !okShape || !okDtype || !okFortran {
		return u.errorf("an array whose shape is %s, type %s and order %s, expected a tuple of at most %d numbers, numpy's dtype and a bool: save it again",
			shown(s[1]), shown(s[2]), shown(s[3]), maxAxes)
	}
	if fortran {
		return u.errorf("an array of shape %v in Fortran order, expected C order: save numpy.ascontiguousarray of it", shape)
	}
	*p = pickledArray{shape, d.order + d.name, s[4]}
	return nil
}

// array returns the array; name is for messages.
func (p *pickledArray) array(name string) (array, error) {
	data, ok := byteString(p.data)
	if !ok {
		return array{}, fmt.Errorf("%s: the data is %s, expected bytes: save it again", name, shown(p.data))
	}
	return newArray(name, p.dtype, p.shape, data)
}

// A dtype is a numpy.dtype: the kind and size of an element, and the byte order.
type dtype struct{ name, order string }

// maxDtype is more than any supported type's name or order has, in bytes.
const maxDtype = 16

func newDtype(u *unpickler, args tuple) (any, error) {
	if len(args) > 0 {
		if name, ok := byteString(args[0]); ok && len(name) <= maxDtype {
			return &dtype{name: string(name)}, nil
		}
	}
	return nil, u.errorf("a dtype without a name of at most %d bytes: convert the array with astype", maxDtype)
}

// setState implements numpy's dtype.__setstate__, of which only the byte order matters.
func (d *dtype) setState(u *unpickler, state any) error {
	s, ok := state.(tuple)
	if !ok || len(s) < 2 {
		return u.errorf("a dtype without byte order: save it again")
	}
	order, ok := byteString(s[1])
	if !ok || len(order) > maxDtype {
		return u.errorf("a dtype whose byte order is %s, expected < or >: save it again", shown(s[1]))
	}
	d.order = string(order)
	return nil
}

// encodeLatin1 converts a string back to the bytes that it was made from.
func encodeLatin1(u *unpickler, args tuple) (any, error) {
	if len(args) != 2 {
		return nil, u.errorf("a call of _codecs.encode with %d values, expected a text and latin1: save it again", len(args))
	}
	text, ok := args[0].(pyString)
	if encoding, ok2 := args[1].(pyString); !ok || !ok2 || string(encoding) != "latin1" {
		return nil, u.errorf("a call of _codecs.encode that is not for latin1: save it again")
	}
	if u.encoded += int64(len(text)); u.encoded > u.offset {
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

// byteString returns the content of Python 2's strings and Python 3's bytes.
func byteString(v any) ([]byte, bool) {
	switch v := v.(type) {
	case pyString:
		return v, true
	case []byte:
		return v, true
	}
	return nil, false
}

// ints returns the numbers of a shape.
func ints(v any) ([]int, bool) {
	t, ok := v.(tuple)
	if !ok || len(t) > maxAxes {
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
