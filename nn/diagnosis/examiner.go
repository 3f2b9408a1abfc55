package diagnosis

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
)

const (
	// SampleSize is the largest size of a sample: large enough to know a fraction to
	// about 1%, and small enough that examining both samples takes little time
	// compared with an epoch.
	SampleSize = 1000
	// rowsAtATime images take a few milliseconds, even without SIMD.
	rowsAtATime = 100
)

// An Examiner examines a network, a small step at a time.
type Examiner struct {
	network *nn.Network
	cost    nn.Cost

	training, others sample
	nabla            nn.Parameters // mean gradient of the training sample
	units            [][]unit      // by layer
	errors           []float64     // sums of squares of dC/dz, by layer
	squares          []float64     // sums of squares of the activations, by layer
	scratch          []float32     // see numbers

	layer   int // the next to make histograms of
	measure Measure
}

// A sample is a set of images to evaluate the network on.
type sample struct {
	probe *nn.Probe
	index []int
	next  int
}

// NewExaminer returns an examiner of n, which is trained with cost c on the
// training samples and not on the others. It uses a sample of each.
func NewExaminer(n *nn.Network, c nn.Cost, training, others nn.Samples) *Examiner {
	layers := n.Layers()
	e := &Examiner{network: n, cost: c, nabla: nn.NewParameters(n.Sizes),
		training: newSample(n, training), others: newSample(n, others),
		units: make([][]unit, layers), errors: make([]float64, layers), squares: make([]float64, layers)}
	for l := range layers {
		e.units[l] = make([]unit, n.Sizes[l+1])
	}
	e.layer = layers // nothing to do
	return e
}

// newSample picks at most SampleSize of the samples, evenly spaced, as some data
// sets are sorted.
func newSample(n *nn.Network, s nn.Samples) sample {
	size := min(SampleSize, s.Len())
	index := make([]int, size)
	for i := range index {
		index[i] = i * s.Len() / size
	}
	return sample{probe: nn.NewProbe(n, s, min(rowsAtATime, max(size, 1))), index: index}
}

// take returns the next images of the sample, or none.
func (s *sample) take() []int {
	end := min(s.next+rowsAtATime, len(s.index))
	taken := s.index[s.next:end]
	s.next = end
	return taken
}

// Begin begins a look at the network as it is now. The network must not change
// until Step reports that nothing is left to do.
func (e *Examiner) Begin(epochs float64) {
	e.training.next, e.others.next, e.layer = 0, 0, 0
	clear(e.errors)
	clear(e.squares)
	classes := e.network.Sizes[e.network.Layers()]
	e.measure = Measure{Epochs: epochs, Labels: make([]int, classes), Answers: make([]int, classes)}
	for l, w := range e.network.Weights {
		clear(e.nabla.Weights[l].Data)
		clear(e.nabla.Biases[l])
		for j := range e.units[l] {
			e.units[l][j] = newUnit
		}
		e.measure.Layers = append(e.measure.Layers, Layer{Units: w.Cols, Activations: e.emptyActivations(l)})
	}
}

// emptyActivations returns an empty histogram of a layer's activations. A rectified
// unit has no largest activation, so its histogram is widened as it fills.
func (e *Examiner) emptyActivations(l int) Histogram {
	if e.network.Activation(l) == nn.Tanh {
		return newHistogram(-1, 1)
	}
	return newHistogram(0, 1)
}

// Busy reports whether a look is in progress.
func (e *Examiner) Busy() bool { return e.layer < e.network.Layers() }

// Step does the next small piece of work and reports whether there is more.
func (e *Examiner) Step() (more bool) {
	if index := e.training.take(); len(index) > 0 {
		e.readTraining(index)
	} else if index := e.others.take(); len(index) > 0 {
		e.readOthers(index)
	} else if e.Busy() {
		e.finishLayer(e.layer)
		e.layer++
	}
	return e.Busy()
}

// Measure returns the result, once Step reports that nothing is left to do.
// It shares no memory with the examiner.
func (e *Examiner) Measure() Measure { return e.measure }

func (e *Examiner) readTraining(index []int) {
	read(&e.training, index, e.cost, &e.measure.Training)
	e.training.probe.Backpropagate(e.cost, 1/float32(len(e.training.index)), e.nabla)
	for l := range e.errors {
		e.errors[l] += squared(e.training.probe.Errors(l).Data[:len(index)*len(e.units[l])])
	}
}

func (e *Examiner) readOthers(index []int) {
	read(&e.others, index, e.cost, &e.measure.Other)
	for l := range e.units {
		e.note(l, e.others.probe.Activations(l))
	}
	for _, answer := range e.others.probe.Answers() {
		e.measure.Answers[answer]++
	}
	y := e.others.probe.Desired()
	for i := range y.Rows {
		e.measure.Labels[nn.Answer(y.Data[i*y.Stride:][:y.Cols])]++
	}
}

// read evaluates the network on these images of a sample and adds the result to the
// score.
func read(s *sample, index []int, c nn.Cost, to *nn.Score) {
	cost, correct := s.probe.Read(index, c)
	to.Cost = finite(to.Cost + cost/float64(len(s.index)))
	to.Correct += correct
	to.Total += len(index)
}

// note records the activations of a layer's units.
func (e *Examiner) note(l int, a blas32.General) {
	f, h, v := e.network.Activation(l), &e.measure.Layers[l].Activations, a.Data[:a.Rows*a.Cols]
	note(e.units[l], a, f)
	if f == nn.ReLU {
		h.widen(v)
	}
	e.squares[l] += h.add(v)
}

// finishLayer completes a layer's results when all images have been read.
func (e *Examiner) finishLayer(l int) {
	to := &e.measure.Layers[l]
	var weights, gradients float64
	to.Weights, weights = histogramOf(e.numbers(e.network.Weights[l]))
	to.Gradients, gradients = histogramOf(e.numbers(e.nabla.Weights[l]))
	to.Norms = Norms{
		Weights: root(weights, 1), Gradients: root(gradients, 1),
		Errors:      root(e.errors[l], to.Units*len(e.training.index)),
		Activations: root(e.squares[l], to.Units*len(e.others.index)),
	}
	for j, u := range e.units[l] {
		switch f := e.network.Activation(l); {
		case u.dead():
			to.Dead = append(to.Dead, j)
		case f != nn.ReLU && u.saturated():
			to.Saturated = append(to.Saturated, j)
		}
	}
}

// numbers returns the numbers of m, row after row. The next call overwrites them.
func (e *Examiner) numbers(m blas32.General) []float32 {
	e.scratch = e.scratch[:0]
	for i := range m.Rows {
		e.scratch = append(e.scratch, m.Data[i*m.Stride:][:m.Cols]...)
	}
	return e.scratch
}
