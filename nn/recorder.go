package nn

// A Recorder is told how training goes. The trainer does not know who listens:
// a terminal, a page, a test. It must not keep the trainer waiting.
type Recorder interface {
	// MiniBatch is called after each mini-batch.
	MiniBatch(Progress)
	// Epoch is called after each epoch, when the test samples have been read.
	Epoch(EpochResult)
}

// Progress is how far an epoch has come.
type Progress struct {
	Epoch       int     // the present epoch, from 0
	MiniBatch   int     // mini-batches done in it
	MiniBatches int     // mini-batches in an epoch
	Cost        float64 // mean cost of the training samples seen in this epoch
	Accuracy    float64 // share of them answered rightly, 0 to 1, before their own update
	Latest      float64 // mean cost of the latest mini-batch
}

// EpochResult is what one epoch came to.
type EpochResult struct {
	Epoch    int
	Cost     float64 // mean cost of the training samples, each before its own update
	Accuracy float64 // share of them answered rightly, 0 to 1
	Correct  int     // test samples answered rightly; 0 of 0 without a test
	Total    int     // test samples
}

// Silence is a Recorder that ignores everything.
type Silence struct{}

// MiniBatch does nothing.
func (Silence) MiniBatch(Progress) {}

// Epoch does nothing.
func (Silence) Epoch(EpochResult) {}
