package nn

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/f32"
	"inkling/nn/phrase"
)

// A Cost measures how far the outputs a are from the desired outputs y.
type Cost uint8

// The costs of the book. Each goes with certain activations of the output
// layer: see CheckOutput.
const (
	Quadratic     Cost = iota // 1/2 sum (a-y)^2, equation (6)
	CrossEntropy              // -sum y ln a + (1-y) ln(1-a), equation (63)
	LogLikelihood             // -ln a of the correct class, equation (80)
)

var costNames = []string{"quadratic", "cross-entropy", "log-likelihood"}

// String returns the name, as models and settings spell it.
func (c Cost) String() string { return costNames[c] }

// ParseCost returns the cost with this name.
func ParseCost(name string) (Cost, error) {
	i, err := find(name, costNames)
	return Cost(i), err
}

// CheckOutput returns an error if the cost does not suit an output layer with
// activation f: cross-entropy takes the logarithm of a and of 1-a, and
// log-likelihood reads the outputs as one probability distribution.
func (c Cost) CheckOutput(f Activation) error {
	switch {
	case c == CrossEntropy && f != Sigmoid:
		return phrase.Errorf("the cross-entropy cost needs sigmoid outputs, not %v", f)
	case c == LogLikelihood && f != Softmax:
		return phrase.Errorf("the log-likelihood cost needs softmax outputs, not %v", f)
	case c == Quadratic && f == Softmax:
		return phrase.Errorf("softmax outputs need the log-likelihood cost, not the quadratic one")
	}
	return nil
}

// Of returns the cost of one sample with outputs a and desired outputs y.
func (c Cost) Of(a, y []float32) float64 {
	y = y[:len(a)]
	var sum float64
	switch c {
	case Quadratic:
		for j, aj := range a {
			d := float64(aj) - float64(y[j])
			sum += float64(d * d)
		}
		sum /= 2
	case CrossEntropy:
		for j, aj := range a {
			a, y := float64(aj), float64(y[j])
			sum -= times(y, a) + times(1-y, 1-a)
		}
	case LogLikelihood:
		for j, aj := range a {
			sum -= times(float64(y[j]), float64(aj))
		}
	}
	return sum
}

// smallest keeps a logarithm finite when float32 has rounded an output to 0.
const smallest = 1e-30

// times returns y ln a; it is 0 when y is 0, unless a is NaN.
func times(y, a float64) float64 {
	if y == 0 && a == a {
		return 0
	}
	return y * f32.Log(max(a, smallest))
}

// outputDelta writes the error of the output layer, dC/dz: equation (BP1). For
// cross-entropy with sigmoid and for log-likelihood with softmax, the
// derivative of the activation cancels and a-y remains (equations 67 and 84).
func (c Cost) outputDelta(do operations, f Activation, delta, a, y blas32.General) {
	do.Sub(flat(delta), flat(a), flat(y))
	if c == Quadratic {
		f.multiplyPrime(do, delta, a)
	}
}
