package lesson

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
)

// A Landscape is the mean cost of some samples as a function of a network's
// weights and biases.
type Landscape struct {
	network *nn.Network // a copy, whose parameters are varied
	cost    nn.Cost
	samples nn.Samples
	reader  *nn.Reader
	x, y    blas32.General
}

// NewLandscape returns the landscape around the network's current parameters.
func NewLandscape(n *nn.Network, s nn.Samples, c nn.Cost) *Landscape {
	n = n.Clone()
	l := &Landscape{network: n, cost: c, samples: s, reader: nn.NewReader(n)}
	l.x, l.y = matrix(s.Len(), n.Sizes[0]), matrix(s.Len(), n.Sizes[n.Layers()])
	index := make([]int, s.Len())
	for i := range index {
		index[i] = i
	}
	s.Inputs(index, l.x)
	s.Desired(index, l.y)
	return l
}

func matrix(rows, cols int) blas32.General {
	return blas32.General{Rows: rows, Cols: cols, Stride: cols, Data: make([]float32, rows*cols)}
}

// Cost returns the mean cost at the current parameters: equation (6).
func (l *Landscape) Cost() float64 {
	sum := 0.0
	for i := range l.x.Rows {
		a := l.reader.Feedforward(l.x.Data[i*l.x.Stride:][:l.x.Cols])
		sum += l.cost.Of(a, l.y.Data[i*l.y.Stride:][:l.y.Cols])
	}
	return sum / float64(l.x.Rows)
}

// Curve returns the cost for each of the values of one weight or bias, with all others unchanged.
func (l *Landscape) Curve(at Place, values []float64) []float64 {
	w := at.Of(l.network.Parameters)
	defer func(v float32) { *w = v }(*w)
	costs := make([]float64, len(values))
	for i, v := range values {
		*w = float32(v)
		costs[i] = l.Cost()
	}
	return costs
}

// Grid returns the cost for values of two weights or biases: row i is for value ys[i] of the
// second.
func (l *Landscape) Grid(first, second Place, xs, ys []float64) [][]float64 {
	w := second.Of(l.network.Parameters)
	defer func(v float32) { *w = v }(*w)
	rows := make([][]float64, len(ys))
	for i, y := range ys {
		*w = float32(y)
		rows[i] = l.Curve(first, xs)
	}
	return rows
}

// A Point is a point on the path of gradient descent.
type Point struct {
	Values []float64 // of the weights and biases that may change
	Slopes []float64 // derivatives of the cost by them
	Cost   float64
}

// Descend returns the path of gradient descent in so many steps of learning rate eta, on all
// samples at once, changing only the weights and biases at these places: the start, and the point
// after each step. It ends early before a number that is not finite.
func (l *Landscape) Descend(places []Place, eta float64, steps int) []Point {
	defer l.network.Copy(l.network.Parameters.Clone())
	path := []Point{l.point(places)}
	for range steps {
		last := path[len(path)-1]
		for i, at := range places {
			*at.Of(l.network.Parameters) -= float32(float32(eta) * float32(last.Slopes[i]))
		}
		p := l.point(places)
		if !p.finite() {
			break
		}
		path = append(path, p)
	}
	return path
}

func (l *Landscape) point(places []Place) Point {
	p := Point{Cost: l.Cost()}
	nabla := l.network.Gradient(l.samples, l.cost)
	for _, at := range places {
		p.Slopes = append(p.Slopes, float64(*at.Of(nabla)))
		p.Values = append(p.Values, float64(*at.Of(l.network.Parameters)))
	}
	return p
}

func (p Point) finite() bool {
	sum := p.Cost
	for _, v := range p.Values {
		sum += v
	}
	return sum-sum == 0 // neither NaN nor infinite
}

// Between returns count evenly spaced numbers, at least two, including both ends.
func Between(from, to float64, count int) []float64 {
	values := make([]float64, count)
	for i := range values {
		values[i] = from + float64(float64(i)*(to-from))/float64(count-1)
	}
	return values
}
