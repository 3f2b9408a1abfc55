package diagnosis

import "inkling/nn"

// A Measure is the state of a network at one moment of its training.
type Measure struct {
	Epochs   float64  `json:"epochs"` // completed by then: 2.25 is a quarter into the third
	Layers   []Layer  `json:"layers"`
	Training nn.Score `json:"training"` // on a sample of the training images
	Other    nn.Score `json:"other"`    // on a sample of other images
	Labels   []int    `json:"labels"`   // how many of the other images belong to each class
	Answers  []int    `json:"answers"`  // how often the network answers each class on them
}

// A Layer describes one layer: its units and the weights that lead to it.
type Layer struct {
	Weights     Histogram `json:"weights"`
	Activations Histogram `json:"activations"` // of all units, on the other images
	Gradients   Histogram `json:"gradients"`   // dC/dw, the mean over the training sample

	Norms Norms `json:"norms"`

	Units     int   `json:"units"`
	Dead      []int `json:"dead,omitempty"`      // units, from 0, with the same output and no slope on every image
	Saturated []int `json:"saturated,omitempty"` // units, from 0, with almost no slope on nearly every image
}

// Norms are the sizes of a layer's numbers: the square roots of the sums of their
// squares, unless they say otherwise.
type Norms struct {
	Weights     float64 `json:"weights"`
	Activations float64 `json:"activations"` // root mean square over units and images
	Gradients   float64 `json:"gradients"`
	Errors      float64 `json:"errors"` // dC/dz, root mean square over units and images
}
