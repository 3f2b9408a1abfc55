package exercise

import (
	"inkling/nn"
	"inkling/nn/expr"
	"inkling/nn/f32"
	"inkling/nn/lesson"
	"inkling/nn/numpy"
)

// trials is on how many random networks an answer is tried.
const trials = 6

// A trial is a random network with a mini-batch of random samples.
type trial struct {
	network *nn.Network
	x, y    [][]float32
	eta     float64
	l       int // a hidden layer, counted from the last

	weights, activations, zs expr.List // of the first sample's way forward
	nabla                    nn.Parameters
}

// newTrial returns the trial of that number. The first is of the book's
// [2, 3, 1]; others have at least two hidden layers, no two of them equal, so that
// no wrong answer fits by chance.
func newTrial(number int) *trial {
	rng := f32.NewRand(uint64(number), 1)
	sizes := []int{2, 3, 1}
	if number > 0 {
		sizes = []int{2, 3, 4, 5, 6}
		rng.Shuffle(sizes)
		sizes = sizes[:4+number%2]
	}
	t := &trial{network: nn.New(sizes, nn.Sigmoid, nn.Sigmoid), eta: 2 + 8*rng.Float64()}
	t.network.Initialise(nn.Large, uint64(number)+1)
	for range 3 + number {
		t.x = append(t.x, deviates(rng, sizes[0]))
		t.y = append(t.y, deviates(rng, sizes[len(sizes)-1]))
	}
	t.l = 2 + int(rng.Float64()*float64(len(sizes)-2))
	t.nabla = t.network.Backprop(t.x[0], t.y[0], nn.Quadratic)
	t.forward()
	return t
}

func deviates(rng *f32.Rand, n int) []float32 {
	v := make([]float32, n)
	for i := range v {
		v[i] = float32(rng.Normal())
	}
	return v
}

// forward fills weights, activations and zs, as the code of backprop does.
func (t *trial) forward() {
	a := lesson.Column(t.x[0])
	t.activations = expr.List{a}
	for l := range t.network.Layers() {
		w, b := lesson.Weights(t.network.Parameters, l), lesson.Biases(t.network.Parameters, l)
		product, z, next := new(numpy.Array), new(numpy.Array), new(numpy.Array)
		product.Dot(w, a)
		z.Combine(numpy.Add, product, b)
		next.Map(numpy.SigmoidOf, z)
		t.weights, t.zs, t.activations = append(t.weights, w), append(t.zs, z), append(t.activations, next)
		a = next
	}
}

// fromLast returns the index of the layer that is number l from the last.
func (t *trial) fromLast(l int) int { return t.network.Layers() - l }

// feedforward poses the first layer, whose outputs a network of that layer alone
// tells.
func (t *trial) feedforward() (expr.Names, *numpy.Array) {
	p := nn.Parameters{Weights: t.network.Weights[:1], Biases: t.network.Biases[:1]}
	first := &nn.Network{Sizes: t.network.Sizes[:2], Parameters: p, Hidden: nn.Sigmoid, Output: nn.Sigmoid}
	return expr.Names{"w": t.weights[0], "b": lesson.Biases(p, 0), "a": t.activations[0]}, lesson.Column(first.Feedforward(t.x[0]))
}

// costDerivative takes a - y from the cross-entropy cost, whose output error it
// is: equation (67).
func (t *trial) costDerivative() (expr.Names, *numpy.Array) {
	nabla := t.network.Backprop(t.x[0], t.y[0], nn.CrossEntropy)
	names := expr.Names{"output_activations": t.activations[t.network.Layers()], "y": lesson.Column(t.y[0])}
	return names, lesson.Biases(nabla, t.fromLast(1))
}

func (t *trial) outputDelta() (expr.Names, *numpy.Array) {
	return expr.Names{
		"cost_derivative": costDerivative, "activations": t.activations, "zs": t.zs, "y": lesson.Column(t.y[0]),
	}, t.delta(1)
}

// costDerivative is the function that an answer may call, as the exercise before
// makes it.
var costDerivative = function("output_activations - y", "output_activations", "y")

func function(text string, params ...string) *expr.Function {
	body, err := expr.Compile(text)
	if err != nil {
		panic("exercise: an expression of the table is wrong")
	}
	return &expr.Function{Params: params, Body: body}
}

// delta returns the error of the layer l from the last: (BP3) says it is the
// gradient by the biases.
func (t *trial) delta(l int) *numpy.Array { return lesson.Biases(t.nabla, t.fromLast(l)) }

func (t *trial) outputNabla() (expr.Names, *numpy.Array) {
	return expr.Names{"delta": t.delta(1), "activations": t.activations}, lesson.Weights(t.nabla, t.fromLast(1))
}

func (t *trial) hiddenDelta() (expr.Names, *numpy.Array) {
	return expr.Names{
		"weights": t.weights, "delta": t.delta(t.l - 1), "z": t.zs[t.fromLast(t.l)], "l": expr.Number(float64(t.l)),
		"activations": t.activations, "zs": t.zs,
	}, t.delta(t.l)
}

func (t *trial) hiddenNabla() (expr.Names, *numpy.Array) {
	names := expr.Names{"delta": t.delta(t.l), "l": expr.Number(float64(t.l)), "activations": t.activations}
	return names, lesson.Weights(t.nabla, t.fromLast(t.l))
}

// update poses a step on the whole mini-batch, which nn's own trainer takes.
func (t *trial) update(w, nw string, of func(p nn.Parameters, layer int) *numpy.Array) (expr.Names, *numpy.Array) {
	samples, m := nn.NewVectors(t.x, t.y), len(t.x)
	var sum numpy.Array
	sum.Combine(numpy.Multiply, of(t.network.Gradient(samples, nn.Quadratic), 0), numpy.Number(float64(m)))
	after := t.network.Clone()
	trainer, err := nn.NewTrainer(after, nn.HyperParameters{Epochs: 1, MiniBatch: m, Eta: t.eta}, samples, nil, nn.Silence{})
	if err != nil {
		panic("exercise: a trial cannot be trained")
	}
	trainer.Step()
	names := expr.Names{w: of(t.network.Parameters, 0), nw: &sum, "eta": expr.Number(t.eta), "mini_batch": t.miniBatch()}
	return names, of(after.Parameters, 0)
}

func (t *trial) miniBatch() (list expr.List) {
	for i := range t.x {
		list = append(list, expr.List{lesson.Column(t.x[i]), lesson.Column(t.y[i])})
	}
	return list
}

func (t *trial) evaluate() (expr.Names, *numpy.Array) {
	output := t.network.Feedforward(t.x[0])
	return expr.Names{"a": lesson.Column(output)}, numpy.Number(float64(nn.Answer(output)))
}
