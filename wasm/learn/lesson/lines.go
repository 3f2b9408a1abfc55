package lesson

import (
	"math"

	"inkling/nn"
)

// Fields returns the activations of all units of a network with two inputs, for values of both.
// Field [l][j] is that of unit j of the layer that the weights l lead to, row by row; row i is for
// value ys[i] of the second input.
func Fields(n *nn.Network, xs, ys []float64) [][][]float32 {
	if n.Sizes[0] != 2 {
		panic(badInputs)
	}
	fields := make([][][]float32, n.Layers())
	for l := range fields {
		fields[l] = make([][]float32, n.Sizes[l+1])
	}
	reader := nn.NewReader(n)
	for _, y := range ys {
		for _, x := range xs {
			reader.Feedforward([]float32{float32(x), float32(y)})
			for l, layer := range fields {
				for j, a := range reader.Activations(l + 1) {
					layer[j] = append(layer[j], a)
				}
			}
		}
	}
	return fields
}

// Line returns the ends of the line where the unit's weighted input is 0, inside of the square with
// coordinates between from and to; ok is false if it does not cross the square.
func (u Unit) Line(from, to float64) (xs, ys []float64, ok bool) {
	if len(u.Weights) != 2 {
		panic(badInputs)
	}
	w1, w2, b := float64(u.Weights[0]), float64(u.Weights[1]), float64(u.Bias)
	add := func(x, y float64) {
		if x < from || x > to || y < from || y > to || math.IsNaN(x+y) {
			return
		}
		for i := range xs {
			if xs[i] == x && ys[i] == y { // a corner of the square
				return
			}
		}
		xs, ys = append(xs, x), append(ys, y)
	}
	for _, side := range []float64{from, to} {
		add(side, -(float64(w1*side)+b)/w2)
		add(-(float64(w2*side)+b)/w1, side)
	}
	return xs, ys, len(xs) == 2
}

// Steepness returns the length of the weights, which is the slope of the weighted input across the
// line.
func (u Unit) Steepness() float64 { return math.Sqrt(dotOf(u.Weights, u.Weights)) }

// NetworkOf returns a network of sigmoid units, layer by layer.
func NetworkOf(layers ...[]Unit) *nn.Network {
	sizes := []int{len(layers[0][0].Weights)}
	for _, units := range layers {
		sizes = append(sizes, len(units))
	}
	n := nn.New(sizes, nn.Sigmoid, nn.Sigmoid)
	for l, units := range layers {
		for k, u := range units {
			*Place{l, k, Bias}.Of(n.Parameters) = u.Bias
			for j, w := range u.Weights {
				*Place{l, k, j}.Of(n.Parameters) = w
			}
		}
	}
	return n
}
