package exercise

import (
	"inkling/nn/f32"
	"inkling/wasm/learn/expr"
	"inkling/wasm/learn/numpy"
)

// plan lists the networks of the trials: the number of layers with weights, and the layer l,
// counted from the last, for the blanks in backprop's loop. A wrong index fits at most some of
// them.
var plan = [...]struct{ layers, l int }{{2, 2}, {3, 2}, {3, 3}, {4, 2}, {4, 3}, {4, 4}}

// Trials is the number of trials of an answer.
const Trials = 1 + 6*len(plan)

// A trial is a random network in float64 with the forward pass of a random sample.
type trial struct {
	rng *f32.Rand
	l   int // a hidden layer, counted from the last

	weights, biases expr.List // layer by layer
	activations, zs expr.List
	y               *numpy.Array
	eta             float64
	m               int // number of samples in the mini-batch
}

// newTrial returns the trial with this number, from 0. Trial 0 has the book's small network [2, 3,
// 1], whose numbers are easy to read in a message. In all others no two layers have the same size
// and none has one unit, so that a wrong index or axis gives a wrong shape; no layer has the size
// of the mini-batch.
func newTrial(number int, seed uint64) *trial {
	rng := f32.NewRand(seed*uint64(Trials)+uint64(number), 1)
	sizes, layers, l := []int{2, 3, 1}, 2, 2
	if number > 0 {
		p := plan[number%len(plan)]
		sizes, layers, l = []int{2, 3, 4, 5, 6}, p.layers, p.l
		rng.Shuffle(sizes)
	}
	t := &trial{rng: rng, l: l, eta: 2 + 8*rng.Float64(), m: 7 + number%6}
	a := t.column(sizes[0])
	t.activations = expr.List{a}
	for i := range layers {
		w, b := t.normal(sizes[i+1], sizes[i]), t.column(sizes[i+1])
		product, z, next := new(numpy.Array), new(numpy.Array), new(numpy.Array)
		product.Dot(w, a)
		z.Combine(numpy.Add, product, b)
		next.Map(numpy.SigmoidOf, z)
		t.weights, t.biases = append(t.weights, w), append(t.biases, b)
		t.zs, t.activations = append(t.zs, z), append(t.activations, next)
		a = next
	}
	t.y = t.column(sizes[layers])
	return t
}

// normal returns an array of standard normal numbers.
func (t *trial) normal(shape ...int) *numpy.Array {
	a := numpy.Zeros(shape...)
	for i := range a.Data {
		a.Data[i] = t.rng.Normal()
	}
	return a
}

func (t *trial) column(n int) *numpy.Array { return t.normal(n, 1) }

// like returns an array of standard normal numbers with the shape of v.
func (t *trial) like(v expr.Value) *numpy.Array { return t.normal(v.(*numpy.Array).Shape...) }

// fromLast returns element l of a list, counted from the last.
func fromLast(list expr.List, l int) expr.Value { return list[len(list)-l] }

// feedforward sets the variables for the first layer.
func (t *trial) feedforward() expr.Names {
	return expr.Names{"w": t.weights[0], "b": t.biases[0], "a": t.activations[0]}
}

func (t *trial) costDerivative() expr.Names {
	return expr.Names{"output_activations": fromLast(t.activations, 1), "y": t.y}
}

func (t *trial) outputDelta() expr.Names {
	return expr.Names{"cost_derivative": costDerivative, "activations": t.activations, "zs": t.zs, "y": t.y}
}

// costDerivative is the function that an answer may call, as defined in the previous exercise.
var costDerivative = &expr.Function{Params: []string{"output_activations", "y"}, Body: compile("output_activations - y")}

// compile compiles an expression of this package.
func compile(text string) *expr.Program {
	p, err := expr.Compile(text)
	if err != nil {
		panic("exercise: an expression of the table is wrong: " + text)
	}
	return p
}

// outputNabla uses an arbitrary error of the last layer, as do the other blanks of backprop: some
// desired output, which is not one of the variables, would give it.
func (t *trial) outputNabla() expr.Names {
	return expr.Names{"delta": t.like(fromLast(t.zs, 1)), "activations": t.activations}
}

func (t *trial) hiddenDelta() expr.Names {
	return expr.Names{
		"weights": t.weights, "delta": t.like(fromLast(t.zs, t.l-1)), "z": fromLast(t.zs, t.l), "l": expr.Number(float64(t.l)),
		"activations": t.activations, "zs": t.zs,
	}
}

func (t *trial) hiddenNabla() expr.Names {
	return expr.Names{"delta": t.like(fromLast(t.zs, t.l)), "l": expr.Number(float64(t.l)), "activations": t.activations}
}

// poseStep sets the variables for an update of the first layer's weights w or biases b.
func poseStep(w, nw string, of func(t *trial) expr.List) func(t *trial) expr.Names {
	return func(t *trial) expr.Names {
		first := of(t)[0]
		return expr.Names{w: first, nw: t.like(first), "eta": expr.Number(t.eta), "mini_batch": t.miniBatch()}
	}
}

func (t *trial) miniBatch() (list expr.List) {
	for range t.m {
		list = append(list, expr.List{t.like(t.activations[0]), t.like(t.y)})
	}
	return list
}

// classes is the number of outputs.
const classes = 10

// evaluate sets ten outputs around a random level between 0 and 1, close together or far apart. One
// of them, before or after the largest, is almost as large, so that no threshold finds the largest.
func (t *trial) evaluate() expr.Names {
	level, spread := 10*t.rng.Float64()-5, 0.3+2.7*t.rng.Float64()
	a := t.column(classes)
	var largest numpy.Array
	largest.Reduce(numpy.Argmax, a, numpy.All)
	first := int(largest.Data[0])
	second := (first + 1 + int(t.rng.Float64()*(classes-1))) % classes
	a.Data[second] = a.Data[first] - 0.001*t.rng.Float64()
	for i, x := range a.Data {
		a.Data[i] = numpy.Sigmoid(level + float64(spread*x))
	}
	return expr.Names{"a": a}
}
