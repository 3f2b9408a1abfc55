package results

import (
	"bytes"
	"encoding/csv"
	"math"
	"strconv"

	"inkling/nn"
	"inkling/nn/recipe"

	"inkling/nn/strictjson"
)

// A Run is the record of a training run.
type Run struct {
	Settings recipe.Settings
	Data     string // hash of the data set: dataset.Manifest.Hash
	Weights  string // hash of the final weights: model.Hash; empty before the end
	Epochs   []nn.EpochResult
}

// CSV returns a header line and a line for each epoch.
func (r Run) CSV() []byte {
	rows := [][]string{{"epoch", "learning_cost", "learning_accuracy", "test_correct", "test_total", "test_cost",
		"validation_correct", "validation_total", "validation_cost",
		"training_correct", "training_total", "training_cost"}}
	for _, e := range r.Epochs {
		row := []string{strconv.Itoa(e.Epoch), number(e.Cost), number(e.Accuracy)}
		for _, s := range []nn.Score{e.Test(), e.Validation, e.Training} {
			row = append(row, score(s)...)
		}
		rows = append(rows, row)
	}
	return Table(rows)
}

// score returns the cells of a test score, which are empty if there was no
// test.
func score(s nn.Score) []string {
	if s.Total == 0 {
		return []string{"", "", ""}
	}
	return []string{strconv.Itoa(s.Correct), strconv.Itoa(s.Total), number(s.Cost)}
}

// number returns the number, or an empty string if it is not finite.
func number(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return ""
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}

// Table returns rows as CSV (RFC 4180), but with plain line ends.
func Table(rows [][]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if err := w.WriteAll(rows); err != nil {
		panic("results: a table that CSV cannot hold") // writing to memory does not fail
	}
	return b.Bytes()
}

// run and epoch define the JSON.
type run struct {
	Settings map[string]string `json:"settings"` // by key of recipe.Fields
	Data     string            `json:"data_hash,omitempty"`
	Weights  string            `json:"weights_hash,omitempty"`
	Epochs   []epoch           `json:"epochs"`
}

type epoch struct {
	Epoch    int      `json:"epoch"`
	Cost     *float64 `json:"learning_cost"` // of the mini-batches, each before its step; null if it is not finite
	Accuracy *float64 `json:"learning_accuracy"`
	Correct  int      `json:"test_correct"`
	Total    int      `json:"test_total"`
	TestCost *float64 `json:"test_cost,omitempty"` // scores that were not measured are left out

	Validation *test `json:"validation,omitempty"`
	Training   *test `json:"training,omitempty"`
}

// test is a score at the end of an epoch.
type test struct {
	Correct int      `json:"correct"`
	Total   int      `json:"total"`
	Cost    *float64 `json:"cost"`
}

// JSON returns an object with the settings, as text by key, and a list of the
// epochs with the names of the CSV's columns.
func (r Run) JSON() []byte {
	out := run{r.Settings.Metadata(), r.Data, r.Weights, []epoch{}}
	for _, e := range r.Epochs {
		out.Epochs = append(out.Epochs, newEpoch(e))
	}
	b, err := strictjson.Encode(out)
	if err != nil {
		panic("results: a run that JSON cannot hold")
	}
	return append(strictjson.Indent(b), '\n')
}

func newEpoch(e nn.EpochResult) epoch {
	out := epoch{Epoch: e.Epoch, Cost: finite(e.Cost), Accuracy: finite(e.Accuracy), Correct: e.Correct, Total: e.Total,
		Validation: newTest(e.Validation), Training: newTest(e.Training)}
	if test := newTest(e.Test()); test != nil {
		out.TestCost = test.Cost
	}
	return out
}

func newTest(s nn.Score) *test {
	if s.Total == 0 {
		return nil
	}
	return &test{s.Correct, s.Total, finite(s.Cost)}
}

// finite returns x, or nil if JSON cannot represent it.
func finite(x float64) *float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nil
	}
	return &x
}
