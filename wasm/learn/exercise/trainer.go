package exercise

import (
	"math"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/f32"
	"inkling/wasm/learn/expr"
	"inkling/wasm/learn/numpy"
)

const (
	shuffleStream  = 2  // as in nn, for the same order of samples
	evaluationRows = 20 // test samples in a step: a few milliseconds
)

// A Trainer runs stochastic gradient descent with a student's expressions, in float64. With right
// answers its weights are those of nn.Trainer, except for the rounding of float32. Gradient descent
// amplifies small differences: within an epoch of MNIST at the book's eta the weights of the two
// diverge, but the accuracies are about the same.
type Trainer struct {
	network        *nn.Network
	student        *student
	hyper          nn.HyperParameters
	training, test nn.Samples
	recorder       nn.Recorder

	order        []int
	rng          *f32.Rand
	x, y         blas32.General // a mini-batch, or a part of the test samples
	batch        expr.List      // the same samples as pairs of columns
	epoch, taken int
	tested       int
	right        int // test samples classified correctly
	cost, latest float64
	correct      int // training samples classified correctly
	err          error
}

// NewTrainer returns a trainer of n, whose parameters change only by Write. Units, cost and descent
// are those of the book's first chapter: sigmoid, quadratic, and neither Lambda, Momentum nor
// Decay. The test samples may be nil.
func NewTrainer(answers Answers, n *nn.Network, h nn.HyperParameters, training, test nn.Samples, r nn.Recorder) (*Trainer, error) {
	switch {
	case n.Hidden != nn.Sigmoid || n.Output != nn.Sigmoid || h.Cost != nn.Quadratic:
		return nil, errorf("the network of the exercises has sigmoid units and the quadratic cost")
	case h.Lambda != 0 || h.Momentum != 0 || h.Decay != 0:
		return nil, errorf("the network of the exercises has no lambda, momentum or decay: set them to 0")
	}
	if _, err := nn.NewTrainer(n, h, training, nil, nn.Silence{}); err != nil { // checks the rest
		return nil, err
	}
	s, err := newStudent(answers, n)
	if err != nil {
		return nil, err
	}
	t := &Trainer{network: n, student: s, hyper: h, training: training, test: test, recorder: r, rng: f32.NewRand(h.Seed, shuffleStream)}
	for i := range training.Len() {
		t.order = append(t.order, i)
	}
	rows := max(min(h.MiniBatch, len(t.order)), evaluationRows)
	t.x, t.y = matrix(rows, n.Sizes[0]), matrix(rows, n.Sizes[n.Layers()])
	for range rows {
		t.batch = append(t.batch, expr.List{numpy.Zeros(t.x.Cols, 1), numpy.Zeros(t.y.Cols, 1)})
	}
	return t, nil
}

func matrix(rows, cols int) blas32.General {
	return blas32.General{Rows: rows, Cols: cols, Stride: cols, Data: make([]float32, rows*cols)}
}

// Step does the next small piece of work: a mini-batch, or part of the test.
func (t *Trainer) Step() nn.Work {
	switch {
	case t.err != nil || t.epoch == t.hyper.Epochs:
		return nn.Done
	case t.taken < len(t.order):
		t.err = t.trainMiniBatch()
		return nn.Trained
	default:
		t.err = t.evaluate()
		return nn.Evaluated
	}
}

// Err returns the error that ended training early: an expression that could not be computed, with
// its blank, or weights that are not finite.
func (t *Trainer) Err() error { return t.err }

// Write copies the current weights and biases to the network.
func (t *Trainer) Write() { t.student.write(t.network) }

func (t *Trainer) trainMiniBatch() error {
	if t.taken == 0 {
		t.rng.Shuffle(t.order)
		t.cost, t.correct = 0, 0
	}
	index := t.order[t.taken:min(t.taken+t.hyper.MiniBatch, len(t.order))]
	batch, sum := t.load(t.training, index), 0.0
	for i, sample := range batch {
		x, y := columns(sample)
		if err := t.student.backprop(x, y); err != nil {
			return err
		}
		cost, right := t.judge(i)
		sum += cost
		t.correct += right
	}
	if math.IsNaN(sum) || math.IsInf(sum, 0) {
		return errorf("training diverged in epoch %s: the cost is no longer a number; try a learning rate smaller than %s",
			t.epoch, t.hyper.Eta)
	}
	if err := t.student.update(t.hyper.Eta, batch); err != nil {
		return err
	}
	t.cost += sum
	t.latest = sum / float64(len(index))
	t.taken += len(index)
	t.recorder.MiniBatch(t.Progress())
	return nil
}

// load turns samples into columns, at most as many as were allocated.
func (t *Trainer) load(s nn.Samples, index []int) expr.List {
	x, y := t.x, t.y
	x.Rows, y.Rows = len(index), len(index)
	s.Inputs(index, x)
	s.Desired(index, y)
	for i := range index {
		xi, yi := columns(t.batch[i])
		widen(xi.Data, x.Data[i*x.Stride:])
		widen(yi.Data, y.Data[i*y.Stride:])
	}
	return t.batch[:len(index)]
}

func columns(sample expr.Value) (x, y *numpy.Array) {
	pair := sample.(expr.List)
	return pair[0].(*numpy.Array), pair[1].(*numpy.Array)
}

func widen(to []float64, from []float32) {
	for i := range to {
		to[i] = float64(from[i])
	}
}

// judge returns the cost of sample i, whose activations are current, and 1 if it was classified
// correctly, else 0.
func (t *Trainer) judge(i int) (cost float64, right int) {
	output := t.student.activations[len(t.student.weights)].Data
	answer := 0
	for j, y := range t.desired(i) {
		d := output[j] - float64(y)
		cost += float64(d*d) / 2
		if output[j] > output[answer] {
			answer = j
		}
	}
	if answer == nn.Answer(t.desired(i)) {
		right = 1
	}
	return cost, right
}

func (t *Trainer) desired(i int) []float32 { return t.y.Data[i*t.y.Stride:][:t.y.Cols] }

// Progress returns the progress of the current epoch.
func (t *Trainer) Progress() nn.Progress {
	seen, size := float64(max(t.taken, 1)), t.hyper.MiniBatch
	return nn.Progress{
		Epoch:       t.epoch,
		MiniBatch:   (t.taken + size - 1) / size,
		MiniBatches: (len(t.order) + size - 1) / size,
		Seen:        t.taken,
		Cost:        t.cost / seen,
		Accuracy:    float64(t.correct) / seen,
		Latest:      t.latest,
	}
}
