package nn

import (
	"fmt"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/f32"
)

// An Activation turns the weighted inputs z of a layer into its activations a.
type Activation uint8

// The activations. Softmax is for the output layer only.
const (
	Sigmoid Activation = iota // 1/(1 + e^-z), the book's equation (3)
	Tanh                      // the book's equation (109)
	ReLU                      // max(0, z), the book's equation (112)
	Softmax                   // e^z_j / sum over k of e^z_k, the book's equation (78)
)

var activationNames = []string{"sigmoid", "tanh", "relu", "softmax"}

// String returns the name, as models and settings spell it.
func (f Activation) String() string { return activationNames[f] }

// ParseActivation returns the activation of that name.
func ParseActivation(name string) (Activation, error) {
	i, err := find("activation", name, activationNames)
	return Activation(i), err
}

// apply replaces the weighted inputs in z, one row a sample, by activations.
func (f Activation) apply(z blas32.General) {
	for i := range z.Rows {
		f.applyRow(row(z, i))
	}
}

func (f Activation) applyRow(z []float32) {
	switch f {
	case Sigmoid:
		for j, v := range z {
			z[j] = f32.Sigmoid(v)
		}
	case Tanh:
		for j, v := range z {
			z[j] = f32.Tanh(v)
		}
	case ReLU:
		for j, v := range z {
			if v < 0 { // so written, NaN stays NaN and is noticed
				z[j] = 0
			}
		}
	case Softmax:
		softmax(z)
	}
}

// softmax subtracts the largest z first, which changes nothing but keeps every
// exponential at most 1.
func softmax(z []float32) {
	largest := z[0]
	for _, v := range z {
		largest = max(largest, v)
	}
	var sum float32
	for j, v := range z {
		z[j] = f32.Exp(v - largest)
		sum += z[j]
	}
	for j := range z {
		z[j] /= sum
	}
}

// multiplyPrime multiplies each delta by the derivative of the activation there.
// All three derivatives can be told from the activation a itself, so that z need
// not be kept: a(1-a), 1-a^2, and 1 where a is positive.
func (f Activation) multiplyPrime(delta, a []float32) {
	switch f {
	case Sigmoid:
		for j, v := range a {
			delta[j] *= v * (1 - v)
		}
	case Tanh:
		for j, v := range a {
			delta[j] *= 1 - float32(v*v)
		}
	case ReLU:
		for j, v := range a {
			if v <= 0 {
				delta[j] = 0
			}
		}
	}
}

// find returns the place of name in names, or an error that lists them.
func find(kind, name string, names []string) (int, error) {
	for i, n := range names {
		if n == name {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%s %q is not known: use one of %q", kind, name, names)
}
