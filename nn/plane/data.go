package plane

import (
	"math"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/f32"
	"inkling/nn/phrase"
)

// A Point is one sample.
type Point struct {
	X1, X2 float32 // coordinates; X2 is 0 with one axis
	Class  int     // of Classify, from 0
	Value  float32 // of Fit
}

// Data are the points of a data set.
type Data struct {
	Task     Task
	Axes     int // coordinates of a point, 1 or 2
	Classes  int // of Classify
	Training []Point
	Test     []Point
}

// The limits of the points of a data set.
const (
	MinPoints = 2
	MaxPoints = 10_000
)

// The random streams of a seed; those of package nn have small numbers.
const (
	pointStream = 101
	noiseStream = 102
	splitStream = 103
)

// displacement is the standard deviation of the displacement of points at a noise of 1.
const displacement = Extent / 2

// Make makes the data of the settings. Classes have equally many points, as far as
// their number allows. Noise displaces a point, or changes its value: both by a normal
// deviate. Its class remains that of its place without noise.
func (s Settings) Make() (Data, error) {
	if err := s.Check(); err != nil {
		return Data{}, err
	}
	set, ok := FindSet(s.Data)
	if !ok {
		return Data{}, phrase.Errorf("the points are missing: draw them, or open a CSV file")
	}
	d := Data{Task: set.Task, Axes: set.Axes, Classes: s.Classes}
	r, noise := f32.NewRand(s.Seed, pointStream), f32.NewRand(s.Seed, noiseStream)
	amount := float64(s.Noise) / 100
	points := make([]Point, s.Points)
	for i := range points {
		if set.Task == Classify {
			class := i % s.Classes
			x1, x2 := set.point(r, class, s.Classes)
			x1 += float64(amount * displacement * noise.Normal())
			x2 += float64(amount * displacement * noise.Normal())
			points[i] = Point{X1: inPlane(x1), X2: inPlane(x2), Class: class}
			continue
		}
		x1, x2 := between(r, -Extent, Extent), 0.0
		if set.Axes == 2 {
			x2 = between(r, -Extent, Extent)
		}
		y := set.value(x1, x2) + float64(amount*noise.Normal())
		points[i] = Point{X1: float32(x1), X2: float32(x2), Value: float32(y)}
	}
	d.Training, d.Test = s.split(points)
	return d, nil
}

// inPlane returns the nearest coordinate inside the plane.
func inPlane(x float64) float32 { return float32(max(-Extent, min(Extent, x))) }

// Use returns given points as data, about as many of them for testing as the settings say. At least one is for training.
func (s Settings) Use(points []Point) (Data, error) {
	s.Points = len(points)
	if err := s.Check(); err != nil {
		return Data{}, err
	}
	d := Data{Task: s.Task(), Axes: s.Axes(), Classes: s.Classes}
	for i, p := range points {
		if d.Task == Classify && (p.Class < 0 || p.Class >= s.Classes) {
			return Data{}, phrase.Errorf("point %d is of class %d, expected 0 to %d", i+1, p.Class, s.Classes-1)
		}
	}
	// Each point is drawn by itself, so that one more point does not change what the others are for.
	r := f32.NewRand(s.Seed, splitStream)
	for i, p := range points {
		tests := r.Float64()*100 < float64(s.Test)
		if tests && (len(d.Training) > 0 || i < len(points)-1) {
			d.Test = append(d.Test, p)
		} else {
			d.Training = append(d.Training, p)
		}
	}
	return d, nil
}

// split shuffles the points and takes some of them for testing, so that at least one
// remains for training.
func (s Settings) split(points []Point) (training, test []Point) {
	index := make([]int, len(points))
	for i := range index {
		index[i] = i
	}
	f32.NewRand(s.Seed, splitStream).Shuffle(index)
	tests := min((len(points)*s.Test+50)/100, len(points)-1)
	for i, k := range index {
		if i < tests {
			test = append(test, points[k])
		} else {
			training = append(training, points[k])
		}
	}
	return training, test
}

// Samples returns points as samples for a network with these inputs and outputs of this
// activation. Two classes may have one output, which then has the extremes of the
// activation for them, 0 and 1 or -1 and 1; otherwise each class has an output. It
// returns nil if there are no points.
func (d Data) Samples(points []Point, in Inputs, outputs int, f nn.Activation) nn.Samples {
	if len(points) == 0 {
		return nil
	}
	v := nn.Vectors{X: matrix(len(points), in.Count()), Y: matrix(len(points), outputs)}
	low := float32(0)
	if f == nn.Tanh {
		low = -1
	}
	for i, p := range points {
		in.Of(p.X1, p.X2, v.X.Data[i*v.X.Stride:])
		y := v.Y.Data[i*outputs : (i+1)*outputs]
		if d.Task == Fit {
			y[0] = p.Value
			continue
		}
		for j := range y {
			y[j] = low
		}
		if outputs > 1 {
			y[p.Class] = 1
		} else if p.Class == 1 {
			y[0] = 1
		}
	}
	return v
}

func matrix(rows, cols int) blas32.General {
	return blas32.General{Rows: rows, Cols: cols, Stride: cols, Data: make([]float32, rows*cols)}
}

// Answer returns the class that the outputs stand for: see Samples. It is -1 if an
// output is not a number.
func Answer(outputs []float32, f nn.Activation) int {
	for _, a := range outputs {
		if math.IsNaN(float64(a)) {
			return -1
		}
	}
	if len(outputs) > 1 {
		return nn.Answer(outputs)
	}
	middle := float32(0.5)
	if f == nn.Tanh {
		middle = 0
	}
	if outputs[0] > middle {
		return 1
	}
	return 0
}
