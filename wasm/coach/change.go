package coach

import (
	"slices"

	"inkling/nn"
	"inkling/nn/numeral"
	"inkling/nn/recipe"
)

// A Change is a suggested change: new values for a few settings, by key of recipe.Fields.
type Change map[string]string

// Apply returns the changed settings, as text by key.
func (c Change) Apply(s recipe.Settings) map[string]string {
	text := s.Metadata()
	for key, value := range c {
		text[key] = value
	}
	return text
}

// usual returns a learning rate that works for such a network on images like MNIST's, found by
// experiment. Rectified units die at rates that sigmoids need, and costs whose gradient does not
// vanish at saturated outputs need lower rates.
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

// rate is a change of the learning rate.
func rate(eta float64) Change { return Change{"eta": numeral.Round(eta)} }

// smaller is a change to a tenth of the learning rate, at most the usual one.
func smaller(s recipe.Settings) Change {
	return rate(min(s.Eta/10, usual(s.Activation, s.Cost)))
}

// larger is a change to a learning rate with a typical ratio of the update's norm to the weights'
// norm, 0.001, given the present ratio. It is limited to 3 to 100 times the rate.
func larger(s recipe.Settings, ratio float64) Change {
	const common, most = 1e-3, 100
	return rate(s.Eta * min(most, max(3, common/ratio)))
}

// rectify is a change to rectified units.
func rectify(s recipe.Settings) Change {
	return Change{"activation": "relu", "init": "scaled", "eta": numeral.Round(min(s.Eta, usual(nn.ReLU, s.Cost)))}
}

// outputs is a change to the cost with which confidently wrong outputs learn fastest, with a
// learning rate that suits it.
func outputs(s recipe.Settings) Change {
	return Change{"cost": "cross-entropy", "eta": numeral.Round(min(s.Eta, usual(s.Activation, nn.CrossEntropy)))}
}

// scaled is a change to scaled weight initialisation, with a learning rate that suits it.
func scaled(s recipe.Settings) Change {
	return Change{"init": "scaled", "eta": numeral.Round(min(s.Eta, usual(s.Activation, s.Cost)))}
}

// widen is a change to n more units in a hidden layer, or to 30 if there is no hidden layer.
func widen(s recipe.Settings, layer, n int) (c Change, units int) {
	if len(s.Hidden) == 0 {
		return Change{"hidden": "30"}, 30
	}
	s.Hidden = slices.Clone(s.Hidden)
	s.Hidden[layer] = min(recipe.MaxUnits, s.Hidden[layer]+n)
	return Change{"hidden": s.Metadata()["hidden"]}, s.Hidden[layer]
}
