package batches

import (
	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/learn/lesson"
)

// minus returns the differences of two lists.
func minus(a, b []float32) []float32 {
	d := make([]float32, len(a))
	for i := range a {
		d[i] = a[i] - b[i]
	}
	return d
}

// The layout of the picture of all hidden units, with one pixel between them.
const (
	unitsInRow = 10
	tileSide   = dataset.MNISTCols + 1
)

// mosaic returns the weights of all units of the first layer as one picture.
func mosaic(n *nn.Network) (values []float32, cols int) {
	units := n.Sizes[1]
	cols = unitsInRow*tileSide - 1
	rows := (units+unitsInRow-1)/unitsInRow*tileSide - 1
	values = make([]float32, rows*cols)
	for u := range units {
		corner := u/unitsInRow*tileSide*cols + u%unitsInRow*tileSide
		for i, w := range lesson.WeightsOf(n.Parameters, 0, u) {
			values[corner+i/dataset.MNISTCols*cols+i%dataset.MNISTCols] = w
		}
	}
	return values, cols
}
