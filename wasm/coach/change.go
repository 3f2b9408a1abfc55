package coach

import (
	"math"
	"slices"
	"strconv"

	"inkling/nn"
	"inkling/nn/recipe"
)

// A Change is what to try: other values for a few settings, by key of recipe.Fields.
type Change map[string]string

// Apply returns the settings, as text by key, with the change made.
func (c Change) Apply(s recipe.Settings) map[string]string {
	text := s.Metadata()
	for key, value := range c {
		text[key] = value
	}
	return text
}

// usual returns a learning rate that goes well with such a network on images like
// MNIST's, found by trying: sigmoids learn by steps that rectified units die of, and
// the costs whose gradient does not fade at the outputs need smaller ones.
func usual(f nn.Activation, c nn.Cost) float64 {
	switch {
	case f == nn.ReLU:
		return 0.1
	case c == nn.LogLikelihood:
		return 0.2
	case f == nn.Tanh:
		return 0.3
	case c == nn.CrossEntropy:
		return 0.5
	default:
		return 3
	}
}

// rate is the change to another learning rate.
func rate(eta float64) Change { return Change{"eta": number(eta)} }

// smaller is the change to steps of a tenth, and at most the usual.
func smaller(s recipe.Settings) Change {
	return rate(min(s.Eta/10, usual(s.Activation, s.Cost)))
}

// larger is the change to steps that move the weights as much as is common, a
// thousandth of their length, given what they do now; but not all at once.
func larger(s recipe.Settings, ratio float64) Change {
	const common, most = 1e-3, 100
	return rate(s.Eta * min(most, max(3, common/ratio)))
}

// number writes a value as it is typed, rounded to 1, 2, 3 or 5 and a power of ten.
func number(x float64) string {
	power := math.Pow(10, math.Floor(math.Log10(x)))
	nearest := 1.0
	for _, step := range []float64{2, 3, 5, 10} {
		if math.Abs(math.Log(x/power/step)) < math.Abs(math.Log(x/power/nearest)) {
			nearest = step
		}
	}
	return strconv.FormatFloat(nearest*power, 'g', 6, 64)
}

// rectify is the change to rectified units.
func rectify(s recipe.Settings) Change {
	return Change{"activation": "relu", "init": "scaled", "eta": number(min(s.Eta, usual(nn.ReLU, s.Cost)))}
}

// outputs is the change to a cost with which an output that is sure and wrong
// learns fastest, and with it to steps that suit it.
func outputs(s recipe.Settings) Change {
	return Change{"cost": "cross-entropy", "eta": number(min(s.Eta, usual(s.Activation, nn.CrossEntropy)))}
}

// scaled is the change to scaled first weights, and to steps that suit them.
func scaled(s recipe.Settings) Change {
	return Change{"init": "scaled", "eta": number(min(s.Eta, usual(s.Activation, s.Cost)))}
}

// widen is the change to n units more in a hidden layer, of which there may be none yet.
func widen(s recipe.Settings, layer, n int) (c Change, units int) {
	if len(s.Hidden) == 0 {
		return Change{"hidden": "30"}, 30
	}
	s.Hidden = slices.Clone(s.Hidden)
	s.Hidden[layer] = min(recipe.MaxUnits, s.Hidden[layer]+n)
	return Change{"hidden": s.Metadata()["hidden"]}, s.Hidden[layer]
}
