package lesson

import (
	"inkling/nn"
	"inkling/nn/dataset"
)

// A Survey asks a network about every image of a set: what it answers, and how
// high its outputs get. An output unit that is dead is never the answer.
type Survey struct {
	Counts  [][]int   // how many images of class i were answered j
	Highest []float64 // of each output, over all images
	Own     []float64 // of each output, its mean over the images of its own class

	set    *dataset.Set
	reader *nn.Reader
	inputs []float32
	next   int
	images []int // of each class, so far
}

// partOfSurvey is how many images a step takes: some milliseconds.
const partOfSurvey = 50

// NewSurvey begins to ask the network, which must not change.
func NewSurvey(n *nn.Network, set *dataset.Set) *Survey {
	classes := set.Shape.Classes
	if n.Sizes[0] != set.Shape.Pixels() || n.Sizes[n.Layers()] != classes {
		panic(badInputs)
	}
	s := &Survey{Highest: make([]float64, classes), Own: make([]float64, classes), images: make([]int, classes),
		set: set, reader: nn.NewReader(n), inputs: make([]float32, n.Sizes[0])}
	for range classes {
		s.Counts = append(s.Counts, make([]int, classes))
	}
	return s
}

// Step asks about some images and reports whether there are more.
func (s *Survey) Step() (more bool) {
	for end := min(s.next+partOfSurvey, s.set.Len()); s.next < end; s.next++ {
		class, output := int(s.set.Labels[s.next]), s.Outputs(s.next)
		s.Counts[class][nn.Answer(output)]++
		for j, a := range output {
			s.Highest[j] = max(s.Highest[j], float64(a))
		}
		s.images[class]++
		s.Own[class] += (float64(output[class]) - s.Own[class]) / float64(s.images[class])
	}
	return s.next < s.set.Len()
}

// Outputs returns what the network says of image i, until it is called again.
func (s *Survey) Outputs(i int) []float32 {
	dataset.Inputs(s.set.Image(i), s.inputs)
	return s.reader.Feedforward(s.inputs)
}

// Done returns how many images were asked about, of how many.
func (s *Survey) Done() (done, of int) { return s.next, s.set.Len() }

// Never returns the classes that are not the answer to any image.
func (s *Survey) Never() (classes []int) {
	for j := range s.Highest {
		answered := 0
		for _, counts := range s.Counts {
			answered += counts[j]
		}
		if answered == 0 {
			classes = append(classes, j)
		}
	}
	return classes
}
