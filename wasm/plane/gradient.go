package plane

import (
	"math"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/nn/plane"
	"inkling/wasm/plane/colour"
	"inkling/wasm/words"
)

// Probe is the tool that shows the gradient of the cost for one point, on the edges.
const Probe Tool = -1

// Hover looks at the point nearest to a place, in fractions of the large picture, if the tool is Probe.
type Hover struct{ X, Y float64 }

func (m Hover) apply(s *State) []Effect {
	if s.Tool != Probe {
		return nil
	}
	before, _ := s.probed()
	s.CursorX, s.CursorY, s.Keyed = m.X, m.Y, false
	if after, _ := s.probed(); after != before {
		s.Revision++
		s.Drawn++
	}
	return nil
}

// probed returns the point that Probe looks at.
func (s *State) probed() (nearest plane.Point, ok bool) {
	if s.Tool != Probe {
		return nearest, false
	}
	least := math.Inf(1)
	for _, list := range [][]plane.Point{s.Data.Training, s.Data.Test} {
		for _, p := range list {
			_, x, y := colour.MarkOf(s.Settings, p, true, colour.Shade{})
			if d := (x-s.CursorX)*(x-s.CursorX) + (y-s.CursorY)*(y-s.CursorY); d < least {
				least, nearest, ok = d, p, true
			}
		}
	}
	return nearest, ok
}

// A probing is what the network makes of the point that Probe looks at.
type probing struct {
	point   plane.Point
	outputs []float32
	cost    float64
	nabla   nn.Parameters // the gradient of the cost
}

// probing computes it, for the weights of the frame.
func (s *State) probing() (g probing, ok bool) {
	n := s.Network()
	if g.point, ok = s.probed(); !ok || n == nil {
		return g, false
	}
	units, f := s.Settings.Outputs()
	sample := s.Data.Samples([]plane.Point{g.point}, s.Settings.Inputs, units, f).(nn.Vectors)
	x, y := sample.X.Data[:sample.X.Cols], sample.Y.Data[:units]
	g.outputs = n.Feedforward(x)
	g.cost = s.Settings.Cost.Of(g.outputs, y)
	g.nabla = n.Backprop(x, y, s.Settings.Cost)
	return g, true
}

// largest returns the largest derivative by a weight, without its sign.
func (g probing) largest() (most float64) {
	for _, w := range g.nabla.Weights {
		for _, v := range w.Data {
			most = max(most, math.Abs(float64(v)))
		}
	}
	return most
}

// say returns the words for it.
func (g probing) say(s *State) string {
	var outputs []string
	for _, a := range g.outputs {
		outputs = append(outputs, decimal(float64(a), 3))
	}
	return probeLine.Say(s.pointName(g.point), strings.Join(outputs, "; "), decimal(g.cost, 4))
}

// pointName returns the words for a point.
func (s *State) pointName(p plane.Point) string {
	x, y := decimal(float64(p.X1), 1), decimal(float64(p.X2), 1)
	switch {
	case s.Settings.Axes() == 1:
		return "x = " + x + ", y = " + decimal(float64(p.Value), 2)
	case s.Settings.Task() == plane.Fit:
		return "x₁ = " + x + ", x₂ = " + y + ", " + valueName.Say(decimal(float64(p.Value), 2))
	}
	return "x₁ = " + x + ", x₂ = " + y + ", " + className.Say(strconv.Itoa(p.Class))
}

func decimal(x float64, digits int) string {
	return words.Decimal(strconv.FormatFloat(x, 'f', digits, 64))
}
