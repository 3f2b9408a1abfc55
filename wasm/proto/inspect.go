package proto

import (
	"inkling/nn/dataset"
	"inkling/nn/inspect"
)

// A Question asks about a network: that of the command's Settings and Parameters,
// or of the session's run.
type Question struct {
	OfRun bool          `json:"of_run"` // the network is that of the run, as it is now
	Shape dataset.Shape `json:"shape"`  // of the images that the network reads, unless it is the run's
	Case  inspect.Case  `json:"case"`   // of Show: which images
	From  int           `json:"from"`   // of Show: the first, counted from 0, the surest answer first
	Count int           `json:"count"`  // of Show: at most so many
	Class int           `json:"class"`  // of Ascend
	Seed  uint64        `json:"seed"`   // of Ascend
}

// An Exam is what a network answers to the test images.
type Exam struct {
	Data      Data    `json:"data"`
	Confusion [][]int `json:"confusion"` // images by class and answer
}

// Right returns how many images of the class, or of AllClasses, were answered
// correctly, and of how many.
func (e *Exam) Right(class int) (right, total int) {
	for was, counts := range e.Confusion {
		if class != AllClasses && class != was {
			continue
		}
		right += counts[was]
		for _, n := range counts {
			total += n
		}
	}
	return right, total
}

// Cases are some of the test images, with what the network answers to each; their
// grey levels are Report.Pixels.
type Cases struct {
	Of      inspect.Case `json:"of"`
	From    int          `json:"from"`
	Total   int          `json:"total"`
	Numbers []int        `json:"numbers"` // of each image within the split, from 0
	Labels  []int        `json:"labels"`
	Outputs [][]float32  `json:"outputs"`
}

// A Wish is a stage on the way to the image that a network would most like to see
// for a class; its grey levels are Report.Pixels.
type Wish struct {
	Class  int       `json:"class"`
	Step   int       `json:"step"`
	Steps  int       `json:"steps"`
	Output []float32 `json:"output"`
}
