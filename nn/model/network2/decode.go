package network2

import (
	"inkling/nn"
	"inkling/nn/foreign"
	"inkling/nn/model"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/nn/strictjson"
)

const (
	maxBytes = 256 << 20 // more than the largest network needs, at 25 characters a number
	maxUnits = 1 << 12   // of a layer, inputs too; model.Assemble checks more strictly
)

// file is the top-level object. The large parts are read later, when the sizes
// are known.
type file struct {
	Sizes   []int
	Weights *strictjson.Reader // nil if they are missing
	Biases  *strictjson.Reader
	Cost    string
}

// Decode reads the JSON. The network must be one for MNIST. The error says what
// is wrong with the file, where, and what to do.
func Decode(b []byte) (*model.Model, error) {
	if len(b) > maxBytes {
		return nil, phrase.Errorf("%d bytes, expected at most %d: train a smaller network", len(b), maxBytes)
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

// readFile reads the object. Unknown keys are errors, as they might change the
// answers.
func readFile(b []byte) (f file, err error) {
	r := strictjson.NewReader(b)
	err = r.Object(func(key string) (err error) {
		switch key {
		case "sizes":
			err = r.Value(&f.Sizes)
		case "weights":
			f.Weights, err = r.Later()
		case "biases":
			f.Biases, err = r.Later()
		case "cost":
			f.Cost, err = r.Text()
		default:
			err = r.Unknown(key, "sizes", "weights", "biases", "cost")
		}
		return err
	})
	if err == nil {
		err = r.End()
	}
	if err != nil {
		return f, phrase.Errorf("%w; expected an object with sizes, weights, biases and cost, as the book's network2.py saves it", err)
	}
	return f, nil
}

func costOf(name string) (nn.Cost, error) {
	for cost, n := range costs {
		if n == name {
			return cost, nil
		}
	}
	return 0, phrase.Errorf("cost %s, expected QuadraticCost or CrossEntropyCost", foreign.Quote(name))
}

// checkSizes limits the memory that the sizes allocate.
func (f *file) checkSizes() error {
	if n := len(f.Sizes); n < 2 || n > recipe.MaxHidden+2 {
		return phrase.Errorf("sizes: %d layers, expected 2 to %d, including inputs and outputs", n, recipe.MaxHidden+2)
	}
	for _, n := range f.Sizes {
		if n < 1 || n > maxUnits {
			return phrase.Errorf("sizes: layer of %d units, expected 1 to %d", n, maxUnits)
		}
	}
	return nil
}

// layers reads the weights and biases.
func (f *file) layers() ([]model.Layer, error) {
	layers := make([]model.Layer, len(f.Sizes)-1)
	if f.Weights == nil || f.Biases == nil {
		return nil, phrase.Errorf("weights or biases are missing: save the network with the book's network2.py")
	}
	weights, biases := parser{f.Weights}, parser{f.Biases}
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

// A parser reads nested lists of numbers and checks their lengths.
type parser struct{ *strictjson.Reader }

// matrix reads rows lists of cols numbers.
func (p parser) matrix(rows, cols int) ([]float32, error) {
	if rows*cols > p.Left()/2 { // a number takes at least two characters
		return nil, p.Errorf("%d characters remain, too few for %d x %d numbers: check the sizes", p.Left(), rows, cols)
	}
	v := make([]float32, 0, rows*cols)
	err := p.list(rows, func(int) error {
		return p.list(cols, func(int) error {
			x, err := p.Float(32)
			v = append(v, float32(x))
			return err
		})
	})
	return v, err
}

// list reads a list of n items.
func (p parser) list(n int, item func(i int) error) error {
	got := 0
	err := p.List(func(i int) error {
		if got++; got > n {
			return p.Errorf("more items than the expected %d: check the sizes", n)
		}
		return item(i)
	})
	if err == nil && got < n {
		return p.Errorf("%d items, expected %d: check the sizes", got, n)
	}
	return err
}
