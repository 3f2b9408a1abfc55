package inspect

import (
	"cmp"
	"math"
	"os"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/f32"
	"inkling/nn/model"
)

var shape = dataset.Shape{Rows: 4, Cols: 5, Classes: 3}

// scribbles are images of chance, with labels of chance.
func scribbles(n int) *dataset.Set {
	rng := f32.NewRand(1, 2)
	images, labels := make([]byte, n*shape.Pixels()), make([]byte, n)
	for i := range images {
		images[i] = byte(max(0, 400*rng.Float64()-150))
	}
	for i := range labels {
		labels[i] = byte(3 * rng.Float64())
	}
	return dataset.NewSet(shape, images, labels)
}

func network(hidden, output nn.Activation, sizes ...int) *nn.Network {
	n := nn.New(sizes, hidden, output)
	n.Initialise(nn.Large, 4)
	return n
}

func TestExam(t *testing.T) {
	set, n := scribbles(257), network(nn.Sigmoid, nn.Sigmoid, 20, 6, 3)
	e := NewExam(n, set)
	for e.Step() {
	}
	if e.Step() {
		t.Error("there is something to be examined for ever")
	}
	want, right, reader, x := [][]int{{0, 0, 0}, {0, 0, 0}, {0, 0, 0}}, 0, nn.NewReader(n), make([]float32, 20)
	for i, label := range set.Labels {
		dataset.Inputs(set.Image(i), x)
		output := reader.Feedforward(x)
		if d := gocmp.Diff(output, e.Output(i)); d != "" {
			t.Fatalf("image %d: %s", i, d)
		}
		want[label][nn.Answer(output)]++
	}
	if d := gocmp.Diff(want, e.Confusion()); d != "" {
		t.Error(d)
	}
	for class := range 3 {
		right += want[class][class]
	}
	if got := n.Evaluate(set); got != right {
		t.Errorf("%d right, package nn says %d", right, got)
	}
}

// TestCases compares the images of each case with those found the slow way.
func TestCases(t *testing.T) {
	set := scribbles(300)
	e := NewExam(network(nn.Sigmoid, nn.Softmax, 20, 3), set)
	for e.Step() {
	}
	for was := Any; was < 3; was++ {
		for read := Wrong; read < 3; read++ {
			var want []int
			for i, label := range set.Labels {
				a := e.Answer(i)
				if (was == Any || was == int(label)) && (read == Any || read == a || read == Wrong && a != int(label)) {
					want = append(want, i)
				}
			}
			got := e.Images(Case{was, read})
			sure := func(i int) float32 { return slices.Max(e.Output(i)) }
			if !slices.IsSortedFunc(got, func(i, j int) int { return cmp.Or(cmp.Compare(sure(j), sure(i)), cmp.Compare(i, j)) }) {
				t.Errorf("case %d, %d: the surest answers do not come first", was, read)
			}
			slices.Sort(got)
			if d := gocmp.Diff(want, got); d != "" {
				t.Errorf("case %d, %d: %s", was, read, d)
			}
		}
	}
	for _, c := range []Case{{-2, 0}, {3, 0}, {0, -3}, {0, 3}} {
		if c.Check(3) {
			t.Errorf("%+v is accepted", c)
		}
	}
	if !(Case{2, Wrong}).Check(3) {
		t.Error("a case is refused")
	}
}

// TestStrongest compares with sorting everything.
func TestStrongest(t *testing.T) {
	n := network(nn.Sigmoid, nn.Sigmoid, 70, 50, 3)
	a := make([]float32, 70)
	rng := f32.NewRand(3, 3)
	for i := range a {
		a[i] = float32(max(0, rng.Float64()-0.5))
	}
	for _, active := range [][]float32{nil, a} {
		var all []Edge
		for i := range 70 {
			for j := range 50 {
				v := n.Weights[0].Data[i*n.Weights[0].Stride+j]
				if active != nil {
					v *= a[i]
				}
				if v != 0 {
					all = append(all, Edge{i, j, v})
				}
			}
		}
		all = cut(all, len(all))
		for _, most := range []int{1, 7, 100, 2000, 10000} {
			if d := gocmp.Diff(all[:min(most, len(all))], Strongest(n.Weights[0], active, most)); d != "" {
				t.Errorf("%d: %s", most, d)
			}
		}
	}
}

// TestStrongestOfMany finds the most active units of a layer that is too large to show completely.
func TestStrongestOfMany(t *testing.T) {
	w := blas32.General{Rows: 1000, Cols: 600, Stride: 600, Data: slices.Repeat([]float32{1}, 600_000)}
	a := slices.Repeat([]float32{0.5}, 1000)
	a[900], a[3] = 1, 0.75
	a[500] = 0.25 // too little for anybody to look at the weights, however large
	copy(w.Data[500*600:], slices.Repeat([]float32{1000}, 600))
	got := Strongest(w, a, 1200)
	if len(got) != 1200 || got[0].From != 900 || got[600].From != 3 {
		t.Errorf("%d edges, the first of %d, then of %d", len(got), got[0].From, got[600].From)
	}
}

// TestWeigh checks that the sum is the weighted input of the network's own activation.
func TestWeigh(t *testing.T) {
	n := network(nn.ReLU, nn.Softmax, 20, 30, 3)
	r, x, products := nn.NewReader(n), make([]float32, 20), make([]float32, 20)
	dataset.Inputs(scribbles(1).Image(0), x)
	r.Feedforward(x)
	for j := range 30 {
		s := Weigh(n.Weights[0], n.Biases[0], j, x, products)
		if got := r.Activations(1)[j]; got != max(0, s.Z) {
			t.Errorf("unit %d: z %v, but its activation is %v", j, s.Z, got)
		}
		if d := s.For + s.Against + s.Bias - s.Z; s.For < 0 || s.Against > 0 || math.Abs(float64(d)) > 1e-4 {
			t.Errorf("unit %d: %+v", j, s)
		}
		for i, p := range products {
			if p != x[i]*n.Weights[0].Data[i*n.Weights[0].Stride+j] {
				t.Errorf("unit %d, input %d: product %v", j, i, p)
			}
		}
	}
	column := make([]float32, 20)
	Column(n.Weights[0], 7, column)
	if column[2] != n.Weights[0].Data[2*n.Weights[0].Stride+7] {
		t.Error("the weights are those of another unit")
	}
}

// TestAscent climbs with the pre-trained networks: each reads the digit that was wished for, from any noise, and the same
// seed gives the same image.
func TestAscent(t *testing.T) {
	for _, key := range []string{"good", "pen"} {
		file, err := os.ReadFile("../../site/models/" + key + ".safetensors")
		if err != nil {
			t.Fatal(err)
		}
		m, err := model.Decode(file)
		if err != nil {
			t.Fatal(err)
		}
		for digit := range 10 {
			a, b := NewAscent(m.Network, dataset.MNIST, digit, 5), NewAscent(m.Network, dataset.MNIST, digit, 5)
			_, before := a.Image()
			for range 150 {
				a.Step()
				b.Step()
			}
			pixels, after := a.Image()
			if again, _ := b.Image(); !slices.Equal(pixels, again) {
				t.Errorf("%s: the image of the %d is not the same again", key, digit)
			}
			if nn.Answer(after) != digit || after[digit] < 0.9 || after[digit] <= before[digit] || a.Steps() != 150 {
				t.Errorf("%s: the image of the %d is read as %v, at first as %v", key, digit, after, before)
			}
			if size := rms(a.x); size > 0.3163 {
				t.Errorf("%s: ink %v", key, size)
			}
		}
	}
}

// TestFlat climbs where the gradient is zero or not a number.
func TestFlat(t *testing.T) {
	for _, weight := range []float32{0, float32(math.Inf(1)), float32(math.NaN())} {
		n := nn.New([]int{20, 3}, nn.Sigmoid, nn.Sigmoid)
		for i := range n.Weights[0].Data {
			n.Weights[0].Data[i] = weight
		}
		a := NewAscent(n, shape, 1, 1)
		a.Step()
		for _, v := range a.x {
			if !(v >= 0 && v <= 1) {
				t.Fatalf("weights of %v: a pixel is %v", weight, v)
			}
		}
	}
}
