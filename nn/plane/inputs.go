package plane

import (
	"math/bits"
	"strings"

	"inkling/nn/f32"
	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// Inputs is a set of functions of the coordinates that the network gets as inputs.
type Inputs uint8

// The inputs, in the order in which the network has them.
const (
	X1 Inputs = 1 << iota
	X2
	X1Squared
	X2Squared
	Product // x1 x2
	SinX1
	SinX2
	allInputs = 1<<iota - 1
)

var inputKeys = []string{"x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"}

// AllInputs returns every input that points with this many axes have.
func AllInputs(axes int) Inputs {
	if axes == 1 {
		return X1 | X1Squared | SinX1
	}
	return allInputs
}

// Count returns the number of inputs.
func (in Inputs) Count() int { return bits.OnesCount8(uint8(in)) }

// List returns the inputs one by one.
func (in Inputs) List() (list []Inputs) {
	for one := X1; one < allInputs; one <<= 1 {
		if in&one != 0 {
			list = append(list, one)
		}
	}
	return list
}

// String returns the keys of the inputs, separated by commas.
func (in Inputs) String() string {
	var keys []string
	for i, key := range inputKeys {
		if in&(1<<i) != 0 {
			keys = append(keys, key)
		}
	}
	return strings.Join(keys, ",")
}

// ParseInputs returns the inputs with these keys, in any order.
func ParseInputs(text string) (in Inputs, err error) {
	for key := range strings.SplitSeq(text, ",") {
		key = strings.TrimSpace(key)
		one := Inputs(0)
		for i, k := range inputKeys {
			if k == key {
				one = 1 << i
			}
		}
		if one == 0 {
			return 0, phrase.Errorf("unknown name %s, expected one of %s", foreign.Quote(key), strings.Join(inputKeys, ", "))
		}
		in |= one
	}
	return in, nil
}

// Of writes the inputs for the point to the first Count floats of to.
func (in Inputs) Of(x1, x2 float32, to []float32) {
	k := 0
	put := func(one Inputs, x float32) {
		if in&one != 0 {
			to[k] = x
			k++
		}
	}
	put(X1, x1)
	put(X2, x2)
	put(X1Squared, float32(x1*x1))
	put(X2Squared, float32(x2*x2))
	put(Product, float32(x1*x2))
	put(SinX1, float32(f32.Sin(float64(x1))))
	put(SinX2, float32(f32.Sin(float64(x2))))
}
