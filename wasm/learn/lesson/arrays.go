package lesson

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/wasm/learn/numpy"
)

// Messages of panics.
const (
	badShape  = "lesson: the array has not the shape of these weights or biases"
	badInputs = "lesson: inputs or desired outputs differ in number from the units of their layer"
)

// Weights returns the weights of a layer as in the book: a row for each of its units, a column for
// each unit of the previous layer.
func Weights(p nn.Parameters, layer int) *numpy.Array {
	w := p.Weights[layer]
	a := numpy.Zeros(w.Cols, w.Rows)
	eachWeight(w, func(j, k int) { a.Data[k*w.Rows+j] = float64(w.Data[j*w.Stride+k]) })
	return a
}

// SetWeights sets the weights of a layer, in the shape that Weights returns.
func SetWeights(p nn.Parameters, layer int, a *numpy.Array) {
	w := p.Weights[layer]
	if !a.Shape.Equal(numpy.Shape{w.Cols, w.Rows}) {
		panic(badShape)
	}
	eachWeight(w, func(j, k int) { w.Data[j*w.Stride+k] = float32(a.Data[k*w.Rows+j]) })
}

// eachWeight visits the weight from unit j to unit k, for all j and k.
func eachWeight(w blas32.General, visit func(j, k int)) {
	for j := range w.Rows {
		for k := range w.Cols {
			visit(j, k)
		}
	}
}

// Biases returns the biases of a layer as a column.
func Biases(p nn.Parameters, layer int) *numpy.Array { return Column(p.Biases[layer]) }

// SetBiases sets the biases of a layer, in the shape that Biases returns.
func SetBiases(p nn.Parameters, layer int, a *numpy.Array) {
	b := p.Biases[layer]
	if !a.Shape.Equal(numpy.Shape{len(b), 1}) {
		panic(badShape)
	}
	for k := range b {
		b[k] = float32(a.Data[k])
	}
}

// Column returns numbers as a column: inputs, activations, desired outputs.
func Column(v []float32) *numpy.Array {
	a := numpy.Zeros(len(v), 1)
	for i, x := range v {
		a.Data[i] = float64(x)
	}
	return a
}
