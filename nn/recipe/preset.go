package recipe

import "inkling/nn"

// A Preset is settings worth a lesson.
type Preset struct {
	Key      string
	Name     string
	About    string
	Settings Settings
}

// Presets are offered in this order; the first is the default.
var Presets = []Preset{
	{
		Key:   "book",
		Name:  "The book's first network",
		About: "784-30-10 as in Nielsen's chapter 1: sigmoid units, quadratic cost. Ends near 95 of 100.",
		Settings: Settings{Hidden: []int{30}, Epochs: 30, MiniBatch: 10, Eta: 3, Seed: 1,
			Activation: nn.Sigmoid, Cost: nn.Quadratic, Init: nn.Large},
	},
	{
		Key:   "sixteen",
		Name:  "3Blue1Brown's network",
		About: "784-16-16-10: two small hidden layers, to be looked into.",
		Settings: Settings{Hidden: []int{16, 16}, Epochs: 30, MiniBatch: 10, Eta: 3, Seed: 1,
			Activation: nn.Sigmoid, Cost: nn.Quadratic, Init: nn.Large},
	},
	{
		Key:   "good",
		Name:  "A good reader",
		About: "784-100-10 with rectified units, log-likelihood, lambda, momentum and a falling learning rate: 98 of 100.",
		Settings: Settings{Hidden: []int{100}, Epochs: 30, MiniBatch: 32, Eta: 0.2, Decay: 0.1, Seed: 1,
			Activation: nn.ReLU, Cost: nn.LogLikelihood, Init: nn.Scaled, Lambda: 3, Momentum: 0.5},
	},
}

// FindPreset returns the preset of that key.
func FindPreset(key string) (Preset, bool) {
	for _, p := range Presets {
		if p.Key == key {
			return p, true
		}
	}
	return Preset{}, false
}
