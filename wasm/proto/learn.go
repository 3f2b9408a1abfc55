package proto

import (
	"inkling/nn"
	"inkling/wasm/learn/phrase"
)

// What the lessons ask, and the answers.
type (
	StepBatches struct { // learn some mini-batches: Stepped
		Question
		Settings map[string]string // by key of recipe.Fields
		Anew     bool              // from the first weights
		Batches  int               // how many, at most MostBatches
	}
	Stepped struct { // the last of them, and where the epoch is with it
		Epoch      int
		Taken, Of  int     // mini-batches learned in this epoch, and those in an epoch
		Numbers    []int   // of its images among those of training; none if no mini-batch was asked for
		Labels     []int   // the class of each image
		Answers    []int   // of the network before the step
		Before     float64 // mean cost of these images before the step
		After      float64 // and after it
		Right      int     // of the first test images, after it
		Tested     int     // how many these are
		Parameters []byte  `json:"-"` // nn.Parameters.Bytes before the step, and after it
		Pixels     []byte  `json:"-"` // grey levels, one image after the other
	}
	Compare  struct{ Question } // the gradient of the next mini-batch with that of all images: Compared
	Compared struct {
		Marks      []Mark
		Parameters []byte `json:"-"` // nn.Parameters.Bytes of the gradient of the mini-batch, and of that of all images
	}
	Survey struct { // ask the run's network about all test images: Surveyed
		Question
		Class int // whose images to show; AllClasses for the first that is never answered
	}
	Surveyed struct {
		Counts  [][]int     // images of class i that are answered j
		Highest []float64   // of each output over all images
		Own     []float64   // its mean over the images of its own class
		Never   []int       // classes that are never answered
		Class   int         // of the images shown
		Numbers []int       // of these among the test images
		Outputs [][]float32 // for each of them
		Pixels  []byte      `json:"-"` // grey levels of the images shown, one after the other
	}
	Check struct { // try an answer to an exercise: Checked
		Question
		Blank, Answer string
	}
	Checked struct {
		Right         bool
		Message       phrase.Phrase
		Line, Column  int     // of the fault, from 1, if the answer could not be computed
		Names         []Named // the arrays that the answer may speak of, in the trial that it failed
		Got, Expected string  // what it came to there, as numpy prints it
	}
	Practise struct { // train by the answers to all exercises: Practised, with Practising and Drilled before it
		Question
		Settings map[string]string // by key of recipe.Fields
		Answers  map[string]string // by key of the blank
	}
	Drilled struct { // an epoch of both trainings is done
		Practice
		Own, Theirs nn.EpochResult // by the answers, and by package nn
	}
	Practised  struct{ Practice } // both trainings ended
	Practising struct{ Practice } // they go on; at most some times a second

	Cease    struct{ Order }        // end Compare, Survey or Practise, which Ceased answers
	Ceased   struct{}               // longer work was ended
	Studying struct{ Done float64 } // Compare or Survey goes on; at most some times a second: share of the work, 0 if unknown
)

func (m *Stepped) beside() []*[]byte  { return []*[]byte{&m.Parameters, &m.Pixels} }
func (m *Compared) beside() []*[]byte { return []*[]byte{&m.Parameters} }
func (m *Surveyed) beside() []*[]byte { return []*[]byte{&m.Pixels} }
func (*Drilled) progress() bool       { return true }
func (*Practising) progress() bool    { return true }
func (*Studying) progress() bool      { return true }

// MostBatches is how many mini-batches StepBatches learns at a time.
const MostBatches = 1000

// A Mark is how the mean gradient of some images lies to that of all.
type Mark struct {
	Images         int
	Cosine, Length float64
}

// Named is an array with its name.
type Named struct{ Name, Shape, Text string } // the text as numpy prints it

// Practice is how training goes by the answers, and by package nn beside them.
type Practice struct {
	Progress    nn.Progress // of the training by the answers
	Seconds, Nn float64     // spent on the training by the answers, and on nn's
}
