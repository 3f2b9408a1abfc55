package lesson

import (
	"cmp"
	"slices"

	"inkling/nn"
	"inkling/nn/plane"
)

// A Curve is a function of one variable to be computed by a network: one of the curves of package
// plane, over the interval from -plane.Extent to plane.Extent.
type Curve struct {
	Points  []plane.Point // from left to right
	Samples nn.Samples    // the same, for networks with one input and one output
}

// NewCurve returns the curve with this key, as the preset of package plane has it, but with all
// points for training; ok is false if there is none.
func NewCurve(key string) (c Curve, ok bool) {
	s, ok := plane.FindPreset(key)
	if !ok || s.Axes() != 1 {
		return c, false
	}
	s.Test = 0
	data, err := s.Make()
	if err != nil {
		panic("lesson: a preset of package plane is wrong")
	}
	c.Points = data.Training
	slices.SortFunc(c.Points, func(p, q plane.Point) int { return cmp.Compare(p.X1, q.X1) })
	c.Samples = data.Samples(c.Points, plane.X1, 1, nn.Linear)
	return c, true
}

// Cost returns the quadratic cost of a network on the points of the curve.
func (c Curve) Cost(n *nn.Network) float64 {
	e := nn.NewScorer(n, nn.Quadratic, c.Samples)
	for e.Step() {
	}
	return e.Score().Cost
}

// A Bump is a function that is about Height between From and To, and about 0 elsewhere.
type Bump struct{ From, To, Height float32 }

// Bumps returns a network whose output is the sum of bumps. For each, its hidden layer has two
// sigmoid units with the weight w, whose steps are at From and To; their weights to the linear
// output are Height and -Height.
func Bumps(w float32, bumps ...Bump) *nn.Network {
	n := CurveNetwork(2 * len(bumps))
	for i, b := range bumps {
		for k, s := range []float32{b.From, b.To} {
			unit := 2*i + k
			*Place{0, unit, 0}.Of(n.Parameters) = w
			*Place{0, unit, Bias}.Of(n.Parameters) = -float32(w * s)
			*Place{1, 0, unit}.Of(n.Parameters) = b.Height * float32(1-2*k)
		}
	}
	return n
}

// CurveNetwork returns a network with one input, a hidden layer of sigmoid units, and one linear
// output, whose parameters are zero.
func CurveNetwork(hidden int) *nn.Network {
	return nn.New([]int{1, hidden, 1}, nn.Sigmoid, nn.Linear)
}

// StepAt returns where the output of a sigmoid unit with one weight is 0.5, the place of its step.
func StepAt(w, b float32) float32 { return -b / w }

// FitEpochs is the largest number of epochs in one Fit, which then takes a few hundredths of a second.
const FitEpochs = 50

// Fit trains a network on the points of the curve for some epochs, in an order that follows from the
// seed, with a learning rate that suits networks of up to eight bumps. It returns an error if training
// diverges.
func (c Curve) Fit(n *nn.Network, epochs int, seed uint64) error {
	return n.SGD(nn.HyperParameters{Cost: nn.Quadratic, Epochs: epochs, MiniBatch: 10, Eta: 0.1, Seed: seed}, c.Samples, nil, nn.Silence{})
}
