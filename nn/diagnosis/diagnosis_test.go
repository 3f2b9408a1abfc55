package diagnosis

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/f32"
)

// TestMeasure examines a network whose values can be computed by hand: of its two
// sigmoids, the bias drives the second to 1 for every input.
func TestMeasure(t *testing.T) {
	n := nn.New([]int{1, 2, 2}, nn.Sigmoid, nn.Sigmoid)
	copy(n.Weights[0].Data, []float32{2, 0})
	copy(n.Biases[0], []float32{-1, 20})
	copy(n.Weights[1].Data, []float32{3, -3, 0, 0})
	data := nn.NewVectors([][]float32{{0}, {1}}, [][]float32{{0, 1}, {1, 0}})
	e := NewExaminer(n, nn.Quadratic, data, data)
	e.Begin(1.5)
	for e.Step() {
	}
	m := e.Measure()
	if m.Epochs != 1.5 || len(m.Layers) != 2 {
		t.Fatalf("%+v", m)
	}
	if d := cmp.Diff([]int{1}, m.Layers[0].Dead); d != "" {
		t.Error("dead units:", d)
	}
	if got, want := m.Layers[0].Norms.Weights, 2.0; got != want {
		t.Errorf("norm of the weights %v, expected %v", got, want)
	}
	nabla := n.Gradient(data, nn.Quadratic)
	if got, want := m.Layers[1].Norms.Gradients, length(nabla.Weights[1].Data); math.Abs(got-want) > 1e-7 {
		t.Errorf("norm of the gradient %v, expected %v", got, want)
	}
	h := m.Layers[0].Activations
	if h.Low != 0 || h.High != 1 || h.Counts[bins-1] != 2 || sum(h.Counts) != 4 {
		t.Errorf("activations %+v, expected four of which two are 1", h)
	}
	// The first output is sigma(3a), the second 1 minus that: the answer is always 0.
	want := nn.Score{Cost: cost(n, data), Correct: 1, Total: 2}
	if d := cmp.Diff(want, m.Training); d != "" {
		t.Error("training:", d)
	}
	if d := cmp.Diff([][]int{{1, 1}, {2, 0}}, [][]int{m.Labels, m.Answers}); d != "" {
		t.Error("labels and answers:", d)
	}
}

func length(v []float32) float64 { return math.Sqrt(squared(v)) }

func sum(counts []int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}

// cost returns the mean cost of the samples, by Feedforward.
func cost(n *nn.Network, v nn.Vectors) (mean float64) {
	for i := range v.X.Rows {
		mean += nn.Quadratic.Of(n.Feedforward(v.X.Data[i:i+1]), v.Y.Data[2*i:2*i+2]) / float64(v.X.Rows)
	}
	return mean
}

// TestMeasuringChangesNothing trains with looks and without, to the same bits.
func TestMeasuringChangesNothing(t *testing.T) {
	rng := f32.NewRand(1, 1)
	var x, y [][]float32
	for range 50 {
		a, b := float32(rng.Normal()), float32(rng.Normal())
		x, y = append(x, []float32{a, b}), append(y, []float32{b2f(a > b), b2f(a <= b)})
	}
	data := nn.NewVectors(x, y)
	var trained []*nn.Network
	for _, looks := range []bool{false, true} {
		n := nn.New([]int{2, 5, 2}, nn.ReLU, nn.Softmax)
		n.Initialise(nn.Scaled, 1)
		e := NewExaminer(n, nn.LogLikelihood, data, data)
		trainer, err := nn.NewTrainer(n, nn.HyperParameters{Cost: nn.LogLikelihood, Epochs: 3, MiniBatch: 7, Eta: 0.1, Momentum: 0.5}, data, nil, nn.Silence{})
		if err != nil {
			t.Fatal(err)
		}
		for trainer.Step() != nn.Done {
			for e.Begin(0); looks && e.Step(); {
			}
		}
		trained = append(trained, n)
	}
	if d := cmp.Diff(trained[0].Parameters, trained[1].Parameters); d != "" {
		t.Error(d)
	}
}

func b2f(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// TestNothingIsInfinite examines a network whose numbers have overflowed float32:
// everything reported can still be encoded.
func TestNothingIsInfinite(t *testing.T) {
	n := nn.New([]int{1, 2, 2, 2}, nn.ReLU, nn.Sigmoid)
	for l := range n.Weights {
		for i := range n.Weights[l].Data {
			n.Weights[l].Data[i] = 3e38
		}
	}
	data := nn.NewVectors([][]float32{{1}, {0.5}}, [][]float32{{0, 1}, {1, 0}})
	e := NewExaminer(n, nn.CrossEntropy, data, data)
	e.Begin(0)
	for e.Step() {
	}
	m := e.Measure()
	for _, l := range m.Layers {
		for _, x := range []float64{l.Norms.Weights, l.Norms.Activations, l.Norms.Gradients, l.Norms.Errors,
			l.Weights.Low, l.Activations.High, l.Gradients.High, m.Training.Cost} {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				t.Errorf("%v in %+v", x, l)
			}
		}
	}
}

func TestHistogram(t *testing.T) {
	h, squares := histogramOf([]float32{-2, -1.99, 0, 0.01, 1, 2})
	if h.Low != -2 || h.High != 2 || math.Abs(squares-12.9602) > 1e-5 {
		t.Errorf("from %v to %v, squares %v", h.Low, h.High, squares)
	}
	want := make([]int, bins)
	want[0], want[20], want[30], want[39] = 2, 2, 1, 1
	if d := cmp.Diff(want, h.Counts); d != "" {
		t.Error(d)
	}
	h = newHistogram(0, 1)
	h.add([]float32{0, 0.99})
	h.widen([]float32{3})
	h.add([]float32{3})
	want = make([]int, bins)
	want[0], want[9], want[30] = 1, 1, 1
	if d := cmp.Diff(Histogram{0, 4, want}, h); d != "" {
		t.Error("widened:", d)
	}
	if h, _ := histogramOf(make([]float32, 3)); h.Low >= h.High || sum(h.Counts) != 3 {
		t.Errorf("of zeros: %+v", h)
	}
}

// TestNoFlicker shows a sign at the second look that sees it, and hides it at the
// second in succession that does not; what is between the thresholds changes nothing.
func TestNoFlicker(t *testing.T) {
	c := NewCourse(nn.HyperParameters{Eta: 1})
	for i, look := range []struct {
		fraction float64 // of the error that reaches the first layer
		shown    bool
	}{
		{0.001, false}, {0.02, false}, {0.001, false}, {0.005, true}, {0.02, true}, {0.2, true}, {0.02, true}, {0.2, true}, {0.2, false}, {0.02, false},
	} {
		m := Measure{Layers: make([]Layer, 3)}
		m.Layers[0].Norms.Errors, m.Layers[2].Norms.Errors = look.fraction, 1
		c.Measured(m)
		if shown := len(c.Signs()) == 1; shown != look.shown {
			t.Errorf("look %d: %+v, expected a sign: %v", i, c.Signs(), look.shown)
		}
	}
}

// TestOrder checks that the most important signs come first, three at most, and none
// that another sign causes.
func TestOrder(t *testing.T) {
	for _, x := range []struct{ shown, want []Kind }{
		{[]Kind{Saturated, Overfitting, Dead, Finished, Unanswered}, []Kind{Unanswered, Overfitting, Finished}},
		{[]Kind{Unanswered, Slow, Dead}, []Kind{Slow, Dead}},
		{[]Kind{Dead, Dying, Saturated, Unanswered}, []Kind{Dying}},
		{nil, nil},
	} {
		c := NewCourse(nn.HyperParameters{})
		for _, k := range x.shown {
			h := c.hold(k, 0)
			h.shown, h.sign = true, Sign{Kind: k}
		}
		var got []Kind
		for _, s := range c.Signs() {
			got = append(got, s.Kind)
		}
		if d := cmp.Diff(x.want, got); d != "" {
			t.Errorf("of %v: %s", x.shown, d)
		}
	}
	c := NewCourse(nn.HyperParameters{})
	c.hold(Dead, 0).shown = true
	c.Diverge(&nn.Diverged{})
	if s := c.Signs(); len(s) != 1 || s[0].Kind != Diverged {
		t.Errorf("after diverging: %+v", s)
	}
}

// TestWeightHistogramCountsEachWeight examines a network whose rows of weights have
// gaps between them.
func TestWeightHistogramCountsEachWeight(t *testing.T) {
	n := nn.New([]int{4, 20, 2}, nn.Sigmoid, nn.Sigmoid)
	data := nn.NewVectors([][]float32{{0, 0, 1, 0}}, [][]float32{{1, 0}})
	e := NewExaminer(n, nn.Quadratic, data, data)
	for e.Begin(0); e.Step(); {
	}
	total := 0
	for _, count := range e.Measure().Layers[0].Weights.Counts {
		total += count
	}
	if total != 4*20 {
		t.Errorf("the histogram counts %d weights, want %d", total, 4*20)
	}
}
