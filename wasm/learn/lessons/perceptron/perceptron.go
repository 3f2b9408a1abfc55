// Package perceptron is the lesson on perceptrons and sigmoid units.
package perceptron

import (
	"inkling/nn/f32"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/page"
)

// State is the state of the lesson: a unit with two inputs.
type State struct {
	unit   lesson.Unit
	x      []float32
	change []float32 // of both weights and the bias
	tried  bool      // the visitor has changed weights or bias

	pictured      lesson.Unit // the unit of step and sigmoid
	step, sigmoid []byte
}

// New returns the initial state, whose unit does not compute NAND yet.
func New() *State {
	return &State{
		unit:   lesson.Unit{Weights: []float32{1, 1}, Bias: -0.5},
		x:      []float32{1, 0},
		change: []float32{0.1, -0.05, 0.05},
	}
}

// A Msg is something that has happened in the lesson.
type Msg interface {
	apply(p *State) []page.Effect
}

// Update applies a message of the lesson.
func (p *State) Update(m page.Msg, _ page.Env) (effects []page.Effect, known bool) {
	if m, known := m.(Msg); known {
		return m.apply(p), true
	}
	return nil, false
}

// Messages of the lesson.
type (
	// SetUnit changes a weight, 0 or 1, or the bias, 2.
	SetUnit struct {
		Which int
		Value float32
	}
	// SetInput changes input 0 or 1.
	SetInput struct {
		Which int
		Value float32
	}
	// SetChange sets the small change of a weight, 0 or 1, or the bias, 2.
	SetChange struct {
		Which int
		Value float32
	}
	// ScaleUnit multiplies weights and bias, unless one would leave its limits.
	ScaleUnit struct{ By float32 }
	// ShowNAND shows the book's NAND unit as a solution.
	ShowNAND struct{}
	// ResetUnit restores the initial unit.
	ResetUnit struct{}
)

// slidWeight is the limit of the sliders. Scaling is limited by mostWeight, where a sigmoid unit is
// almost a perceptron, and by leastWeight, so that six decimals show weights exactly.
const slidWeight, mostWeight, leastWeight = 10, 100, 0.01

// reach returns the range of the sliders of weights and bias, which is larger after scaling beyond
// it.
func (p *State) reach() float64 {
	for _, w := range []float32{p.unit.Weights[0], p.unit.Weights[1], p.unit.Bias} {
		if max(w, -w) > slidWeight {
			return mostWeight
		}
	}
	return slidWeight
}

func (m SetUnit) apply(p *State) []page.Effect {
	p.unit, p.tried = copied(p.unit), true
	if m.Which == 2 {
		p.unit.Bias = m.Value
	} else {
		p.unit.Weights[m.Which] = m.Value
	}
	return nil
}

func (m SetInput) apply(p *State) []page.Effect {
	p.x[m.Which] = m.Value
	return nil
}

func (m SetChange) apply(p *State) []page.Effect {
	p.change[m.Which] = m.Value
	return nil
}

func (m ScaleUnit) apply(p *State) []page.Effect {
	if scaled, tooFar := p.scaled(m.By); tooFar < 0 {
		p.unit = scaled
	}
	return nil
}

// scaled returns the unit with weights and bias multiplied by a factor, and the index of one that
// would leave its limits, 0 and 1 for the weights, 2 for the bias, or -1.
func (p *State) scaled(by float32) (u lesson.Unit, tooFar int) {
	u = copied(p.unit)
	for i, w := range []*float32{&u.Weights[0], &u.Weights[1], &u.Bias} {
		*w *= by
		if size := max(*w, -*w); size > mostWeight || by < 1 && size > 0 && size < leastWeight {
			return u, i
		}
	}
	return u, -1
}

func (ShowNAND) apply(p *State) []page.Effect {
	p.unit = lesson.NAND()
	return nil
}

func (ResetUnit) apply(p *State) []page.Effect {
	*p = *New()
	return nil
}

func copied(u lesson.Unit) lesson.Unit {
	return lesson.Unit{Weights: []float32{u.Weights[0], u.Weights[1]}, Bias: u.Bias}
}

// The range of inputs in the pictures, and the pictures' side in pixels.
const (
	planeFrom, planeTo = -0.5, 1.5
	planeSide          = 72
)

// pictures returns the outputs of both units over the plane of inputs.
func (p *State) pictures() (step, sigmoid []byte) {
	if p.step != nil && p.pictured.Bias == p.unit.Bias && p.pictured.Weights[0] == p.unit.Weights[0] && p.pictured.Weights[1] == p.unit.Weights[1] {
		return p.step, p.sigmoid
	}
	xs, ys := lesson.Between(planeFrom, planeTo, planeSide), lesson.Between(planeTo, planeFrom, planeSide)
	p.step, p.sigmoid = nil, nil
	half := f32.Sigmoid(0)
	for _, row := range p.unit.Plane(xs, ys) {
		for _, a := range row {
			fires := byte(0)
			if a > half {
				fires = 255
			}
			p.step, p.sigmoid = append(p.step, fires), append(p.sigmoid, byte(255*a+0.5))
		}
	}
	p.pictured = copied(p.unit)
	return p.step, p.sigmoid
}

// z returns the weighted input for the inputs of the sliders.
func (p *State) z() float32 { return p.unit.Sigmoid(p.x).Z }

// corners are the inputs of the truth table.
var corners = [][]float32{{0, 0}, {0, 1}, {1, 0}, {1, 1}}

// nand returns the desired output of the truth table.
func nand(x []float32) float32 { return lesson.NAND().Step(x).A }

// isNAND reports whether the perceptron computes NAND.
func (p *State) isNAND() bool {
	for _, x := range corners {
		if p.unit.Step(x).A != nand(x) {
			return false
		}
	}
	return true
}
