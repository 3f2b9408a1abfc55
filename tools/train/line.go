package train

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"inkling/nn"
	"inkling/nn/receipt"
	"inkling/nn/recipe"
)

// byLine returns the contents of the line. Other settings are an error.
func (o *Options) byLine() (recipe.Settings, *receipt.Receipt, error) {
	if len(o.Set) > 0 || o.Preset != recipe.Presets[0].Key {
		return recipe.Settings{}, nil, errors.New("--line contains all settings: remove the other flags for settings")
	}
	r, err := receipt.Parse(o.Line)
	if err != nil {
		return recipe.Settings{}, nil, fmt.Errorf("--line: %w", err)
	}
	return r.Settings, &r, nil
}

// checkData returns an error if the run's data would differ from the line's.
func checkData(line *receipt.Receipt, hash string) error {
	if line != nil && !receipt.SameHash(hash, line.Data) {
		return fmt.Errorf("the data set has the hash %s and that of the line %s, so the results would differ: choose the right folder with --from", hash, line.Data)
	}
	return nil
}

// compare prints that the run reproduced the numbers of the line, or returns an
// error for each number that differs.
func compare(line *receipt.Receipt, epochs []nn.EpochResult, weights string, out io.Writer) error {
	if line == nil {
		return nil
	}
	var errs []error
	for _, want := range line.Counts {
		if want.Epoch >= len(epochs) {
			errs = append(errs, fmt.Errorf("the run ended after epoch %d, but the line says %v", len(epochs)-1, want))
			continue
		}
		e := epochs[want.Epoch]
		if got := (receipt.Count{Epoch: e.Epoch, Correct: e.Correct, Total: e.Total}); got != want {
			errs = append(errs, fmt.Errorf("%v, but the line says %d / %d", got, want.Correct, want.Total))
		}
	}
	if line.Weights != "" && !receipt.SameHash(weights, line.Weights) {
		errs = append(errs, fmt.Errorf("the weights are %.12s, but the line says %.12s", weights, line.Weights))
	}
	if errs != nil {
		return errors.Join(errs...)
	}
	var same []string
	for _, c := range line.Counts {
		same = append(same, c.String())
	}
	text := "the same weights"
	if line.Weights == "" {
		text = "the line has no weights to compare"
	}
	_, err := fmt.Fprintf(out, "Same results as in the line: %s; %s.\n", strings.Join(same, ", "), text)
	return err
}
