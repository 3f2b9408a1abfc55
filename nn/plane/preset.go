package plane

import "inkling/nn"

// A Preset is a group of settings with a name.
type Preset struct {
	Key string
	Settings
}

// Default returns the settings of a first visit.
func Default() Settings { return Presets[0].clone() }

func (s Settings) clone() Settings {
	s.Hidden = append([]int(nil), s.Hidden...)
	return s
}

// base has what most presets share.
var base = Settings{
	Classes: 2, Points: 500, Test: 50, Seed: 1, Inputs: X1 | X2,
	Activation: nn.Tanh, Cost: nn.Quadratic, Init: nn.Scaled, Eta: 0.03, MiniBatch: 10,
}

// Presets are settings with which each set is learned.
var Presets = []Preset{
	preset("circle", func(s *Settings) { s.Hidden = []int{4, 2} }),
	preset("xor", func(s *Settings) { s.Hidden = []int{4, 4}; many(s, 0.5, 0) }),
	preset("clouds", func(s *Settings) {}),
	preset("spiral", func(s *Settings) { s.Hidden = []int{16, 16}; many(s, 0.9, 0.003) }),
	preset("moons", func(s *Settings) { s.Hidden = []int{6} }),
	preset("checkerboard", func(s *Settings) {
		s.Hidden, s.Cost, s.Eta = []int{16, 16}, nn.CrossEntropy, 0.05
		many(s, 0.9, 0.01)
		s.Points = 3000
	}),
	preset("rings", func(s *Settings) { s.Hidden = []int{16, 16}; many(s, 0.9, 0.003) }),
	preset("slope", func(s *Settings) { s.Classes, s.Eta = 0, 0.01 }),
	preset("hills", func(s *Settings) { s.Classes, s.Hidden = 0, []int{8, 4} }),
	preset("sine", func(s *Settings) { s.Classes, s.Inputs, s.Hidden, s.Points, s.Momentum = 0, X1, []int{8, 8}, 200, 0.5 }),
	preset("step", func(s *Settings) { s.Classes, s.Inputs, s.Hidden, s.Points = 0, X1, []int{4}, 200 }),
}

// many gives a set with fine forms more points, and a descent that crosses flat regions
// and then settles.
func many(s *Settings, momentum, decay float64) {
	s.Points, s.Test, s.Momentum, s.Decay = 1000, 25, momentum, decay
}

func preset(key string, change func(*Settings)) Preset {
	s := base
	s.Data = key
	change(&s)
	return Preset{key, s}
}

// Base returns the settings of a data set, or those that given points begin with: addresses and lines
// have only what differs from them.
func Base(data string) Settings {
	s, ok := FindPreset(data)
	if ok {
		return s
	}
	if s = Default(); data == GivenCurve {
		s, _ = FindPreset("sine")
	}
	if data == Given || data == GivenCurve {
		s.Data, s.Test = data, 0
	}
	return s
}

// FindPreset returns the settings of the preset with this key.
func FindPreset(key string) (Settings, bool) {
	for _, p := range Presets {
		if p.Key == key {
			return p.clone(), true
		}
	}
	return Settings{}, false
}
