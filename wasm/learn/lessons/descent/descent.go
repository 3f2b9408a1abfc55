// Package descent is the lesson on the cost and the way down.
package descent

import (
	"fmt"
	"math"
	"slices"

	"inkling/nn"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/page"
)

// State is what the lesson knows: a sigmoid unit with one weight and a bias,
// a handful of samples, and a way down.
type State struct {
	desired []float32 // outputs for sampleInputs
	start   [2]float32
	eta     float32
	steps   int

	mapped   mapping // for which the contours were drawn
	contours []string
	grid     [][]float64
}

// A mapping is what the map depends on: the desired outputs and the part of the
// plane that it shows.
type mapping struct {
	desired string
	reach   float64
}

// sampleInputs are the inputs of the samples.
var sampleInputs = []float32{-2, -1, 0, 1, 2}

// New returns samples and a start from which one learning rate is the
// largest with which the cost never rises: below it the cost falls, however small
// the rate, and above it the cost rises on the way, however large. TestThreshold
// scans this.
func New() *State {
	return &State{desired: []float32{0.3, 0.4, 0.4, 0.7, 0.7}, start: [2]float32{0, -1}, eta: 10, steps: compared}
}

// Bounds of what may be set.
const (
	mostParameter     = 6 // size of the weight and the bias at the start
	leastEta, mostEta = 0.01, 1000
	mostSteps         = 100
)

// compared is how many steps the learning rates are compared for.
const compared = 30

// A Msg is something that has happened in the lesson.
type Msg interface {
	apply(d *State, env page.Env) []page.Effect
}

// Update takes in a message, if it is one of the lesson's.
func (d *State) Update(m page.Msg, env page.Env) (effects []page.Effect, known bool) {
	if m, known := m.(Msg); known {
		return m.apply(d, env), true
	}
	return nil, false
}

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
	// Reset shows the samples and the way of the beginning.
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

// The two numbers that move.
var (
	weightPlace = lesson.Place{Layer: 0, Unit: 0, From: 0}
	biasPlace   = lesson.Place{Layer: 0, Unit: 0, From: lesson.Bias}
)

// unit returns the unit at the start of the way.
func (d *State) unit() *nn.Network {
	n := nn.New([]int{1, 1}, nn.Sigmoid, nn.Sigmoid)
	n.Weights[0].Data[0], n.Biases[0][0] = d.start[0], d.start[1]
	return n
}

// samples are the handful to be learned.
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

// way returns the way down with a learning rate, if these may move.
func (d *State) way(eta float32, steps int, places ...lesson.Place) []lesson.Point {
	return d.landscape().Descend(places, float64(eta), steps)
}

// pace is how the cost went on a way.
type pace string

// How ways go; the texts have these keys.
const (
	flat     pace = "descent.flat"     // it hardly changes
	falling  pace = "descent.falling"  // it never rises, and falls still
	settling pace = "descent.settling" // it never rises, and hardly falls any more
	bouncing pace = "descent.bouncing" // it rises on the way, but ends no higher
	higher   pace = "descent.higher"   // it ends higher than it began
)

// called are the short names of the paces.
var called = map[pace]string{
	flat: "descent.rate.flat", falling: "descent.rate.falling", settling: "descent.rate.settling",
	bouncing: "descent.rate.bouncing", higher: "descent.rate.higher",
}

// visible is the least change of the cost that counts: costs are shown with six
// places. Smaller ones come from rounding.
const visible = 1e-6

// paceOf tells from the costs on a way, of one step at least, how it went.
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

// rises returns after how many steps of a way the cost is higher than before them.
func rises(way []lesson.Point) (count int) {
	for i, p := range way[1:] {
		if p.Cost > way[i].Cost+visible {
			count++
		}
	}
	return count
}

// reach returns how far a picture goes to each side of 0, so that it shows all of a
// way: mostParameter, or twice, four times ... as far.
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

// levels are the costs at which the map has contours.
var levels = []float64{0.003, 0.006, 0.012, 0.025, 0.04, 0.055, 0.07, 0.085, 0.1, 0.12, 0.14, 0.17, 0.2, 0.23, 0.26, 0.3, 0.35}

// gridSide is how many points the map has in each direction.
const gridSide = 49

// chart returns the map of the cost as far as reach: its values, and the contours as
// paths over a picture whose sides are mapSide.
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
