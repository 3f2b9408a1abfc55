package open

import (
	"encoding/binary"
	"io"
	"math"

	"inkling/nn/npy"
	"inkling/nn/phrase"
	"inkling/nn/pickle"
)

// isPickle recognises protocols 2 and later by their first opcode, and earlier ones by the tuple, list or dict that they
// begin with.
func isPickle(p *place) bool {
	for _, start := range []string{"\x80", "((", "(l", "(d", "(c", "]q", "}q", "(]", "(}"} {
		if p.begins(start) {
			return true
		}
	}
	return false
}

// readPickle reads the data file of the book "Neural Networks and Deep Learning": a tuple of three pairs, each of images
// and labels. Pairs for training and testing alone are allowed too, and so is a dict of arrays.
func readPickle(c *opening) error {
	return c.withContent(c.path, func(content io.Reader) error {
		root, err := pickle.Read(content)
		if err != nil {
			return c.errorf("%w", err)
		}
		u := &pickleReader{c, root.Bytes}
		if dict, ok := root.Value.(*pickle.Dict); ok {
			return u.readDict(dict)
		}
		return u.readTuple(root.Value)
	})
}

// A pickleReader reads sets from the values of a pickle.
type pickleReader struct {
	*opening
	left int64 // elements that may still be copied: a value may be referred to many times
}

// readDict reads arrays by their names.
func (u *pickleReader) readDict(d *pickle.Dict) error {
	var list []named
	for _, key := range d.Keys {
		list = append(list, named{key, func() (*npy.Array, error) {
			a, err := u.array(d.Values[key], 0)
			if err != nil {
				return nil, u.inArray(shownName(key), err)
			}
			return a, nil
		}})
	}
	return u.readNamed(list)
}

// setsOf are the roles of the pairs of a tuple, by their number.
var setsOf = map[int][]role{1: {forTraining}, 2: {forTraining, forTesting}, 3: {forTraining, forValidation, forTesting}}

// readTuple reads one to three pairs of images and labels.
func (u *pickleReader) readTuple(root any) error {
	sets, ok := pickle.Items(root)
	if ok && len(sets) == 2 && !isPair(sets[0]) { // the pair itself
		sets = pickle.Tuple{root}
	}
	if !ok || setsOf[len(sets)] == nil {
		return u.errorf("%s, expected a tuple of three sets (training, validation, test): save it as in the book", pickle.Shown(root))
	}
	var pairs []pair
	for i, r := range setsOf[len(sets)] {
		parts, ok := pickle.Items(sets[i])
		if !ok || len(parts) != 2 {
			return u.errorf("the %s set is %s, expected a pair of images and labels: save it as in the book", r, pickle.Shown(sets[i]))
		}
		var of [2]*npy.Array
		for k, what := range []content{ofImages, ofLabels} {
			var err error
			if of[k], err = u.array(parts[k], 0); err != nil {
				return u.inArray(phrase.New("%s %s", r, what), err)
			}
		}
		pairs = append(pairs, pair{r, phrase.New("%s %s", r, ofImages), phrase.New("%s %s", r, ofLabels), of[0], of[1]})
	}
	if len(pairs) == 2 {
		u.notef("The first pair of images and labels is for training, the second for testing.")
	}
	return u.readPairs(pairs)
}

func isPair(v any) bool {
	items, ok := pickle.Items(v)
	if !ok || len(items) != 2 {
		return false
	}
	_, number := items[0].(int)
	_, float := items[0].(float64)
	return !number && !float
}

// maxNested is how deeply lists of an array may be nested.
const maxNested = 4

// array returns a value as an array: one of numpy, or lists of numbers, of texts, or of arrays of equal shapes.
func (u *pickleReader) array(v any, depth int) (*npy.Array, error) {
	if a, ok := v.(*npy.Array); ok {
		if a.Width() == 0 {
			return nil, phrase.Errorf("an array without content: save it again")
		}
		return a, nil
	}
	items, ok := pickle.Items(v)
	switch {
	case !ok || len(items) == 0:
		return nil, phrase.Errorf("%s, expected a numpy array or a list: save it as one", pickle.Shown(v))
	case depth == maxNested:
		return nil, phrase.Errorf("more than %d nested lists, expected a numpy array: save it as one", maxNested)
	}
	switch items[0].(type) {
	case int, float64, bool:
		return u.numbers(items)
	case pickle.Text:
		return u.textArray(items)
	}
	return u.stacked(items, depth)
}

// spend counts elements that are copied.
func (u *pickleReader) spend(n int) error {
	if u.left -= int64(n); u.left < 0 {
		return phrase.Errorf("the same values are in many lists, expected each once: save numpy arrays")
	}
	return nil
}

// numbers returns a list of numbers as an array.
func (u *pickleReader) numbers(items pickle.Tuple) (*npy.Array, error) {
	if err := u.spend(len(items)); err != nil {
		return nil, err
	}
	data, descr := make([]byte, 0, 8*len(items)), "<i8"
	for i, item := range items {
		switch x := item.(type) {
		case int:
			data = binary.LittleEndian.AppendUint64(data, uint64(x))
		case bool:
			n := uint64(0)
			if x {
				n = 1
			}
			data = binary.LittleEndian.AppendUint64(data, n)
		case float64:
			if descr == "<i8" {
				descr = "<f8"
				for k := 0; k < len(data); k += 8 { // the numbers before it
					whole := int64(binary.LittleEndian.Uint64(data[k:]))
					binary.LittleEndian.PutUint64(data[k:], math.Float64bits(float64(whole)))
				}
			}
			data = binary.LittleEndian.AppendUint64(data, math.Float64bits(x))
		default:
			return nil, phrase.Errorf("item %d is %s, expected a number like those before it", i, pickle.Shown(item))
		}
		if x, ok := item.(int); ok && descr == "<f8" {
			binary.LittleEndian.PutUint64(data[len(data)-8:], math.Float64bits(float64(x)))
		}
	}
	a, err := npy.New(descr, []int{len(items)}, false, data)
	return &a, err
}

// textArray returns a list of texts as an array.
func (u *pickleReader) textArray(items pickle.Tuple) (*npy.Array, error) {
	const width = 64
	if err := u.spend(len(items)); err != nil {
		return nil, err
	}
	data := make([]byte, 0, width*len(items))
	for i, item := range items {
		text, ok := item.(pickle.Text)
		if !ok || len(text) > width {
			return nil, phrase.Errorf("item %d is %s, expected a text of at most %d bytes like those before it", i, pickle.Shown(item), width)
		}
		data = append(append(data, text...), make([]byte, width-len(text))...)
	}
	a, err := npy.New("|S64", []int{len(items)}, false, data)
	return &a, err
}

// stacked returns a list of arrays or lists of equal shapes as one array.
func (u *pickleReader) stacked(items pickle.Tuple, depth int) (*npy.Array, error) {
	var all npy.Array
	for i, item := range items {
		a, err := u.array(item, depth+1)
		if err != nil {
			return nil, phrase.Errorf("item %d: %w", i, err)
		}
		if err := u.spend(a.Len()); err != nil {
			return nil, err
		}
		if i == 0 {
			all = a.Stack()
		}
		if !all.Add(a) {
			return nil, phrase.Errorf("item %d has the shape %v, expected that of the items before it, and the same type: save one numpy array", i, a.Shape)
		}
	}
	return &all, nil
}
