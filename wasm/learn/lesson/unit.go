package lesson

import (
	"slices"

	"inkling/nn"
)

// A Unit is one neuron: a weight for each input, and a bias.
type Unit struct {
	Weights []float32
	Bias    float32
}

// NAND is the perceptron of chapter 1 that computes not (x1 and x2).
func NAND() Unit { return Unit{Weights: []float32{-2, -2}, Bias: 3} }

// network returns the unit as a network of one sigmoid unit.
func (u Unit) network() *nn.Network {
	n := nn.New([]int{len(u.Weights), 1}, nn.Sigmoid, nn.Sigmoid)
	copy(n.Weights[0].Data, u.Weights)
	n.Biases[0][0] = u.Bias
	return n
}

// Sigmoid computes a sigmoid unit for the inputs x: equations (3) and (4).
func (u Unit) Sigmoid(x []float32) Weighted {
	n := u.network()
	return Feedforward(n, Activations(n, x), 0, 0)
}

// Step computes a perceptron for the inputs x, whose output is 1 if z > 0, else 0: equation (2).
func (u Unit) Step(x []float32) Weighted {
	w := u.Sigmoid(x)
	w.A = 0
	if w.Z > 0 {
		w.A = 1
	}
	return w
}

// A SmallChange is equation (5) with its numbers: the change of the output is about the sum of the
// changes of weights and bias, each times the derivative of the output by it.
type SmallChange struct {
	Weights          []Term  // Weight is the derivative dout/dw, Value the change
	Bias             Term    // the same for the bias
	Before, After    float32 // the output
	Predicted, Exact float32 // change of the output: by the formula, and exactly
}

// Change computes the effect of small changes of weights and bias on a sigmoid unit's output for
// the inputs x.
func (u Unit) Change(x, weights []float32, bias float32) SmallChange {
	if len(x) != len(u.Weights) || len(weights) != len(u.Weights) {
		panic(badInputs)
	}
	n := u.network()
	s := SmallChange{Before: n.Feedforward(x)[0]}
	// For a desired output 1 below the actual one, the gradient of the quadratic cost is that of
	// the output.
	slope := n.Backprop(x, []float32{s.Before - 1}, nn.Quadratic)
	changed := Unit{slices.Clone(u.Weights), u.Bias + bias}
	for j, d := range weights {
		t := term(j, slope.Weights[0].Data[j], d)
		s.Weights = append(s.Weights, t)
		s.Predicted += float32(t.Product)
		changed.Weights[j] += d
	}
	s.Bias = term(Bias, slope.Biases[0][0], bias)
	s.Predicted += float32(s.Bias.Product)
	s.After = changed.network().Feedforward(x)[0]
	s.Exact = s.After - s.Before
	return s
}

func term(from int, weight, value float32) Term { return Term{from, weight, value, weight * value} }
