package training

import (
	"math"

	"inkling/nn/dataset"
	"inkling/wasm/proto"
)

// A run may begin before all data is loaded. It then trains on what there is, pass by pass, and
// after each pass takes in what has been loaded since. These passes are not epochs of the settings:
// those begin, with the weights as they are by then, once everything is loaded. The number of
// passes over a part depends on the speed of loading, so no such run is reproducible.

// takePart makes the run train on the training images that are loaded.
func (r *Run) takePart() error {
	whole := &r.data[dataset.Train]
	r.available = whole.Len()
	there := r.settings.Training(whole.Slice(0, r.available))
	r.learns = there
	h := r.settings.HyperParameters()
	h.Epochs, h.Decay = math.MaxInt, 0
	r.using = &proto.Using{Images: there.Len(), Of: r.loading.Loading.Of}
	return r.learn(h, there, nil)
}

// outgrow makes the run train on more of the data if more is loaded than the part in use, after
// testing the network. It reports whether the run cannot continue.
func (r *Run) outgrow() (over bool) {
	if r.using == nil {
		return false
	}
	complete := r.loading.ReadyFor(r.settings) && r.loading.Splits == r.data
	if !complete && r.data[dataset.Train].Len() == r.available {
		return false
	}
	r.reportPart()
	take := r.takePart
	if complete {
		take = r.takeAll
	}
	return take() != nil // it could begin, so it can begin again
}

// reportPart reports a test of the network on the test images that are loaded.
func (r *Run) reportPart() {
	o := proto.Outgrown{Using: *r.using, Total: r.data[dataset.Test].Len()}
	if o.Total > 0 {
		o.Correct = r.Network.Evaluate(&r.data[dataset.Test])
	}
	r.send(&o)
}

// Using returns which part of the data the run is trained on, or nil for all of it.
func (r *Run) Using() *proto.Using { return r.using }

// WaitsForValidation reports whether the run needs the validation images to continue from a part to
// the whole.
func (r *Run) WaitsForValidation() bool { return r.using != nil && r.settings.ValidationTarget > 0 }
