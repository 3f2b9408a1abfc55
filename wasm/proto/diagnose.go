package proto

import "inkling/nn/diagnosis"

// A Diagnosis is what was seen of a run by looking into its network.
type Diagnosis struct {
	Signs   []diagnosis.Sign   `json:"signs,omitempty"`   // what is to be told of the run, the most important first
	Measure *diagnosis.Measure `json:"measure,omitempty"` // the latest look
	Norms   []NormsAt          `json:"norms,omitempty"`   // of the looks since the last report
}

// NormsAt are the norms of every layer after so many epochs.
type NormsAt struct {
	Epochs float64           `json:"epochs"`
	Layers []diagnosis.Norms `json:"layers"`
}
