package trainer

import (
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/recipe"
)

// warmth is how long a session warms up: about as long as browsers need.
const warmth = 60 * time.Millisecond

// warmUp trains a network on meaningless images. A browser compiles a program quickly at first, and
// then again with optimisation where it runs often; so the loops of training are optimised by the
// time that they are needed.
func warmUp() {
	set, s := syntheticImages(100), recipe.Default()
	trainer, err := nn.NewTrainer(s.Network(dataset.MNIST), s.HyperParameters(), set, set, nn.Silence{})
	if err != nil {
		panic("trainer: the default settings cannot be trained")
	}
	for began := time.Now(); time.Since(began) < warmth && trainer.Step() != nn.Done; {
	}
}

// syntheticImages returns n meaningless images with about as much ink as digits have.
func syntheticImages(n int) *dataset.Set {
	images, labels := make([]byte, n*dataset.MNISTPixels), make([]byte, n)
	for i := range images {
		if i%5 == 0 {
			images[i] = byte(1 + i%255)
		}
	}
	for i := range labels {
		labels[i] = byte(i % dataset.MNISTClasses)
	}
	return dataset.NewSet(dataset.MNIST, images, labels)
}
