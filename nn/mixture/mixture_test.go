package mixture

import (
	"bytes"
	"testing"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/augment"
	"inkling/nn/dataset"
	"inkling/nn/pendigits"
	"inkling/nn/recipe"
	"inkling/nn/sparse"
)

// written returns a set of n pen digits, 0 to 9 over and over.
func written(n int) *dataset.Set {
	w := pendigits.NewWriter(9)
	images, labels := make([]byte, n*dataset.MNISTPixels), make([]byte, n)
	for i := range n {
		labels[i] = byte(i % 10)
		w.Image(i%10, images[i*dataset.MNISTPixels:(i+1)*dataset.MNISTPixels])
	}
	return dataset.NewSet(dataset.MNIST, images, labels)
}

// expand returns a row as an image.
func expand(x *sparse.Matrix, row sparse.Span) []byte {
	image := make([]byte, dataset.MNISTPixels)
	index, value := x.Row(row)
	for e, i := range index {
		image[i] = value[e]
	}
	return image
}

func count(n int) (index []int) {
	for i := range n {
		index = append(index, i)
	}
	return index
}

// TestEachKind makes samples of only one kind and compares them with those of the
// package for that kind.
func TestEachKind(t *testing.T) {
	const n, seed = 20, 3
	set := written(n)
	distorter, writer := augment.New(1.5, seed), pendigits.NewWriter(seed)
	for _, c := range []struct {
		name   string
		shares Shares
		want   func(i int, image []byte)
	}{
		{"as it is", Shares{}, func(i int, image []byte) { copy(image, set.Image(i)) }},
		{"augmented", Shares{Augment: 1, Strength: 1.5}, func(i int, image []byte) { distorter.Image(set.Image(i), image) }},
		{"pen", Shares{Pen: 1}, func(i int, image []byte) { writer.Image(i%10, image) }},
	} {
		x, rows := New(set, c.shares, seed).Make(count(n))
		want := make([]byte, dataset.MNISTPixels)
		for i, row := range rows {
			c.want(i, want)
			if !bytes.Equal(want, expand(x, row)) {
				t.Errorf("%s: sample %d is not what it should be", c.name, i)
			}
		}
	}
}

func TestShares(t *testing.T) {
	const n = 1000
	set := written(n)
	x, rows := New(set, Shares{Pen: 0.3, Augment: 0.5, Strength: 1}, 1).Make(count(n))
	same := 0
	for i, row := range rows {
		if bytes.Equal(set.Image(i), expand(x, row)) {
			same++
		}
	}
	if fraction := float64(same) / n; fraction < 0.3 || fraction > 0.4 {
		t.Errorf("%.3f of the images are left as they are, want 0.7 x 0.5", fraction)
	}
}

func TestSameSeedSameSamples(t *testing.T) {
	epoch := func(m *Samples) (images []byte) {
		x, rows := m.Make(count(50))
		for _, row := range rows {
			images = append(images, expand(x, row)...)
		}
		return images
	}
	mixture := func(seed uint64) *Samples {
		return New(written(50), Shares{Pen: 0.5, Augment: 0.5, Strength: 1}, seed)
	}
	m := mixture(1)
	first, second := epoch(m), epoch(m)
	if !bytes.Equal(first, epoch(mixture(1))) {
		t.Error("the same seed made other samples")
	}
	if bytes.Equal(first, epoch(mixture(2))) {
		t.Error("another seed made the same samples")
	}
	if bytes.Equal(first, second) {
		t.Error("the next epoch has the same samples")
	}
}

// TestLearns trains on nothing but pen digits, and does not allocate.
func TestLearns(t *testing.T) {
	set, test := written(1000), written(300)
	n := nn.New([]int{dataset.MNISTPixels, 30, dataset.MNISTClasses}, nn.ReLU, nn.Softmax)
	n.Initialise(nn.Scaled, 1)
	h := nn.HyperParameters{Cost: nn.LogLikelihood, Epochs: 5, MiniBatch: 10, Eta: 0.1, Seed: 1}
	m := New(set, Shares{Pen: 0.5, Augment: 0.5, Strength: 1}, 1)
	trainer, err := nn.NewTrainer(n, h, m, nil, nn.Silence{})
	if err != nil {
		t.Fatal(err)
	}
	for trainer.Progress().Epoch < 4 {
		trainer.Step()
	}
	if allocations := testing.AllocsPerRun(50, func() { trainer.Step() }); allocations != 0 {
		t.Errorf("%v allocations a mini-batch, want 0", allocations)
	}
	if right := n.Evaluate(test); right < 200 {
		t.Errorf("%d of 300 are read rightly", right)
	}
}

func TestMisuse(t *testing.T) {
	for _, s := range []Shares{{Pen: -0.1}, {Augment: 1.1}} {
		func() {
			defer func() {
				if got := recover(); got != "mixture: a share is from 0 to 1" {
					t.Errorf("panic %v", got)
				}
			}()
			New(written(1), s, 1)
		}()
	}
}

// BenchmarkMake makes a mini-batch of 32 as the preset pen mixes it.
func BenchmarkMake(b *testing.B) {
	m := New(written(100), Shares{Pen: 0.4, Augment: 0.8, Strength: 1}, 1)
	index, y := count(32), blas32.General{Rows: 32, Cols: 10, Stride: 10, Data: make([]float32, 320)}
	for b.Loop() {
		m.Make(index)
		m.Desired(index, y)
	}
}

// TestOf checks that settings without a mixture learn from the set itself.
func TestOf(t *testing.T) {
	set := dataset.NewSet(dataset.MNIST, make([]byte, dataset.MNISTPixels), []byte{1})
	for key, mixed := range map[string]bool{"good": false, "pen": true} {
		p, _ := recipe.FindPreset(key)
		if samples := Of(p.Settings, set); (samples != nn.Samples(set)) != mixed {
			t.Errorf("%s learns from a %T", key, samples)
		}
	}
}
