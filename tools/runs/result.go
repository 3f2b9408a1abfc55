package runs

import (
	"fmt"
	"slices"

	"inkling/nn"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
	"inkling/nn/sha256"
)

// A Result is the result of a run that has ended.
type Result struct {
	Settings   recipe.Settings
	Data       string // hash of the data set: dataset.Manifest.Hash
	Weights    string // hash of the final weights: model.Hash; empty if training diverged
	Failure    string // how training diverged, or ""
	Seconds    float64
	Test       Scores
	Validation Scores // empty if it was not measured
}

// Scores are how many images were classified correctly after each epoch.
type Scores struct {
	Correct []int `json:"correct"`
	Total   int   `json:"total"`
}

// Best and Last return the fraction of correct answers after the best and after the last epoch.
func (s Scores) Best() float64 { return s.fraction(slices.Max(s.Correct)) }

// Last returns the fraction of correct answers after the last epoch.
func (s Scores) Last() float64 { return s.fraction(s.Correct[len(s.Correct)-1]) }

func (s Scores) fraction(correct int) float64 { return float64(correct) / float64(s.Total) }

// none reports whether nothing was measured.
func (s Scores) none() bool { return len(s.Correct) == 0 }

func (s *Scores) add(correct, total int) {
	if total > 0 {
		s.Correct, s.Total = append(s.Correct, correct), total
	}
}

// add adds the scores of an epoch.
func (r *Result) add(e nn.EpochResult) {
	r.Test.add(e.Correct, e.Total)
	r.Validation.add(e.Validation.Correct, e.Validation.Total)
}

// Line returns the line that repeats the run, or "" if it has no results to compare.
func (r Result) Line() string {
	if r.Failure != "" || r.Test.none() {
		return ""
	}
	line := receipt.Receipt{Settings: r.Settings, Outcome: receipt.Outcome{Data: r.Data, Weights: r.Weights}}
	for _, epoch := range slices.Compact([]int{0, len(r.Test.Correct) - 1}) {
		line.Counts = append(line.Counts, receipt.Count{Epoch: epoch, Correct: r.Test.Correct[epoch], Total: r.Test.Total})
	}
	return line.String()
}

// Key is the same for equal settings only.
func Key(s recipe.Settings) string { return fmt.Sprint(s.Metadata()) } // in the order of the keys

// Extension is that of result files.
const Extension = ".result"

// FileName returns the name of the result file of a run.
func FileName(s recipe.Settings) string { return sha256.Sum([]byte(Key(s)))[:12] + Extension }

// Same reports whether two runs of the same settings have the same results.
func (r Result) Same(other Result) bool { return r.Outcome() == other.Outcome() }

// Outcome returns all that two runs of the same settings and data must agree on.
func (r Result) Outcome() string {
	if r.Failure != "" {
		return r.Failure
	}
	return r.Line()
}

// Summary returns the accuracies after the last epoch in words, or how training diverged.
func (r Result) Summary() string {
	if r.Failure != "" {
		return r.Failure
	}
	text := fmt.Sprintf("%s of the test images", percent(r.Test, Scores.Last))
	if !r.Validation.none() {
		text = fmt.Sprintf("%s of the validation images, ", percent(r.Validation, Scores.Last)) + text
	}
	return text
}
