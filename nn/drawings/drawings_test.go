package drawings

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/f32"
	"inkling/nn/ink"
)

// shapes are a bar, a cross, a corner and a triangle.
var shapes = []Drawing{
	{{{X: 50, Y: 0}, {X: 50, Y: 100}}},
	{{{X: 50, Y: 0}, {X: 50, Y: 100}}, {{X: 0, Y: 50}, {X: 100, Y: 50}}},
	{{{X: 0, Y: 0}, {X: 0, Y: 100}, {X: 80, Y: 100}}},
	{{{X: 0, Y: 100}, {X: 50, Y: 0}, {X: 100, Y: 100}, {X: 0, Y: 100}}},
}

// drawn returns n drawings of each shape, each by a hand that is not steady.
func drawn(n int, seed uint64) [][]Drawing {
	rng, classes := f32.NewRand(seed, 100), make([][]Drawing, len(shapes))
	for c, shape := range shapes {
		for range n {
			var d Drawing
			for _, s := range shape {
				var stroke ink.Stroke
				for _, p := range s {
					stroke = append(stroke, ink.Point{X: p.X + float64(8*rng.Normal()), Y: p.Y + float64(8*rng.Normal())})
				}
				d = append(d, stroke)
			}
			classes[c] = append(classes[c], d)
		}
	}
	return classes
}

// inputs returns what a network receives for a drawing.
func inputs(d Drawing) []float32 {
	x := make([]float32, ink.Pixels)
	dataset.Inputs(ink.Image(d), x)
	return x
}

// accuracy returns the percentage of the drawings that the network reads.
func accuracy(n *nn.Network, classes [][]Drawing) float64 {
	read, all := 0, 0
	for c, list := range classes {
		for _, d := range list {
			all++
			if nn.Answer(n.Feedforward(inputs(d))) == c {
				read++
			}
		}
	}
	return 100 * float64(read) / float64(all)
}

// small returns a network to start from, with two hidden layers.
func small() *nn.Network {
	n := nn.New([]int{ink.Pixels, 20, 15, 7}, nn.ReLU, nn.Softmax)
	n.Initialise(nn.Scaled, 5)
	return n
}

// TestTrain learns shapes from three drawings of each, and reads others.
func TestTrain(t *testing.T) {
	n, err := Train(drawn(3, 1), small(), 1)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]int{ink.Pixels, 20, 15, len(shapes)}, n.Sizes); d != "" {
		t.Error(d)
	}
	if got := accuracy(n, drawn(50, 2)); got < 98 {
		t.Errorf("%v%% of other drawings are read, expected 98%%", got)
	}
}

// TestStart compares the network before training with the one it starts from.
func TestStart(t *testing.T) {
	from, classes := small(), drawn(1, 1)
	both, err := New(classes, []*nn.Network{from, nil}, Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	n := both.Networks[0]
	for l := range 2 {
		if !slices.Equal(from.Weights[l].Data, n.Weights[l].Data) || !slices.Equal(from.Biases[l], n.Biases[l]) {
			t.Errorf("hidden layer %d differs from that of the other network", l)
		}
	}
	if d := cmp.Diff([]int{ink.Pixels, 256, 128, len(shapes)}, both.Networks[1].Sizes); d != "" {
		t.Error(d)
	}
}

// TestSameNetwork trains a little, several times: the same arguments give the same network, also
// in company, other options another one, and the network to start from does not change.
func TestSameNetwork(t *testing.T) {
	from := small()
	weights := func(o Options, from ...*nn.Network) []byte {
		trainer, err := New(drawn(2, 1), from, o)
		if err != nil {
			t.Fatal(err)
		}
		for range 150 {
			trainer.Step()
		}
		return trainer.Networks[0].Parameters.Bytes()
	}
	a := weights(Options{Seed: 1}, from)
	if !bytes.Equal(a, weights(Options{Seed: 1}, from)) {
		t.Error("the same drawings and seed gave another network")
	}
	if !bytes.Equal(a, weights(Options{Seed: 1}, from, nil)) {
		t.Error("a network that is trained at the same time changes the network")
	}
	for _, o := range []Options{{Seed: 2}, {Seed: 1, Plain: true}} {
		if bytes.Equal(a, weights(o, from)) {
			t.Errorf("%+v gave the same network", o)
		}
	}
	if !bytes.Equal(from.Bytes(), small().Bytes()) {
		t.Error("the network to start from has changed")
	}
}

// TestSplit counts what is held back, and compares the sets of images.
func TestSplit(t *testing.T) {
	for n, want := range map[int][]int{0: nil, 1: nil, 2: {1}, 4: {3}, 5: {4}, 9: {8}, 10: {4, 9}, 20: {4, 9, 14, 19}} {
		var held []int
		for i := range n {
			if HeldBack(i, n) {
				held = append(held, i)
			}
		}
		if d := cmp.Diff(want, held); d != "" {
			t.Errorf("of %d (-want +got):\n%s", n, d)
		}
	}
	classes := drawn(10, 1)
	train, held := Split(classes)
	if len(train[1]) != 8 || len(held[1]) != 2 {
		t.Fatalf("%d drawings to train on, %d held back", len(train[1]), len(held[1]))
	}
	s := Set(held)
	if !bytes.Equal(s.Image(3), ink.Image(classes[1][9])) || !bytes.Equal(s.Labels, []byte{0, 0, 1, 1, 2, 2, 3, 3}) {
		t.Errorf("the images held back are others; their labels are %v", s.Labels)
	}
}

// TestDone trains to the end: the fraction that is done grows from 0 to 1.
func TestDone(t *testing.T) {
	trainer, err := New(drawn(1, 1), []*nn.Network{small()}, Options{Plain: true})
	if err != nil {
		t.Fatal(err)
	}
	last := trainer.Done()
	if last != 0 {
		t.Errorf("%v is done before the first step", last)
	}
	for trainer.Step() {
		if d := trainer.Done(); d < last || d > 1 {
			t.Fatalf("%v is done after %v", d, last)
		} else {
			last = d
		}
	}
	if trainer.Done() != 1 || trainer.Err() != nil {
		t.Errorf("%v is done at the end, error %v", trainer.Done(), trainer.Err())
	}
}

func TestErrors(t *testing.T) {
	bar := shapes[0]
	for _, c := range []struct {
		classes [][]Drawing
		want    string
	}{
		{[][]Drawing{{bar}}, "1 classes of 28 x 28 pixels, expected 2 to 62 classes of 1 x 1 to 64 x 64 pixels"},
		{[][]Drawing{{bar}, nil}, "class 2 has no drawings: draw it, or remove the class"},
		{[][]Drawing{{bar, nil}, {bar}}, "drawing 2 of class 1 is blank: draw it, or remove it"},
		{[][]Drawing{{bar}, {{{{X: math.NaN()}}}}}, "drawing 1 of class 2 is blank: draw it, or remove it"},
	} {
		if _, err := Train(c.classes, nil, 1); err == nil || err.Error() != c.want {
			t.Errorf("error %v, expected %s", err, c.want)
		}
	}
}

func TestMisuse(t *testing.T) {
	for _, sizes := range [][]int{{ink.Pixels, 10}, {100, 20, 10}} {
		func() {
			defer func() {
				if got := recover(); got != "drawings: the network to start from needs 784 inputs and a hidden layer" {
					t.Errorf("%v: panic %v", sizes, got)
				}
			}()
			New(drawn(1, 1), []*nn.Network{nn.New(sizes, nn.ReLU, nn.Softmax)}, Options{})
		}()
	}
}

// TestSamples counts the samples of classes with one drawing and with three: each class
// is as frequent, and its drawings take turns.
func TestSamples(t *testing.T) {
	classes := drawn(3, 1)[:3]
	classes[1] = classes[1][:1]
	shape := dataset.Shape{Rows: ink.Rows, Cols: ink.Cols, Classes: 3}
	s := newSamples(shape, classes, Options{Seed: 1})
	if s.Len() != 2001 {
		t.Errorf("%d samples, expected 2001", s.Len())
	}
	index := []int{0, 1, 2, 3, 4, 5, 6, 9}
	x := blas32.General{Rows: 8, Cols: ink.Pixels, Stride: ink.Pixels, Data: make([]float32, 8*ink.Pixels)}
	y := blas32.General{Rows: 8, Cols: 3, Stride: 4, Data: make([]float32, 8*4)}
	for i := range y.Data {
		y.Data[i] = 9
	}
	s.Inputs(index, x)
	s.Desired(index, y)
	for row, want := range []struct{ class, drawing int }{{0, 0}, {1, 0}, {2, 0}, {0, 1}, {1, 0}, {2, 1}, {0, 2}, {0, 0}} {
		oneHot := []float32{0, 0, 0, 9}
		oneHot[want.class] = 1
		if d := cmp.Diff(oneHot, y.Data[4*row:4*row+4]); d != "" {
			t.Errorf("sample %d: %s", index[row], d)
		}
		// normalising may round a grey up that it otherwise rounds down
		off, pixels := 0.0, inputs(classes[want.class][want.drawing])
		for i, v := range x.Data[row*ink.Pixels : (row+1)*ink.Pixels] {
			off = max(off, math.Abs(float64(v-pixels[i])))
		}
		if off > 0.01 {
			t.Errorf("sample %d differs from its drawing by %v", index[row], off)
		}
	}
}

// TestSameBytes pins the distorted images to the byte, natively and in wasm.
func TestSameBytes(t *testing.T) {
	const want = "707d9bf6929b4ce0"
	d, h, image := newDistorter(7), sha256.New(), make([]byte, ink.Pixels)
	for i := range 100 {
		d.image(normalised(shapes[i%len(shapes)]), image)
		h.Write(image)
	}
	if got := fmt.Sprintf("%x", h.Sum(nil))[:16]; got != want {
		t.Errorf("digest %s, want %s", got, want)
	}
}

// TestDistorted compares distorted crosses with each other and with the cross: no two
// are the same, and on average they differ by the right amount.
func TestDistorted(t *testing.T) {
	const n = 200
	cross := ink.Image(shapes[1])
	d, image, seen, mean := newDistorter(1), make([]byte, ink.Pixels), map[string]bool{}, 0.0
	for range n {
		d.image(normalised(shapes[1]), image)
		seen[string(image)] = true
		off, sum := 0.0, 0.0
		for i, v := range image {
			off += math.Abs(float64(v) - float64(cross[i]))
			sum += float64(cross[i])
		}
		mean += off / sum / n
	}
	if len(seen) != n || mean < 0.5 || mean > 1.2 {
		t.Errorf("%d of %d crosses differ, by %.2f of the ink on average", len(seen), n, mean)
	}
}

// TestPointsThatInkLeavesOut adds points without a position, or too far away.
func TestPointsThatInkLeavesOut(t *testing.T) {
	with := Drawing{append(ink.Stroke{{X: math.NaN()}, {X: 2e9, Y: 50}, {X: 3, Y: math.Inf(-1)}}, shapes[2][0]...)}
	if d := cmp.Diff(normalised(shapes[2]), normalised(with)); d != "" {
		t.Error(d)
	}
}

func TestDoesNotAllocate(t *testing.T) {
	s := newSamples(dataset.Shape{Rows: ink.Rows, Cols: ink.Cols, Classes: len(shapes)}, drawn(2, 1), Options{Seed: 1})
	index := []int{0, 1, 2, 3, 4, 5, 6, 7}
	for range 20 {
		s.Make(index)
	}
	if n := testing.AllocsPerRun(50, func() { s.Make(index) }); n > 0.1 {
		t.Errorf("%v allocations a mini-batch, want 0", n)
	}
}

// BenchmarkTrain takes as long as training on the drawings of a person.
func BenchmarkTrain(b *testing.B) {
	for b.Loop() {
		if _, err := Train(drawn(20, 1), nil, 1); err != nil {
			b.Fatal(err)
		}
	}
}
