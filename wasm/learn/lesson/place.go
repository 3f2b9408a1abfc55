package lesson

import (
	"fmt"

	"inkling/nn"
)

// A Place identifies one weight or bias of a network.
type Place struct {
	Layer int // 0 is the first that has weights
	Unit  int // of this layer, from 0: the row of the book's matrix
	From  int // unit of the previous layer, the column; Bias for the bias
}

// Bias is the From of a unit's bias.
const Bias = -1

// String names the place as in the lessons, with units counted from 1: w12 is the weight of unit 1
// for input 2.
func (p Place) String() string {
	if p.From == Bias {
		return fmt.Sprintf("b%d", p.Unit+1)
	}
	if p.Unit > 8 || p.From > 8 {
		return fmt.Sprintf("w%d,%d", p.Unit+1, p.From+1)
	}
	return fmt.Sprintf("w%d%d", p.Unit+1, p.From+1)
}

// Of returns a pointer to the number at this place.
func (p Place) Of(parameters nn.Parameters) *float32 {
	if p.From == Bias {
		return &parameters.Biases[p.Layer][p.Unit]
	}
	w := parameters.Weights[p.Layer]
	return &w.Data[p.From*w.Stride+p.Unit]
}

// Places returns all places of a network, layer by layer, for each unit its weights and then its
// bias.
func Places(p nn.Parameters) (places []Place) {
	for l, w := range p.Weights {
		for k := range w.Cols {
			for j := range w.Rows {
				places = append(places, Place{l, k, j})
			}
			places = append(places, Place{l, k, Bias})
		}
	}
	return places
}
