package proto

import (
	"inkling/nn"
	"inkling/wasm/learn/phrase"
)

// The commands of the lessons. Each but Cease is a question, which is answered by
// the report that stands beside it.
const (
	StepBatches Do = "batches"  // learn some mini-batches: Stepped
	Compare     Do = "compare"  // the gradient of the next mini-batch beside that of all images: Compared
	Survey      Do = "survey"   // ask the run's network about all test images: Surveyed
	Check       Do = "check"    // try an answer to an exercise: Checked
	Practise    Do = "practise" // train by the answers to all exercises: Practised
	Cease       Do = "cease"    // end Compare, Survey or Practise, which Ceased answers
)

// The reports of the lessons.
const (
	Stepped   Kind = "stepped"
	Compared  Kind = "compared"
	Surveyed  Kind = "surveyed"
	Checked   Kind = "checked"
	Practised Kind = "practised" // both trainings ended
	Drilled   Kind = "drilled"   // an epoch of both trainings is done
	Ceased    Kind = "ceased"
	Studying  Kind = "studying" // longer work goes on; at most some times a second
)

// A Study is what a command of the lessons needs to know. Settings of the command
// describe the network and its training, of StepBatches and Practise.
type Study struct {
	Anew    bool              `json:"anew,omitempty"`    // of StepBatches: from the first weights
	Batches int               `json:"batches,omitempty"` // of StepBatches: how many, at most MostBatches
	Class   int               `json:"class,omitempty"`   // of Survey: whose images to show; AllClasses for the first that is never answered
	Blank   string            `json:"blank,omitempty"`   // of Check
	Answer  string            `json:"answer,omitempty"`  // of Check
	Answers map[string]string `json:"answers,omitempty"` // of Practise
}

// MostBatches is how many mini-batches StepBatches learns at a time.
const MostBatches = 1000

// Studied is what the lessons are told.
type Studied struct {
	Done     float64   `json:"done,omitempty"` // of Studying: share of the work
	Batch    *Batch    `json:"batch,omitempty"`
	Marks    []Mark    `json:"marks,omitempty"` // of Compared
	Survey   *Opinions `json:"survey,omitempty"`
	Verdict  *Verdict  `json:"verdict,omitempty"`
	Practice *Practice `json:"practice,omitempty"` // of Studying, Drilled and Practised
}

// A Batch is a mini-batch that has been learned, and where the epoch is with it.
// Beside the text travel the network's parameters before and after that step, and
// the pixels of the images.
type Batch struct {
	Epoch   int     `json:"epoch"`
	Taken   int     `json:"taken"`   // mini-batches learned in this epoch
	Of      int     `json:"of"`      // in an epoch
	Numbers []int   `json:"numbers"` // of its images among those of training; none if no mini-batch was asked for
	Labels  []int   `json:"labels"`
	Answers []int   `json:"answers"` // of the network before the step
	Before  float64 `json:"before"`  // mean cost of these images before the step
	After   float64 `json:"after"`   // and after it
	Right   int     `json:"right"`   // of the first test images, after it
	Tested  int     `json:"tested"`  // how many these are
}

// A Mark is how the mean gradient of some images lies to that of all.
type Mark struct {
	Images int     `json:"images"`
	Cosine float64 `json:"cosine"`
	Length float64 `json:"length"`
}

// Opinions are what a network says of all test images. Beside the text travel the
// pixels of the images shown.
type Opinions struct {
	Counts  [][]int     `json:"counts"`  // images of class i that are answered j
	Highest []float64   `json:"highest"` // of each output over all images
	Own     []float64   `json:"own"`     // its mean over the images of its own class
	Never   []int       `json:"never"`   // classes that are never answered
	Class   int         `json:"class"`   // of the images shown
	Numbers []int       `json:"numbers"` // of these among the test images
	Outputs [][]float32 `json:"outputs"` // for each of them
}

// A Verdict is what is said of an answer to an exercise.
type Verdict struct {
	Blank    string        `json:"blank"`
	Answer   string        `json:"answer"`
	Right    bool          `json:"right,omitempty"`
	Message  phrase.Phrase `json:"message,omitzero"`
	Line     int           `json:"line,omitempty"` // of the fault, from 1, if the answer could not be computed
	Column   int           `json:"column,omitempty"`
	Names    []Named       `json:"names,omitempty"` // the arrays that the answer may speak of, in the trial that it failed
	Got      string        `json:"got,omitempty"`   // what it came to there, as numpy prints it
	Expected string        `json:"expected,omitempty"`
}

// Named is an array with its name.
type Named struct {
	Name  string `json:"name"`
	Shape string `json:"shape"`
	Text  string `json:"text"` // as numpy prints it
}

// Practice is how training goes by the answers, and by package nn beside them.
type Practice struct {
	Progress nn.Progress     `json:"progress"`         // of the training by the answers
	Own      *nn.EpochResult `json:"own,omitempty"`    // of Drilled: an epoch by the answers
	Theirs   *nn.EpochResult `json:"theirs,omitempty"` // and the same by nn
	Seconds  float64         `json:"seconds"`          // spent on the training by the answers
	Nn       float64         `json:"nn"`               // spent on nn's
}
