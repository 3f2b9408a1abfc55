// Package adopt reads plain multilayer networks for MNIST that other programs wrote: from PyTorch and MLX as safetensors,
// from numpy, as pickles, as JSON like the book's, and as ONNX.
//
// Such a file has weights and biases, and rarely more. Read finds the layers by shapes and names. Choices hold what the
// file does not say: activations, cost, the range of the inputs and the order of axes. Propose tries what is possible on
// test images.
//
// Out of scope: Inkling's own files, which package exchange reads exactly; convolutions and other kinds of layers.
package adopt

import (
	"bytes"
	"io"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/dataset/idx"
	"inkling/nn/foreign"
	"inkling/nn/model"
	"inkling/nn/phrase"
	"inkling/nn/pickle"
	"inkling/nn/recipe"
)

// The limits of a file. No network that model.Assemble accepts has more numbers or layers.
const (
	maxBytes   = 256 << 20
	maxNumbers = 1 << 23
	maxTensors = 1000
	maxLayers  = recipe.MaxHidden + 1
)

// A tensor is a named array of numbers in C order.
type tensor struct {
	name  string
	shape []int
	data  []float32
}

// A File is a network of another program.
type File struct {
	Notes   []phrase.Phrase // what was understood, as sentences
	layers  []layer
	turned  bool // each weight matrix has a row for each input
	square  bool // nothing shows whether turned is right
	said    Choices
	numbers int // of all tensors
}

// An Input is a range of the inputs that a network was trained with.
type Input int

// The ranges of inputs; Standard has the mean 0 and the deviation 1 over MNIST.
const (
	AnyInput Input = iota // unknown
	Unit                  // from 0 to 1, as Inkling's
	Standard              // (x - 0.1307) / 0.3081
	Centred               // from -1 to 1
	Bytes                 // from 0 to 255
)

var inputNames = []string{"", "0..1", "standard", "-1..1", "0..255"}

// String returns the name of the range, as ParseInput reads it.
func (i Input) String() string { return inputNames[i] }

// ParseInput returns the range with this name.
func ParseInput(name string) (Input, error) {
	for i := Unit; i <= Bytes; i++ {
		if i.String() == name {
			return i, nil
		}
	}
	return 0, phrase.Errorf("inputs %s, expected 0..1, standard, -1..1 or 0..255", foreign.Quote(name))
}

// Choices are what a file may not say. Nil and AnyInput are unknown.
type Choices struct {
	Hidden *nn.Activation // of the hidden units
	Cost   *nn.Cost       // which determines the activation of the outputs
	Inputs Input
	Turned *bool // each weight matrix has a row for each input, not for each unit
}

// or returns the choices with what they lack taken from others.
func (c Choices) or(d Choices) Choices {
	if c.Hidden == nil {
		c.Hidden = d.Hidden
	}
	if c.Cost == nil {
		c.Cost = d.Cost
	}
	if c.Inputs == AnyInput {
		c.Inputs = d.Inputs
	}
	if c.Turned == nil {
		c.Turned = d.Turned
	}
	return c
}

// An UnknownError is the error for a file in none of the forms.
type UnknownError struct{ phrase.Phrase }

// Read reads a file. The error says what is wrong with it, or why it is not a plain network.
func Read(b []byte) (*File, error) {
	if len(b) > maxBytes {
		return nil, phrase.Errorf("%d bytes, expected at most %d: train a smaller network", len(b), maxBytes)
	}
	plain, err := unpacked(b)
	if err != nil {
		return nil, err
	}
	f := &File{}
	list, err := f.tensors(plain)
	if err != nil {
		return nil, err
	}
	if err := f.arrange(list); err != nil {
		return nil, err
	}
	return f, nil
}

// unpacked returns the content of a gzip file, or that of another file as it is.
func unpacked(b []byte) ([]byte, error) {
	if !bytes.HasPrefix(b, []byte("\x1f\x8b")) {
		return b, nil
	}
	r, err := idx.Plain(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, phrase.Errorf("%w: is the file complete? Fetch it again", err)
	}
	if len(content) > maxBytes {
		return nil, phrase.Errorf("%d bytes, expected at most %d: train a smaller network", len(content), maxBytes)
	}
	return content, nil
}

// tensors recognises the form by the content, and reads the tensors.
func (f *File) tensors(b []byte) ([]tensor, error) {
	text := bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), " \t\r\n")
	switch {
	case len(b) > 8 && b[7] == 0 && b[8] == '{': // first, because the length before the header may begin like another form
		return f.safetensors(b)
	case bytes.HasPrefix(b, []byte("PK")):
		return f.npz(b)
	case bytes.HasPrefix(text, []byte("{")):
		return f.json(text)
	case bytes.HasPrefix(b, []byte("\x08")):
		return f.onnx(b)
	case bytes.HasPrefix(b, []byte("\x89HDF")):
		return nil, phrase.Errorf("a file of Keras or HDF5, which is not read: save the weights with %s", "numpy.savez(\"model.npz\", *model.get_weights())")
	}
	p, err := pickle.Read(bytes.NewReader(b))
	if err != nil {
		if bytes.HasPrefix(b, []byte("\x80")) || bytes.HasPrefix(b, []byte("(")) {
			return nil, err
		}
		return nil, &UnknownError{phrase.New("begins with %s, expected a network as .safetensors, .npz, .pkl, .json or .onnx", foreign.Quote(b[:min(12, len(b))]))}
	}
	return f.pickle(p)
}

func (f *File) notef(format string, args ...any) {
	f.Notes = append(f.Notes, phrase.New(format, args...))
}

// Sizes returns the sizes of the layers, the inputs first.
func (f *File) Sizes() []int {
	sizes := []int{dataset.MNISTPixels}
	for _, l := range f.layers {
		units := l.rows
		if f.turned {
			units = l.cols
		}
		sizes = append(sizes, units)
	}
	return sizes
}

// Unknown returns which choices neither the file nor c make, as names.
func (f *File) Unknown(c Choices) (unknown []string) {
	c = c.or(f.said)
	if c.Hidden == nil && len(f.layers) > 1 {
		unknown = append(unknown, "activation")
	}
	if f.square && c.Turned == nil {
		unknown = append(unknown, "weights")
	}
	return unknown
}

// Model returns the network with these choices. For the others it takes the usual: sigmoid units, the cost that belongs to
// the activation, inputs from 0 to 1, and a row for each unit.
func (f *File) Model(c Choices) (*model.Model, error) {
	c = c.or(f.said)
	hidden, cost := nn.Sigmoid, nn.Quadratic
	if c.Hidden != nil {
		hidden = *c.Hidden
	}
	if hidden == nn.ReLU {
		cost = nn.LogLikelihood
	}
	if c.Cost != nil {
		cost = *c.Cost
	}
	turned := f.turned
	if f.square && c.Turned != nil {
		turned = *c.Turned
	}
	var layers []model.Layer
	for l, from := range f.layers {
		layer := from.as(turned)
		if l == 0 {
			layer.scaleInputs(c.Inputs)
		}
		layers = append(layers, layer.Layer)
	}
	return model.Assemble(layers, hidden, cost)
}
