package diagnosis

import (
	"testing"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/f32"
)

// blots are images with as much ink as MNIST's.
func blots(n int) *dataset.Set {
	rng := f32.NewRand(1, 1)
	images, labels := make([]byte, n*dataset.MNISTPixels), make([]byte, n)
	for i := range labels {
		labels[i] = byte(i % 10)
		for range 150 {
			images[i*dataset.MNISTPixels+int(rng.Float64()*dataset.MNISTPixels)] = byte(1 + rng.Float64()*254)
		}
	}
	return dataset.NewSet(dataset.MNIST, images, labels)
}

// BenchmarkLook measures the book's network once.
func BenchmarkLook(b *testing.B) {
	n := nn.New([]int{784, 30, 10}, nn.Sigmoid, nn.Sigmoid)
	n.Initialise(nn.Large, 1)
	data := blots(2000)
	e := NewExaminer(n, nn.Quadratic, data.Slice(0, 1000), data.Slice(1000, 2000))
	for b.Loop() {
		e.Begin(0)
		for e.Step() {
		}
	}
}

// BenchmarkEpoch trains it for as many images as MNIST has, to compare with.
func BenchmarkEpoch(b *testing.B) {
	n := nn.New([]int{784, 30, 10}, nn.Sigmoid, nn.Sigmoid)
	n.Initialise(nn.Large, 1)
	for b.Loop() {
		t, err := nn.NewTrainer(n, nn.HyperParameters{Cost: nn.Quadratic, Epochs: 5, MiniBatch: 10, Eta: 3}, blots(10_000), nil, nn.Silence{})
		if err != nil {
			b.Fatal(err)
		}
		for t.Step() != nn.Done {
		}
	}
}
