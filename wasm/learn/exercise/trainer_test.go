package exercise

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"inkling/nn"
	"inkling/nn/f32"
	"inkling/wasm/learn/lesson"
)

// rightOnes are the answers of the table.
func rightOnes() Answers {
	a := Answers{}
	for _, e := range Exercises {
		for _, b := range e.Blanks {
			a[b.Key] = b.Answer
		}
	}
	return a
}

// blots returns n samples of so many inputs, of which a fifth are above zero, in a region that
// depends on the class.
func blots(n, inputs, classes int, seed uint64) nn.Vectors {
	rng := f32.NewRand(seed, 0)
	x, y := make([][]float32, n), make([][]float32, n)
	for i := range n {
		x[i], y[i] = make([]float32, inputs), make([]float32, classes)
		label := int(rng.Float64() * float64(classes))
		y[i][label] = 1
		for range inputs / 5 {
			x[i][(label*inputs/classes+int(rng.Float64()*float64(inputs/4)))%inputs] = float32(rng.Float64())
		}
	}
	return nn.NewVectors(x, y)
}

func network(sizes ...int) *nn.Network {
	n := nn.New(sizes, nn.Sigmoid, nn.Sigmoid)
	n.Initialise(nn.Large, 1)
	return n
}

var hyper = nn.HyperParameters{Epochs: 10, MiniBatch: 7, Eta: 3, Seed: 1}

type logRecorder struct {
	costs  []float64
	epochs []nn.EpochResult
}

func (r *logRecorder) MiniBatch(p nn.Progress) { r.costs = append(r.costs, p.Latest, p.Accuracy) }
func (r *logRecorder) Epoch(e nn.EpochResult)  { r.epochs = append(r.epochs, e) }

// TestTrainsAsNN trains the same network twice, with right answers and by nn: the
// same reports and the same weights except for rounding.
func TestTrainsAsNN(t *testing.T) {
	for _, sizes := range [][]int{{20, 5}, {20, 8, 5}, {20, 9, 7, 5}} {
		training, test := blots(100, 20, 5, 1), blots(45, 20, 5, 2)
		ours, theirs := network(sizes...), network(sizes...)
		var log, want logRecorder
		trainer, err := NewTrainer(rightOnes(), ours, hyper, training, test, &log)
		if err != nil {
			t.Fatal(err)
		}
		for trainer.Step() != nn.Done {
		}
		if trainer.Err() != nil {
			t.Fatal(trainer.Err())
		}
		trainer.Write()
		if err := theirs.SGD(hyper, training, test, &want); err != nil {
			t.Fatal(err)
		}
		near := cmpopts.EquateApprox(0, 1e-4)
		if d := cmp.Diff(want, log, cmp.AllowUnexported(logRecorder{}), near, cmpopts.IgnoreFields(nn.EpochResult{}, "TestCost")); d != "" {
			t.Errorf("%v: the reports differ from nn's (-want +got):\n%s", sizes, d)
		}
		for l := range ours.Layers() {
			if d := cmp.Diff(lesson.Weights(theirs.Parameters, l).Data, lesson.Weights(ours.Parameters, l).Data, near); d != "" {
				t.Errorf("%v: the weights of layer %d differ from nn's:\n%s", sizes, l, d)
			}
			if d := cmp.Diff(lesson.Biases(theirs.Parameters, l).Data, lesson.Biases(ours.Parameters, l).Data, near); d != "" {
				t.Errorf("%v: the biases of layer %d differ from nn's:\n%s", sizes, l, d)
			}
		}
		if last := want.epochs[9]; last.Correct < 25 {
			t.Errorf("%v: only %d of %d correct: the test proves nothing", sizes, last.Correct, last.Total)
		}
	}
}

// TestSameBits pins a training to the bit, the same natively and in wasm.
func TestSameBits(t *testing.T) {
	var log logRecorder
	n := network(20, 8, 5)
	trainer, err := NewTrainer(rightOnes(), n, hyper, blots(100, 20, 5, 1), nil, &log)
	if err != nil {
		t.Fatal(err)
	}
	for trainer.Step() != nn.Done {
	}
	const want = 4590830208248465567
	if got := math.Float64bits(log.epochs[9].Cost); got != want {
		t.Errorf("the cost %v has the bits %d, want %d: an operation, or a platform, changed them", log.epochs[9].Cost, got, uint64(want))
	}
}

func TestUntrainable(t *testing.T) {
	training := blots(20, 20, 5, 1)
	for _, c := range []struct {
		key, answer string
		change      func(*nn.Network, *nn.HyperParameters)
		want        string
	}{
		{HiddenDelta, "", nil, `exercise: the blank "backprop.delta" is not filled: fill it, and check it, before training`},
		{Evaluate, "a +", nil, `exercise: in the blank "evaluate": line 1, column 4: the expression ends here, but something must follow`},
		{Evaluate, "np.argmax(b)", nil, `exercise: in the blank "evaluate": line 1, column 11: b is not known here: there are a`},
		{Feedforward, "np.dot(w, a, b)", nil, `exercise: in the blank "feedforward": line 1, column 1: np.dot takes 2 arguments, but has 3`},
		{OutputDelta, "activations", nil, `exercise: the blank "backprop.output_delta" came to a list of 3, expected an array of shape (5, 1): check it again`},
		{HiddenNabla, "delta", nil, `exercise: the blank "backprop.nabla_w" came to an array of shape (8, 1), expected an array of shape (8, 20): check it again`},
		{UpdateBiases, "eta", nil, `exercise: the blank "update_mini_batch.biases" came to a number, expected an array of shape (8, 1): check it again`},
		{UpdateWeights, "w * (0*eta/0)", nil, "exercise: training diverged in epoch 0: the cost is no longer a number; try a learning rate smaller than 3"},
		{"", "", func(n *nn.Network, _ *nn.HyperParameters) { n.Hidden = nn.Tanh },
			"exercise: the network of the exercises has sigmoid units and the quadratic cost"},
		{"", "", func(_ *nn.Network, h *nn.HyperParameters) { h.Lambda = 1 },
			"exercise: the network of the exercises has no lambda, momentum or decay: set them to 0"},
		{"", "", func(_ *nn.Network, h *nn.HyperParameters) { h.Epochs = 0 }, "0 epochs, expected at least 1"},
	} {
		n, h, answers := network(20, 8, 5), hyper, rightOnes()
		if c.key != "" {
			answers[c.key] = c.answer
		}
		if c.change != nil {
			c.change(n, &h)
		}
		trainer, err := NewTrainer(answers, n, h, training, training, nn.Silence{})
		if err == nil {
			for trainer.Step() != nn.Done {
			}
			err = trainer.Err()
		}
		if d := cmp.Diff(c.want, fmt.Sprint(err)); d != "" {
			t.Errorf("%s = %s: %s", c.key, c.answer, d)
		}
	}
}

func BenchmarkMiniBatch(b *testing.B) {
	h := nn.HyperParameters{Epochs: 1 << 30, MiniBatch: 10, Eta: 3, Seed: 1}
	trainer, err := NewTrainer(rightOnes(), network(784, 30, 10), h, blots(1000, 784, 10, 1), nil, nn.Silence{})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		trainer.Step()
	}
}
