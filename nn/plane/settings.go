package plane

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/nn/foreign"
	"inkling/nn/numeral"
	"inkling/nn/phrase"
)

// Settings determine everything: the data, the network and its training.
type Settings struct {
	Data    string // the key of a Set, Given or GivenCurve
	Classes int    // 0 for values
	Points  int    // training and test
	Noise   int    // percent, 0 to 100
	Test    int    // percent of the points that are for testing
	Seed    uint64 // of the points, the initial weights and the order of the points

	Inputs     Inputs
	Hidden     []int // units of each hidden layer
	Activation nn.Activation
	Cost       nn.Cost
	Init       nn.Init
	Eta        float64
	Decay      float64
	Lambda     float64
	Momentum   float64
	MiniBatch  int
}

// The limits of a network's shape.
const (
	MaxLayers = 8  // hidden
	MaxUnits  = 16 // in a hidden layer
)

// A field is a row of the table of settings.
type field struct {
	key string
	get func(*Settings) string
	set func(*Settings, string) error
}

// fields is the table of all settings, in the order of a line.
var fields = []field{
	{"set", func(s *Settings) string { return s.Data }, func(s *Settings, text string) error { s.Data = text; return nil }},
	whole("classes", 0, MaxClasses, func(s *Settings) *int { return &s.Classes }),
	whole("points", MinPoints, MaxPoints, func(s *Settings) *int { return &s.Points }),
	whole("noise", 0, 100, func(s *Settings) *int { return &s.Noise }),
	whole("test", 0, 90, func(s *Settings) *int { return &s.Test }),
	{"seed", func(s *Settings) string { return strconv.FormatUint(s.Seed, 10) }, func(s *Settings, text string) error {
		x, err := wholeFrom(text, 0, 1<<53)
		s.Seed = uint64(x)
		return err
	}},
	{"inputs", func(s *Settings) string { return s.Inputs.String() }, func(s *Settings, text string) (err error) {
		s.Inputs, err = ParseInputs(text)
		return err
	}},
	{"hidden", (*Settings).hidden, (*Settings).setHidden},
	{"activation", func(s *Settings) string { return s.Activation.String() }, func(s *Settings, text string) (err error) {
		s.Activation, err = nn.ParseActivation(text)
		return err
	}},
	{"cost", func(s *Settings) string { return s.Cost.String() }, func(s *Settings, text string) (err error) {
		s.Cost, err = nn.ParseCost(text)
		return err
	}},
	{"init", func(s *Settings) string { return s.Init.String() }, func(s *Settings, text string) error {
		for _, k := range []nn.Init{nn.Large, nn.Scaled} {
			if k.String() == text {
				s.Init = k
				return nil
			}
		}
		return phrase.Errorf("unknown name %s, expected one of %s", foreign.Quote(text), nn.Large.String()+", "+nn.Scaled.String())
	}},
	number("eta", 1e-6, 1e3, func(s *Settings) *float64 { return &s.Eta }),
	number("decay", 0, 0.5, func(s *Settings) *float64 { return &s.Decay }),
	number("lambda", 0, 1e3, func(s *Settings) *float64 { return &s.Lambda }),
	number("momentum", 0, 0.999, func(s *Settings) *float64 { return &s.Momentum }),
	whole("mini-batch", 1, 1000, func(s *Settings) *int { return &s.MiniBatch }),
}

func whole(key string, low, high int, of func(*Settings) *int) field {
	return field{key, func(s *Settings) string { return strconv.Itoa(*of(s)) }, func(s *Settings, text string) error {
		x, err := wholeFrom(text, float64(low), float64(high))
		*of(s) = int(x)
		return err
	}}
}

func wholeFrom(text string, low, high float64) (float64, error) {
	x, err := numeral.Whole(text)
	if err == nil && !(x >= low && x <= high && x == math.Trunc(x)) {
		err = phrase.Errorf("%s, expected a whole number from %v to %v", foreign.Quote(text), low, high)
	}
	return x, err
}

func number(key string, low, high float64, of func(*Settings) *float64) field {
	return field{key, func(s *Settings) string { return strconv.FormatFloat(*of(s), 'g', -1, 64) }, func(s *Settings, text string) error {
		x, err := numeral.Parse(text, low, high)
		if err == nil && !(x >= low && x <= high) {
			err = phrase.Errorf("%s, expected a number from %v to %v", foreign.Quote(text), low, high)
		}
		*of(s) = x
		return err
	}}
}

func (s *Settings) hidden() string {
	var list []string
	for _, n := range s.Hidden {
		list = append(list, strconv.Itoa(n))
	}
	return strings.Join(list, ",")
}

func (s *Settings) setHidden(text string) error {
	var hidden []int
	if strings.TrimSpace(text) != "" {
		for word := range strings.SplitSeq(text, ",") {
			n, err := wholeFrom(word, 1, MaxUnits)
			if err != nil {
				return err
			}
			hidden = append(hidden, int(n))
		}
	}
	s.Hidden = hidden
	return nil
}

// Keys returns the keys of all settings, in their order.
func Keys() (keys []string) {
	for _, f := range fields {
		keys = append(keys, f.key)
	}
	return keys
}

// Get returns a setting as Set reads it. It panics if there is no such key.
func (s Settings) Get(key string) string { return fields[indexOf(key)].get(&s) }

// Set changes one setting, or returns an error that says what was found and expected, and
// changes nothing. Settings that do not go together are found by Check.
func (s *Settings) Set(key, text string) error {
	i := indexOf(key)
	if i < 0 {
		return phrase.Errorf("unknown name %s, expected one of %s", foreign.Quote(key), strings.Join(Keys(), ", "))
	}
	changed := *s
	if err := fields[i].set(&changed, strings.TrimSpace(text)); err != nil {
		return phrase.Errorf("%s: %w", key, err)
	}
	*s = changed
	return nil
}

func indexOf(key string) int {
	return slices.IndexFunc(fields, func(f field) bool { return f.key == key })
}

// Task returns what the outputs are for.
func (s Settings) Task() Task {
	if s.Classes == 0 {
		return Fit
	}
	return Classify
}

// Axes returns the number of coordinates of a point.
func (s Settings) Axes() int {
	if set, ok := FindSet(s.Data); ok {
		return set.Axes
	}
	if s.Data == GivenCurve {
		return 1
	}
	return 2
}

// Check returns an error that names the first setting that does not go with the others.
func (s Settings) Check() error {
	if err := s.checkData(); err != nil {
		return err
	}
	switch unknown := s.Inputs &^ AllInputs(s.Axes()); {
	case s.Inputs == 0:
		return phrase.Errorf("there are no inputs: choose at least one")
	case unknown != 0:
		return phrase.Errorf("the input %s needs points with two coordinates", unknown.List()[0].String())
	case len(s.Hidden) > MaxLayers:
		return phrase.Errorf("%d hidden layers, expected at most %d", len(s.Hidden), MaxLayers)
	case len(s.Hidden) > 0 && (slices.Min(s.Hidden) < 1 || slices.Max(s.Hidden) > MaxUnits):
		return phrase.Errorf("hidden layers %s, expected 1 to %d units in each", s.hidden(), MaxUnits)
	case s.Activation == nn.Softmax:
		return phrase.Errorf("softmax is for outputs: choose another activation for the hidden layers")
	}
	_, f := s.Outputs()
	return s.Cost.CheckOutput(f)
}

func (s Settings) checkData() error {
	set, ok := FindSet(s.Data)
	switch {
	case !ok && s.Data != Given && s.Data != GivenCurve:
		return phrase.Errorf("unknown name %s, expected one of %s", foreign.Quote(s.Data), strings.Join(setKeys(), ", "))
	case s.Points < MinPoints || s.Points > MaxPoints:
		return phrase.Errorf("%d points, expected %d to %d", s.Points, MinPoints, MaxPoints)
	case ok && (s.Classes < set.MinClasses || s.Classes > set.MaxClasses):
		return phrase.Errorf("%s has %d classes, expected %d to %d", s.Data, s.Classes, set.MinClasses, set.MaxClasses)
	case s.Data == Given && (s.Classes < 0 || s.Classes > MaxClasses || s.Classes == 1):
		return phrase.Errorf("%d classes, expected 2 to %d, or 0 for values", s.Classes, MaxClasses)
	case s.Data == GivenCurve && s.Classes != 0:
		return phrase.Errorf("%s has %d classes, expected %d to %d", s.Data, s.Classes, 0, 0)
	}
	return nil
}

func setKeys() (keys []string) {
	for _, set := range Sets {
		keys = append(keys, set.Key)
	}
	return append(keys, Given, GivenCurve)
}

// Outputs returns the number of outputs and their activation. Values have one linear
// output. Of classes, the activation goes with the cost: tanh, sigmoid or softmax. Two
// classes need only one output, except of softmax.
func (s Settings) Outputs() (units int, f nn.Activation) {
	if s.Task() == Fit {
		return 1, nn.Linear
	}
	units = s.Classes
	if units == 2 && s.Cost != nn.LogLikelihood {
		units = 1
	}
	return units, map[nn.Cost]nn.Activation{nn.Quadratic: nn.Tanh, nn.CrossEntropy: nn.Sigmoid, nn.LogLikelihood: nn.Softmax}[s.Cost]
}

// Network returns the initial network. The settings must pass Check.
func (s Settings) Network() *nn.Network {
	units, f := s.Outputs()
	n := nn.New(append(append([]int{s.Inputs.Count()}, s.Hidden...), units), s.Activation, f)
	n.Initialise(s.Init, s.Seed)
	return n
}

// manyEpochs is more than a visitor waits for.
const manyEpochs = math.MaxInt32

// HyperParameters returns how the network is trained.
func (s Settings) HyperParameters() nn.HyperParameters {
	return nn.HyperParameters{
		Cost: s.Cost, Epochs: manyEpochs, MiniBatch: s.MiniBatch, Eta: s.Eta, Decay: s.Decay,
		Lambda: s.Lambda, Momentum: s.Momentum, Seed: s.Seed,
	}
}

// Trainer returns a trainer of the network on the data. It never ends by itself, unless
// training diverges.
func (s Settings) Trainer(n *nn.Network, d Data, r nn.Recorder) (*nn.Trainer, error) {
	return nn.NewTrainer(n, s.HyperParameters(), s.samples(d, d.Training), s.samples(d, d.Test), r)
}

func (s Settings) samples(d Data, points []Point) nn.Samples {
	units, f := s.Outputs()
	return d.Samples(points, s.Inputs, units, f)
}
