package adopt

import (
	"slices"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/strictjson"
)

// json reads an object with weights and biases, such as the book's network2.py writes. Keys that are neither are left out.
func (f *File) json(text []byte) ([]tensor, error) {
	r := &jsonReader{Reader: strictjson.NewReader(text), file: f}
	var ignored []string
	err := r.Object(func(key string) error {
		switch r.Kind() {
		case strictjson.Text:
			text, err := r.Text()
			f.say(key, text)
			return err
		case strictjson.List, strictjson.Object:
			if key == "sizes" {
				_, err := r.Later()
				return err
			}
			return r.add(key)
		}
		ignored = append(ignored, foreign.Name(key))
		_, err := r.Later()
		return err
	})
	if err == nil {
		err = r.End()
	}
	if err != nil {
		return nil, err
	}
	if len(ignored) > 0 {
		f.notef("Not read: %s.", strings.Join(ignored[:min(len(ignored), 8)], ", "))
	}
	if slices.ContainsFunc(r.list, func(t tensor) bool { return t.name == "weights.0" }) { // the book's, whose units are sigmoid
		sigmoid := nn.Sigmoid
		f.said.Hidden = &sigmoid
		f.notef("The units are sigmoid, as in the book's network2.py; %s says otherwise.", "--activation")
	}
	if f.said.Cost == nil {
		f.notef("The file does not name the cost; %s does.", "--cost")
	}
	return r.list, nil
}

// A jsonReader reads tensors.
type jsonReader struct {
	*strictjson.Reader
	file *File
	list []tensor
}

// add adds the tensors of a value. Members of objects, and items of lists that are not one tensor, are named after their
// keys and numbers.
func (r *jsonReader) add(name string) error {
	if r.Kind() == strictjson.Object {
		return r.Object(func(key string) error {
			if k := r.Kind(); k == strictjson.List || k == strictjson.Object {
				return r.add(join(name, key))
			}
			_, err := r.Later()
			return err
		})
	}
	t, parts, err := r.nested(0)
	if err != nil {
		return err
	}
	if parts == nil {
		parts = r.split(name, t)
	}
	for i, p := range parts {
		if p.name = name; len(parts) > 1 || parts[0].shape != nil && name == "weights" || name == "biases" {
			p.name = join(name, strconv.Itoa(i))
		}
		r.list = append(r.list, p)
	}
	if len(r.list) > maxTensors {
		return phrase.Errorf("more than %d tensors: save only the network", maxTensors)
	}
	return nil
}

// split returns the matrices of equal shapes in a list, and the biases of layers of equal sizes.
func (r *jsonReader) split(name string, t tensor) []tensor {
	if len(t.shape) < 3 && !(len(t.shape) == 2 && name == "biases") || t.shape[0] == 0 {
		return []tensor{t}
	}
	var parts []tensor
	size := len(t.data) / t.shape[0]
	for i := range t.shape[0] {
		parts = append(parts, tensor{shape: t.shape[1:], data: t.data[i*size : (i+1)*size]})
	}
	return parts
}

// nested reads nested lists of numbers: a tensor, or the parts of a list whose items have different shapes.
func (r *jsonReader) nested(depth int) (t tensor, parts []tensor, err error) {
	if depth == maxNested {
		return t, nil, r.Errorf("more than %d nested lists", maxNested)
	}
	equal := true
	err = r.List(func(i int) error {
		if r.Kind() != strictjson.List {
			x, err := r.Float(32)
			if err != nil {
				return err
			}
			if i > 0 && parts != nil {
				return r.Errorf("a number among lists")
			}
			t.data = append(t.data, float32(x))
			return r.file.spend(1)
		}
		if i > 0 && parts == nil {
			return r.Errorf("a list among numbers")
		}
		item, inner, err := r.nested(depth + 1)
		if err != nil {
			return err
		}
		if inner != nil {
			return r.Errorf("lists of different lengths: save a matrix with as many numbers in each row")
		}
		if parts = append(parts, item); !slices.Equal(item.shape, parts[0].shape) {
			equal = false
		}
		return nil
	})
	switch {
	case err != nil:
		return t, nil, err
	case parts == nil:
		t.shape = []int{len(t.data)}
		return t, nil, nil
	case !equal:
		return t, parts, nil
	}
	t.shape = append([]int{len(parts)}, parts[0].shape...)
	for _, p := range parts {
		t.data = append(t.data, p.data...)
	}
	return t, nil, nil
}
