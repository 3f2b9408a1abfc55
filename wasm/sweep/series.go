package sweep

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"inkling/nn/recipe"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// logarithmic reports whether a series of the setting's values has equal ratios.
func (w *State) logarithmic() bool { return w.Field.Kind == recipe.Real && w.Field.Min > 0 }

// ranges reports whether the setting is numeric, so that it can have a series.
func (w *State) ranges() bool { return w.Field.Kind == recipe.Real || w.Field.Kind == recipe.Whole }

// suggestions returns initial values.
func (w *State) suggestions(now string) []string {
	switch w.Field.Kind {
	case recipe.Choice:
		return w.Field.Choices
	case recipe.Layers:
		return []string{"10", "30", "100", "30, 30"}
	}
	if w.Field.Key == "seed" {
		return []string{"1", "2", "3", "4"}
	}
	return []string{now}
}

// apply fills the field with the values of the series.
func (Fill) apply(w *State, _ Env) []Effect {
	values, err := w.series()
	if err != nil {
		w.Notice = ui.Bad(words.Error(err))
		return nil
	}
	w.Values, w.Notice = strings.Join(values, "; "), ui.Notice{}
	return nil
}

// series returns the values from one end to the other.
func (w *State) series() (values []string, err error) {
	steps, err := strconv.Atoi(strings.TrimSpace(w.Steps))
	if err != nil || steps < 2 || steps > MostValues {
		return nil, wrongSteps.Err(w.Steps, MostValues)
	}
	ends := [2]float64{}
	for i, text := range []string{w.From, w.To} {
		s := recipe.Default()
		if err := w.Field.Set(&s, text); err != nil {
			return nil, err
		}
		ends[i] = w.Field.Number(s)
	}
	for i := range steps {
		values = append(values, w.at(ends, float64(i)/float64(steps-1)))
	}
	return slices.Compact(values), nil
}

// at returns the value at this fraction of the way between the ends, to three digits.
func (w *State) at(ends [2]float64, fraction float64) string {
	x := ends[0] + fraction*(ends[1]-ends[0])
	if w.logarithmic() {
		x = ends[0] * math.Pow(ends[1]/ends[0], fraction)
	}
	if w.Field.Kind == recipe.Whole {
		return strconv.FormatFloat(math.Round(x), 'f', -1, 64)
	}
	short, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 3, 64), 64)
	return strconv.FormatFloat(min(max(short, min(ends[0], ends[1])), max(ends[0], ends[1])), 'g', -1, 64)
}
