package nn

import (
	"fmt"
	"math"
	"testing"

	"gonum.org/v1/gonum/diff/fd"

	"inkling/nn/f32"
)

// pairs are all activations of hidden and output layers with all costs that
// CheckOutput lets through.
func pairs(visit func(hidden, output Activation, c Cost)) {
	for _, hidden := range []Activation{Sigmoid, Tanh, ReLU, Linear} {
		for output := Sigmoid; output <= Linear; output++ {
			for c := Quadratic; c <= LogLikelihood; c++ {
				if c.CheckOutput(output) == nil {
					visit(hidden, output, c)
				}
			}
		}
	}
}

func TestBackpropAgainstFiniteDifferences(t *testing.T) {
	n := 0
	pairs(func(hidden, output Activation, c Cost) {
		n++
		t.Run(fmt.Sprint(hidden, output, c), func(t *testing.T) {
			net := New([]int{5, 7, 6, 4}, hidden, output)
			net.Initialise(Large, uint64(n))
			if hidden == Linear {
				net.Initialise(Scaled, uint64(n)) // so that no sigmoid is saturated, which rounds its error
			}
			rng := f32.NewRand(uint64(n), 9)
			x := make([]float32, 5)
			for i := range x {
				x[i] = float32(rng.Normal())
			}
			y := []float32{0, 0, 1, 0}

			nabla := flatten(net.Backprop(x, y, c))
			numeric := fd.Gradient(nil, func(p []float64) float64 {
				return naiveCost(net, p, x, y, c)
			}, flatten(net.Parameters), &fd.Settings{Formula: fd.Central})
			for i := range nabla {
				if d := math.Abs(nabla[i] - numeric[i]); !(d < 2e-5*(1+math.Abs(numeric[i]))) {
					t.Errorf("parameter %d: backprop %.8f, finite difference %.8f", i, nabla[i], numeric[i])
				}
			}
		})
	})
	if want := 4 * 6; n != want {
		t.Errorf("%d pairs of activation and cost were checked, want %d", n, want)
	}
}

// flatten lists the numbers of p, layer by layer, weights before biases.
func flatten(p Parameters) []float64 {
	var v []float64
	for l, w := range p.Weights {
		for _, x := range w.Data {
			v = append(v, float64(x))
		}
		for _, x := range p.Biases[l] {
			v = append(v, float64(x))
		}
	}
	return v
}

// naiveCost is a second, plain implementation of feedforward and cost, in
// float64 and on a flat list of parameters, as unlike the first as can be.
func naiveCost(n *Network, p []float64, x, y []float32, c Cost) float64 {
	in := make([]float64, len(x))
	for i := range x {
		in[i] = float64(x[i])
	}
	a := naiveOutputs(n, p, in)
	sum := 0.0
	for j := range a {
		yj := float64(y[j])
		switch c {
		case Quadratic:
			sum += (a[j] - yj) * (a[j] - yj) / 2
		case CrossEntropy:
			sum -= yj*math.Log(a[j]) + (1-yj)*math.Log(1-a[j])
		case LogLikelihood:
			sum -= yj * math.Log(a[j])
		}
	}
	return sum
}

func naiveOutputs(n *Network, p, a []float64) []float64 {
	for l := 1; l < len(n.Sizes); l++ {
		in, out := n.Sizes[l-1], n.Sizes[l]
		z := make([]float64, out)
		for k := range z {
			z[k] = p[in*out+k]
			for j := range in {
				z[k] += a[j] * p[j*out+k]
			}
		}
		p = p[in*out+out:]
		a = naiveActivation(n.activation(l-1), z)
	}
	return a
}

func naiveActivation(f Activation, z []float64) []float64 {
	a := make([]float64, len(z))
	sum := 0.0
	for j, v := range z {
		switch f {
		case Sigmoid:
			a[j] = 1 / (1 + math.Exp(-v))
		case Tanh:
			a[j] = math.Tanh(v)
		case ReLU:
			a[j] = math.Max(0, v)
		case Softmax:
			a[j] = math.Exp(v)
		case Linear:
			a[j] = v
		}
		sum += a[j]
	}
	if f == Softmax {
		for j := range a {
			a[j] /= sum
		}
	}
	return a
}

func TestCostAgainstNaive(t *testing.T) {
	pairs(func(hidden, output Activation, c Cost) {
		net := New([]int{3, 4, 2}, hidden, output)
		net.Initialise(Scaled, 5)
		x, y := []float32{0.5, -1, 2}, []float32{0, 1}
		got := c.Of(net.Feedforward(x), y)
		want := naiveCost(net, flatten(net.Parameters), x, y, c)
		if math.Abs(got-want) > 1e-6*(1+want) {
			t.Errorf("%v %v %v: cost %.9f, want %.9f", hidden, output, c, got, want)
		}
	})
}

// TestHandWorked follows one sample through [2, 3, 1] with numbers that can be
// checked with pencil and pocket calculator.
//
//	x = (1, 0.5)
//	layer 0: w from x1 = (0.2, -0.4, 0.1), from x2 = (0.6, 0.8, -0.2), b = (0, 0.1, -0.1)
//	z = (0.5, 0.1, -0.1)          a = (0.622459, 0.524979, 0.475021)
//	layer 1: w = (1, -1, 2), b = 0.5
//	z = 1.547522                  a = 0.824556      y = 0, C = 0.339946
//	delta = a a (1-a) = 0.119283
//	errors below: delta w a(1-a) = (0.028032, -0.029746, 0.059493)
func TestHandWorked(t *testing.T) {
	net := New([]int{2, 3, 1}, Sigmoid, Sigmoid)
	copy(net.Weights[0].Data, []float32{0.2, -0.4, 0.1, 0.6, 0.8, -0.2})
	copy(net.Biases[0], []float32{0, 0.1, -0.1})
	copy(net.Weights[1].Data, []float32{1, -1, 2})
	copy(net.Biases[1], []float32{0.5})
	x, y := []float32{1, 0.5}, []float32{0}

	near := func(what string, got, want []float32) {
		t.Helper()
		for i := range want {
			if d := got[i] - want[i]; d > 2e-6 || d < -2e-6 {
				t.Errorf("%s = %v, want %v", what, got, want)
				return
			}
		}
	}
	a := net.Feedforward(x)
	near("output", a, []float32{0.824556})
	near("cost", []float32{float32(Quadratic.Of(a, y))}, []float32{0.339946})
	nabla := net.Backprop(x, y, Quadratic)
	near("nabla_b of the output layer", nabla.Biases[1], []float32{0.119283})
	near("nabla_w of the output layer", nabla.Weights[1].Data, []float32{0.074249, 0.062621, 0.056662})
	near("nabla_b of the hidden layer", nabla.Biases[0], []float32{0.028032, -0.029746, 0.059493})
	near("nabla_w of the hidden layer", nabla.Weights[0].Data,
		[]float32{0.028032, -0.029746, 0.059493, 0.014016, -0.014873, 0.029746})
}
