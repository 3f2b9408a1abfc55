package recipe

import (
	"inkling/nn"
	"inkling/nn/dataset"
)

// A Preset is settings worth a lesson.
type Preset struct {
	Key      string
	Name     string
	About    string
	Settings Settings
	// Pretrained says that site/models holds what `make models` trained by it.
	Pretrained bool
}

// Presets are offered in this order; the first is the default.
var Presets = []Preset{
	{
		Key: "book", Pretrained: true,
		Name:  "The book's first network",
		About: "784-30-10 as in Nielsen's chapter 1: sigmoid units, quadratic cost. Ends near 95 of 100.",
		Settings: Settings{Data: dataset.DefaultFolder, Hidden: []int{30}, Epochs: 30, MiniBatch: 10, Eta: 3, Seed: 1,
			Activation: nn.Sigmoid, Cost: nn.Quadratic, Init: nn.Large, Strength: 1},
	},
	{
		Key: "sixteen", Pretrained: true,
		Name:  "3Blue1Brown's network",
		About: "784-16-16-10: two small hidden layers, to be looked into.",
		Settings: Settings{Data: dataset.DefaultFolder, Hidden: []int{16, 16}, Epochs: 30, MiniBatch: 10, Eta: 3, Seed: 1,
			Activation: nn.Sigmoid, Cost: nn.Quadratic, Init: nn.Large, Strength: 1},
	},
	{
		Key: "good", Pretrained: true,
		Name:  "A good reader",
		About: "784-100-10 with rectified units, log-likelihood, lambda, momentum and a falling learning rate: 98 of 100.",
		Settings: Settings{Data: dataset.DefaultFolder, Hidden: []int{100}, Epochs: 30, MiniBatch: 32, Eta: 0.2, Decay: 0.1, Seed: 1,
			Activation: nn.ReLU, Cost: nn.LogLikelihood, Init: nn.Scaled, Lambda: 3, Momentum: 0.5, Strength: 1},
	},
	{
		Key: "pen", Pretrained: true,
		Name: "Reads what people draw",
		About: "784-256-128-10, which learns from distorted images and from computed pen digits as well: " +
			"slashed zeros, footed ones, barred sevens.",
		Settings: Settings{Data: dataset.DefaultFolder, Hidden: []int{256, 128}, Epochs: 40, MiniBatch: 16, Eta: 0.06, Decay: 0.08, Seed: 1,
			Activation: nn.ReLU, Cost: nn.LogLikelihood, Init: nn.Scaled, Lambda: 0.5, Momentum: 0.7,
			Augment: 0.8, Strength: 1, Pen: 0.4},
	},
	{
		Key:   "fast",
		Name:  "The shortest way to 98 of 100",
		About: "784-150-10, the good reader's way with larger steps that shrink soon: some seconds.",
		Settings: Settings{Data: dataset.DefaultFolder, Hidden: []int{150}, Epochs: 12, MiniBatch: 32, Eta: 0.2, Decay: 0.25, Seed: 1,
			Activation: nn.ReLU, Cost: nn.LogLikelihood, Init: nn.Scaled, Lambda: 2, Momentum: 0.5, Strength: 1},
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
