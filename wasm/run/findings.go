package run

import (
	"inkling/nn/diagnosis"
	"inkling/wasm/proto"
)

// Findings are what looking into a run's network has shown so far.
type Findings struct {
	Signs   []diagnosis.Sign
	Measure *diagnosis.Measure // the latest look, or nil
	Norms   []proto.NormsAt    // in the order of time
}

// Add takes a report of looks into account. A run that has gone on from earlier
// looks anew at what it had come to before.
func (f *Findings) Add(d *proto.Diagnosis) {
	f.Signs = d.Signs
	if d.Measure != nil {
		f.Measure = d.Measure
	}
	for _, at := range d.Norms {
		for n := len(f.Norms); n > 0 && f.Norms[n-1].Epochs >= at.Epochs; n-- {
			f.Norms = f.Norms[:n-1]
		}
		f.Norms = append(f.Norms, at)
	}
}
