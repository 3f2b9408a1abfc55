package proto

// Measure says what a network is tested on after each epoch, beside the test
// images. It changes how long a run takes, and nothing in what becomes of it.
type Measure string

// The measures, each with what the one before has.
const (
	OnTest       Measure = "test"       // the test images alone
	OnValidation Measure = "validation" // and the validation images; what "" stands for
	OnSample     Measure = "sample"     // and a sample of the training images
	OnTraining   Measure = "training"   // and instead of the sample all of them
)

// Measures are all of them.
var Measures = []Measure{OnTest, OnValidation, OnSample, OnTraining}

// TrainingSample is how many training images OnSample measures on.
const TrainingSample = 10_000
