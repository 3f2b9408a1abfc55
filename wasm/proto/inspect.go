package proto

import (
	"inkling/nn/dataset"
	"inkling/nn/inspect"
)

// A Subject is the network that a question is about.
type Subject struct {
	Question
	OfRun bool // it is the present network of the run; otherwise the other fields describe it

	Settings   map[string]string // by key of recipe.Fields
	Shape      dataset.Shape     // of its images
	Parameters []byte            `json:"-"` // nn.Parameters.Bytes
}

// Questions about networks, and the answers.
type (
	Examine  struct{ Subject } // Classify the test images. The answer is Examined.
	Examined struct {
		Data      Data
		Confusion [][]int // images by class and answer
	}
	Show struct { // Send images with the outputs of the last Examine. The answer is Shown.
		Question
		Case  inspect.Case // which images
		From  int          // the first, from 0, the surest answer first
		Count int          // at most
	}
	Shown struct {
		Total   int
		Numbers []int // of each image within the split, from 0
		Labels  []int
		Outputs [][]float32
		Pixels  []byte `json:"-"` // grey levels, one image after the other
	}
	Ascend struct { // Find the image with the largest output for a class. The answer is Climbed.
		Subject
		Class int
		Seed  uint64
	}
	Climbed struct { // A stage of the search. At the last, Step equals Steps.
		Step, Steps int
		Output      []float32
		Pixels      []byte `json:"-"` // grey levels
	}
)

func (s *Subject) beside() []*[]byte { return []*[]byte{&s.Parameters} }
func (m *Shown) beside() []*[]byte   { return []*[]byte{&m.Pixels} }
func (m *Climbed) beside() []*[]byte { return []*[]byte{&m.Pixels} }
func (m *Climbed) progress() bool    { return m.Step < m.Steps }

// Right returns how many images of the class, or of AllClasses, were classified correctly, and
// their total.
func (e *Examined) Right(class int) (right, total int) {
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
