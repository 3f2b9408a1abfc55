package training

import (
	"math"

	"inkling/nn/dataset"
	"inkling/wasm/proto"
)

// A run may begin before all data is there. It then goes through what has come
// again and again; at the end of each such pass it takes what has come since.
// These passes are not epochs of the settings: those begin, with the weights as
// they are by then, when all has come. How often the run goes through a part
// depends on the line, so no such run is reproducible.

// takePart has the run learn from the training images that are there.
func (r *Run) takePart() error {
	whole := &r.data[dataset.Train]
	r.came = whole.Len()
	there := r.settings.Training(whole.Slice(0, r.came))
	r.learns = there
	h := r.settings.HyperParameters()
	h.Epochs, h.Decay = math.MaxInt, 0
	r.using = &proto.Using{Images: there.Len(), Of: r.coming.Loading.Of}
	return r.learn(h, there, nil)
}

// outgrow takes more of the data, if more has come than the part in use, after
// telling what that part taught. It reports whether the run cannot go on.
func (r *Run) outgrow() (over bool) {
	if r.using == nil {
		return false
	}
	complete := r.coming.ReadyFor(r.settings) && r.coming.Splits == r.data
	if !complete && r.data[dataset.Train].Len() == r.came {
		return false
	}
	r.tellPart()
	take := r.takePart
	if complete {
		take = r.takeAll
	}
	return take() != nil // it could be begun, so it can be begun again
}

// tellPart tests the network on the test images that are there.
func (r *Run) tellPart() {
	o := proto.Outgrown{Using: *r.using, Total: r.data[dataset.Test].Len()}
	if o.Total > 0 {
		o.Correct = r.Network.Evaluate(&r.data[dataset.Test])
	}
	r.tell(&o)
}

// Using returns how much of the data the run learns from, if it is a part.
func (r *Run) Using() *proto.Using { return r.using }

// WaitsForValidation reports whether the run goes on from a part only when the validation images have come.
func (r *Run) WaitsForValidation() bool { return r.using != nil && r.settings.ValidationTarget > 0 }
