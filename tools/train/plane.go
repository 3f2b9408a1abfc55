package train

import (
	"errors"
	"fmt"
	"io"

	"inkling/nn"
	plane "inkling/nn/plane/line"
	"inkling/nn/recipe"
)

// planeLine repeats the run of a line of the plane and compares the results.
func (o *Options) planeLine(out io.Writer) error {
	if len(o.Set) > 0 || o.Preset != recipe.Presets[0].Key || o.Out != "" || o.Result != "" {
		return errors.New("a line of the plane contains all settings, and its network is not written: use --line alone")
	}
	l, err := plane.Parse(o.Line)
	if err != nil {
		return fmt.Errorf("--line: %w", err)
	}
	_, got, err := l.Train(func(e nn.EpochResult) {
		if every := max(1, l.Epochs/20); (e.Epoch+1)%every == 0 {
			fmt.Fprintf(out, "Epoch %d: cost %.4f, test cost %.4f\n", e.Epoch, e.Cost, e.TestCost)
		}
	})
	if err != nil {
		return err
	}
	var errs []error
	for _, f := range l.Compare(got) {
		if !f.Same() {
			errs = append(errs, fmt.Errorf("%s: %s, but the line says %s", f.Key, f.Got, f.Want))
		}
	}
	if errs != nil {
		return errors.Join(errs...)
	}
	_, err = fmt.Fprintf(out, "Same results as in the line: %d epochs; the same points, costs and weights.\n", l.Epochs)
	return err
}
