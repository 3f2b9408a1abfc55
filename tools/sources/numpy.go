package sources

import (
	"errors"
	"fmt"

	"github.com/nlpodyssey/gopickle/types"
)

// A numpy stands for the module while one pickle is loaded.
type numpy struct {
	encoded int // bytes that encodeLatin1 has made: a pickle may ask for the same ones many times over
}

// find returns what stands in a pickle for numpy's functions and classes, under the names of numpy 1 and 2, and for the
// function by which Python 3 writes bytes in protocol 2. Nothing else is ever called.
func (n *numpy) find(module, name string) (any, error) {
	switch module + "." + name {
	case "numpy.core.multiarray._reconstruct", "numpy._core.multiarray._reconstruct":
		return function(func([]any) (any, error) { return &pickledArray{}, nil }), nil
	case "numpy.ndarray":
		return types.NewGenericClass(module, name), nil // an argument of _reconstruct
	case "numpy.dtype":
		return function(newDtype), nil
	case "_codecs.encode":
		return function(n.encodeLatin1), nil
	}
	return nil, fmt.Errorf("it holds a %s.%s, expected numpy arrays only: save images and labels as numpy arrays, made with numpy.array(...), and with protocol 2", module, name)
}

// A function can be called by a pickle.
type function func(args []any) (any, error)

// Call implements types.Callable.
func (f function) Call(args ...any) (any, error) { return f(args) }

// A pickledArray is a numpy.ndarray. Its data stays as the pickle has it, a string or bytes, until it is known to be
// wanted: a string is copied when it becomes bytes.
type pickledArray struct {
	shape []int
	dtype string
	data  any
}

// PySetState implements numpy's ndarray.__setstate__: version, shape, dtype, whether in Fortran order, data.
func (p *pickledArray) PySetState(state any) error {
	s, ok := state.(*types.Tuple)
	if !ok || s.Len() != 5 {
		return errors.New("an array without shape, type and data: save it again")
	}
	shape, okShape := ints(s.Get(1))
	d, okDtype := s.Get(2).(*dtype)
	fortran, okFortran := s.Get(3).(bool)
	if !okShape || !okDtype || !okFortran {
		return fmt.Errorf("an array of shape %T, dtype %T and order %T, expected a tuple, numpy's dtype and a bool: save it again", s.Get(1), s.Get(2), s.Get(3))
	}
	if fortran {
		return fmt.Errorf("an array of shape %v in Fortran order, expected C order: save numpy.ascontiguousarray of it", shape)
	}
	*p = pickledArray{shape, d.order + d.name, s.Get(4)}
	return nil
}

// array returns the array under a name for messages.
func (p *pickledArray) array(name string) (array, error) {
	data, ok := byteString(p.data)
	if !ok {
		return array{}, fmt.Errorf("%s: data of %T, expected bytes: save it again", name, p.data)
	}
	return newArray(name, p.dtype, p.shape, data)
}

// A dtype is a numpy.dtype: the kind and bytes of an element, and their order.
type dtype struct{ name, order string }

func newDtype(args []any) (any, error) {
	if len(args) > 0 {
		if name, ok := byteString(args[0]); ok {
			return &dtype{name: string(name)}, nil
		}
	}
	return nil, errors.New("a dtype without name: save it again")
}

// PySetState implements numpy's dtype.__setstate__, of which the byte order matters.
func (d *dtype) PySetState(state any) error {
	s, ok := state.(*types.Tuple)
	if !ok || s.Len() < 2 {
		return errors.New("a dtype without byte order: save it again")
	}
	order, ok := byteString(s.Get(1))
	if !ok {
		return fmt.Errorf("a dtype of byte order %v, expected < or >: save it again", s.Get(1))
	}
	d.order = string(order)
	return nil
}

// encodeLatin1 turns a string back to the bytes that it was made of.
func (n *numpy) encodeLatin1(args []any) (any, error) {
	if len(args) == 2 && args[1] == "latin1" {
		if text, ok := args[0].(string); ok {
			if n.encoded += len(text); n.encoded > maxContent {
				return nil, fmt.Errorf("more than %d bytes in arrays, expected fewer: split the data set", maxContent)
			}
			out := make([]byte, 0, len(text))
			for _, r := range text {
				if r > 0xff {
					return nil, fmt.Errorf("a byte of value %d, expected up to 255: save it again", r)
				}
				out = append(out, byte(r))
			}
			return out, nil
		}
	}
	return nil, errors.New("a call of _codecs.encode that is not for latin1: save it again")
}

// byteString returns the content of Python 2's strings and Python 3's bytes.
func byteString(v any) ([]byte, bool) {
	switch v := v.(type) {
	case string:
		return []byte(v), true
	case []byte:
		return v, true
	}
	return nil, false
}

// ints returns the numbers of a tuple.
func ints(v any) ([]int, bool) {
	t, ok := v.(*types.Tuple)
	if !ok {
		return nil, false
	}
	out := make([]int, t.Len())
	for i := range out {
		if out[i], ok = t.Get(i).(int); !ok {
			return nil, false
		}
	}
	return out, true
}
