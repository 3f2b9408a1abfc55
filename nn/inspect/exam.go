package inspect

import (
	"cmp"
	"slices"

	"inkling/nn"
	"inkling/nn/dataset"
)

// An Exam evaluates a network on every image of a set, a hundred at a time, and
// keeps its outputs.
type Exam struct {
	set       *dataset.Set
	evaluator *nn.Evaluator
	done      int
	outputs   []float32 // a row for each image
	answers   []int
}

// NewExam returns the exam of n on the set, which must suit its shape. The
// network must not change until the exam is over.
func NewExam(n *nn.Network, set *dataset.Set) *Exam {
	if n.Sizes[0] != set.Shape.Pixels() || n.Sizes[n.Layers()] != set.Shape.Classes {
		panic("inspect: the images are of another shape than the network reads")
	}
	return &Exam{
		set: set, evaluator: nn.NewEvaluator(n, set),
		outputs: make([]float32, set.Len()*set.Shape.Classes), answers: make([]int, set.Len()),
	}
}

// Step evaluates the next images and reports whether there are more.
func (e *Exam) Step() (more bool) {
	if e.done == e.set.Len() {
		return false
	}
	e.evaluator.Step()
	first, outputs := e.evaluator.Latest()
	copy(e.outputs[first*outputs.Cols:], outputs.Data[:outputs.Rows*outputs.Cols])
	e.done = first + outputs.Rows
	for i := first; i < e.done; i++ {
		e.answers[i] = nn.Answer(e.Output(i))
	}
	return e.done < e.set.Len()
}

// Output returns the outputs for image i, one per class.
func (e *Exam) Output(i int) []float32 {
	n := e.set.Shape.Classes
	return e.outputs[i*n : (i+1)*n]
}

// Answer returns the class that image i was read as.
func (e *Exam) Answer(i int) int { return e.answers[i] }

// Set returns the images.
func (e *Exam) Set() *dataset.Set { return e.set }

// Confusion counts the answers so far: element i, j is how many images of class i
// were read as class j.
func (e *Exam) Confusion() [][]int {
	counts := make([][]int, e.set.Shape.Classes)
	for class := range counts {
		counts[class] = make([]int, len(counts))
	}
	for i, answer := range e.answers[:e.done] {
		counts[e.set.Labels[i]][answer]++
	}
	return counts
}

// Values of a Case that mean several classes.
const (
	Any   = -1 // any class
	Wrong = -2 // in Read: any class but the correct one
)

// A Case selects images by their class and their answer.
type Case struct {
	Was  int `json:"was"`  // the class of the image, or Any
	Read int `json:"read"` // the answer, or Any, or Wrong
}

// Check reports whether the case is valid with this many classes.
func (c Case) Check(classes int) bool {
	return c.Was >= Any && c.Was < classes && c.Read >= Wrong && c.Read < classes
}

func (c Case) has(was, read int) bool {
	switch c.Read {
	case Any:
	case Wrong:
		if read == was {
			return false
		}
	default:
		if read != c.Read {
			return false
		}
	}
	return c.Was == Any || c.Was == was
}

// Images returns the indices of the images of a case, those with the surest
// answers first; equals are in the order of the set.
func (e *Exam) Images(c Case) []int {
	var list []int
	for i, answer := range e.answers[:e.done] {
		if c.has(int(e.set.Labels[i]), answer) {
			list = append(list, i)
		}
	}
	sure := func(i int) float32 { return e.Output(i)[e.answers[i]] }
	slices.SortStableFunc(list, func(i, j int) int { return cmp.Compare(sure(j), sure(i)) })
	return list
}
