package npz

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/nn/foreign"
	"inkling/nn/model"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
)

const (
	maxMembers = 1000
	// maxNumbers limits all arrays together: no network that model.Assemble
	// accepts has more. A compressed file of some kilobytes could expand to any
	// size.
	maxNumbers = 1 << 23
	maxLayers  = recipe.MaxHidden + 1
)

// Decode reads an archive. The network must be one for MNIST. Of the settings
// only layers, activation and cost are known. The error says what is wrong with
// the file, in which array, and what to do.
func Decode(b []byte) (*model.Model, error) {
	r, err := open(b)
	if err != nil {
		return nil, err
	}
	hidden, cost, err := r.names()
	if err != nil {
		return nil, err
	}
	layers, err := r.layers()
	if err != nil {
		return nil, err
	}
	return model.Assemble(layers, hidden, cost)
}

// A reader reads an archive.
type reader struct {
	members map[string]*member // by the name of the array
	left    int                // numbers that may still be read
}

func open(b []byte) (*reader, error) {
	list, ok := readDirectory(b)
	if !ok {
		return nil, phrase.Errorf("%d bytes that begin with %s, expected a whole numpy archive: download or save it again", len(b), foreign.Quote(b[:min(8, len(b))]))
	}
	if len(list) > maxMembers {
		return nil, phrase.Errorf("archive of %d arrays, expected at most %d: save only the network", len(list), maxMembers)
	}
	r := &reader{members: map[string]*member{}, left: maxNumbers}
	for i, m := range list {
		name := strings.TrimSuffix(m.name, suffix)
		if r.members[name] != nil {
			return nil, phrase.Errorf("%s appears twice", foreign.Quote(m.name))
		}
		r.members[name] = &list[i]
	}
	if r.members[weightsName(0)] == nil {
		return nil, phrase.Errorf("contains %s, expected weights_0.npy and so on: save it with numpy.savez(\"model.npz\", weights_0=..., biases_0=..., weights_1=..., biases_1=..., activation=\"sigmoid\", cost=\"quadratic\")", firstNames(list))
	}
	return r, nil
}

func firstNames(files []member) string {
	var names []string
	for _, f := range files[:min(8, len(files))] {
		names = append(names, foreign.Quote(f.name))
	}
	if len(files) > len(names) {
		names = append(names, "...")
	}
	return "[" + strings.Join(names, " ") + "]"
}

// names reads activation and cost, and checks that the output matches.
func (r *reader) names() (hidden nn.Activation, cost nn.Cost, err error) {
	activation, err := r.text(keyActivation, "sigmoid")
	if err != nil {
		return 0, 0, err
	}
	if hidden, err = nn.ParseActivation(activation); err != nil || hidden > nn.ReLU {
		return 0, 0, phrase.Errorf("%s.npy: %s, expected sigmoid, tanh or relu for the hidden layers", keyActivation, foreign.Quote(activation))
	}
	costName, err := r.text(keyCost, "quadratic")
	if err != nil {
		return 0, 0, err
	}
	if cost, err = nn.ParseCost(costName); err != nil {
		return 0, 0, phrase.Errorf("%s.npy: %s, expected quadratic, cross-entropy or log-likelihood", keyCost, foreign.Quote(costName))
	}
	if r.members[keyOutput] == nil {
		return hidden, cost, nil
	}
	output, err := r.text(keyOutput, "sigmoid")
	if want := (recipe.Settings{Cost: cost}).Output().String(); err == nil && output != want {
		err = phrase.Errorf("%s.npy: %s, expected %s for the %v cost", keyOutput, foreign.Quote(output), want, cost)
	}
	return hidden, cost, err
}

// layers reads the weights and biases of every layer.
func (r *reader) layers() ([]model.Layer, error) {
	var layers []model.Layer
	for l := 0; r.members[weightsName(l)] != nil || r.members[biasesName(l)] != nil; l++ {
		if l == maxLayers {
			return nil, phrase.Errorf("more than %d layers of weights: train a smaller network", maxLayers)
		}
		layer, err := r.layer(l)
		if err != nil {
			return nil, err
		}
		layers = append(layers, layer)
	}
	for name := range r.members {
		if l, ok := layerOf(name); ok && l >= len(layers) {
			return nil, phrase.Errorf("%s is there, but weights_%d is missing: number the layers without gaps", foreign.Quote(name), len(layers))
		}
	}
	return layers, nil
}

// layerOf returns the layer number of a name such as weights_3.
func layerOf(name string) (l int, ok bool) {
	kind, number, _ := strings.Cut(name, "_")
	l, err := strconv.Atoi(number)
	return l, err == nil && (kind == "weights" || kind == "biases")
}

func (r *reader) layer(l int) (model.Layer, error) {
	weights, shape, err := r.floats(weightsName(l))
	if err != nil {
		return model.Layer{}, err
	}
	if len(shape) != 2 || shape[0] < 1 || shape[1] < 1 {
		return model.Layer{}, phrase.Errorf("%s.npy: shape %v, expected two axes: units and inputs", weightsName(l), shape)
	}
	biases, of, err := r.floats(biasesName(l))
	if err != nil {
		return model.Layer{}, err
	}
	if len(biases) != shape[0] || len(of) > 2 {
		return model.Layer{}, phrase.Errorf("%s.npy: shape %v, expected (%d,) or (%d, 1), one for each row of weights_%d: transpose weights from Keras", biasesName(l), of, shape[0], shape[0], l)
	}
	return model.Layer{Units: shape[0], Inputs: shape[1], Weights: weights, Biases: biases}, nil
}

// floats reads an array of numbers and returns them in C order.
func (r *reader) floats(name string) (v []float32, shape []int, err error) {
	err = r.read(name, "numpy.savez("+name+"=...)", func(a *array, in io.Reader) error {
		if a.kind != 'f' || a.size != 4 && a.size != 8 {
			return phrase.Errorf("type %c%d, expected f4 (float32) or f8 (float64): convert it with .astype(\"float32\")", a.kind, a.size)
		}
		count, ok := a.count(r.left)
		if !ok {
			return phrase.Errorf("shape %v, for more than %d numbers in all arrays: train a smaller network", a.shape, maxNumbers)
		}
		r.left -= count
		if v, err = a.readFloats(in, count); err != nil {
			return err
		}
		if shape = a.shape; a.fortran && len(shape) == 2 {
			v = turned(v, shape[0], shape[1])
		}
		return nil
	})
	return v, shape, err
}

// turned returns the rows of a matrix whose columns are contiguous.
func turned(v []float32, rows, cols int) []float32 {
	t := make([]float32, 0, len(v))
	for i := range rows {
		for j := range cols {
			t = append(t, v[j*rows+i])
		}
	}
	return t
}

// text reads an array that is one string; example is a valid value.
func (r *reader) text(name, example string) (s string, err error) {
	err = r.read(name, fmt.Sprintf("numpy.savez(..., %s=%q)", name, example), func(a *array, in io.Reader) error {
		if count, ok := a.count(1); a.kind != 'U' || a.size < 1 || a.size > maxText || !ok || count != 1 {
			return phrase.Errorf("type %c%d of shape %v, expected one string such as %q", a.kind, a.size, a.shape, example)
		}
		s, err = a.readText(in)
		return err
	})
	return s, err
}

// read opens an array and passes its description and data to take.
func (r *reader) read(name, hint string, take func(*array, io.Reader) error) error {
	m := r.members[name]
	if m == nil {
		return phrase.Errorf("%s.npy is missing: save it with %s", name, hint)
	}
	err := readMember(m, take)
	if err != nil {
		return phrase.Errorf("%s: %w", name+suffix, err)
	}
	return nil
}

func readMember(m *member, take func(*array, io.Reader) error) error {
	data, ok := m.open()
	if !ok {
		return phrase.Errorf("compression method %d, expected 0 or 8: save it with numpy.savez", m.method)
	}
	in := bufio.NewReader(data)
	a, err := readHeader(in)
	if err != nil {
		return err
	}
	return take(a, in)
}
