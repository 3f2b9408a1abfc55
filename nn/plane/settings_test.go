package plane

import (
	"reflect"
	"testing"

	"inkling/nn"
)

// TestSettingsAsText writes and reads every preset, setting by setting.
func TestSettingsAsText(t *testing.T) {
	for _, p := range Presets {
		if err := p.Check(); err != nil {
			t.Errorf("%s: %v", p.Key, err)
		}
		var got Settings
		for _, key := range Keys() {
			if err := got.Set(key, p.Get(key)); err != nil {
				t.Errorf("%s: %v", p.Key, err)
			}
		}
		if !reflect.DeepEqual(got, p.Settings) {
			t.Errorf("%s: read %+v, wrote %+v", p.Key, got, p.Settings)
		}
	}
}

func TestSettingsAreChecked(t *testing.T) {
	for _, c := range []struct{ key, text, want string }{
		{"colour", "1", `unknown name "colour", expected one of set, classes, points, noise, test, seed, inputs, hidden, activation, cost, init, eta, decay, lambda, momentum, mini-batch`},
		{"noise", "101", `noise: "101", expected a whole number from 0 to 100`},
		{"points", "2.5", `points: "2.5", expected a whole number from 2 to 10000`},
		{"seed", "-1", `seed: "-1", expected a whole number from 0 to 9.007199254740992e+15`},
		{"inputs", "x1,x3", `inputs: unknown name "x3", expected one of x1, x2, x1^2, x2^2, x1x2, sin(x1), sin(x2)`},
		{"hidden", "4,17", `hidden: "17", expected a whole number from 1 to 16`},
		{"activation", "step", `activation: unknown name "step", expected one of sigmoid, tanh, relu, softmax, linear`},
		{"cost", "hinge", `cost: unknown name "hinge", expected one of quadratic, cross-entropy, log-likelihood`},
		{"init", "zero", `init: unknown name "zero", expected one of large, scaled`},
		{"eta", "0", `eta: "0", expected a number from 1e-06 to 1000`},
		{"momentum", "fast", `momentum: "fast" is not a number`},
	} {
		s := Default()
		err := s.Set(c.key, c.text)
		if err == nil || err.Error() != c.want {
			t.Errorf("%v, want %s", err, c.want)
		}
		if !reflect.DeepEqual(s, Default()) {
			t.Errorf("%s=%s changed the settings", c.key, c.text)
		}
	}
}

func TestSettingsMustFit(t *testing.T) {
	for want, change := range map[string]func(*Settings){
		`unknown name "square", expected one of circle, xor, clouds, spiral, moons, checkerboard, rings, slope, hills, sine, step, points, curve`: func(s *Settings) { s.Data = "square" },
		"1 points, expected 2 to 10000":                                           func(s *Settings) { s.Points = 1 },
		"circle has 3 classes, expected 2 to 2":                                   func(s *Settings) { s.Classes = 3 },
		"slope has 2 classes, expected 0 to 0":                                    func(s *Settings) { s.Data = "slope" },
		"1 classes, expected 2 to 6, or 0 for values":                             func(s *Settings) { s.Data, s.Classes = Given, 1 },
		"curve has 2 classes, expected 0 to 0":                                    func(s *Settings) { s.Data = GivenCurve },
		"there are no inputs: choose at least one":                                func(s *Settings) { s.Inputs = 0 },
		"the input x2 needs points with two coordinates":                          func(s *Settings) { s.Data, s.Classes = "sine", 0 },
		"9 hidden layers, expected at most 8":                                     func(s *Settings) { s.Hidden = make([]int, 9) },
		"hidden layers 4,0, expected 1 to 16 units in each":                       func(s *Settings) { s.Hidden = []int{4, 0} },
		"softmax is for outputs: choose another activation for the hidden layers": func(s *Settings) { s.Activation = nn.Softmax },
		"the cross-entropy cost needs sigmoid outputs, not linear":                func(s *Settings) { s.Data, s.Classes, s.Cost = "slope", 0, nn.CrossEntropy },
	} {
		s := Default()
		change(&s)
		if err := s.Check(); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
		if _, err := s.Make(); err == nil {
			t.Errorf("%s: made", want)
		}
	}
	s := Default()
	s.Data = Given
	if _, err := s.Make(); err == nil || err.Error() != "the points are missing: draw them, or open a CSV file" {
		t.Error(err)
	}
}
