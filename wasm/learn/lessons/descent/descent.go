// Package descent is the lesson on the cost and gradient descent.
package descent

import (
	"fmt"
	"math"
	"slices"

	"inkling/nn"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/page"
)

// State is the state of the lesson: a sigmoid unit with one weight and a bias, a few samples, and
// the settings of gradient descent.
type State struct {
	desired []float32 // desired outputs for sampleInputs
	start   [2]float32
	eta     float32
	steps   int

	mapped   mapping // for which the contours were drawn
	contours []string
	grid     [][]float64
}

// A mapping is what the map depends on: the desired outputs, and the range shown.
type mapping struct {
	desired string
	reach   float64
}

// sampleInputs are the inputs of the samples.
var sampleInputs = []float32{-2, -1, 0, 1, 2}

// New returns samples and a start for which the learning rate has a threshold: below it the cost
// never rises, above it the cost rises at some step. TestThreshold checks that.
func New() *State {
	return &State{desired: []float32{0.3, 0.4, 0.4, 0.7, 0.7}, start: [2]float32{0, -1}, eta: 10, steps: compared}
}

// Limits of the settings.
const (
	mostParameter     = 6 // of the magnitude of the initial weight and bias
	leastEta, mostEta = 0.01, 1000
	mostSteps         = 100
)

// compared is the number of steps in the comparison of learning rates.
const compared = 30

// A Msg is something that has happened in the lesson.
type Msg interface {
	apply(d *State, env page.Env) []page.Effect
}

// Update applies a message of the lesson.
func (d *State) Update(m page.Msg, env page.Env) (effects []page.Effect, known bool) {
	if m, known := m.(Msg); known {
		return m.apply(d, env), true
	}
	return nil, false
}

// Messages of the lesson.
type (
	// SetDesired changes the desired output of a sample.
	SetDesired struct {
		Which int
		Value float32
	}
	// SetStart changes the initial weight, 0, or bias, 1.
	SetStart struct {
		Which int
		Value float32
	}
	// StartAt changes the initial weight and bias.
	StartAt struct{ Weight, Bias float32 }
	// SetEta sets the learning rate.
	SetEta struct{ Value float32 }
	// SetSteps sets the number of steps.
	SetSteps struct{ Value int }
	// Reset restores the initial state.
	Reset struct{}
)

func (m SetDesired) apply(d *State, _ page.Env) []page.Effect {
	d.desired = slices.Clone(d.desired)
	d.desired[m.Which] = m.Value
	return nil
}

func (m SetStart) apply(d *State, _ page.Env) []page.Effect {
	d.start[m.Which] = m.Value
	return nil
}

func (m StartAt) apply(d *State, _ page.Env) []page.Effect {
	d.start = [2]float32{
		max(-mostParameter, min(m.Weight, mostParameter)),
		max(-mostParameter, min(m.Bias, mostParameter)),
	}
	return nil
}

func (m SetEta) apply(d *State, _ page.Env) []page.Effect {
	d.eta = m.Value
	return nil
}

func (m SetSteps) apply(d *State, _ page.Env) []page.Effect {
	d.steps = max(0, min(m.Value, mostSteps))
	return nil
}

func (Reset) apply(d *State, env page.Env) []page.Effect {
	*d = *New()
	clear(env.Typed)
	return nil
}

// The two parameters.
var (
	weightPlace = lesson.Place{Layer: 0, Unit: 0, From: 0}
	biasPlace   = lesson.Place{Layer: 0, Unit: 0, From: lesson.Bias}
)

// unit returns the unit with the initial parameters.
func (d *State) unit() *nn.Network {
	n := nn.New([]int{1, 1}, nn.Sigmoid, nn.Sigmoid)
	n.Weights[0].Data[0], n.Biases[0][0] = d.start[0], d.start[1]
	return n
}

// samples returns the training samples.
func (d *State) samples() nn.Vectors {
	var inputs, desired [][]float32
	for i, x := range sampleInputs {
		inputs, desired = append(inputs, []float32{x}), append(desired, []float32{d.desired[i]})
	}
	return nn.NewVectors(inputs, desired)
}

func (d *State) landscape() *lesson.Landscape {
	return lesson.NewLandscape(d.unit(), d.samples(), nn.Quadratic)
}

// way returns the path of gradient descent, changing only the parameters at these places.
func (d *State) way(eta float32, steps int, places ...lesson.Place) []lesson.Point {
	return d.landscape().Descend(places, float64(eta), steps)
}

// A pace describes how the cost changes along a path, and is the key of a text.
type pace string

// The paces.
const (
	flat     pace = "descent.flat"     // it hardly changes
	falling  pace = "descent.falling"  // it never rises, and is still falling
	settling pace = "descent.settling" // it never rises, and no longer falls noticeably
	bouncing pace = "descent.bouncing" // it rises at some step, but ends no higher
	higher   pace = "descent.higher"   // it ends higher than it began
)

// called are the keys of the paces' short names.
var called = map[pace]string{
	flat: "descent.rate.flat", falling: "descent.rate.falling", settling: "descent.rate.settling",
	bouncing: "descent.rate.bouncing", higher: "descent.rate.higher",
}

// visible is the smallest change of the cost that counts. Costs are shown with six decimals, and
// smaller changes are rounding errors.
const visible = 1e-6

// paceOf returns the pace of a path with at least one step.
func paceOf(way []lesson.Point) pace {
	first, last := way[0].Cost, way[len(way)-1].Cost
	switch {
	case last > first+visible:
		return higher
	case rises(way) > 0:
		return bouncing
	case first-last < visible:
		return flat
	case way[len(way)-2].Cost-last > (first-last)/500:
		return falling
	}
	return settling
}

// rises returns the number of steps that increase the cost.
func rises(way []lesson.Point) (count int) {
	for i, p := range way[1:] {
		if p.Cost > way[i].Cost+visible {
			count++
		}
	}
	return count
}

// reach returns the range of a picture on both sides of 0 that shows the whole path: mostParameter
// times a power of two.
func reach(way []lesson.Point) float64 {
	r := float64(mostParameter)
	for _, p := range way {
		for _, x := range p.Values {
			for math.Abs(x) > r {
				r *= 2
			}
		}
	}
	return r
}

// levels are the costs of the map's contour lines.
var levels = []float64{0.003, 0.006, 0.012, 0.025, 0.04, 0.055, 0.07, 0.085, 0.1, 0.12, 0.14, 0.17, 0.2, 0.23, 0.26, 0.3, 0.35}

// gridSide is the number of points of the map in each direction.
const gridSide = 49

// chart returns the map of the cost up to reach: its values, and the contour lines as paths in a
// picture of side mapSide.
func (d *State) chart(reach float64) (grid [][]float64, contours []string) {
	if m := (mapping{fmt.Sprint(d.desired), reach}); d.mapped != m {
		ws, bs := lesson.Between(-reach, reach, gridSide), lesson.Between(reach, -reach, gridSide)
		d.grid, d.contours = d.landscape().Grid(weightPlace, biasPlace, ws, bs), nil
		for _, level := range levels {
			d.contours = append(d.contours, contour(d.grid, level))
		}
		d.mapped = m
	}
	return d.grid, d.contours
}
