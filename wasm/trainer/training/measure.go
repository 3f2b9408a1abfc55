package training

import (
	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/proto"
)

// Measure makes the run measure, from the next test on, the images that m names and those of its
// target. The measurements must not depend on the speed of loading: while only validation images
// are missing, the first test waits for them; see Held.
func (r *Run) Measure(m proto.Measure) {
	r.measures = m
	if r.using != nil {
		return // nothing is measured during passes over a part
	}
	r.validated = r.loading.Complete()
	var validation, training nn.Samples
	if m != proto.OnTest || r.settings.ValidationTarget > 0 {
		validation = &r.data[dataset.Validation]
	}
	switch all := r.settings.Training(&r.data[dataset.Train]); m {
	case proto.OnSample:
		training = sample(all, proto.TrainingSample)
	case proto.OnTraining:
		training = all
	}
	r.trainer.Measure(validation, training)
}

// sample returns about n images, evenly spread over the set.
func sample(all *dataset.Set, n int) *dataset.Set {
	every := max(1, all.Len()/n)
	var index []int
	for i := 0; i < all.Len() && len(index) < n; i += every {
		index = append(index, i)
	}
	return all.Pick(index)
}

// Held reports whether the run's next test has to wait for validation images that are still
// loading.
func (r *Run) Held() bool {
	wanted := r.using == nil && r.measures != proto.OnTest && !r.validated
	return wanted && r.epochIsOver() && r.loading.Splits == r.data && !r.loading.Complete() && !r.loading.Stuck()
}

// ValidationLoaded makes the run measure on the validation images once they are loaded.
func (r *Run) ValidationLoaded() {
	if r.using == nil && !r.validated {
		r.Measure(r.measures)
	}
}
