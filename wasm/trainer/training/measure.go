package training

import (
	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/proto"
)

// Measure has the run tested, from the next test on, on what m names as far as
// it has come, and on what it stops by. What a run is tested on is no matter of chance: while the data is
// whole but for the validation images, the first test waits for them: see Held.
func (r *Run) Measure(m proto.Measure) {
	r.measures = m
	if r.using != nil {
		return // nothing is measured on the way through a part
	}
	r.validated = r.coming.Complete()
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

// sample returns about n images, evenly from all over the set.
func sample(all *dataset.Set, n int) *dataset.Set {
	every := max(1, all.Len()/n)
	var index []int
	for i := 0; i < all.Len() && len(index) < n; i += every {
		index = append(index, i)
	}
	return all.Pick(index)
}

// Held reports whether the run cannot be tested yet, because validation images
// that it is measured on are still coming.
func (r *Run) Held() bool {
	wanted := r.using == nil && r.measures != proto.OnTest && !r.validated
	return wanted && r.epochIsOver() && r.coming.Splits == r.data && !r.coming.Complete() && !r.coming.Stuck()
}

// Arrived has the run measured on the validation images, now that they are here.
func (r *Run) Arrived() {
	if r.using == nil && !r.validated {
		r.Measure(r.measures)
	}
}
