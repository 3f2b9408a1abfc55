package proto

import "inkling/nn/diagnosis"

// A Diagnosis is what was seen of a run by looking into its network.
type Diagnosis struct {
	Signs   []diagnosis.Sign   `json:"signs,omitempty"`   // what is to be told of the run, the most important first
	Measure *diagnosis.Measure `json:"measure,omitempty"` // the latest look
	Norms   []NormsAt          `json:"norms,omitempty"`   // of the looks since the last report, in the order of time
}

// Add takes a later report into account. A run that has gone on from a checkpoint looks
// again at what it had come to before.
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

// NormsAt are the norms of every layer after so many epochs.
type NormsAt struct {
	Epochs float64           `json:"epochs"`
	Layers []diagnosis.Norms `json:"layers"`
}

// NormsOf returns the norms of a look.
func NormsOf(m diagnosis.Measure) NormsAt {
	at := NormsAt{Epochs: m.Epochs}
	for _, l := range m.Layers {
		at.Layers = append(at.Layers, l.Norms)
	}
	return at
}
