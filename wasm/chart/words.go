package chart

import "inkling/wasm/words"

// The quantities, as titles.
var (
	costTitle     = words.M{"Cost", "Kosten"}
	accuracyTitle = words.M{"Accuracy, %%", "Genauigkeit in\u00a0%%"}
	wrongTitle    = words.M{"Wrong answers, %%", "Falsche Antworten in\u00a0%%"}
	epochsAxis    = words.M{"epochs trained", "trainierte Epochen"}
)

// kindLabels name the kinds of lines.
var kindLabels = []words.M{
	Test:       {"test", "Test"},
	Validation: {"validation", "Validierung"},
	Training:   {"training", "Training"},
	Learning:   {"while learning", "beim Lernen"},
}
