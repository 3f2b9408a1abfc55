package proto

import (
	"inkling/nn/dataset"
	"inkling/nn/inspect"
)

// A Subject is the network that a question is about.
type Subject struct {
	Question
	OfRun bool // it is that of the run, as it is now; else it is described by the rest

	Settings   map[string]string // by key of recipe.Fields
	Shape      dataset.Shape     // of the images that it reads
	Parameters []byte            `json:"-"` // nn.Parameters.Bytes
}

// What the page asks about networks, and the answers.
type (
	Examine  struct{ Subject } // have the network answer the test images: Examined
	Examined struct {
		Data      Data
		Confusion [][]int // images by class and answer
	}
	Show struct { // send images with the answers of the last Examine: Shown
		Question
		Case  inspect.Case // which images
		From  int          // the first, counted from 0, the surest answer first
		Count int          // at most so many
	}
	Shown struct {
		Total   int
		Numbers []int // of each image within the split, from 0
		Labels  []int
		Outputs [][]float32
		Pixels  []byte `json:"-"` // grey levels, one image after the other
	}
	Ascend struct { // look for the image that the network would most like to see for a class: Climbed
		Subject
		Class int
		Seed  uint64
	}
	Climbed struct { // a stage on the way to it; the last has Step equal to Steps
		Step, Steps int
		Output      []float32
		Pixels      []byte `json:"-"` // grey levels
	}
)

func (s *Subject) beside() []*[]byte { return []*[]byte{&s.Parameters} }
func (m *Shown) beside() []*[]byte   { return []*[]byte{&m.Pixels} }
func (m *Climbed) beside() []*[]byte { return []*[]byte{&m.Pixels} }
func (m *Climbed) progress() bool    { return m.Step < m.Steps }

// Right returns how many images of the class, or of AllClasses, were answered
// correctly, and of how many.
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
