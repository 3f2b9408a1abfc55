package nn

import (
	"math"

	"gonum.org/v1/gonum/blas/blas32"
)

// evaluationRows is how many samples an Evaluator takes at a time: few enough
// to be done within a few milliseconds, so that a caller can answer in between.
const evaluationRows = 100

// An Evaluator tests a network on samples, a hundred at a time. Testing takes
// nothing from training: no random number and no other order of its sums.
type Evaluator struct {
	network *Network
	samples Samples
	pass    *pass
	index   []int // every sample, in order
	next    int   // the first sample not tested yet
	correct int
	costs   bool // the costs are summed as well
	of      Cost
	cost    float64
}

// NewEvaluator returns an evaluator of n on the samples that counts right answers.
func NewEvaluator(n *Network, s Samples) *Evaluator {
	return &Evaluator{network: n, samples: s, pass: newPass(n, evaluationRows, s), index: count(s.Len())}
}

// NewScorer returns an evaluator of n on the samples that also sums their costs,
// one after the other in float64.
func NewScorer(n *Network, c Cost, s Samples) *Evaluator {
	e := NewEvaluator(n, s)
	e.costs, e.of = true, c
	return e
}

// Reset begins again, with the network as it is now.
func (e *Evaluator) Reset() { e.next, e.correct, e.cost = 0, 0, 0 }

// Step tests the next samples and reports whether there are more.
func (e *Evaluator) Step() (more bool) {
	end := min(e.next+evaluationRows, len(e.index))
	e.pass.load(e.samples, e.index[e.next:end])
	e.pass.feedforward(e.network)
	e.correct += e.pass.correct()
	if e.costs {
		e.cost = e.pass.addCosts(e.of, e.cost)
	}
	e.next = end
	return end < len(e.index)
}

// Latest returns the outputs for the samples of the last Step, one row each, and
// the number of the first of them. The next Step overwrites them.
func (e *Evaluator) Latest() (first int, outputs blas32.General) {
	outputs = e.pass.output()
	return e.next - outputs.Rows, outputs
}

// Correct returns the number of right answers so far.
func (e *Evaluator) Correct() int { return e.correct }

// Score returns what the samples tested so far came to, with the cost only of a
// scorer. A mean that is no number any more counts as the largest there is, for
// it stands for numbers that have left all bounds.
func (e *Evaluator) Score() Score {
	mean := e.cost / float64(max(e.next, 1))
	if math.IsNaN(mean) || math.IsInf(mean, 0) {
		mean = math.MaxFloat64
	}
	return Score{Cost: mean, Correct: e.correct, Total: e.next}
}

// Evaluate returns the number of samples that the network answers rightly: its
// largest output is where the largest desired output is.
func (n *Network) Evaluate(s Samples) int {
	e := NewEvaluator(n, s)
	for e.Step() {
	}
	return e.Correct()
}
