// Package playground reads the links of TensorFlow Playground: their settings become those of the plane, and what does not
// exist here is named.
package playground

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/numeral"
	"inkling/nn/phrase"
	"inkling/nn/plane"
	"inkling/wasm/plane/address"
	"inkling/wasm/words"
)

// Host is where TensorFlow Playground is. Everything is in the part of its address after the number sign.
const Host = "playground.tensorflow.org"

// The names of Playground for what is here under other names.
var (
	sets      = map[string]string{"circle": "circle", "xor": "xor", "gauss": "clouds", "spiral": "spiral"}
	valueSets = map[string]string{"reg-plane": "slope", "reg-gauss": "hills"}
	inputs    = []struct {
		key string
		in  plane.Inputs
	}{
		{"x", plane.X1}, {"y", plane.X2}, {"xSquared", plane.X1Squared}, {"ySquared", plane.X2Squared},
		{"xTimesY", plane.Product}, {"sinX", plane.SinX1}, {"sinY", plane.SinX2},
	}
)

// The numbers of points in Playground.
const (
	classPoints = 500
	valuePoints = 1200
)

// Read reads a link. What it leaves out has the value that Playground begins with. The note says that the settings are opened,
// and what of the link does not exist here.
func Read(link string) (settings plane.Settings, note func() string, err error) {
	_, state, _ := strings.Cut(link, "#")
	given := map[string]string{}
	for pair := range strings.SplitSeq(strings.TrimPrefix(state, "?"), "&") {
		key, value, _ := strings.Cut(pair, "=")
		value, ok := address.Unescape(value)
		if !ok {
			return plane.Settings{}, nil, phrase.Errorf("%s cannot be read", foreign.Quote(pair))
		}
		given[key] = value
	}
	p := &reader{given: given}
	p.data()
	p.network()
	p.learning()
	if p.is("initZero", false) {
		p.lacks(func() string { return zeroWeights.Say() })
	}
	if p.is("discretize", false) {
		p.lacks(func() string { return discretised.Say() })
	}
	return p.settings, p.note, p.err
}

// A reader translates the state of Playground.
type reader struct {
	given    map[string]string
	settings plane.Settings
	missing  []func() string
	err      error
}

func (p *reader) lacks(what func() string) { p.missing = append(p.missing, what) }

// note is what the page says of the opened link.
func (p *reader) note() string {
	note := opened.Say()
	if len(p.missing) == 0 {
		return note
	}
	var list []string
	for _, m := range p.missing {
		list = append(list, m())
	}
	return note + " " + notHere.Say(strings.Join(list, "; "))
}

// get returns a value, or what Playground begins with.
func (p *reader) get(key, start string) string {
	if value := p.given[key]; value != "" {
		return value
	}
	return start
}

func (p *reader) is(key string, start bool) bool {
	return p.get(key, strconv.FormatBool(start)) != "false" // as Playground reads it
}

// set changes a setting. If its value is not possible here, that is reported, and the setting stays.
func (p *reader) set(key, value string) {
	if err := p.settings.Set(key, value); err != nil {
		p.lacks(func() string { return words.Phrase(phrase.Of(err)) })
	}
}

// name translates a name. An unknown one is an error: the link is damaged, or of a later version.
func (p *reader) name(key, start string, names map[string]string) string {
	value := p.get(key, start)
	name, ok := names[value]
	if !ok && p.err == nil {
		p.err = phrase.Errorf("unknown name %s, expected one of %s", foreign.Quote(key+"="+value), namesOf(names))
	}
	return name
}

func namesOf(names map[string]string) string {
	return strings.Join(slices.Sorted(maps.Keys(names)), ", ")
}

func (p *reader) data() {
	p.settings = plane.Default()
	set, points := p.name("dataset", "circle", sets), classPoints
	if p.name("problem", "classification", map[string]string{"classification": "c", "regression": "r"}) == "r" {
		set, points = p.name("regDataset", "reg-plane", valueSets), valuePoints
		p.settings.Classes = 0
	}
	p.settings.Data, p.settings.Points = set, points
	p.set("noise", p.get("noise", "0"))
	share, err := numeral.Parse(p.get("percTrainData", "50"), 0, 100)
	if err != nil {
		p.lacks(func() string { return words.Phrase(phrase.Of(phrase.Errorf("%s: %w", "percTrainData", err))) })
		return
	}
	p.set("test", strconv.Itoa(100-int(share)))
}

func (p *reader) network() {
	p.settings.Inputs = 0
	for _, in := range inputs {
		if p.is(in.key, in.in == plane.X1 || in.in == plane.X2) {
			p.settings.Inputs |= in.in
		}
	}
	shape, given := p.given["networkShape"]
	if !given {
		shape = "4,2"
	}
	p.set("hidden", shape)
	p.set("activation", p.name("activation", "tanh", map[string]string{"relu": "relu", "tanh": "tanh", "sigmoid": "sigmoid", "linear": "linear"}))
}

func (p *reader) learning() {
	p.set("eta", p.get("learningRate", "0.03"))
	p.set("mini-batch", p.get("batchSize", "10"))
	switch rate := p.get("regularizationRate", "0"); p.name("regularization", "none", map[string]string{"none": "", "L1": "L1", "L2": "L2"}) {
	case "L1":
		p.lacks(func() string { return regularisationL1.Say(words.Decimal(rate)) })
	case "L2":
		// Playground subtracts eta times the rate from a weight, and package nn eta times lambda / n, where n is the number of
		// training points: equation (93) of the book.
		x, err := numeral.Parse(rate, 0, 1e6)
		if err != nil {
			p.lacks(func() string { return words.Phrase(phrase.Of(err)) })
			return
		}
		training := p.settings.Points - (p.settings.Points*p.settings.Test+50)/100
		p.set("lambda", strconv.FormatFloat(float64(x*float64(training)), 'g', 6, 64))
	}
}
