package recipe

import (
	"slices"

	"inkling/nn"
	"inkling/nn/mixture"
	"inkling/nn/mnist"
)

// Settings describe one training run completely: with the same data, the same
// settings give the same weights to the last bit.
type Settings struct {
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
	Augment    float64 // share of the images that are augmented, and how strongly
	Strength   float64
	Pen        float64 // share of the images in whose place pen digits are learned from
	Seed       uint64
}

// Default returns the settings of the first preset.
func Default() Settings { return Presets[0].Settings.clone() }

func (s Settings) clone() Settings {
	s.Hidden = slices.Clone(s.Hidden)
	return s
}

// Sizes returns the units of every layer, inputs and outputs included.
func (s Settings) Sizes() []int {
	return append(append([]int{mnist.Pixels}, s.Hidden...), mnist.Classes)
}

// Output returns the activation of the output layer, which the cost decides.
func (s Settings) Output() nn.Activation {
	if s.Cost == nn.LogLikelihood {
		return nn.Softmax
	}
	return nn.Sigmoid
}

// Empty returns the network with all parameters zero, to be filled.
func (s Settings) Empty() *nn.Network { return nn.New(s.Sizes(), s.Activation, s.Output()) }

// Network returns the network at its start, with the weights that the seed draws.
func (s Settings) Network() *nn.Network {
	n := s.Empty()
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

// Samples returns what a trainer learns from, given the training set: the set
// itself, or a mixture that begins anew with each call.
func (s Settings) Samples(set *mnist.Set) nn.Samples {
	shares := mixture.Shares{Augment: s.Augment, Strength: s.Strength, Pen: s.Pen}
	if shares.None() {
		return set
	}
	return mixture.New(set, shares, s.Seed)
}
