package network2

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"inkling/nn"
	"inkling/nn/model"
	"inkling/nn/recipe"
)

const (
	maxBytes = 256 << 20 // more than the largest network has, at 25 characters a number
	maxUnits = 1 << 12   // of a layer, inputs too; model.Assemble says more
)

// file is the object as it stands there; what is large is read later, when the
// sizes are known.
type file struct {
	Sizes   []int           `json:"sizes"`
	Weights json.RawMessage `json:"weights"`
	Biases  json.RawMessage `json:"biases"`
	Cost    string          `json:"cost"`
}

// Decode reads the JSON. The network must be one for MNIST. The error says what
// is wrong with the file, where, and what to do.
func Decode(b []byte) (*model.Model, error) {
	m, err := decode(b)
	if err != nil {
		return nil, fmt.Errorf("network2: %w", err)
	}
	return m, nil
}

func decode(b []byte) (*model.Model, error) {
	if len(b) > maxBytes {
		return nil, fmt.Errorf("%d bytes, expected at most %d: train a smaller network", len(b), maxBytes)
	}
	f, err := readFile(b)
	if err != nil {
		return nil, err
	}
	cost, err := costOf(f.Cost)
	if err != nil {
		return nil, err
	}
	if err := f.checkSizes(); err != nil {
		return nil, err
	}
	layers, err := f.layers()
	if err != nil {
		return nil, err
	}
	return model.Assemble(layers, nn.Sigmoid, cost)
}

// readFile reads the one object, which holds nothing else: what this reader does
// not know would change the answers.
func readFile(b []byte) (f file, err error) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&f); err != nil {
		return f, fmt.Errorf("%w (near byte %d of %d); expected an object of sizes, weights, biases and cost, as the book's network2.py saves it", err, d.InputOffset(), len(b))
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return f, fmt.Errorf("goes on after byte %d, expected one JSON object: save it again", d.InputOffset())
	}
	return f, nil
}

func costOf(name string) (nn.Cost, error) {
	for cost, n := range costs {
		if n == name {
			return cost, nil
		}
	}
	return 0, fmt.Errorf("cost %.40q, expected QuadraticCost or CrossEntropyCost", name)
}

// checkSizes bounds what is allocated for them.
func (f *file) checkSizes() error {
	if n := len(f.Sizes); n < 2 || n > recipe.MaxHidden+2 {
		return fmt.Errorf("sizes of %d layers, expected 2 to %d, inputs and outputs included", n, recipe.MaxHidden+2)
	}
	for _, n := range f.Sizes {
		if n < 1 || n > maxUnits {
			return fmt.Errorf("sizes: a layer of %d units, expected 1 to %d", n, maxUnits)
		}
	}
	return nil
}

// layers reads the numbers.
func (f *file) layers() ([]model.Layer, error) {
	layers := make([]model.Layer, len(f.Sizes)-1)
	weights, biases := newParser("weights", f.Weights), newParser("biases", f.Biases)
	err := weights.list(len(layers), func(l int) (err error) {
		layers[l].Units, layers[l].Inputs = f.Sizes[l+1], f.Sizes[l]
		layers[l].Weights, err = weights.matrix(layers[l].Units, layers[l].Inputs)
		return err
	})
	if err != nil {
		return nil, err
	}
	return layers, biases.list(len(layers), func(l int) (err error) {
		layers[l].Biases, err = biases.matrix(layers[l].Units, 1)
		return err
	})
}

// A parser reads nested lists of numbers, each of which must be as long as it is
// expected to be.
type parser struct {
	name   string
	json   *json.Decoder
	length int   // of all the text
	index  []int // of the item that is read, in each list around it
}

func newParser(name string, b []byte) *parser {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	return &parser{name: name, json: d, length: len(b)}
}

// matrix reads rows lists of cols numbers.
func (p *parser) matrix(rows, cols int) ([]float32, error) {
	if rows*cols > p.length/2 { // a number takes two characters at least
		return nil, p.errorf("%d characters in all, too few for %d x %d numbers: do the sizes belong to it?", p.length, rows, cols)
	}
	v := make([]float32, 0, rows*cols)
	err := p.list(rows, func(int) error {
		return p.list(cols, func(int) error {
			x, err := p.number()
			v = append(v, x)
			return err
		})
	})
	return v, err
}

// list reads a list of n items.
func (p *parser) list(n int, item func(i int) error) error {
	if t, err := p.json.Token(); err != nil || t != json.Delim('[') {
		return p.unexpected(t, err, "a list")
	}
	depth := len(p.index)
	for i := range n {
		if !p.json.More() {
			return p.errorf("%d items, expected %d: do the sizes belong to it?", i, n)
		}
		p.index = append(p.index, i)
		if err := item(i); err != nil {
			return err
		}
		p.index = p.index[:depth]
	}
	if p.json.More() {
		return p.errorf("more than %d items, expected so many: do the sizes belong to it?", n)
	}
	_, err := p.json.Token() // the bracket
	return err
}

func (p *parser) number() (float32, error) {
	t, err := p.json.Token()
	n, ok := t.(json.Number)
	if err != nil || !ok {
		return 0, p.unexpected(t, err, "a number")
	}
	x, err := strconv.ParseFloat(n.String(), 32)
	if err != nil {
		return 0, p.errorf("%.40s, expected a number that float32 can hold", n)
	}
	return float32(x), nil
}

// unexpected explains a token, or what came instead of one. The text as a whole
// is known to be JSON, so that can only be the end of none.
func (p *parser) unexpected(t json.Token, err error, expected string) error {
	if err != nil {
		return p.errorf("missing: save it with the book's network2.py")
	}
	if t == nil {
		t = "null"
	}
	return p.errorf("%.40v, expected %s", t, expected)
}

// errorf says where in the lists it was, such as weights[0][29][783].
func (p *parser) errorf(format string, args ...any) error {
	where := p.name
	for _, i := range p.index {
		where += fmt.Sprintf("[%d]", i)
	}
	return fmt.Errorf(where+": "+format, args...)
}
