package proto

import (
	"inkling/nn"
	"inkling/nn/phrase"
)

// Questions of the lessons, and the answers.
type (
	StepBatches struct { // Train some mini-batches. The answer is Stepped.
		Question
		Settings map[string]string // by key of recipe.Fields
		Restart  bool              // from the initial weights
		Batches  int               // at most MostBatches
	}
	Stepped struct { // The last mini-batch, and the place in the epoch.
		Epoch      int
		Taken, Of  int     // Mini-batches of this epoch: trained, and in total.
		Numbers    []int   // Of the images in the training set; none if Batches was 0.
		Labels     []int   // The class of each image.
		Answers    []int   // Of the network before the step.
		Before     float64 // Mean cost of these images before the step.
		After      float64 // Mean cost after it.
		Right      int     // Correct among the first test images, after the step.
		Tested     int     // Number of those test images.
		Parameters []byte  `json:"-"` // nn.Parameters.Bytes before the step, then after it.
		Pixels     []byte  `json:"-"` // Grey levels, one image after the other.
	}
	Compare  struct{ Question } // Compare the gradients of the next mini-batch and of all images. The answer is Compared.
	Compared struct {
		Marks      []Mark
		Parameters []byte `json:"-"` // nn.Parameters.Bytes of the gradient of the mini-batch, then of all images
	}
	Survey struct { // Classify all test images with the run's network. The answer is Surveyed.
		Question
		Class int // of the images to send; AllClasses for the first class that is never the answer
	}
	Surveyed struct {
		Counts  [][]int     // Images by class and answer.
		Highest []float64   // Of each output, over all images.
		Own     []float64   // Mean of each output over the images of its class.
		Never   []int       // Classes that are never the answer.
		Class   int         // Of the images sent.
		Numbers []int       // Of these among the test images.
		Outputs [][]float32 // For each of them.
		Pixels  []byte      `json:"-"` // Grey levels, one image after the other.
	}
	Check struct { // Check an answer to an exercise. The answer is Checked.
		Question
		Blank, Answer string
	}
	Checked struct {
		Right         bool
		Message       phrase.Phrase
		Line, Column  int     // of the fault, from 1, if the answer could not be computed
		Names         []Named // arrays that the answer may use, in the trial that failed
		Got, Expected string  // the results of that trial, as numpy prints them
	}
	FitCurve struct { // Train a network with one hidden layer on a curve. The answer is Fitted.
		Question
		Curve      string // key of lesson.NewCurve
		Hidden     int    // units, at most MostFitUnits
		Epochs     int    // at most lesson.FitEpochs
		Seed       int    // for the order of the points
		Parameters []byte `json:"-"` // nn.Parameters.Bytes
	}
	Fitted struct {
		Parameters []byte `json:"-"`
	} // nn.Parameters.Bytes after training
	Practise struct { // Train with the answers to all exercises. The answer is Practised, after Practising and Drilled.
		Question
		Settings map[string]string // by key of recipe.Fields
		Answers  map[string]string // by key of the blank
	}
	Drilled struct { // An epoch is done by both methods.
		Practice
		Own, Theirs nn.EpochResult // with the student's answers, and with package nn
	}
	Practised  struct{ Practice } // Training has ended.
	Practising struct{ Practice } // Training has made progress, at most several times a second.

	Cease    struct{ Order }        // End Compare, Survey or Practise, which Ceased answers.
	Ceased   struct{}               // The work was ended.
	Studying struct{ Done float64 } // Progress of Compare or Survey, several times a second at most. A fraction of the work, 0 if unknown.
)

func (m *Stepped) beside() []*[]byte  { return []*[]byte{&m.Parameters, &m.Pixels} }
func (m *Compared) beside() []*[]byte { return []*[]byte{&m.Parameters} }
func (m *FitCurve) beside() []*[]byte { return []*[]byte{&m.Parameters} }
func (m *Fitted) beside() []*[]byte   { return []*[]byte{&m.Parameters} }
func (m *Surveyed) beside() []*[]byte { return []*[]byte{&m.Pixels} }
func (*Drilled) progress() bool       { return true }
func (*Practising) progress() bool    { return true }
func (*Studying) progress() bool      { return true }

// MostBatches is the largest number of mini-batches in one StepBatches.
const MostBatches = 1000

// MostFitUnits is the largest number of hidden units in FitCurve.
const MostFitUnits = 16

// A Mark compares the mean gradient of some images with that of all.
type Mark struct {
	Images         int
	Cosine, Length float64
}

// Named is an array with its name.
type Named struct{ Name, Shape, Text string } // the text as numpy prints it

// Practice is the progress of training with a student's answers, and of the same training with
// package nn.
type Practice struct {
	Progress    nn.Progress // with the student's answers
	Seconds, Nn float64     // spent with the student's answers, and with package nn
}
