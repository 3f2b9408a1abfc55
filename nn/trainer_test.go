package nn

import (
	"errors"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/f32"
)

// blots returns n made-up samples that look like digits to a network: 784 inputs,
// a fifth of them above zero, around a place that depends on the answer.
func blots(n int, seed uint64) Vectors {
	rng := f32.NewRand(seed, 0)
	v := Vectors{newMatrix(n, 784), newMatrix(n, 10)}
	for i := range n {
		label := int(rng.Float64() * 10)
		row(v.Y, i)[label] = 1
		for range 150 {
			pixel := label*70 + int(rng.Float64()*150)
			row(v.X, i)[pixel] = float32(rng.Float64())
		}
	}
	return v
}

func book(epochs int) HyperParameters {
	return HyperParameters{Cost: Quadratic, Epochs: epochs, MiniBatch: 10, Eta: 3, Seed: 1}
}

func newBook(sizes ...int) *Network {
	n := New(sizes, Sigmoid, Sigmoid)
	n.Initialise(Large, 1)
	return n
}

func TestSGDLearns(t *testing.T) {
	training, test := blots(1000, 1), blots(300, 2)
	net := newBook(784, 16, 10)
	before := net.Evaluate(test)
	log := &logRecorder{}
	if err := net.SGD(book(5), training, test, log); err != nil {
		t.Fatal(err)
	}
	if len(log.epochs) != 5 || log.miniBatches != 500 {
		t.Errorf("recorded %d epochs and %d mini-batches, want 5 and 500", len(log.epochs), log.miniBatches)
	}
	last := log.epochs[4]
	if last.Correct < 250 || last.Total != 300 || last.Correct != net.Evaluate(test) {
		t.Errorf("%d right of %d before, %d of %d after", before, test.Len(), last.Correct, last.Total)
	}
	if first := log.epochs[0]; last.Cost >= first.Cost || last.Accuracy <= first.Accuracy {
		t.Errorf("cost went from %v to %v, accuracy from %v to %v", first.Cost, last.Cost, first.Accuracy, last.Accuracy)
	}
}

func TestReaches(t *testing.T) {
	for correct := range 10_001 {
		e := Score{Correct: correct, Total: 10_000}
		if share := float64(correct) / 100 / 100; !e.Reaches(share) || e.Reaches(share+1e-4) {
			t.Fatalf("%d of 10000 reach %v: %v, and more: %v", correct, share, e.Reaches(share), e.Reaches(share+1e-4))
		}
	}
	if (Score{}).Reaches(0) {
		t.Error("a share is reached without a test")
	}
}

// TestTargets ends training by the first epoch that reaches a target, with the
// weights of that epoch, and not before. The test and the validation samples have
// different counts, so that neither can be mistaken for the other.
func TestTargets(t *testing.T) {
	training, test, validation := blots(1000, 1), blots(300, 2), blots(200, 3)
	run := func(h HyperParameters, test, validation Samples) (*Network, []EpochResult) {
		r, n := &logRecorder{}, newBook(784, 16, 10)
		trainer, err := NewTrainer(n, h, training, test, r)
		if err != nil {
			t.Fatal(err)
		}
		trainer.Measure(validation, nil)
		for trainer.Step() != Done {
		}
		return n, r.epochs
	}
	_, all := run(book(5), test, validation)
	for name, c := range map[string]struct {
		set   func(*HyperParameters, float64)
		score func(EpochResult) Score
	}{
		"test":       {func(h *HyperParameters, x float64) { h.TestTarget = x }, EpochResult.Test},
		"validation": {func(h *HyperParameters, x float64) { h.ValidationTarget = x }, func(e EpochResult) Score { return e.Validation }},
	} {
		h := book(5)
		c.set(&h, c.score(all[2]).Accuracy())
		first := slices.IndexFunc(all, func(e EpochResult) bool { return c.score(e).Correct >= c.score(all[2]).Correct })
		n, some := run(h, test, validation)
		if d := cmp.Diff(all[:first+1], some); d != "" || n.Evaluate(test) != some[first].Correct {
			t.Errorf("epochs until the %s target: %s", name, d)
		}
		if _, some = run(h, nil, nil); len(some) != 5 {
			t.Errorf("%s target: %d epochs without samples to test on, expected all 5", name, len(some))
		}
	}
	if reflect.DeepEqual(accuracies(all, EpochResult.Test), accuracies(all, func(e EpochResult) Score { return e.Validation })) {
		t.Error("test and validation samples come to the same: this test cannot tell them apart")
	}
}

func accuracies(list []EpochResult, of func(EpochResult) Score) (shares []float64) {
	for _, e := range list {
		shares = append(shares, of(e).Accuracy())
	}
	return shares
}

// TestMeasureInATest requests other tests at each step of an epoch's tests. None may
// be skipped: a target depends on them.
func TestMeasureInATest(t *testing.T) {
	training, test, validation := blots(100, 1), blots(250, 2), blots(250, 3)
	h := book(1)
	for steps := range 9 {
		r := &logRecorder{}
		trainer, err := NewTrainer(newBook(784, 16, 10), h, training, test, r)
		if err != nil {
			t.Fatal(err)
		}
		trainer.Measure(validation, training)
		for left := steps; left > 0 && len(r.epochs) == 0; {
			if trainer.Step() == Evaluated {
				left--
			}
		}
		if len(r.epochs) == 0 {
			trainer.Measure(validation, training)
		}
		for trainer.Step() != Done {
		}
		if e := r.epochs[0]; e.Total != 250 || e.Validation.Total != 250 || e.Training.Total != 100 {
			t.Errorf("after %d steps of the tests: %+v", steps, e)
		}
	}
}

type logRecorder struct {
	miniBatches int
	epochs      []EpochResult
}

func (r *logRecorder) MiniBatch(Progress)  { r.miniBatches++ }
func (r *logRecorder) Epoch(e EpochResult) { r.epochs = append(r.epochs, e) }

// TestUpdateIsTheBooks compares one mini-batch with the update that the book
// writes: the gradient first, then w - eta lambda/n w - eta/m nabla_w.
func TestUpdateIsTheBooks(t *testing.T) {
	const eta, lambda, mu = 0.5, 3.0, 0.9
	for _, h := range []HyperParameters{
		{MiniBatch: 20, Eta: eta, Epochs: 1},
		{MiniBatch: 20, Eta: eta, Epochs: 1, Lambda: lambda},
		{MiniBatch: 20, Eta: eta, Epochs: 1, Lambda: lambda, Momentum: mu},
	} {
		data := blots(20, 4)
		net := newBook(784, 30, 10)
		trainer, err := NewTrainer(net, h, data, nil, Silence{})
		if err != nil {
			t.Fatal(err)
		}
		want := flatten(net.Parameters)
		velocity := make([]float64, len(want))
		for range 2 {
			nabla := flatten(net.Gradient(data, h.Cost))
			weight := isWeight(net)
			for i := range want {
				step := -eta * nabla[i]
				if weight[i] {
					step -= eta * h.Lambda / 20 * want[i]
				}
				velocity[i] = h.Momentum*velocity[i] + step
				want[i] += velocity[i]
			}
			trainer.UpdateMiniBatch(count(20))
		}
		for i, got := range flatten(net.Parameters) {
			if math.Abs(got-want[i]) > 1e-5*(1+math.Abs(want[i])) {
				t.Fatalf("%+v: parameter %d is %v, want %v", h, i, got, want[i])
			}
		}
	}
}

// isWeight reports for each number of flatten whether it is a weight.
func isWeight(n *Network) (weight []bool) {
	for l, w := range n.Weights {
		for range w.Data {
			weight = append(weight, true)
		}
		for range n.Biases[l] {
			weight = append(weight, false)
		}
	}
	return weight
}

// TestDecay trains with a learning rate that is gone after the first epoch.
func TestDecay(t *testing.T) {
	h := book(2)
	h.Decay = 1 - 1e-12
	data := blots(100, 1)
	net := newBook(784, 10)
	trainer, err := NewTrainer(net, h, data, nil, Silence{})
	if err != nil {
		t.Fatal(err)
	}
	start := net.Parameters.Clone()
	for trainer.Progress().Epoch == 0 {
		trainer.Step()
	}
	first := net.Parameters.Clone()
	for trainer.Step() != Done {
	}
	if cmp.Equal(start, first) || !cmp.Equal(first, net.Parameters, cmpopts.EquateApprox(0, 1e-6)) {
		t.Error("the first epoch must move the weights and the second must not")
	}
}

func TestSameSeedSameBits(t *testing.T) {
	train := func(seed uint64) []float64 {
		net := newBook(784, 12, 10)
		h := book(1)
		h.Seed = seed
		if err := net.SGD(h, blots(200, 3), nil, Silence{}); err != nil {
			t.Fatal(err)
		}
		return flatten(net.Parameters)
	}
	a, b, c := train(1), train(1), train(2)
	same := func(x, y []float64) bool {
		for i := range x {
			if x[i] != y[i] {
				return false
			}
		}
		return true
	}
	if !same(a, b) {
		t.Error("the same seed gave other weights")
	}
	if same(a, c) {
		t.Error("another seed gave the same weights")
	}
}

func TestTrainingDoesNotAllocate(t *testing.T) {
	data := blots(1000, 1)
	for _, sizes := range [][]int{{784, 30, 10}, {784, 16, 16, 10}, {784, 100, 70, 10}} {
		for _, mu := range []float64{0, 0.9} {
			h := book(1000)
			h.Momentum, h.Lambda, h.Eta = mu, 1, 0.1
			trainer, err := NewTrainer(newBook(sizes...), h, data, data, Silence{})
			if err != nil {
				t.Fatal(err)
			}
			trainer.Step()
			if n := testing.AllocsPerRun(250, func() { trainer.Step() }); n != 0 {
				t.Errorf("%v, momentum %v: %v allocations a step, want 0", sizes, mu, n)
			}
		}
	}
}

func TestDivergenceKeepsTheLastGoodWeights(t *testing.T) {
	for _, c := range []struct {
		hidden Activation
		eta    float64
		sign   string
	}{
		{Sigmoid, 1e9, "a bias grew beyond a million"},
		{ReLU, 1e18, "no longer a number"},
	} {
		net := New([]int{784, 30, 10}, c.hidden, Sigmoid)
		net.Initialise(Scaled, 1)
		before := net.Evaluate(blots(100, 2))
		h := book(2)
		h.Eta = c.eta
		log := &logRecorder{}
		err := net.SGD(h, blots(500, 1), nil, log)
		var diverged *Diverged
		if !errors.As(err, &diverged) {
			t.Fatalf("%v at eta %g: error %v, want *Diverged", c.hidden, c.eta, err)
		}
		for _, part := range []string{"training diverged in epoch 0, mini-batch", "were kept", "smaller than 1e+"} {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("%q does not say %q", err, part)
			}
		}
		if !weightsSane(net.Parameters) || !allSane(net.Biases) || net.Evaluate(blots(100, 2)) != before {
			t.Error("the kept weights are not the last good ones")
		}
	}
}

func TestHyperParametersAreChecked(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for name, c := range map[string]struct {
		change func(*HyperParameters)
		want   string
	}{
		"no epochs":         {func(h *HyperParameters) { h.Epochs = 0 }, "0 epochs"},
		"no mini-batch":     {func(h *HyperParameters) { h.MiniBatch = -1 }, "mini-batch of -1"},
		"eta zero":          {func(h *HyperParameters) { h.Eta = 0 }, "learning rate 0"},
		"eta NaN":           {func(h *HyperParameters) { h.Eta = nan }, "learning rate NaN"},
		"eta infinite":      {func(h *HyperParameters) { h.Eta = inf }, "learning rate +Inf"},
		"decay":             {func(h *HyperParameters) { h.Decay = 1 }, "learning-rate decay 1"},
		"lambda":            {func(h *HyperParameters) { h.Lambda = -1 }, "lambda -1"},
		"momentum":          {func(h *HyperParameters) { h.Momentum = 1 }, "momentum 1"},
		"test target":       {func(h *HyperParameters) { h.TestTarget = 98 }, "test target 98, expected a fraction"},
		"validation target": {func(h *HyperParameters) { h.ValidationTarget = -1 }, "validation target -1, expected a fraction"},
		"cost":              {func(h *HyperParameters) { h.Cost = LogLikelihood }, "needs softmax outputs"},
	} {
		h := book(1)
		c.change(&h)
		_, err := NewTrainer(newBook(784, 10), h, blots(10, 1), nil, Silence{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", name, err, c.want)
		}
	}
}

func TestParametersAsBytes(t *testing.T) {
	net, other := newBook(5, 4, 3), New([]int{5, 4, 3}, Sigmoid, Sigmoid)
	if err := other.SetBytes(net.Bytes()); err != nil || !cmp.Equal(net, other) {
		t.Errorf("the parameters did not come back as they were: %v", err)
	}
	const want = "155 bytes, expected 156 for 39 weights and biases"
	if err := other.SetBytes(net.Bytes()[1:]); err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// TestGemmInPanels compares the panels with gonum's own product, to the bit.
func TestGemmInPanels(t *testing.T) {
	rng := f32.NewRand(1, 1)
	random := func(rows, cols int) blas32.General {
		m := newMatrix(rows, cols)
		for i := range m.Data {
			if rng.Float64() < 0.5 {
				m.Data[i] = float32(rng.Normal())
			}
		}
		return m
	}
	for _, d := range [][3]int{{1, 1, 1}, {10, 30, 784}, {784, 30, 10}, {65, 193, 3}, {200, 200, 70}, {3, 1000, 5}} {
		m, n, k := d[0], d[1], d[2]
		for _, tA := range []blas.Transpose{blas.NoTrans, blas.Trans} {
			a, b, c := random(m, k), random(k, n), random(m, n)
			if tA == blas.Trans {
				a = random(k, m)
			}
			want := newMatrix(m, n)
			copy(want.Data, c.Data)
			blas32.Gemm(tA, blas.NoTrans, 0.3, a, b, 0.9, want)
			gemm(tA, 0.3, a, b, 0.9, c)
			for i := range c.Data {
				if c.Data[i] != want.Data[i] {
					t.Fatalf("%v %c: element %d is %v, want %v", d, tA, i, c.Data[i], want.Data[i])
				}
			}
		}
	}
}

// TestMeasures measures on everything, and expects the same weights as without,
// the counts that Evaluate gives and the costs that a plain sum gives.
func TestMeasures(t *testing.T) {
	training, validation, test := blots(500, 1), blots(250, 2), blots(130, 3)
	for _, c := range []struct {
		cost   Cost
		output Activation
	}{{Quadratic, Sigmoid}, {CrossEntropy, Sigmoid}, {LogLikelihood, Softmax}} {
		h := HyperParameters{Cost: c.cost, Epochs: 2, MiniBatch: 10, Eta: 0.5, Lambda: 1, Momentum: 0.5, Seed: 1}
		train := func(test Samples, measure bool) (*Network, []EpochResult) {
			net, log := New([]int{784, 12, 10}, Sigmoid, c.output), &logRecorder{}
			net.Initialise(Scaled, 1)
			trainer, err := NewTrainer(net, h, training, test, log)
			if err != nil {
				t.Fatal(err)
			}
			if measure {
				trainer.Measure(validation, training)
			}
			for trainer.Step() != Done {
			}
			return net, log.epochs
		}
		plain, _ := train(nil, false)
		net, epochs := train(test, true)
		if !cmp.Equal(plain.Parameters, net.Parameters) {
			t.Errorf("%v: measuring has changed the weights", c.cost)
		}
		got := epochs[1]
		want := EpochResult{Epoch: 1, Cost: got.Cost, Accuracy: got.Accuracy,
			Validation: score(net, c.cost, validation), Training: score(net, c.cost, training)}
		onTest := score(net, c.cost, test)
		want.Correct, want.Total, want.TestCost = onTest.Correct, onTest.Total, onTest.Cost
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%v (-want +got):\n%s", c.cost, d)
		}
	}
}

// score tests one sample at a time.
func score(n *Network, c Cost, v Vectors) Score {
	sum := 0.0
	for i := range v.Len() {
		sum += c.Of(n.Feedforward(row(v.X, i)), row(v.Y, i))
	}
	return Score{Cost: sum / float64(v.Len()), Correct: n.Evaluate(v), Total: v.Len()}
}

// TestOneOutput counts the answers of networks with one output: on the side of the
// desired output, of values none, and NaN never.
func TestOneOutput(t *testing.T) {
	nan := float32(math.NaN())
	for _, c := range []struct {
		output Activation
		x, y   []float32 // weighted inputs and desired outputs
		want   int
	}{
		{Sigmoid, []float32{-1, 1, -1, 1, nan, nan}, []float32{0, 1, 1, 0, 0, 1}, 2},
		{Tanh, []float32{-1, 1, -1, 1, nan, nan}, []float32{-1, 1, 1, -1, -1, 1}, 2},
		{Linear, []float32{-1, 1}, []float32{-1, 1}, 0},
	} {
		n := New([]int{1, 1}, Tanh, c.output)
		n.Weights[0].Data[0] = 1
		var x, y [][]float32
		for i := range c.x {
			x, y = append(x, c.x[i:i+1]), append(y, c.y[i:i+1])
		}
		if got := n.Evaluate(NewVectors(x, y)); got != c.want {
			t.Errorf("%v: %d correct, want %d", c.output, got, c.want)
		}
	}
}

// TestMeasuresChange begins to measure, and ends it, in the middle of a test.
func TestMeasuresChange(t *testing.T) {
	log := &logRecorder{}
	trainer, err := NewTrainer(newBook(784, 10), book(3), blots(50, 1), blots(250, 2), log)
	if err != nil {
		t.Fatal(err)
	}
	for trainer.Step() != Evaluated {
	}
	trainer.Measure(blots(250, 3), nil)
	for len(log.epochs) < 1 || trainer.Step() != Evaluated {
		trainer.Step()
	}
	trainer.Measure(nil, nil)
	for trainer.Step() != Done {
	}
	var totals []int
	for _, e := range log.epochs {
		totals = append(totals, e.Total, e.Validation.Total)
	}
	if d := cmp.Diff([]int{250, 250, 250, 0, 250, 0}, totals); d != "" {
		t.Errorf("test and validation samples by epoch (-want +got):\n%s", d)
	}
}

// TestCostIsNotANumber tests a network whose outputs are NaN.
func TestCostIsNotANumber(t *testing.T) {
	n := New([]int{784, 10}, Sigmoid, Softmax)
	n.Biases[0][3] = float32(math.Inf(1))
	e := NewScorer(n, LogLikelihood, blots(10, 1))
	for e.Step() {
	}
	if s := e.Score(); s.Cost != math.MaxFloat64 {
		t.Errorf("score %+v", s)
	}
}

// TestSane puts numbers of all kinds at each place among others.
func TestSane(t *testing.T) {
	inf, nan := float32(math.Inf(1)), float32(math.NaN())
	next := math.Nextafter32(largest, inf)
	for _, c := range []struct {
		x    float32
		sane bool
	}{
		{0, true}, {1e-45, true}, {-3, true}, {largest, true}, {-largest, true}, {next, false}, {-next, false},
		{math.MaxFloat32, false}, {inf, false}, {-inf, false}, {nan, false}, {math.Float32frombits(0xffffffff), false},
	} {
		for place := range 5 {
			v := []float32{0.5, -0.5, 3, -1e6, 1e6}
			v[place] = c.x
			if got := sane(v); got != c.sane {
				t.Errorf("%v: %v", v, got)
			}
		}
	}
	if !sane(nil) {
		t.Error("no numbers are not sane")
	}
}
