package proto

import "inkling/nn/diagnosis"

// A Diagnosis is the result of examining a run's network.
type Diagnosis struct {
	Signs   []diagnosis.Sign   `json:"signs,omitempty"`   // most important first
	Measure *diagnosis.Measure `json:"measure,omitempty"` // the latest
	Norms   []NormsAt          `json:"norms,omitempty"`   // since the last report, in order of time
}

// Add merges a later report into d. A run that continues from a checkpoint repeats measurements
// that it has made before; the repeated ones replace them.
func (d *Diagnosis) Add(later *Diagnosis) {
	d.Signs = later.Signs
	if later.Measure != nil {
		d.Measure = later.Measure
	}
	for _, at := range later.Norms {
		for n := len(d.Norms); n > 0 && d.Norms[n-1].Epochs >= at.Epochs; n-- {
			d.Norms = d.Norms[:n-1]
		}
		d.Norms = append(d.Norms, at)
	}
}

// NormsAt are the norms of all layers after a number of epochs.
type NormsAt struct {
	Epochs float64           `json:"epochs"`
	Layers []diagnosis.Norms `json:"layers"`
}

// NormsOf returns the norms of a measurement.
func NormsOf(m diagnosis.Measure) NormsAt {
	at := NormsAt{Epochs: m.Epochs}
	for _, l := range m.Layers {
		at.Layers = append(at.Layers, l.Norms)
	}
	return at
}
