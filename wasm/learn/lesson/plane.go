package lesson

import "inkling/nn"

// Plane returns the outputs of a sigmoid unit with two inputs, for values of both: row i is for
// value ys[i] of the second.
func (u Unit) Plane(xs, ys []float64) [][]float32 {
	if len(u.Weights) != 2 {
		panic(badInputs)
	}
	reader := nn.NewReader(u.network())
	rows := make([][]float32, len(ys))
	for i, y := range ys {
		rows[i] = make([]float32, len(xs))
		for k, x := range xs {
			rows[i][k] = reader.Feedforward([]float32{float32(x), float32(y)})[0]
		}
	}
	return rows
}
