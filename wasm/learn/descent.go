package learn

import (
	"slices"

	"inkling/nn"
	"inkling/nn/lesson"
)

// descent is what the third page knows: a sigmoid unit with one weight and a bias,
// a handful of samples, and a way down.
type descent struct {
	desired []float32 // outputs for sampleInputs
	start   [2]float32
	eta     float32
	steps   int

	mapped   []float32 // the desired outputs for which the contours were drawn
	contours []string
	grid     [][]float64
}

// sampleInputs are the inputs of the samples.
var sampleInputs = []float32{-2, -1, 0, 1, 2}

func newDescent() descent {
	return descent{desired: []float32{0.1, 0.2, 0.6, 0.7, 0.95}, start: [2]float32{-2, -2}, eta: 10, steps: 20}
}

// Bounds of the map of the cost, and of what may be set.
const (
	leftWeight, rightWeight = -4, 8
	lowBias, highBias       = -6, 6
	leastEta, mostEta       = 0.01, 1000
	mostSteps               = 100
)

// What can happen on the way down.
type (
	// SetDesired gives the desired output of a sample another value.
	SetDesired struct {
		Which int
		Value float32
	}
	// SetStart begins at another weight, 0, or bias, 1.
	SetStart struct {
		Which int
		Value float32
	}
	// StartAt begins at another weight and bias.
	StartAt struct{ Weight, Bias float32 }
	// SetEta chooses the learning rate, SetSteps how many steps are taken.
	SetEta struct{ Value float32 }
	// SetSteps chooses how many steps are taken.
	SetSteps struct{ Value int }
	// ResetDescent shows the samples and the way of the beginning.
	ResetDescent struct{}
)

func (m SetDesired) apply(s *State) []Effect {
	s.descent.desired = slices.Clone(s.descent.desired)
	s.descent.desired[m.Which] = m.Value
	return nil
}

func (m SetStart) apply(s *State) []Effect {
	s.descent.start[m.Which] = m.Value
	return nil
}

func (m StartAt) apply(s *State) []Effect {
	s.descent.start = [2]float32{
		max(leftWeight, min(m.Weight, rightWeight)),
		max(lowBias, min(m.Bias, highBias)),
	}
	return nil
}

func (m SetEta) apply(s *State) []Effect {
	s.descent.eta = m.Value
	return nil
}

func (m SetSteps) apply(s *State) []Effect {
	s.descent.steps = max(0, min(m.Value, mostSteps))
	return nil
}

func (ResetDescent) apply(s *State) []Effect {
	s.descent = newDescent()
	clear(s.typed)
	return nil
}

// The two numbers that move.
var (
	weightPlace = lesson.Place{Layer: 0, Unit: 0, From: 0}
	biasPlace   = lesson.Place{Layer: 0, Unit: 0, From: lesson.Bias}
)

// unit returns the unit at the start of the way.
func (d *descent) unit() *nn.Network {
	n := nn.New([]int{1, 1}, nn.Sigmoid, nn.Sigmoid)
	n.Weights[0].Data[0], n.Biases[0][0] = d.start[0], d.start[1]
	return n
}

// samples are the handful to be learned.
func (d *descent) samples() nn.Vectors {
	var inputs, desired [][]float32
	for i, x := range sampleInputs {
		inputs, desired = append(inputs, []float32{x}), append(desired, []float32{d.desired[i]})
	}
	return nn.NewVectors(inputs, desired)
}

func (d *descent) landscape() *lesson.Landscape {
	return lesson.NewLandscape(d.unit(), d.samples(), nn.Quadratic)
}

// way returns the way down with a learning rate, if these may move.
func (d *descent) way(eta float32, steps int, places ...lesson.Place) []lesson.Point {
	return d.landscape().Descend(places, float64(eta), steps)
}

// pace is how a way went.
type pace string

// How ways go; the texts have these keys.
const (
	tooSmall pace = "descent.slow"
	tooLarge pace = "descent.wild"
	fitting  pace = "descent.good"
)

// paceOf tells from the costs on a way how the learning rate does: too large if
// the cost rises more than a little, too small if after all steps half of it is
// still there.
func paceOf(way []lesson.Point) pace {
	first, last := way[0].Cost, way[len(way)-1].Cost
	for i, p := range way[1:] {
		if p.Cost > way[i].Cost+first/100 {
			return tooLarge
		}
	}
	if last > first/2 {
		return tooSmall
	}
	return fitting
}

// levels are the costs at which the map has contours.
var levels = []float64{0.003, 0.006, 0.012, 0.025, 0.05, 0.08, 0.11, 0.14, 0.17, 0.2, 0.23, 0.26, 0.3, 0.35}

// gridSide is how many points the map has in each direction.
const gridSide = 49

// chart returns the map of the cost: its values, and the contours as paths over a
// picture of 1 by 1.
func (d *descent) chart() (grid [][]float64, contours []string) {
	if !slices.Equal(d.mapped, d.desired) {
		ws, bs := lesson.Between(leftWeight, rightWeight, gridSide), lesson.Between(highBias, lowBias, gridSide)
		d.grid, d.contours = d.landscape().Grid(weightPlace, biasPlace, ws, bs), nil
		for _, level := range levels {
			d.contours = append(d.contours, contour(d.grid, level))
		}
		d.mapped = d.desired
	}
	return d.grid, d.contours
}
