package diagnosis

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
)

const (
	// SampleSize is how many images a sample has at most: so many that a share of
	// them is known to about a hundredth, so few that a look at both samples takes
	// little beside an epoch.
	SampleSize = 1000
	// rowsAtATime are done within some milliseconds, even without SIMD.
	rowsAtATime = 100
)

// An Examiner looks into a network, a small step at a time.
type Examiner struct {
	network *nn.Network
	cost    nn.Cost

	training, others sample
	nabla            nn.Parameters // mean gradient of the training sample
	units            [][]unit      // by layer
	errors           []float64     // sums of squares of dC/dz, by layer
	squares          []float64     // and of the activations

	layer   int // whose histograms are made next
	measure Measure
}

// A sample is what the network is asked about.
type sample struct {
	probe *nn.Probe
	index []int
	next  int
}

// NewExaminer returns an examiner of n, which learns by that cost from the training
// samples and not from the others. Of both it is asked some, taken evenly.
func NewExaminer(n *nn.Network, c nn.Cost, training, others nn.Samples) *Examiner {
	layers := n.Layers()
	e := &Examiner{network: n, cost: c, nabla: nn.NewParameters(n.Sizes),
		training: newSample(n, training), others: newSample(n, others),
		units: make([][]unit, layers), errors: make([]float64, layers), squares: make([]float64, layers)}
	for l := range layers {
		e.units[l] = make([]unit, n.Sizes[l+1])
	}
	e.layer = layers // nothing is to be done
	return e
}

// newSample takes at most SampleSize of the samples, as far apart as can be: some
// data sets are sorted.
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

// Begin begins a look at the network as it is now. It must not change before Step
// has reported that there is no more to do.
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

// emptyActivations returns the histogram of activations for a layer of which
// nothing has been seen. A rectified unit has no largest activation, so that
// histogram is widened as it is filled.
func (e *Examiner) emptyActivations(l int) Histogram {
	if e.network.Activation(l) == nn.Tanh {
		return newHistogram(-1, 1)
	}
	return newHistogram(0, 1)
}

// Busy reports whether a look has begun and is not at its end.
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

// Measure returns what was found, once Step has reported that nothing is left to
// do. It shares nothing with the examiner.
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

// read has the network read these images of a sample, and adds what that came to.
func read(s *sample, index []int, c nn.Cost, to *nn.Score) {
	cost, correct := s.probe.Read(index, c)
	to.Cost = finite(to.Cost + cost/float64(len(s.index)))
	to.Correct += correct
	to.Total += len(index)
}

// note notes what the units of a layer do.
func (e *Examiner) note(l int, a blas32.General) {
	f, h, v := e.network.Activation(l), &e.measure.Layers[l].Activations, a.Data[:a.Rows*a.Cols]
	note(e.units[l], a, f)
	if f == nn.ReLU {
		h.widen(v)
	}
	e.squares[l] += h.add(v)
}

// finishLayer adds what is known of a layer when all images have been read.
func (e *Examiner) finishLayer(l int) {
	to, w, nabla := &e.measure.Layers[l], e.network.Weights[l].Data, e.nabla.Weights[l].Data
	var weights, gradients float64
	to.Weights, weights = histogramOf(w)
	to.Gradients, gradients = histogramOf(nabla)
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
