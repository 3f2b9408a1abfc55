package run

import (
	"inkling/nn/notebook"
	"inkling/nn/receipt"
	"inkling/nn/results"
	"inkling/wasm/ui"
)

// A Form is a file format for the results of a run.
type Form string

// The formats.
const (
	AsCSV      Form = ".csv"             // a line for each epoch
	AsJSON     Form = ".json"            // the settings as well
	AsNotebook Form = notebook.Extension // a program that trains the run once more
)

// Save returns a file with the results of the run. A run that cannot be repeated has no notebook: its
// content is empty.
func (r *Run) Save(form Form) ui.Save {
	result := results.Run{Settings: r.Settings, Weights: r.Weights, Epochs: r.Epochs}
	if r.Data != nil {
		result.Data = r.Data.Hash
	}
	content := result.CSV
	switch form {
	case AsJSON:
		content = result.JSON
	case AsNotebook:
		content = r.notebook
	}
	return ui.Save{Name: "inkling-" + ui.FileName(r.Name) + string(form), Content: content()}
}

// notebook returns the run as a notebook that compares the counts of all epochs.
func (r *Run) notebook() []byte {
	made, ok := r.Receipt()
	if !ok {
		return nil
	}
	made.Counts = make([]receipt.Count, len(r.Epochs))
	for i, e := range r.Epochs {
		made.Counts[i] = CountOf(e)
	}
	b, _ := notebook.Jupyter(made)
	return b
}
