package trainer

import (
	"slices"
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/mixture"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
)

// A call's time is the median of this many samples, each about this long. The fastest sample would
// promise too much on a machine that is busy with other things as well.
const (
	samples    = 7
	sampleTime = 6 * time.Millisecond
)

// mostWork limits the work of a measured mini-batch, in weights times images, to a few dozen
// milliseconds. Larger mini-batches are measured in part.
const mostWork = 50_000_000

func init() { question((*Session).estimate) }

// An estimation measures some mini-batches to predict how long a run would take. It does so in
// slices of time, so that a command that comes meanwhile is obeyed at once.
type estimation struct {
	id       int // of the question
	epochs   int
	n        sizes
	learning gauge // of one image
	testing  gauge // of rows images
}

// estimate begins to measure for a run with these settings. While another run is training nothing is
// measured: it would slow that run down, and the result would be wrong.
func (s *Session) estimate(id int, c *proto.EstimateRun) {
	s.endEstimation(0)
	parsed, errs := recipe.Parse(c.Settings)
	if training, test := s.examples(parsed); errs == nil && training != nil {
		s.estimation = newEstimation(parsed, training, test, s.sizesFor(parsed, c.Measure))
	}
	if s.estimation == nil {
		s.answer(id, &proto.Estimated{})
		return
	}
	s.estimation.id = id
}

// continueEstimation measures for a slice of time.
func (s *Session) continueEstimation() {
	e := s.estimation
	switch {
	case s.phase == proto.Training || s.phase == proto.Fetching || s.fineTuning != nil:
		s.endEstimation(0)
	case e.learning.measure() && e.testing.measure():
		s.endEstimation(e.seconds())
	}
}

// endEstimation answers its question; 0 if nothing was measured.
func (s *Session) endEstimation(seconds float64) {
	if s.estimation != nil {
		s.answer(s.estimation.id, &proto.Estimated{Seconds: seconds})
		s.estimation = nil
	}
}

// sizes are the numbers of images that an epoch trains on and measures on.
type sizes struct{ learned, measured int }

// sizesFor returns the sizes for a run. Until the manifest of the data set is loaded, they are
// those of MNIST.
func (s *Session) sizesFor(settings recipe.Settings, on proto.Measure) sizes {
	training, validation, test := 50_000, 10_000, 10_000
	if m := s.data.Manifest; m != nil {
		training, validation, test = m.Images(dataset.Train), m.Images(dataset.Validation), m.Images(dataset.Test)
	}
	if settings.Images > 0 {
		training = min(training, settings.Images)
	}
	switch {
	case on == proto.OnTest && settings.ValidationTarget == 0:
		return sizes{training, test}
	case on == proto.OnSample:
		return sizes{training, test + validation + min(training, proto.TrainingSample)}
	case on == proto.OnTraining:
		return sizes{training, test + validation + training}
	}
	return sizes{training, test + validation}
}

// examples returns images to measure with: those of the data set, or synthetic ones until they are
// loaded. They are nil if the settings do not suit the data, or if nothing is known about it.
func (s *Session) examples(settings recipe.Settings) (training, test *dataset.Set) {
	m := s.data.Manifest
	switch {
	case settings.Data == s.data.Folder && m != nil && s.data.Splits[dataset.Train].Len() > 0:
		if settings.Check(m) != nil {
			return nil, nil
		}
		training = &s.data.Splits[dataset.Train]
		return training, training.Slice(0, min(1000, training.Len()))
	case settings.Data == dataset.DefaultFolder:
		training = syntheticImages(1000)
		return training, training
	}
	return nil, nil
}

// rows is how many images an evaluator tests at a time.
const rows = 100

// newEstimation returns nil if nothing can be trained with the settings.
func newEstimation(s recipe.Settings, training, test *dataset.Set, n sizes) *estimation {
	s.Images = 0
	network, h := s.Network(training.Shape), s.HyperParameters()
	h.Epochs, h.Eta = 1<<30, min(h.Eta, 1e-3) // so small that it cannot diverge
	h.MiniBatch = min(h.MiniBatch, max(1, mostWork/network.Count()))
	trainer, err := nn.NewTrainer(network, h, mixture.Of(s, training), nil, nn.Silence{})
	if err != nil {
		return nil
	}
	learn := func() {
		for trainer.Step() == nn.Evaluated {
		}
	}
	evaluator := nn.NewEvaluator(network, test)
	evaluate := func() {
		if !evaluator.Step() {
			evaluator.Reset()
		}
	}
	return &estimation{
		epochs: s.Epochs, n: n,
		learning: gauge{call: learn, parts: min(h.MiniBatch, training.Len())}, testing: gauge{call: evaluate, parts: 1},
	}
}

// seconds returns how long the run would take.
func (e *estimation) seconds() float64 {
	epoch := time.Duration(e.n.learned)*e.learning.median() + time.Duration(e.n.measured/rows)*e.testing.median()
	return (time.Duration(e.epochs) * epoch).Seconds()
}

// A gauge measures how long a call takes.
type gauge struct {
	call  func()
	parts int             // of equal work in one call
	calls int             // in a sample; 0 before the first call, which is not counted
	times []time.Duration // of the samples: of a call
}

// measure takes one sample, unless it has all, and reports whether it has.
func (g *gauge) measure() (all bool) {
	switch {
	case len(g.times) == samples:
		return true
	case g.calls == 0:
		g.call()
		g.calls = 1
		return false
	}
	began := time.Now()
	for range g.calls {
		g.call()
	}
	took := time.Since(began)
	if took < sampleTime/2 && g.calls < mostCalls { // too short for a browser's clock
		g.calls, g.times = 2*g.calls, g.times[:0]
		return false
	}
	g.times = append(g.times, took/time.Duration(g.calls))
	return len(g.times) == samples
}

// median returns the time of a part.
func (g *gauge) median() time.Duration {
	slices.Sort(g.times)
	return g.times[samples/2] / time.Duration(g.parts)
}

// mostCalls ends the doubling if the clock does not advance.
const mostCalls = 1 << 16
