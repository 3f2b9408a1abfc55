package recipe

import (
	"slices"
	"strings"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/foreign"
	"inkling/nn/phrase"
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
	Augment    float64 // fraction of the images that are augmented
	Strength   float64 // of the augmentation
	Pen        float64 // fraction of the images replaced by pen digits
	Images     int     // training images used, the first of each class in equal numbers; 0 for all
	Seed       uint64

	// Percentage of correct validation or test images at which training stops; 0 for
	// never.
	ValidationTarget float64
	TestTarget       float64
}

// Default returns the settings of the first preset.
func Default() Settings { return Presets[0].Settings.clone() }

func (s Settings) clone() Settings {
	s.Hidden = slices.Clone(s.Hidden)
	return s
}

// Sizes returns the number of units of every layer, including inputs and outputs, of a
// network for data of this shape.
func (s Settings) Sizes(data dataset.Shape) []int {
	return append(append([]int{data.Pixels()}, s.Hidden...), data.Classes)
}

// Output returns the activation of the output layer, which depends on the cost.
func (s Settings) Output() nn.Activation {
	if s.Cost == nn.LogLikelihood {
		return nn.Softmax
	}
	return nn.Sigmoid
}

// Empty returns the network with all parameters zero.
func (s Settings) Empty(data dataset.Shape) *nn.Network {
	return nn.New(s.Sizes(data), s.Activation, s.Output())
}

// Network returns the initial network, with weights drawn from the seed.
func (s Settings) Network(data dataset.Shape) *nn.Network {
	n := s.Empty(data)
	n.Initialise(s.Init, s.Seed)
	return n
}

// HyperParameters returns the settings that a trainer needs.
func (s Settings) HyperParameters() nn.HyperParameters {
	return nn.HyperParameters{
		Cost: s.Cost, Epochs: s.Epochs, MiniBatch: s.MiniBatch,
		Eta: s.Eta, Decay: s.Decay, Lambda: s.Lambda, Momentum: s.Momentum, Seed: s.Seed,
		ValidationTarget: s.ValidationTarget / 100, TestTarget: s.TestTarget / 100,
	}
}

// Stops reports whether training may stop before its last epoch, at a target.
func (s Settings) Stops() bool { return s.ValidationTarget > 0 || s.TestTarget > 0 }

// Check returns an error if the settings do not suit a data set: only images of MNIST's
// size can be augmented or mixed with pen digits, pen digits go with digits only, and a
// validation target needs validation images.
func (s Settings) Check(m *dataset.Manifest) error {
	data := m.Shape()
	switch {
	case (s.Augment > 0 || s.Pen > 0) && (data.Rows != dataset.MNISTRows || data.Cols != dataset.MNISTCols):
		return phrase.Errorf("images of %d x %d pixels cannot be augmented or mixed with pen digits, only those of %d x %d: set both fractions to 0",
			data.Rows, data.Cols, dataset.MNISTRows, dataset.MNISTCols)
	case s.Pen > 0 && !slices.Equal(m.Classes, digits):
		return phrase.Errorf("pen digits need a data set of digits, not of %s: set their fraction to 0", foreign.Quote(strings.Join(m.Classes, ", ")))
	case s.ValidationTarget > 0 && m.Images(dataset.Validation) == 0:
		return phrase.Errorf("this data set has no validation images: set “%s” to 0", phrase.Phrase{Format: MustField("validation-target").Label})
	}
	return nil
}

var digits = strings.Split("0123456789", "")

// Training returns the images of the training set that are used.
func (s Settings) Training(set *dataset.Set) *dataset.Set {
	if s.Images == 0 || s.Images >= set.Len() {
		return set
	}
	return set.Balanced(s.Images)
}
