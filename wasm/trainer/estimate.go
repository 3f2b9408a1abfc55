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

// estimate measures some mini-batches to predict how long a run with the settings would take. While
// another run is training nothing is measured: it would slow that run down, and the result would be
// wrong.
func (s *Session) estimate(id int, c *proto.EstimateRun) {
	e := &proto.Estimated{}
	parsed, errs := recipe.Parse(c.Settings)
	if training, test := s.examples(parsed); errs == nil && training != nil && s.phase != proto.Training && s.phase != proto.Fetching && s.fineTuning == nil {
		e.Seconds = expected(parsed, training, test, s.sizesFor(parsed, c.Measure)).Seconds()
	}
	s.answer(id, e)
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

// expected predicts how long a run of these sizes would take.
func expected(s recipe.Settings, training, test *dataset.Set, n sizes) time.Duration {
	s.Images = 0
	network, h := s.Network(training.Shape), s.HyperParameters()
	h.Epochs, h.Eta = 1<<30, min(h.Eta, 1e-3) // so small that it cannot diverge
	h.MiniBatch = min(h.MiniBatch, max(1, mostWork/network.Count()))
	trainer, err := nn.NewTrainer(network, h, mixture.Of(s, training), nil, nn.Silence{})
	if err != nil {
		return 0
	}
	learning := timeOf(func() {
		for trainer.Step() == nn.Evaluated {
		}
	}) / time.Duration(min(h.MiniBatch, training.Len()))
	evaluator := nn.NewEvaluator(network, test)
	testing := timeOf(func() {
		if !evaluator.Step() {
			evaluator.Reset()
		}
	})
	const rows = 100 // that an evaluator takes at a time
	return time.Duration(s.Epochs) * (time.Duration(n.learned)*learning + time.Duration(n.measured/rows)*testing)
}

// timeOf returns how long one call takes.
func timeOf(call func()) time.Duration {
	call()
	var times [samples]time.Duration
	for n, i := 1, 0; i < samples; i++ {
		began := time.Now()
		for range n {
			call()
		}
		took := time.Since(began)
		if took < sampleTime/2 && n < mostCalls { // too short for a browser's clock
			n, i = 2*n, -1
			continue
		}
		times[i] = took / time.Duration(n)
	}
	slices.Sort(times[:])
	return times[samples/2]
}

// mostCalls ends the doubling if the clock does not advance.
const mostCalls = 1 << 16
