package plane

import (
	"slices"

	"inkling/nn/foreign"
	"inkling/nn/numeral"
	"inkling/nn/phrase"
	"inkling/nn/plane"
	"inkling/wasm/plane/address"
	"inkling/wasm/plane/message"
)

// Settings that decide the initial network, and those that training takes while it runs.
var (
	networkKeys = []string{"classes", "seed", "inputs", "hidden", "activation", "cost", "init"}
	liveKeys    = []string{"eta", "decay", "lambda", "momentum", "mini-batch"}
)

// differing returns the keys of the settings in which two differ.
func differing(a, b plane.Settings) (keys []string) {
	for _, key := range plane.Keys() {
		if a.Get(key) != b.Get(key) {
			keys = append(keys, key)
		}
	}
	return keys
}

func within(keys, list []string) bool {
	return !slices.ContainsFunc(keys, func(key string) bool { return !slices.Contains(list, key) })
}

// sameNetwork reports whether a network can go on after a change to points of one's own.
func sameNetwork(a, b plane.Settings) bool {
	return address.Own(b.Data) && a.Axes() == b.Axes() &&
		!slices.ContainsFunc(differing(a, b), func(key string) bool { return slices.Contains(networkKeys, key) })
}

// goOn goes on with the same network after a change of the points or of a live setting.
func (s *State) goOn() []Effect {
	if !s.begun || s.few() {
		return s.begin()
	}
	data, err := s.makeData()
	if err != nil {
		s.Problem = phrase.Of(err)
		return nil
	}
	effects := s.leaveGoal()
	s.Problem = phrase.Phrase{}
	s.Data, s.trained, s.waiting, s.used = data, data, false, used{s.Settings, s.points()}
	s.Drawn++
	s.run++
	if s.Frame != nil {
		s.Frame.Wrong = nil // of the points before
	}
	effects = append(effects, s.order(message.Order{Kind: message.Change, Settings: s.Settings, Points: s.points()})...)
	return append(effects, s.addressed()...)
}

// addressed writes the address, and keeps own points.
func (s *State) addressed() []Effect {
	query := s.Query()
	effects := []Effect{SetAddress{query + s.Limits.query()}}
	if kind := s.Settings.Data; address.Own(kind) && s.kept[kind] != query {
		s.kept[kind] = query
		effects = append(effects, Keep{kind, query})
	}
	return effects
}

// Messages about weights and biases.
type (
	// ChooseNumber chooses a weight or a bias, and its unit.
	ChooseNumber struct{ Place message.Place }
	// SetNumber changes the chosen weight or bias.
	SetNumber struct{ Text string }
)

// mostNumber is the largest number that a weight or a bias can be set to.
const mostNumber = 100

// Place returns the place of the chosen weight or bias.
func (s *State) Place() message.Place {
	p := message.Place{Layer: s.Chosen.Layer, Unit: s.Chosen.Index, From: s.From}
	if p.Of(s.network) == nil {
		p.From = -1
	}
	return p
}

// Number returns the chosen weight or bias.
func (s *State) Number() float32 {
	if x := s.Place().Of(s.network); x != nil && s.Frame != nil {
		return *x
	}
	return 0
}

func (m ChooseNumber) apply(s *State) []Effect {
	if m.Place.Of(s.network) != nil {
		s.Chosen, s.From = Unit{m.Place.Layer, m.Place.Unit}, m.Place.From
	}
	return nil
}

func (m SetNumber) apply(s *State) []Effect {
	v, err := numeral.Parse(m.Text, -mostNumber, mostNumber)
	if err == nil && !(v >= -mostNumber && v <= mostNumber) {
		err = phrase.Errorf("%s, expected a number from %v to %v", foreign.Quote(m.Text), -mostNumber, mostNumber)
	}
	if err != nil {
		s.Problem = phrase.Of(err)
		return nil
	}
	s.Problem = phrase.Phrase{}
	place := s.Place()
	x := place.Of(s.network)
	if x == nil || !s.begun || s.Moment > 0 || s.Limits.Locks("weights") { // only the present changes
		return nil
	}
	*x = float32(v)
	return append(s.leaveGoal(), s.order(message.Order{Kind: message.Set, Place: place, Number: float32(v)})...)
}
