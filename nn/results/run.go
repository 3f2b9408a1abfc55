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

// A Run is what is known of a training run.
type Run struct {
	Settings recipe.Settings
	Data     string // hash of the data set: dataset.Manifest.Hash
	Weights  string // hash of the weights at the end: model.Hash; empty before
	Epochs   []nn.EpochResult
}

// CSV returns a line for each epoch under a line of names.
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

// score returns the cells of a test, which are empty if there was none.
func score(s nn.Score) []string {
	if s.Total == 0 {
		return []string{"", "", ""}
	}
	return []string{strconv.Itoa(s.Correct), strconv.Itoa(s.Total), number(s.Cost)}
}

// number returns the number, or nothing if it is none.
func number(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return ""
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}

// Table returns rows as RFC 4180 has them, but with plain line ends.
func Table(rows [][]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if err := w.WriteAll(rows); err != nil {
		panic("results: a table that CSV cannot hold") // memory does not fail
	}
	return b.Bytes()
}

// run and epoch are the form of the JSON.
type run struct {
	Settings map[string]string `json:"settings"` // by key of recipe.Fields
	Data     string            `json:"data_hash,omitempty"`
	Weights  string            `json:"weights_hash,omitempty"`
	Epochs   []epoch           `json:"epochs"`
}

type epoch struct {
	Epoch    int      `json:"epoch"`
	Cost     *float64 `json:"learning_cost"` // of the mini-batches, each before its step; null if it is not a number
	Accuracy *float64 `json:"learning_accuracy"`
	Correct  int      `json:"test_correct"`
	Total    int      `json:"test_total"`
	TestCost *float64 `json:"test_cost,omitempty"` // of what was not measured nothing is told

	Validation *test `json:"validation,omitempty"`
	Training   *test `json:"training,omitempty"`
}

// test is what a network came to at the end of an epoch.
type test struct {
	Correct int      `json:"correct"`
	Total   int      `json:"total"`
	Cost    *float64 `json:"cost"`
}

// JSON returns an object of the settings, by their keys and as text, and the
// list of epochs with the same names as the columns of the CSV.
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

// finite returns x, or nil if JSON has no word for it.
func finite(x float64) *float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nil
	}
	return &x
}
