package nn

import (
	"math"

	"gonum.org/v1/gonum/blas/blas32"
)

// evaluationRows is how many samples an Evaluator tests at a time: few enough to
// take only milliseconds, so that a caller can answer in between.
const evaluationRows = 100

// An Evaluator tests a network on samples, a hundred at a time. Testing does not
// affect training: it draws no random numbers and changes the order of no sum.
type Evaluator struct {
	network *Network
	samples Samples
	pass    *pass
	index   []int // every sample, in order
	next    int   // the next sample to test
	correct int
	costs   bool // whether the costs are summed too
	of      Cost
	cost    float64
}

// NewEvaluator returns an evaluator of n that counts correct answers to the
// samples.
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

// Reset starts again, with the network as it is now.
func (e *Evaluator) Reset() { e.next, e.correct, e.cost = 0, 0, 0 }

// Step tests the next samples and reports whether there are more.
func (e *Evaluator) Step() (more bool) {
	end := min(e.next+evaluationRows, len(e.index))
	e.pass.load(e.samples, e.index[e.next:end])
	e.pass.feedforward(e.network)
	e.pass.answer()
	e.correct += e.pass.correct(e.network.Output)
	if e.costs {
		e.cost = e.pass.addCosts(e.of, e.cost)
	}
	e.next = end
	return end < len(e.index)
}

// Latest returns the outputs for the samples of the last Step, one row each, and
// the index of the first of them. The next Step overwrites them.
func (e *Evaluator) Latest() (first int, outputs blas32.General) {
	outputs = e.pass.output()
	return e.next - outputs.Rows, outputs
}

// Correct returns the number of correct answers so far.
func (e *Evaluator) Correct() int { return e.correct }

// Score returns the result on the samples tested so far; only a scorer has the
// cost. A mean that is NaN or infinite counts as the largest float64, since the
// numbers have grown past all bounds.
func (e *Evaluator) Score() Score {
	mean := e.cost / float64(max(e.next, 1))
	if math.IsNaN(mean) || math.IsInf(mean, 0) {
		mean = math.MaxFloat64
	}
	return Score{Cost: mean, Correct: e.correct, Total: e.next}
}

// Evaluate returns the number of samples answered correctly: those whose largest
// output has the same index as the largest desired output. A network with one output
// answers between two classes: sigmoid below and above 1/2, tanh below and above 0.
// One output of another activation is a value, of which none counts as correct.
func (n *Network) Evaluate(s Samples) int {
	e := NewEvaluator(n, s)
	for e.Step() {
	}
	return e.Correct()
}
