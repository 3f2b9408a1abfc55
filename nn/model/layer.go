package model

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
)

// A Layer is the weights and biases that lead to one layer of units, in the
// order of other programs, such as PyTorch and the book's.
type Layer struct {
	Units, Inputs int
	Weights       []float32 // a row of Inputs numbers for each unit
	Biases        []float32 // one for each unit
}

// Layers returns the layers of n, beginning with the one after the inputs.
func Layers(n *nn.Network) []Layer {
	var list []Layer
	for l, w := range n.Weights {
		list = append(list, Layer{w.Cols, w.Rows, transposed(w), slices.Clone(n.Biases[l])})
	}
	return list
}

// Assemble makes a model of a network that another program has trained: a
// network for MNIST with these layers, whose hidden units have this activation.
// The cost determines the activation of the outputs: recipe.Settings.Output. All
// other settings are unknown, and set to those of recipe.Default.
//
// The error says which layer is invalid. Assemble panics if a layer has the
// wrong number of weights or biases.
func Assemble(layers []Layer, hidden nn.Activation, cost nn.Cost) (*Model, error) {
	s := recipe.Default()
	s.Hidden, s.Activation, s.Cost = nil, hidden, cost
	if err := checkSizes(layers, dataset.MNIST); err != nil {
		return nil, err
	}
	for l, layer := range layers {
		if err := layer.check(); err != nil {
			return nil, phrase.Errorf("layer %d: %w", l, err)
		}
		if l < len(layers)-1 {
			s.Hidden = append(s.Hidden, layer.Units)
		}
	}
	m := &Model{Network: s.Empty(dataset.MNIST), Settings: s}
	for l, layer := range layers {
		layer.copyTo(m.Network.Weights[l], m.Network.Biases[l])
	}
	return m, nil
}

// checkSizes returns an error unless the layers form a network for data of this
// shape.
func checkSizes(layers []Layer, data dataset.Shape) error {
	if n := len(layers); n < 1 || n > recipe.MaxHidden+1 {
		return phrase.Errorf("%d layers of weights, expected 1 to %d", n, recipe.MaxHidden+1)
	}
	inputs := data.Pixels()
	for l, layer := range layers {
		if layer.Inputs != inputs {
			return phrase.Errorf("layer %d has weights for %d inputs, expected %d: one for each unit of the layer before, or for each pixel", l, layer.Inputs, inputs)
		}
		if layer.Units < 1 || layer.Units > recipe.MaxUnits {
			return phrase.Errorf("layer %d has %d units, expected 1 to %d: train a smaller network", l, layer.Units, recipe.MaxUnits)
		}
		inputs = layer.Units
	}
	if inputs != data.Classes {
		return phrase.Errorf("the last layer has %d units, expected %d: one for each class", inputs, data.Classes)
	}
	return nil
}

// check returns an error unless all numbers are finite.
func (l Layer) check() error {
	if len(l.Weights) != l.Units*l.Inputs || len(l.Biases) != l.Units {
		panic("model: numbers that do not fill their layer")
	}
	for i, v := range l.Weights {
		if !isFinite(v) {
			return phrase.Errorf("the weight of unit %d for input %d is %v, expected a finite number: did the training diverge?", i/l.Inputs, i%l.Inputs, v)
		}
	}
	for i, v := range l.Biases {
		if !isFinite(v) {
			return phrase.Errorf("the bias of unit %d is %v, expected a finite number: did the training diverge?", i, v)
		}
	}
	return nil
}

func isFinite(v float32) bool {
	x := float64(v)
	return !math.IsNaN(x) && !math.IsInf(x, 0)
}

// copyTo copies the numbers to weights, which are input-major, and biases.
func (l Layer) copyTo(w blas32.General, biases []float32) {
	for j := range l.Units {
		for i, v := range l.Weights[j*l.Inputs:][:l.Inputs] {
			w.Data[i*w.Stride+j] = v
		}
	}
	copy(biases, l.Biases)
}
