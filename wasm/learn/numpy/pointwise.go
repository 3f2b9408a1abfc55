package numpy

import (
	"math"

	"inkling/nn/f32"
)

// A Unary is an operation on one number.
type Unary uint8

// The operations.
const (
	Negative     Unary = iota
	Absolute           // |x|
	Square             // x^2
	Sqrt               // NaN below 0
	ExpOf              // e^x
	Log                // natural; -Inf at 0, NaN below
	Tanh               // hyperbolic tangent
	SigmoidOf          // 1/(1 + e^-z)
	SigmoidPrime       // its derivative, sigma(z)(1 - sigma(z))
)

var unaries = [...]func(float64) float64{
	Negative:     func(x float64) float64 { return -x },
	Absolute:     math.Abs,
	Square:       func(x float64) float64 { return x * x },
	Sqrt:         math.Sqrt,
	ExpOf:        Exp,
	Log:          f32.Log,
	Tanh:         tanh,
	SigmoidOf:    Sigmoid,
	SigmoidPrime: sigmoidPrime,
}

// Map makes c the elementwise operation op of a.
func (c *Array) Map(op Unary, a *Array) {
	c.reshape(a.Shape)
	f := unaries[op]
	for j, x := range a.Data {
		c.Data[j] = f(x)
	}
}
