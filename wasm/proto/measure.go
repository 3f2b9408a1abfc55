package proto

// Measure says what a network is tested on after each epoch, in addition to the test images. It
// affects how long a run takes, but not its results.
type Measure string

// The measures. Each includes the one before it.
const (
	OnTest       Measure = "test"       // only the test images
	OnValidation Measure = "validation" // also the validation images; the default
	OnSample     Measure = "sample"     // also a sample of the training images
	OnTraining   Measure = "training"   // also all training images instead of the sample
)

// Measures lists all of them.
var Measures = []Measure{OnTest, OnValidation, OnSample, OnTraining}

// TrainingSample is the size of the sample of OnSample.
const TrainingSample = 10_000
