package inspect

import "gonum.org/v1/gonum/blas/blas32"

// A Sum is the weighted input of a unit in parts: z = For + Against + Bias.
type Sum struct {
	Bias    float32
	For     float32 // the sum of the positive products
	Against float32 // the sum of the negative products
	Z       float32 // the weighted input, as package nn adds it up
}

// Weigh returns the sum of unit j of a layer with these weights and biases for
// the inputs a, and writes the product of each input and its weight to products.
func Weigh(w blas32.General, biases []float32, j int, a, products []float32) Sum {
	s := Sum{Bias: biases[j], Z: biases[j]}
	for i, x := range a {
		p := x * w.Data[i*w.Stride+j]
		products[i] = p
		if x == 0 {
			continue // as nn does; an infinite weight then does no harm
		}
		s.Z += p
		if p > 0 {
			s.For += p
		} else {
			s.Against += p
		}
	}
	return s
}

// Column writes the weights that lead to unit j to column.
func Column(w blas32.General, j int, column []float32) {
	for i := range column {
		column[i] = w.Data[i*w.Stride+j]
	}
}
