package app

import (
	"inkling/nn/results"
	"inkling/wasm/ui"
)

// RunForm is a form of file in which a run is saved.
type RunForm string

// The forms.
const (
	AsCSV  RunForm = ".csv"  // a line for each epoch
	AsJSON RunForm = ".json" // the settings as well
)

// save makes a file of how the run went.
func (r *Run) save(form RunForm) Effect {
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
