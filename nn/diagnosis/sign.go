package diagnosis

import "inkling/nn"

// A Kind is a kind of sign.
type Kind string

// The kinds of signs, the most important first. Earlier ones in this list may cause
// later ones.
const (
	Diverged    Kind = "diverged"    // the numbers are no longer meaningful.
	Dying       Kind = "dying"       // half of a layer's units or more are dead.
	Vanishing   Kind = "vanishing"   // almost no error reaches the first hidden layer
	Slow        Kind = "slow"        // the steps are too small
	Unanswered  Kind = "unanswered"  // a class is never predicted
	Overfitting Kind = "overfitting" // what was learned does not generalise to other images
	Finished    Kind = "finished"    // no longer improving
	Dead        Kind = "dead"        // some units are dead
	Saturated   Kind = "saturated"   // some units have almost no slope
)

// The thresholds. Each was tested on MNIST with the runs that the tests train, and
// separates those that go wrong from those that do not. Where a sign has two, it
// appears at the first and stays until the second, so that it does not flicker.
const (
	// Dying: half of the units, since the layer has then lost more than it has kept.
	// With fewer a network still reads well: of 100 rectified units, 20 are dead from
	// the start because of their initial biases alone, and the network reads 98%
	// correctly.
	manyDead, stillManyDead = 0.5, 0.4

	// Vanishing: the root mean square of dC/dz of the first hidden layer relative to
	// the outputs. Healthy networks have a third to a tenth, one with four layers of
	// sigmoids and scaled weights a thousandth.
	vanished, stillVanished = 1.0 / 100, 1.0 / 30

	// Slow: how far one mini-batch moves the weights of a layer, relative to their
	// norm. A thousandth is a common rule; below a tenth of that, the book's network
	// reads half of the images after an epoch in which it could have reached 90%.
	smallStep, stillSmallStep = 1e-4, 1.5e-4
	learned                   = 0.9 // of the training sample: small steps are right at the end

	// Unanswered: never is 0. The sample must hold a few images of the class.
	seldom, stillSeldom = 0.0, 0.05 // answers relative to images of the class
	fewImages           = 20

	// Overfitting: the accuracies of two samples of a thousand differ by 1% by chance.
	// Alternatively, the cost of the others rises while the training cost falls.
	gap, stillGap     = 0.05, 0.04
	risen, stillRisen = 1.10, 1.05 // the others' cost relative to its lowest,
	fallen            = 0.8        // and the training cost relative to its value then
	fewEpochs         = 2

	// Finished: eight epochs without a new best. The book waits for ten, in longer
	// runs; from one epoch to the next, chance alone changes the count.
	patience = 8
)

// A Sign is a finding about a run. Its kind determines which other fields are used
// and what they mean.
type Sign struct {
	Kind  Kind    `json:"kind"`
	Epoch float64 `json:"epoch"` // when it was last seen: epochs trained

	Layer   int       `json:"layer"`             // of Dying, Dead and Saturated: from 0; the last is the outputs.
	Units   []int     `json:"units,omitempty"`   // of the layer, from 0. Of Unanswered: the classes.
	Of      int       `json:"of,omitempty"`      // units of the layer. Of Unanswered: images tested.
	Images  int       `json:"images,omitempty"`  // of Unanswered: images of these classes among them.
	Answers int       `json:"answers,omitempty"` // of Unanswered: how often the classes were answered.
	Ratio   float64   `json:"ratio,omitempty"`   // of Slow: step to weights, in the layer where it is largest.
	Shares  []float64 `json:"shares,omitempty"`  // of Vanishing: errors of each layer relative to the last.
	Asked   int       `json:"asked,omitempty"`   // of Dying, Dead and Saturated: images tested.
	Grown   int       `json:"grown,omitempty"`   // of Dead: more units than at the start.
	Before  nn.Score  `json:"before"`            // of Slow: training sample one look earlier. Of Overfitting: the others at their lowest cost

	Training nn.Score `json:"training"`        // the training sample now
	Other    nn.Score `json:"other"`           // of Overfitting: images not used for training,
	Split    string   `json:"split,omitempty"` // and which: "validation" or "test". Of Finished: those counted

	Best  nn.Score `json:"best"`            // of Finished: the best score,
	At    int      `json:"at,omitempty"`    // its epoch, from 0, as logs count them,
	Since int      `json:"since,omitempty"` // and the epochs since

	Went *nn.Diverged `json:"went,omitempty"` // of Diverged
}
