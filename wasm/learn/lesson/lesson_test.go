package lesson

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"gonum.org/v1/gonum/diff/fd"
	"gonum.org/v1/gonum/mat"

	"inkling/nn"
	"inkling/nn/f32"
)

// randomCase returns a small network and a sample.
func randomCase(seed uint64) (n *nn.Network, x, y []float32) {
	rng := f32.NewRand(seed, 9)
	sizes := make([]int, 2+int(rng.Float64()*3))
	for i := range sizes {
		sizes[i] = 1 + int(rng.Float64()*6)
	}
	n = nn.New(sizes, nn.Sigmoid, nn.Sigmoid)
	n.Initialise(nn.Large, seed)
	for range sizes[0] {
		x = append(x, float32(rng.Normal()))
	}
	for range sizes[len(sizes)-1] {
		y = append(y, float32(math.Round(rng.Float64())))
	}
	return n, x, y
}

// A reference is the book's algorithm in float64, written with gonum's mat.
type reference struct {
	w, b, z, a, delta, nabla []*mat.Dense
	cost                     float64
}

func sigma(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

func newReference(n *nn.Network, x, y []float32) *reference {
	r := &reference{a: []*mat.Dense{column(x)}}
	for l := range n.Layers() {
		r.w = append(r.w, mat.NewDense(n.Sizes[l+1], n.Sizes[l], Weights(n.Parameters, l).Data))
		r.b = append(r.b, column(n.Biases[l]))
		var z, a mat.Dense
		z.Mul(r.w[l], r.a[l])
		z.Add(&z, r.b[l])
		a.Apply(func(_, _ int, v float64) float64 { return sigma(v) }, &z)
		r.z, r.a = append(r.z, &z), append(r.a, &a)
	}
	var d mat.Dense
	d.Sub(r.a[n.Layers()], column(y))
	r.cost = mat.Dot(d.ColView(0), d.ColView(0)) / 2
	r.delta, r.nabla = make([]*mat.Dense, n.Layers()), make([]*mat.Dense, n.Layers())
	for l := n.Layers() - 1; l >= 0; l-- {
		var delta, prime, nabla mat.Dense
		prime.Apply(func(_, _ int, v float64) float64 { return sigma(v) * (1 - sigma(v)) }, r.z[l])
		delta.MulElem(&d, &prime)
		nabla.Mul(&delta, r.a[l].T())
		r.delta[l], r.nabla[l] = &delta, &nabla
		d = mat.Dense{}
		d.Mul(r.w[l].T(), &delta)
	}
	return r
}

func column(v []float32) *mat.Dense { return mat.NewDense(len(v), 1, Column(v).Data) }

// TestAgainstFloat64 holds every number that the lessons show of 1,000 random
// networks against the reference, to 1e-6 of its size or of 1.
func TestAgainstFloat64(t *testing.T) {
	const eta = 3
	worst := map[string]float64{}
	for seed := range uint64(1000) {
		n, x, y := randomCase(seed)
		r, b := newReference(n, x, y), Backpropagate(n, x, y, nn.Quadratic)
		near := func(what string, got float32, want float64) {
			t.Helper()
			d := math.Abs(float64(got)-want) / max(1, math.Abs(want))
			worst[what] = max(worst[what], d)
			if !(d <= 1e-6) {
				t.Errorf("seed %d, %v: %s is %v, want %v", seed, n.Sizes, what, got, want)
			}
		}
		near("cost", float32(b.Cost), r.cost)
		for l := range n.Layers() {
			for k := range n.Sizes[l+1] {
				w, e := Feedforward(n, b.Activations, l, k), b.Error(l, k)
				near("z", w.Z, r.z[l].At(k, 0))
				near("a", w.A, r.a[l+1].At(k, 0))
				near("delta", e.Delta, r.delta[l].At(k, 0))
				near("dC/da sigma'", e.ByActivation*e.Prime, r.delta[l].At(k, 0))
			}
		}
		for _, at := range Places(n.Parameters) {
			want, before := r.delta[at.Layer].At(at.Unit, 0), float64(*at.Of(n.Parameters))
			if at.From != Bias {
				want = r.nabla[at.Layer].At(at.Unit, at.From)
			}
			p := b.Partial(at, eta)
			near("gradient", p.Value, want)
			near("input delta", p.Input*p.Delta, want)
			near("updated", p.After, before-eta*want)
		}
	}
	t.Logf("largest differences: %v", worst)
}

// TestNumericGradient holds our finite differences against gonum's, of the cost
// in float64, and against backpropagation.
func TestNumericGradient(t *testing.T) {
	worst := 0.0
	for seed := range uint64(100) {
		n, x, y := randomCase(seed)
		b := Backpropagate(n, x, y, nn.Quadratic)
		for _, at := range Places(n.Parameters) {
			start := *at.Of(n.Parameters)
			want := fd.Derivative(func(w float64) float64 {
				return costWith(n, x, y, at, w)
			}, float64(start), &fd.Settings{Formula: fd.Central})
			got := b.Numeric(at)
			worst = max(worst, math.Abs(got-want))
			if math.Abs(got-want) > 1e-5 || math.Abs(got-float64(*at.Of(b.Nabla))) > 1e-5 {
				t.Errorf("seed %d, %v: numeric %v, gonum's %v, backpropagation %v", seed, at, got, want, *at.Of(b.Nabla))
			}
			if *at.Of(n.Parameters) != start {
				t.Fatal("Numeric changed the network")
			}
		}
	}
	t.Logf("largest difference %.2g", worst)
}

// costWith is the reference's cost with one weight or bias replaced.
func costWith(n *nn.Network, x, y []float32, at Place, w float64) float64 {
	a := Column(x).Data
	for l := range n.Layers() {
		z := make([]float64, n.Sizes[l+1])
		for k := range z {
			value := func(from int) float64 {
				if p := (Place{l, k, from}); p != at {
					return float64(*p.Of(n.Parameters))
				}
				return w
			}
			z[k] = value(Bias)
			for j := range a {
				z[k] += value(j) * a[j]
			}
			z[k] = sigma(z[k])
		}
		a = z
	}
	sum := 0.0
	for k := range a {
		sum += (a[k] - float64(y[k])) * (a[k] - float64(y[k])) / 2
	}
	return sum
}

// TestWeightedIsNNsToTheBit checks that the terms lead to the activations of nn,
// also where inputs are zero, and that the errors' terms lead to its errors.
func TestWeightedIsNNsToTheBit(t *testing.T) {
	for seed := range uint64(50) {
		n := nn.New([]int{40, 16, 16, 10}, nn.Sigmoid, nn.Sigmoid)
		n.Initialise(nn.Large, seed)
		rng := f32.NewRand(seed, 1)
		x, y := make([]float32, 40), make([]float32, 10)
		for i := range x {
			x[i] = float32(math.Max(0, rng.Normal()))
		}
		b := Backpropagate(n, x, y, nn.Quadratic)
		for l := range n.Layers() {
			for k := range n.Sizes[l+1] {
				if w := Feedforward(n, b.Activations, l, k); f32.Sigmoid(w.Z) != w.A || len(w.Terms) != n.Sizes[l] {
					t.Fatalf("layer %d, unit %d: sigma(%v) = %v, but nn's activation is %v", l, k, w.Z, f32.Sigmoid(w.Z), w.A)
				}
				if e := b.Error(l, k); e.ByActivation*e.Prime != e.Delta {
					t.Fatalf("layer %d, unit %d: %v times %v is not nn's error %v", l, k, e.ByActivation, e.Prime, e.Delta)
				}
			}
		}
	}
}

func TestOtherActivationsAndCosts(t *testing.T) {
	for _, c := range []struct {
		hidden, output nn.Activation
		cost           nn.Cost
	}{
		{nn.Tanh, nn.Sigmoid, nn.CrossEntropy}, {nn.ReLU, nn.Softmax, nn.LogLikelihood}, {nn.Tanh, nn.Tanh, nn.Quadratic}, {nn.ReLU, nn.ReLU, nn.Quadratic},
	} {
		n := nn.New([]int{3, 5, 4, 2}, c.hidden, c.output)
		n.Initialise(nn.Scaled, 2)
		b := Backpropagate(n, []float32{1, -0.5, 2}, []float32{0, 1}, c.cost)
		for l := range n.Layers() {
			for k := range n.Sizes[l+1] {
				if e := b.Error(l, k); math.Abs(float64(e.ByActivation*e.Prime-e.Delta)) > 1e-6 {
					t.Errorf("%v: layer %d, unit %d: %+v", c, l, k, e)
				}
			}
		}
	}
}

func TestPlaces(t *testing.T) {
	n, _, _ := randomCase(1)
	if got, want := len(Places(n.Parameters)), n.Count(); got != want {
		t.Errorf("%d places, want %d", got, want)
	}
	for _, at := range Places(n.Parameters) {
		array := Biases(n.Parameters, at.Layer)
		i := at.Unit
		if at.From != Bias {
			array = Weights(n.Parameters, at.Layer)
			i = at.Unit*array.Shape[1] + at.From
		}
		if float64(*at.Of(n.Parameters)) != array.Data[i] {
			t.Errorf("%v is %v, but the array has %v there", at, *at.Of(n.Parameters), array.Data[i])
		}
	}
	for want, at := range map[string]Place{"w12": {0, 0, 1}, "b3": {1, 2, Bias}, "w10,784": {0, 9, 783}} {
		if at.String() != want {
			t.Errorf("%v, want %s", at, want)
		}
	}
	other := nn.New(n.Sizes, nn.Sigmoid, nn.Sigmoid)
	for l := range n.Layers() {
		SetWeights(other.Parameters, l, Weights(n.Parameters, l))
		SetBiases(other.Parameters, l, Biases(n.Parameters, l))
	}
	if !cmp.Equal(n, other) {
		t.Error("weights and biases did not come back as they were")
	}
}

func TestPrintedAsNumpyDoes(t *testing.T) {
	n := nn.New([]int{2, 3, 1}, nn.Sigmoid, nn.Sigmoid)
	copy(n.Weights[0].Data, []float32{0.25, -1, 3, 0.5, 2, -0.125})
	const want = "[[ 0.25   0.5  ]\n [-1.     2.   ]\n [ 3.    -0.125]]"
	if got := Weights(n.Parameters, 0).String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestUnits(t *testing.T) {
	for x, want := range map[[2]float32]float32{{0, 0}: 1, {0, 1}: 1, {1, 0}: 1, {1, 1}: 0} {
		step, sigmoid := NAND().Step(x[:]), NAND().Sigmoid(x[:])
		if step.A != want || math.Round(float64(sigmoid.A)) != float64(want) || step.Z != 3-2*x[0]-2*x[1] {
			t.Errorf("NAND of %v: step %+v, sigmoid %+v, want %v", x, step, sigmoid, want)
		}
	}
	if got := (Unit{[]float32{1}, -1}).Step([]float32{1}).A; got != 0 {
		t.Errorf("the perceptron says %v where z is 0, want 0", got)
	}
	u := Unit{[]float32{0.5, -0.3}, 0.1}
	s := u.Change([]float32{0.8, 0.4}, []float32{0.01, -0.01}, 0.005)
	// z = 0.38, a = 0.593873, a(1-a) = 0.241188: dout/dw = 0.192950, 0.096475, dout/db = 0.241188
	want := SmallChange{
		Weights: []Term{{0, 0.192950, 0.01, 0.00192950}, {1, 0.096475, -0.01, -0.00096475}},
		Bias:    Term{Bias, 0.241188, 0.005, 0.00120594},
		Before:  0.593873, After: 0.596042, Predicted: 0.002171, Exact: 0.002169,
	}
	if d := cmp.Diff(want, s, cmpopts.EquateApprox(0, 2e-6)); d != "" {
		t.Error(d)
	}
}

func TestLandscape(t *testing.T) {
	n := nn.New([]int{2, 3, 1}, nn.Sigmoid, nn.Sigmoid)
	n.Initialise(nn.Large, 1)
	before := n.Clone()
	s := nn.NewVectors([][]float32{{0, 0}, {0, 1}, {1, 0}, {1, 1}}, [][]float32{{1}, {1}, {1}, {0}})
	l := NewLandscape(n, s, nn.Quadratic)
	w, b := Place{0, 1, 0}, Place{1, 0, Bias}
	xs, ys := Between(-2, 2, 5), Between(-1, 1, 3)

	grid := l.Grid(w, b, xs, ys)
	moved := n.Clone()
	*w.Of(moved.Parameters), *b.Of(moved.Parameters) = 1, -1
	if got, want := grid[0][3], NewLandscape(moved, s, nn.Quadratic).Cost(); got != want || len(grid) != 3 || len(grid[0]) != 5 {
		t.Errorf("the cost in the grid is %v, want %v", got, want)
	}
	*b.Of(moved.Parameters) = *b.Of(n.Parameters)
	if got, want := l.Curve(w, xs)[3], NewLandscape(moved, s, nn.Quadratic).Cost(); got != want {
		t.Errorf("the cost on the curve is %v, want %v", got, want)
	}

	path := l.Descend([]Place{w, b}, 1, 50)
	if len(path) != 51 || path[50].Cost >= path[0].Cost || path[0].Values[0] != float64(*w.Of(n.Parameters)) {
		t.Errorf("%d points, from %+v to %+v", len(path), path[0], path[len(path)-1])
	}
	if again := l.Descend([]Place{w, b}, 1, 50); !cmp.Equal(path, again) || !cmp.Equal(n, before) {
		t.Error("a way down changed the network or the landscape")
	}
	last := l.Descend([]Place{b}, 1e39, 5)
	if n := len(last); n != 1 || !last[n-1].finite() {
		t.Errorf("%d points, the last %+v: the path must end before a NaN", n, last[n-1])
	}
}

// TestDescentIsTheTrainers compares steps that may move everything with those of
// nn's trainer.
func TestDescentIsTheTrainers(t *testing.T) {
	n := nn.New([]int{2, 3, 1}, nn.Sigmoid, nn.Sigmoid)
	n.Initialise(nn.Large, 1)
	s := nn.NewVectors([][]float32{{0, 0}, {0, 1}, {1, 0}}, [][]float32{{1}, {1}, {0}})
	places := Places(n.Parameters)
	path := NewLandscape(n, s, nn.Quadratic).Descend(places, 3, 4)
	if err := n.SGD(nn.HyperParameters{Epochs: 4, MiniBatch: 3, Eta: 3}, s, nil, nn.Silence{}); err != nil {
		t.Fatal(err)
	}
	for i, at := range places {
		if got, want := path[4].Values[i], float64(*at.Of(n.Parameters)); math.Abs(got-want) > 1e-6 {
			t.Errorf("%v of layer %d is %v, the trainer has %v", at, at.Layer, got, want)
		}
	}
}

func TestMisusePanics(t *testing.T) {
	n, x, _ := randomCase(1)
	for _, c := range []struct {
		want string
		f    func()
	}{
		{badInputs, func() { Activations(n, append(x, 1)) }},
		{badInputs, func() { Backpropagate(n, x, nil, nn.Quadratic) }},
		{badInputs, func() { NAND().Change(x[:1], x[:1], 0) }},
		{badShape, func() { SetWeights(n.Parameters, 0, Column(make([]float32, 99))) }},
		{badShape, func() { SetBiases(n.Parameters, 0, Column(make([]float32, 99))) }},
	} {
		func() {
			defer func() {
				if got := recover(); got != c.want {
					t.Errorf("panic %v, want %v", got, c.want)
				}
			}()
			c.f()
		}()
	}
}

func TestPlane(t *testing.T) {
	u := Unit{[]float32{1.5, -0.5}, 0.25}
	rows := u.Plane([]float64{0, 1, 2}, []float64{-1, 3})
	if len(rows) != 2 || len(rows[0]) != 3 {
		t.Fatalf("%d rows of %d, want 2 of 3", len(rows), len(rows[0]))
	}
	if got, want := rows[1][2], u.Sigmoid([]float32{2, 3}).A; got != want {
		t.Errorf("the output at (2, 3) is %v, want %v", got, want)
	}
}
