package recipe

import (
	"inkling/nn"
	"inkling/nn/dataset"
)

// A Preset is a named choice of settings.
type Preset struct {
	Key      string
	Name     string
	About    string
	Settings Settings
	// Former presets are no longer offered, but old links and lines may refer to them.
	Former bool
	// Pretrained says that site/models has a network that `make models` trained with
	// this preset.
	Pretrained bool
}

// UnsaidSeed is the seed of links and texts without one: they are from when the
// default was 1. New ones always include the seed.
const UnsaidSeed = 1

// Presets are listed in display order; the first is the default. Its seed, which
// the lessons use too, was chosen because the run is most like the book's.
var Presets = []Preset{
	{
		Key: "book", Pretrained: true,
		Name:  "The book's first network",
		About: "784-30-10 as in Nielsen's chapter 1: sigmoid units, quadratic cost. Ends near 95%.",
		Settings: Settings{Data: dataset.DefaultFolder, Hidden: []int{30}, Epochs: 30, MiniBatch: 10, Eta: 3, Seed: 18,
			Activation: nn.Sigmoid, Cost: nn.Quadratic, Init: nn.Large, Strength: 1},
	},
	{
		Key:  "late",
		Name: "Late awakening",
		About: "The book's first network from seed 1: its first steps drive the output of the 3 to nearly 0, where the gradient almost vanishes. " +
			"So hardly any 3 is read until epoch 6, which learns them at once: from 8,508 to 9,409 of 10,000.",
		Settings: Settings{Data: dataset.DefaultFolder, Hidden: []int{30}, Epochs: 30, MiniBatch: 10, Eta: 3, Seed: UnsaidSeed,
			Activation: nn.Sigmoid, Cost: nn.Quadratic, Init: nn.Large, Strength: 1},
	},
	{
		Key:   "unlucky",
		Name:  "An unlucky start",
		About: "784-100-10 by chapter 1, from a start in which the output for the 8 dies: it stays below 88%. New start tries the next seed.",
		Settings: Settings{Data: dataset.DefaultFolder, Hidden: []int{100}, Epochs: 30, MiniBatch: 10, Eta: 3, Seed: 3,
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
		Key:   "single",
		Name:  "No hidden layer",
		About: "784-10: each digit is one weighted sum of the pixels, which is enough for 92%.",
		Settings: Settings{Data: dataset.DefaultFolder, Epochs: 15, MiniBatch: 10, Eta: 0.1, Seed: 1,
			Activation: nn.Sigmoid, Cost: nn.LogLikelihood, Init: nn.Scaled, Lambda: 1, Strength: 1},
	},
	{
		Key:   "chapter3",
		Name:  "The book's third chapter",
		About: "784-100-10 with cross-entropy, scaled weights and lambda: no unit starts saturated, and it reaches 97%.",
		Settings: Settings{Data: dataset.DefaultFolder, Hidden: []int{100}, Epochs: 30, MiniBatch: 10, Eta: 0.5, Seed: 1,
			Activation: nn.Sigmoid, Cost: nn.CrossEntropy, Init: nn.Scaled, Lambda: 5, Strength: 1},
	},
	{
		Key:   "deep",
		Name:  "Deep, with sigmoids",
		About: "Five hidden layers: the gradient vanishes on its way back, so that for seven epochs nothing is learned.",
		Settings: Settings{Data: dataset.DefaultFolder, Hidden: []int{30, 30, 30, 30, 30}, Epochs: 30, MiniBatch: 10, Eta: 0.1, Seed: 1,
			Activation: nn.Sigmoid, Cost: nn.CrossEntropy, Init: nn.Scaled, Lambda: 5, Strength: 1},
	},
	{
		Key: "good", Pretrained: true,
		Name:  "A good reader",
		About: "784-100-10 with rectified units, log-likelihood, lambda, momentum and a falling learning rate: 98%.",
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
		Key:   "short",
		Name:  "The shortest way to 98%",
		About: "784-150-10, trained as the good reader but with a faster decay, until 97.8% of the validation images are classified correctly: then it gets 98% of the test images right.",
		Settings: Settings{Data: dataset.DefaultFolder, Hidden: []int{150}, Epochs: 12, MiniBatch: 20, Eta: 0.15, Decay: 0.35, Seed: 1,
			Activation: nn.ReLU, Cost: nn.LogLikelihood, Init: nn.Scaled, Lambda: 2, Momentum: 0.5, Strength: 1, ValidationTarget: 97.8},
	},
	{
		Key: "fast", Former: true,
		Name:  "The shortest way to 98% of the test images",
		About: "784-150-10, until 98% of the test images are classified correctly, as older links mean it. The shortest way to 98% stops by the validation images instead.",
		Settings: Settings{Data: dataset.DefaultFolder, Hidden: []int{150}, Epochs: 12, MiniBatch: 20, Eta: 0.15, Decay: 0.35, Seed: 1,
			Activation: nn.ReLU, Cost: nn.LogLikelihood, Init: nn.Scaled, Lambda: 2, Momentum: 0.5, Strength: 1, TestTarget: 98},
	},
}

// FindPreset returns the preset with this key.
func FindPreset(key string) (Preset, bool) {
	for _, p := range Presets {
		if p.Key == key {
			return p, true
		}
	}
	return Preset{}, false
}
