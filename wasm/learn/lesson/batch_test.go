package lesson

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"gonum.org/v1/gonum/mat"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/f32"
	"inkling/nn/inspect"
)

var tiny = dataset.Shape{Rows: 3, Cols: 4, Classes: 5}

// images returns a set of n random images.
func images(n int) *dataset.Set {
	rng := f32.NewRand(3, 1)
	pixels, labels := make([]byte, n*tiny.Pixels()), make([]byte, n)
	for i := range pixels {
		pixels[i] = byte(max(0, rng.Float64()*500-245))
	}
	for i := range labels {
		labels[i] = byte(rng.Float64() * float64(tiny.Classes))
	}
	return dataset.NewSet(tiny, pixels, labels)
}

func reader(seed uint64) *nn.Network {
	n := nn.New([]int{tiny.Pixels(), 6, tiny.Classes}, nn.Sigmoid, nn.Sigmoid)
	n.Initialise(nn.Large, seed)
	return n
}

// long returns all numbers of p as one vector, in float64.
func long(p nn.Parameters) *mat.VecDense {
	var v []float64
	for l, w := range p.Weights {
		for _, x := range slices.Concat(w.Data, p.Biases[l]) {
			v = append(v, float64(x))
		}
	}
	return mat.NewVecDense(len(v), v)
}

// TestGrowing checks that each mark is the mean of the single gradients.
func TestGrowing(t *testing.T) {
	set, n := images(1000), reader(1)
	order := make([]int, set.Len())
	for i := range order {
		order[i] = (i*7 + 3) % len(order)
	}
	stops := []int{1, 10, 199, 200, 201, 1000}
	g := NewGrowing(n, set, order, stops, nn.Quadratic)
	for g.Step() {
	}
	if taken, of := g.Taken(); taken != 1000 || of != 1000 || len(g.Marks) != len(stops) {
		t.Fatalf("%d of %d taken, %d marks", taken, of, len(g.Marks))
	}
	sum := mat.NewVecDense(n.Count(), nil)
	x, y := make([]float32, tiny.Pixels()), make([]float32, tiny.Classes)
	for i, k := range order {
		dataset.Inputs(set.Image(k), x)
		clear(y)
		y[set.Labels[k]] = 1
		sum.AddVec(sum, long(n.Backprop(x, y, nn.Quadratic)))
		at := slices.Index(stops, i+1)
		if at < 0 {
			continue
		}
		var mean mat.VecDense
		mean.ScaleVec(1/float64(i+1), sum)
		if d := cmp.Diff(mean.RawVector().Data, long(g.Marks[at].Gradient).RawVector().Data, cmpopts.EquateApprox(0, 1e-6)); d != "" {
			t.Errorf("the gradient of the first %d samples (-want +got):\n%s", i+1, d)
		}
	}
}

func TestCosineAndLength(t *testing.T) {
	p, q := reader(1).Parameters, reader(2).Parameters
	v, w := long(p), long(q)
	cosine := mat.Dot(v, w) / (mat.Norm(v, 2) * mat.Norm(w, 2))
	if got := Cosine(p, q); math.Abs(got-cosine) > 1e-12 {
		t.Errorf("cosine %v, expected %v", got, cosine)
	}
	if got := Length(p); math.Abs(got-mat.Norm(v, 2)) > 1e-9 {
		t.Errorf("length %v, expected %v", got, mat.Norm(v, 2))
	}
	if got := Cosine(p, nn.NewParameters(reader(1).Sizes)); got != 0 {
		t.Errorf("cosine with nothing: %v, expected 0", got)
	}
}

func TestWeightsOf(t *testing.T) {
	n := reader(1)
	want := Weights(n.Parameters, 0).Data[2*tiny.Pixels():][:tiny.Pixels()]
	var got []float64
	for _, x := range WeightsOf(n.Parameters, 0, 2) {
		got = append(got, float64(x))
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the weights of unit 2 are row 2 of the book's matrix (-want +got):\n%s", d)
	}
}

// TestSurvey surveys a network with one dead output.
func TestSurvey(t *testing.T) {
	set, n := images(330), reader(1)
	n.Biases[1][3] = -40
	exam := inspect.NewExam(n, set)
	for exam.Step() {
	}
	got := Survey(exam)
	own, ofClass, never := 0.0, 0, []int{0, 1, 2, 3, 4}
	x := make([]float32, tiny.Pixels())
	for i, label := range set.Labels {
		dataset.Inputs(set.Image(i), x)
		output := n.Feedforward(x)
		never = slices.DeleteFunc(never, func(j int) bool { return j == nn.Answer(output) })
		if label == 1 {
			own += float64(output[1])
			ofClass++
		}
	}
	if want := own / float64(ofClass); math.Abs(got.Own[1]-want) > 1e-9 {
		t.Errorf("the output of class 1 is %v on its own images, expected %v", got.Own[1], want)
	}
	if d := cmp.Diff(never, got.Never); d != "" || !slices.Contains(never, 3) {
		t.Errorf("classes never predicted (-want +got), the dead one among them:\n%s", d)
	}
	if got.Highest[3] > 1e-9 || got.Highest[0] < 0.1 {
		t.Errorf("highest outputs %v: that of the dead unit is expected near 0", got.Highest)
	}
}
