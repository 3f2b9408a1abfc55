package lesson

import "inkling/nn"

// numericStep is the step size of Numeric. A smaller one would increase the error from float32
// rounding, a larger one that from the curvature of the cost.
const numericStep = 1.0 / 16

// Numeric returns the derivative of the cost by the weight or bias at a place by finite
// differences, independently of backpropagation: (8 (C(w+h) - C(w-h)) - (C(w+2h) - C(w-2h))) / 12h.
// The outputs are float32, so it is accurate to about five decimals.
func Numeric(n *nn.Network, x, y []float32, c nn.Cost, at Place) float64 {
	n = n.Clone()
	reader := nn.NewReader(n)
	w := at.Of(n.Parameters)
	middle := *w
	cost := func(h float32) float64 {
		*w = middle + h
		return c.Of(reader.Feedforward(x), y)
	}
	near := cost(numericStep) - cost(-numericStep)
	far := cost(2*numericStep) - cost(-2*numericStep)
	return (float64(8*near) - far) / (12 * numericStep)
}
