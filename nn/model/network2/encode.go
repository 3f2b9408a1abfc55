package network2

import (
	"strconv"

	"inkling/nn"
	"inkling/nn/model"
	"inkling/nn/phrase"
)

// The names of the costs are class names in the book's program.
var costs = map[nn.Cost]string{nn.Quadratic: "QuadraticCost", nn.CrossEntropy: "CrossEntropyCost"}

// Encode returns the model as JSON. The error says which part of it the book's
// program does not support. Numbers are as short as possible without changing
// the float32.
func Encode(m *model.Model) ([]byte, error) {
	n := m.Network
	cost, known := costs[m.Settings.Cost]
	if !known || n.Output != nn.Sigmoid || n.Layers() > 1 && n.Hidden != nn.Sigmoid {
		return nil, phrase.Errorf("network2.py has only sigmoid units with the quadratic or cross-entropy cost, not %v units, %v outputs and the %v cost: export as .npz, .onnx or .py",
			n.Hidden, n.Output, m.Settings.Cost)
	}
	layers := model.Layers(n)
	b := list([]byte(`{"sizes": `), len(n.Sizes), func(b []byte, l int) []byte {
		return strconv.AppendInt(b, int64(n.Sizes[l]), 10)
	})
	b = list(append(b, `, "weights": `...), len(layers), func(b []byte, l int) []byte {
		return matrix(b, layers[l].Weights, layers[l].Inputs)
	})
	b = list(append(b, `, "biases": `...), len(layers), func(b []byte, l int) []byte {
		return matrix(b, layers[l].Biases, 1)
	})
	return append(b, `, "cost": "`+cost+`"}`...), nil
}

// list appends n items.
func list(b []byte, n int, item func(b []byte, i int) []byte) []byte {
	b = append(b, '[')
	for i := range n {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = item(b, i)
	}
	return append(b, ']')
}

// matrix appends the rows of v, which have cols columns.
func matrix(b []byte, v []float32, cols int) []byte {
	return list(b, len(v)/cols, func(b []byte, i int) []byte {
		return list(b, cols, func(b []byte, j int) []byte {
			return strconv.AppendFloat(b, float64(v[i*cols+j]), 'g', -1, 32)
		})
	})
}
