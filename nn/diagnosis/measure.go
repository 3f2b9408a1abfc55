package diagnosis

import "inkling/nn"

// A Measure is what was found in a network at one moment of its training.
type Measure struct {
	Epochs   float64  `json:"epochs"` // trained by then: 2.25 is a quarter into the third
	Layers   []Layer  `json:"layers"`
	Training nn.Score `json:"training"` // a sample of the images that it learns from,
	Other    nn.Score `json:"other"`    // and one of images that it does not
	Labels   []int    `json:"labels"`   // how many images of the latter are of each class,
	Answers  []int    `json:"answers"`  // and how often each class is what the network answers
}

// A Layer is what was found in one layer: in the weights that lead to it and in
// its units.
type Layer struct {
	Weights     Histogram `json:"weights"`
	Activations Histogram `json:"activations"` // of all units, for all images that it does not learn from
	Gradients   Histogram `json:"gradients"`   // dC/dw, the mean of the training sample

	Norms Norms `json:"norms"`

	Units     int   `json:"units"`
	Dead      []int `json:"dead,omitempty"`      // units, from 0, that answer the same to every image
	Saturated []int `json:"saturated,omitempty"` // and those that nearly every image leaves without a slope
}

// Norms are the lengths of a layer's numbers: the roots of the sums of their squares.
type Norms struct {
	Weights     float64 `json:"weights"`
	Activations float64 `json:"activations"` // root mean square of a unit's
	Gradients   float64 `json:"gradients"`
	Errors      float64 `json:"errors"` // root mean square of a unit's dC/dz
}
