// Package lines is the lesson on what units draw in the plane of two inputs: one unit a line, a
// hidden layer several, from which the output makes regions.
package lines

import (
	"inkling/nn"
	"inkling/wasm/learn/drill"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/page"
)

// State is the state of the lesson: one unit, and a network with a hidden layer.
type State struct {
	unit    lesson.Unit
	hidden  []lesson.Unit // two or three
	output  lesson.Unit
	chosen  int  // the unit whose numbers are shown: a hidden one, or len(hidden) for the output
	tried   bool // the visitor has changed the network
	one     pictures
	network pictures

	drills *drill.Set
}

// New returns the initial state. Its network needs another second unit to compute exclusive or.
func New() *State {
	return &State{
		unit:   lesson.Unit{Weights: []float32{4, 4}, Bias: -6},
		hidden: []lesson.Unit{{Weights: []float32{-10, -10}, Bias: 15}, {Weights: []float32{10, -10}, Bias: 5}},
		output: lesson.Unit{Weights: []float32{10, 10}, Bias: -15},
		chosen: 1,
		drills: drills(),
	}
}

// third is the third hidden unit when it is added. The output does not use it yet.
func third() lesson.Unit { return lesson.Unit{Weights: []float32{0, 10}, Bias: 2.5} }

// A Msg is something that has happened in the lesson.
type Msg interface {
	apply(s *State)
}

// Update applies a message of the lesson.
func (s *State) Update(m page.Msg, env page.Env) (effects []page.Effect, known bool) {
	if m, known := m.(Msg); known {
		m.apply(s)
		return nil, true
	}
	return s.drills.Update(m, env)
}

// Messages of the lesson.
type (
	// SetUnit changes a weight of the one unit, 0 or 1, or its bias, 2.
	SetUnit struct {
		Which int
		Value float32
	}
	// ChooseUnit selects a unit of the network: a hidden one, or the output after them.
	ChooseUnit struct{ Unit int }
	// SetNumber changes a weight of the selected unit of the network, or, after them, its bias.
	SetNumber struct {
		Which int
		Value float32
	}
	// SetHidden sets the number of hidden units, 2 or 3.
	SetHidden struct{ Count int }
	// ShowSolution shows weights with which the network computes exclusive or.
	ShowSolution struct{}
	// Reset restores the initial state.
	Reset struct{}
)

func (m SetUnit) apply(s *State) { set(&s.unit, m.Which, m.Value) }

func (m ChooseUnit) apply(s *State) {
	if m.Unit >= 0 && m.Unit <= len(s.hidden) {
		s.chosen = m.Unit
	}
}

func (m SetNumber) apply(s *State) {
	set(s.at(s.chosen), m.Which, m.Value)
	s.tried = true
}

func (m SetHidden) apply(s *State) {
	switch {
	case m.Count == 3 && len(s.hidden) == 2:
		s.hidden, s.output.Weights, s.chosen = append(s.hidden, third()), append(s.output.Weights, 0), 2
	case m.Count == 2 && len(s.hidden) == 3:
		s.hidden, s.output.Weights, s.chosen = s.hidden[:2], s.output.Weights[:2], min(s.chosen, 2)
	}
}

func (ShowSolution) apply(s *State) {
	s.hidden = []lesson.Unit{{Weights: []float32{-10, -10}, Bias: 15}, {Weights: []float32{10, 10}, Bias: -5}}
	s.output = lesson.Unit{Weights: []float32{10, 10}, Bias: -15}
	s.chosen = 1
}

func (Reset) apply(s *State) {
	kept := s.drills
	*s = *New()
	s.drills = kept
}

// at returns a unit of the network: a hidden one, or the output after them.
func (s *State) at(unit int) *lesson.Unit {
	if unit == len(s.hidden) {
		return &s.output
	}
	return &s.hidden[unit]
}

// set changes a weight or, after them, the bias. Numbers that the unit does not have are ignored.
func set(u *lesson.Unit, which int, value float32) {
	switch {
	case which == len(u.Weights):
		u.Bias = value
	case which >= 0 && which < len(u.Weights):
		u.Weights[which] = value
	}
}

// unitNetwork returns the one unit as a network.
func (s *State) unitNetwork() *nn.Network { return lesson.NetworkOf([]lesson.Unit{s.unit}) }

// layered returns the network with its hidden layer.
func (s *State) layered() *nn.Network { return lesson.NetworkOf(s.hidden, []lesson.Unit{s.output}) }

// points are the inputs of exclusive or.
var points = [][]float32{{0, 0}, {0, 1}, {1, 0}, {1, 1}}

// wanted returns the exclusive or of two inputs.
func wanted(x []float32) bool { return x[0] != x[1] }

// onRightSide reports whether an output is above 0.5 where exclusive or is 1, and below elsewhere.
func onRightSide(x []float32, a float32) bool { return a > 0.5 && wanted(x) || a < 0.5 && !wanted(x) }

// right returns the number of points whose output is on the right side.
func right(n *nn.Network) (count int) {
	for _, x := range points {
		if onRightSide(x, n.Feedforward(x)[0]) {
			count++
		}
	}
	return count
}

// The range of inputs in the pictures, and the pictures' side in pixels.
const (
	planeFrom, planeTo = -0.5, 1.5
	planeSide          = 60
)

// pictures are the outputs of all units of a network over the plane of inputs, layer by layer.
type pictures struct {
	of     string // the parameters of the network
	pixels [][][]byte
}

// draw returns the pictures of a network.
func (p *pictures) draw(n *nn.Network) [][][]byte {
	if of := string(n.Bytes()); p.pixels == nil || p.of != of {
		*p = pictures{of: of}
		for _, layer := range lesson.Fields(n, lesson.Between(planeFrom, planeTo, planeSide), lesson.Between(planeTo, planeFrom, planeSide)) {
			var units [][]byte
			for _, field := range layer {
				units = append(units, shades(field))
			}
			p.pixels = append(p.pixels, units)
		}
	}
	return p.pixels
}

// shades returns activations as pixels.
func shades(field []float32) []byte {
	pixels := make([]byte, len(field))
	for i, a := range field {
		pixels[i] = byte(255*a + 0.5)
	}
	return pixels
}
