package lesson

import "inkling/nn"

// numericStep is how far Numeric goes to either side. A smaller step would lose
// more to the rounding of float32, a larger one more to the curve of the cost.
const numericStep = 1.0 / 16

// Numeric returns the derivative of the cost by the weight or bias at a place,
// without any of the mathematics of backpropagation: from costs at four places
// near by, (8 (C(w+h) - C(w-h)) - (C(w+2h) - C(w-2h))) / 12h. The outputs are
// float32, so about five digits after the point are to be believed.
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
