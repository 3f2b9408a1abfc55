package diagnosis

import "inkling/nn"

// A Kind is what may be wrong with a run, or be said of it.
type Kind string

// The kinds of signs, the most important first. What comes earlier in this list
// may be the reason for what comes later.
const (
	Diverged    Kind = "diverged"    // the numbers left all sense
	Dying       Kind = "dying"       // half of a layer's units or more are dead
	Vanishing   Kind = "vanishing"   // next to nothing of the error reaches the first hidden layer
	Slow        Kind = "slow"        // the steps are too small
	Unanswered  Kind = "unanswered"  // a class is never answered
	Overfitting Kind = "overfitting" // what is learned does not hold for other images
	Finished    Kind = "finished"    // it does not become better any more
	Dead        Kind = "dead"        // some units are dead
	Saturated   Kind = "saturated"   // some units have next to no slope
)

// The thresholds. Each was tried on MNIST with the runs that the tests train: it
// tells the runs that go wrong from those that do not. Where a sign has two, it
// appears at the first and stays until the second, so that it does not flicker.
const (
	// Dying: half of the units, for then the layer has lost more than it has kept.
	// With fewer a network still reads well: of 100 rectified units 20 are dead from
	// the start, by their first biases alone, and the network reads 98 of 100.
	manyDead, stillManyDead = 0.5, 0.4

	// Vanishing: the root mean square of dC/dz of the first hidden layer beside that of
	// the outputs. Healthy networks have a third to a tenth of it there, one with
	// four layers of sigmoids and scaled weights a thousandth.
	vanished, stillVanished = 1.0 / 100, 1.0 / 30

	// Slow: how far one mini-batch moves the weights of a layer, as a share of their
	// length. A thousandth is a common rule; under a tenth of that the book's network
	// reads half of the images after an epoch in which it could have read nine in ten.
	smallStep, stillSmallStep = 1e-4, 1.5e-4
	learned                   = 0.9 // of the training sample: small steps are right at the end

	// Unanswered: never is 0. The sample must hold a few images of the class.
	seldom, stillSeldom = 0.0, 0.05 // answers beside images of the class
	fewImages           = 20

	// Overfitting: the accuracies of two samples of a thousand differ by a hundredth
	// by chance. Or the cost of the others rises while the training cost falls.
	gap, stillGap     = 0.05, 0.04
	risen, stillRisen = 1.10, 1.05 // the others' cost beside its lowest,
	fallen            = 0.8        // and the training cost beside what it was then
	fewEpochs         = 2

	// Finished: eight epochs without a better count. The book waits for ten, in runs
	// that are longer; from one epoch to the next, chance alone changes the count.
	patience = 8
)

// A Sign is something that was seen in a run. What its other members say depends
// on its kind.
type Sign struct {
	Kind  Kind    `json:"kind"`
	Epoch float64 `json:"epoch"` // when it was seen last: epochs trained

	Layer   int       `json:"layer"`             // of Dying, Dead and Saturated: from 0; the last is the outputs
	Units   []int     `json:"units,omitempty"`   // these units of it, from 0. Of Unanswered: the classes
	Of      int       `json:"of,omitempty"`      // of so many units. Of Unanswered: of so many images asked
	Images  int       `json:"images,omitempty"`  // of Unanswered: images of these classes among them
	Answers int       `json:"answers,omitempty"` // of Unanswered: how often the classes were answered
	Ratio   float64   `json:"ratio,omitempty"`   // of Slow: of a step to the weights, in the layer where it is largest
	Shares  []float64 `json:"shares,omitempty"`  // of Vanishing: the errors of each layer beside those of the last
	Asked   int       `json:"asked,omitempty"`   // of Dying, Dead and Saturated: images
	Grown   int       `json:"grown,omitempty"`   // of Dead: more units than at the start
	Before  nn.Score  `json:"before"`            // of Slow: the training sample one look earlier. Of Overfitting: the other images at their lowest cost

	Training nn.Score `json:"training"`        // as it is answered now
	Other    nn.Score `json:"other"`           // of Overfitting: images that the run does not learn from,
	Split    string   `json:"split,omitempty"` // and which: "validation" or "test". Of Finished: those counted

	Best  nn.Score `json:"best"`            // of Finished: the highest count,
	At    int      `json:"at,omitempty"`    // its epoch, from 0, as logs count them,
	Since int      `json:"since,omitempty"` // and the epochs since

	Went *nn.Diverged `json:"went,omitempty"` // of Diverged
}
