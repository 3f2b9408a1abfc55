package nn

// A Recorder receives the progress of training. The trainer does not know who
// listens: a terminal, a page, a test. A Recorder must not keep the trainer waiting.
type Recorder interface {
	// MiniBatch is called after each mini-batch.
	MiniBatch(Progress)
	// Epoch is called after each epoch, when the tests are done.
	Epoch(EpochResult)
}

// Progress is the progress of an epoch.
type Progress struct {
	Epoch       int     // the current epoch, from 0
	MiniBatch   int     // mini-batches trained in it
	MiniBatches int     // mini-batches in an epoch
	Seen        int     // training samples seen in this epoch.
	Cost        float64 // mean cost of those samples
	Accuracy    float64 // fraction of them answered correctly, 0 to 1, each before its own update
	Latest      float64 // mean cost of the latest mini-batch
}

// EpochResult is the result of one epoch. A score that was not measured has 0 of 0
// samples.
type EpochResult struct {
	Epoch    int
	Cost     float64 // mean cost of the training samples, each before its own update
	Accuracy float64 // fraction of them answered correctly, 0 to 1
	Correct  int     // test samples answered correctly
	Total    int     // test samples
	TestCost float64 `json:",omitempty"` // their mean cost

	// Scores at the end of the epoch on other samples: see Trainer.Measure.
	Validation Score `json:",omitzero"`
	Training   Score `json:",omitzero"`
}

// Test returns the score on the test samples.
func (e EpochResult) Test() Score { return Score{e.TestCost, e.Correct, e.Total} }

// A Score is the result of testing a network on samples.
type Score struct {
	Cost    float64 // mean cost, without the L2 regularisation term
	Correct int     // samples answered correctly
	Total   int
}

// Accuracy returns the fraction of correct answers, 0 to 1; 0 without samples.
func (s Score) Accuracy() float64 { return float64(s.Correct) / float64(max(s.Total, 1)) }

// Reaches reports whether at least this fraction, 0 to 1, was answered correctly;
// without samples it is false.
func (s Score) Reaches(fraction float64) bool {
	const rounding = 1e-9 // for fractions such as 0.941; far less than one sample
	return s.Total > 0 && float64(s.Correct) >= float64((fraction-rounding)*float64(s.Total))
}

// Silence is a Recorder that ignores everything.
type Silence struct{}

// MiniBatch does nothing.
func (Silence) MiniBatch(Progress) {}

// Epoch does nothing.
func (Silence) Epoch(EpochResult) {}
