package nn

import (
	"math"

	"inkling/nn/f32"
)

// Init is a method of weight initialisation.
type Init uint8

// The book's two initialisations. Biases are N(0, 1) in both.
const (
	Large  Init = iota // weights N(0, 1): chapter 1
	Scaled             // weights N(0, 1)/sqrt(n_in): chapter 3
)

var initNames = []string{"large", "scaled"}

// String returns the name, as models and settings spell it.
func (k Init) String() string { return initNames[k] }

// The random streams of one seed: drawing from one does not shift the other.
const (
	weightStream  = 1
	shuffleStream = 2
)

// Initialise draws new weights and biases from the seed.
func (n *Network) Initialise(k Init, seed uint64) {
	rng := f32.NewRand(seed, weightStream)
	for l, w := range n.Weights {
		scale := 1.0
		if k == Scaled {
			scale = 1 / math.Sqrt(float64(w.Rows))
		}
		for j := range n.Biases[l] {
			n.Biases[l][j] = float32(rng.Normal())
		}
		for i := range w.Rows {
			for j := range w.Cols {
				w.Data[i*w.Stride+j] = float32(rng.Normal() * scale)
			}
		}
	}
}
