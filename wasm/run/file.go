package run

import (
	"inkling/nn/results"
	"inkling/wasm/ui"
)

// A Form is a file format for the results of a run.
type Form string

// The formats.
const (
	AsCSV  Form = ".csv"  // a line for each epoch
	AsJSON Form = ".json" // the settings as well
)

// Save returns a file with the results of the run.
func (r *Run) Save(form Form) ui.Save {
	result := results.Run{Settings: r.Settings, Weights: r.Weights, Epochs: r.Epochs}
	if r.Data != nil {
		result.Data = r.Data.Hash
	}
	content := result.CSV
	if form == AsJSON {
		content = result.JSON
	}
	return ui.Save{Name: "inkling-" + ui.FileName(r.Name) + string(form), Content: content()}
}
