package nn

import (
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// An Activation turns the weighted inputs z of a layer into its activations a.
type Activation uint8

// The activations. Softmax is for the output layer only.
const (
	Sigmoid Activation = iota // 1/(1 + e^-z), the book's equation (3)
	Tanh                      // the book's equation (109)
	ReLU                      // max(0, z), the book's equation (112)
	Softmax                   // e^z_j / sum over k of e^z_k, the book's equation (78)
	Linear                    // z itself: an output that is a value, not an answer
)

var activationNames = []string{"sigmoid", "tanh", "relu", "softmax", "linear"}

// String returns the name, as models and settings spell it.
func (f Activation) String() string { return activationNames[f] }

// ParseActivation returns the activation with this name.
func ParseActivation(name string) (Activation, error) {
	i, err := find(name, activationNames)
	return Activation(i), err
}

// find returns the index of name in names, or an error that lists them.
func find(name string, names []string) (int, error) {
	for i, n := range names {
		if n == name {
			return i, nil
		}
	}
	return 0, phrase.Errorf("unknown name %s, expected one of %s", foreign.Quote(name), strings.Join(names, ", "))
}
