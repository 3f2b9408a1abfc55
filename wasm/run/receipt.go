package run

import (
	"inkling/nn"
	"inkling/nn/receipt"
	"inkling/wasm/proto"
)

// Receipt returns the receipt of a run, once it has results that can be repeated.
func (r *Run) Receipt() (made receipt.Receipt, ok bool) {
	if len(r.Epochs) == 0 || r.Data == nil || r.Early() {
		return made, false
	}
	made = receipt.Receipt{Settings: r.Settings, Outcome: receipt.Outcome{Data: r.Data.Hash, Counts: []receipt.Count{CountOf(r.Epochs[0])}}}
	if last := r.Epochs[len(r.Epochs)-1]; last.Epoch > 0 && r.Phase == proto.Finished {
		made.Counts = append(made.Counts, CountOf(last))
	}
	made.Weights = r.Weights
	return made, true
}

// CountOf returns the count of an epoch for a receipt.
func CountOf(e nn.EpochResult) receipt.Count {
	return receipt.Count{Epoch: e.Epoch, Correct: e.Correct, Total: e.Total}
}
