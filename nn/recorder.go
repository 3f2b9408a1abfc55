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
	Seen        int     // training samples taken in this epoch
	Cost        float64 // mean cost of the training samples seen in this epoch
	Accuracy    float64 // share of them answered rightly, 0 to 1, before their own update
	Latest      float64 // mean cost of the latest mini-batch
}

// EpochResult is what one epoch came to. Of what was not measured there are 0 of
// 0 samples.
type EpochResult struct {
	Epoch    int
	Cost     float64 // mean cost of the training samples, each before its own update
	Accuracy float64 // share of them answered rightly, 0 to 1
	Correct  int     // test samples answered rightly
	Total    int     // test samples
	TestCost float64 `json:",omitempty"` // their mean cost

	// What the network came to at the epoch's end on other samples: see Trainer.Measure.
	Validation Score `json:",omitzero"`
	Training   Score `json:",omitzero"`
}

// Test returns what the network came to on the test samples.
func (e EpochResult) Test() Score { return Score{e.TestCost, e.Correct, e.Total} }

// A Score is what a network came to on samples that it was tested on.
type Score struct {
	Cost    float64 // mean cost, without the term of L2 regularisation
	Correct int     // answered rightly
	Total   int
}

// Accuracy returns the share of right answers, 0 to 1; 0 without samples.
func (s Score) Accuracy() float64 { return float64(s.Correct) / float64(max(s.Total, 1)) }

// Reaches reports whether at least this share, 0 to 1, was answered rightly; of no
// samples none is.
func (s Score) Reaches(share float64) bool {
	const rounding = 1e-9 // of shares such as 0.941, far less than one sample
	return s.Total > 0 && float64(s.Correct) >= float64((share-rounding)*float64(s.Total))
}

// Silence is a Recorder that ignores everything.
type Silence struct{}

// MiniBatch does nothing.
func (Silence) MiniBatch(Progress) {}

// Epoch does nothing.
func (Silence) Epoch(EpochResult) {}
