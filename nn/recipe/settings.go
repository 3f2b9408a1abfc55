package recipe

import (
	"slices"

	"inkling/nn"
	"inkling/nn/dataset"
)

// Settings describe one training run completely: with the same data, the same
// settings give the same weights to the last bit.
type Settings struct {
	Data       string        // the folder of the data set
	Hidden     []int         // units in each hidden layer; none is allowed
	Activation nn.Activation // of the hidden layers
	Cost       nn.Cost
	Init       nn.Init
	Epochs     int
	MiniBatch  int
	Eta        float64
	Decay      float64
	Lambda     float64
	Momentum   float64
	Seed       uint64
}

// Default returns the settings of the first preset.
func Default() Settings { return Presets[0].Settings.clone() }

func (s Settings) clone() Settings {
	s.Hidden = slices.Clone(s.Hidden)
	return s
}

// Sizes returns the units of every layer, inputs and outputs included, of a
// network for data of this shape.
func (s Settings) Sizes(data dataset.Shape) []int {
	return append(append([]int{data.Pixels()}, s.Hidden...), data.Classes)
}

// Output returns the activation of the output layer, which the cost decides.
func (s Settings) Output() nn.Activation {
	if s.Cost == nn.LogLikelihood {
		return nn.Softmax
	}
	return nn.Sigmoid
}

// Empty returns the network with all parameters zero, to be filled.
func (s Settings) Empty(data dataset.Shape) *nn.Network {
	return nn.New(s.Sizes(data), s.Activation, s.Output())
}

// Network returns the network at its start, with the weights that the seed draws.
func (s Settings) Network(data dataset.Shape) *nn.Network {
	n := s.Empty(data)
	n.Initialise(s.Init, s.Seed)
	return n
}

// HyperParameters returns what a trainer needs to know.
func (s Settings) HyperParameters() nn.HyperParameters {
	return nn.HyperParameters{
		Cost: s.Cost, Epochs: s.Epochs, MiniBatch: s.MiniBatch,
		Eta: s.Eta, Decay: s.Decay, Lambda: s.Lambda, Momentum: s.Momentum, Seed: s.Seed,
	}
}
