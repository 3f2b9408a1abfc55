package lesson

import (
	"math"

	"inkling/nn"
	"inkling/nn/dataset"
)

// A Growing computes the mean gradient of more and more samples: of one, of a mini-batch, of all.
// It shows how well the gradient of few samples estimates that of all.
type Growing struct {
	Marks []Mark // the mean gradients at the stops, as far as computed

	network *nn.Network
	samples *dataset.Set
	order   []int
	stops   []int
	cost    nn.Cost
	sum     nn.Parameters
	taken   int
}

// A Mark is the mean gradient of the first samples.
type Mark struct {
	Samples  int
	Gradient nn.Parameters
}

// partOfGradient is the number of samples in a step: a few milliseconds.
const partOfGradient = 200

// NewGrowing returns a Growing for the network, which must not change. It takes the samples in that
// order and adds a Mark at each of the stops, which are ascending and at most len(order).
func NewGrowing(n *nn.Network, samples *dataset.Set, order, stops []int, c nn.Cost) *Growing {
	if len(stops) == 0 || stops[len(stops)-1] > len(order) {
		panic(badStops)
	}
	return &Growing{network: n, samples: samples, order: order, stops: stops, cost: c, sum: nn.NewParameters(n.Sizes)}
}

const badStops = "lesson: a growing gradient needs stops, and a sample for each"

// Step adds some samples and reports whether there are more.
func (g *Growing) Step() (more bool) {
	stop := g.stops[len(g.Marks)]
	end := min(g.taken+partOfGradient, stop)
	part := g.network.Gradient(g.samples.Pick(g.order[g.taken:end]), g.cost)
	add(g.sum, part, float32(end-g.taken))
	g.taken = end
	if end == stop {
		mean := nn.NewParameters(g.network.Sizes)
		add(mean, g.sum, 1/float32(end))
		g.Marks = append(g.Marks, Mark{end, mean})
	}
	return len(g.Marks) < len(g.stops)
}

// Taken returns the number of samples added, and of all to be added.
func (g *Growing) Taken() (taken, of int) { return g.taken, g.stops[len(g.stops)-1] }

// add adds times q to p.
func add(p, q nn.Parameters, times float32) {
	for l, w := range p.Weights {
		addTo(w.Data, q.Weights[l].Data, times)
		addTo(p.Biases[l], q.Biases[l], times)
	}
}

func addTo(to, v []float32, times float32) {
	for i, x := range v {
		to[i] += float32(times * x)
	}
}

// Length returns the Euclidean norm of all parameters as one vector.
func Length(p nn.Parameters) float64 { return math.Sqrt(dot(p, p)) }

// Cosine returns the cosine of the angle between two gradients of the same shape: 1 for the same
// direction, 0 for orthogonal ones or if one is zero.
func Cosine(p, q nn.Parameters) float64 {
	if lengths := Length(p) * Length(q); lengths > 0 {
		return dot(p, q) / lengths
	}
	return 0
}

func dot(p, q nn.Parameters) (sum float64) {
	for l, w := range p.Weights {
		sum += dotOf(w.Data, q.Weights[l].Data) + dotOf(p.Biases[l], q.Biases[l])
	}
	return sum
}

func dotOf(v, w []float32) (sum float64) {
	for i, x := range v {
		sum += float64(float64(x) * float64(w[i]))
	}
	return sum
}

// WeightsOf returns the weights of one unit, one for each unit of the previous layer. In the first
// layer they are an image.
func WeightsOf(p nn.Parameters, layer, unit int) []float32 {
	w := p.Weights[layer]
	v := make([]float32, w.Rows)
	for j := range v {
		v[j] = w.Data[j*w.Stride+unit]
	}
	return v
}
