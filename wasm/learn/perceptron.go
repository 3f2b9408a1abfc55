package learn

import (
	"inkling/nn/f32"
	"inkling/wasm/learn/lesson"
)

// perceptron is what the first page knows: one unit with two inputs.
type perceptron struct {
	unit   lesson.Unit
	x      []float32
	change []float32 // of both weights, and of the bias
	tried  bool      // weights or bias were changed by the visitor

	pictured      lesson.Unit // whose pictures these are
	step, sigmoid []byte
}

// newPerceptron returns a unit that is not NAND, but on the way to it.
func newPerceptron() perceptron {
	return perceptron{
		unit:   lesson.Unit{Weights: []float32{1, 1}, Bias: -0.5},
		x:      []float32{1, 0},
		change: []float32{0.1, -0.05, 0.05},
	}
}

// What can happen to the unit.
type (
	// SetUnit gives weight 0 or 1, or the bias 2, another value.
	SetUnit struct {
		Which int
		Value float32
	}
	// SetInput gives input 0 or 1 another value.
	SetInput struct {
		Which int
		Value float32
	}
	// SetChange changes how much the weights, 0 and 1, and the bias, 2, change.
	SetChange struct {
		Which int
		Value float32
	}
	// ScaleUnit multiplies weights and bias: all of them or, if one would leave its
	// bounds, none.
	ScaleUnit struct{ By float32 }
	// ShowNAND shows a solution, the book's NAND.
	ShowNAND struct{}
	// ResetUnit shows the unit of the beginning.
	ResetUnit struct{}
)

// The sliders go to slidWeight. Scaling goes on to mostWeight, where a sigmoid unit
// is almost a perceptron, and makes nothing smaller than leastWeight, so that six
// places show it exactly.
const slidWeight, mostWeight, leastWeight = 10, 100, 0.01

// reach is how far the sliders of weights and bias go: further once scaling went beyond them.
func (p *perceptron) reach() float64 {
	for _, w := range []float32{p.unit.Weights[0], p.unit.Weights[1], p.unit.Bias} {
		if max(w, -w) > slidWeight {
			return mostWeight
		}
	}
	return slidWeight
}

func (m SetUnit) apply(s *State) []Effect {
	p := &s.perceptron
	p.unit, p.tried = copied(p.unit), true
	if m.Which == 2 {
		p.unit.Bias = m.Value
	} else {
		p.unit.Weights[m.Which] = m.Value
	}
	return nil
}

func (m SetInput) apply(s *State) []Effect {
	s.perceptron.x[m.Which] = m.Value
	return nil
}

func (m SetChange) apply(s *State) []Effect {
	s.perceptron.change[m.Which] = m.Value
	return nil
}

func (m ScaleUnit) apply(s *State) []Effect {
	if scaled, tooFar := s.perceptron.scaled(m.By); tooFar < 0 {
		s.perceptron.unit = scaled
	}
	return nil
}

// scaled returns the unit with weights and bias multiplied by a factor, and which of
// them would leave its bounds, 0 and 1 for the weights and 2 for the bias, or -1.
func (p *perceptron) scaled(by float32) (u lesson.Unit, tooFar int) {
	u = copied(p.unit)
	for i, w := range []*float32{&u.Weights[0], &u.Weights[1], &u.Bias} {
		*w *= by
		if size := max(*w, -*w); size > mostWeight || by < 1 && size > 0 && size < leastWeight {
			return u, i
		}
	}
	return u, -1
}

func (ShowNAND) apply(s *State) []Effect {
	s.perceptron.unit = lesson.NAND()
	return nil
}

func (ResetUnit) apply(s *State) []Effect {
	s.perceptron = newPerceptron()
	return nil
}

func copied(u lesson.Unit) lesson.Unit {
	return lesson.Unit{Weights: []float32{u.Weights[0], u.Weights[1]}, Bias: u.Bias}
}

// The plane of the inputs that the pictures show, and their side in pixels.
const (
	planeFrom, planeTo = -0.5, 1.5
	planeSide          = 72
)

// pictures returns what both units say all over the plane.
func (p *perceptron) pictures() (step, sigmoid []byte) {
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

// z is the weighted input of the sliders.
func (p *perceptron) z() float32 { return p.unit.Sigmoid(p.x).Z }

// corners are the inputs of the truth table.
var corners = [][]float32{{0, 0}, {0, 1}, {1, 0}, {1, 1}}

// nand is what the truth table wants.
func nand(x []float32) float32 { return lesson.NAND().Step(x).A }

// isNAND reports whether the perceptron computes NAND.
func (p *perceptron) isNAND() bool {
	for _, x := range corners {
		if p.unit.Step(x).A != nand(x) {
			return false
		}
	}
	return true
}
