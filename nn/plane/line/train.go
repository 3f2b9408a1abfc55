package line

import (
	"inkling/nn"
	"inkling/nn/plane"
)

// Make returns the points of the line.
func (l Line) Make() (plane.Data, error) {
	if Given(l.Settings) {
		return l.Settings.Use(l.Points)
	}
	return l.Settings.Make()
}

// Train repeats the run and returns its network and results. It calls each epoch with its result, unless it is nil.
func (l Line) Train(epoch func(nn.EpochResult)) (*nn.Network, Outcome, error) {
	data, err := l.Make()
	if err != nil {
		return nil, Outcome{}, err
	}
	n := l.Settings.Network()
	r := &recorder{epoch: epoch}
	t, err := l.Settings.Trainer(n, data, r)
	if err != nil {
		return nil, Outcome{}, err
	}
	for r.epochs < l.Epochs && !t.Over() {
		t.Step()
	}
	for range l.Batches {
		t.Step()
	}
	if err := t.Err(); err != nil {
		return nil, Outcome{}, err
	}
	o := Outcome{Data: HashOf(data), Weights: HashOfWeights(n.Bytes())}
	o.Training, o.Test = l.test(n, data, data.Training), l.test(n, data, data.Test)
	return n, o, nil
}

func (l Line) test(n *nn.Network, data plane.Data, points []plane.Point) nn.Score {
	if len(points) == 0 {
		return nn.Score{}
	}
	units, f := l.Settings.Outputs()
	e := nn.NewScorer(n, l.Settings.Cost, data.Samples(points, l.Settings.Inputs, units, f))
	for e.Step() {
	}
	return e.Score()
}

type recorder struct {
	epochs int
	epoch  func(nn.EpochResult)
}

// MiniBatch ignores the position.
func (*recorder) MiniBatch(nn.Progress) {}

// Epoch counts.
func (r *recorder) Epoch(e nn.EpochResult) {
	r.epochs = e.Epoch + 1
	if r.epoch != nil {
		r.epoch(e)
	}
}
