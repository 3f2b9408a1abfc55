package trainer

import (
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/recipe"
)

// warmth is how long a session warms up: about as long as browsers need.
const warmth = 60 * time.Millisecond

// A warmUp trains a network on meaningless images for a while. A browser compiles a program quickly at first, and then again
// with optimisation where it runs often; so the loops of training are optimised by the time that they are needed. It is done
// in slices, so that a command that comes early is obeyed at once.
type warmUp struct {
	trainer *nn.Trainer
	left    time.Duration
}

func newWarmUp() *warmUp {
	set, s := syntheticImages(100), recipe.Default()
	trainer, err := nn.NewTrainer(s.Network(dataset.MNIST), s.HyperParameters(), set, set, nn.Silence{})
	if err != nil {
		panic("trainer: the default settings cannot be trained")
	}
	return &warmUp{trainer, warmth}
}

// workFor trains for one slice of time, and reports whether more is to be done.
func (w *warmUp) workFor(slice time.Duration) (more bool) {
	began := time.Now()
	for time.Since(began) < slice && w.trainer.Step() != nn.Done {
	}
	w.left -= slice
	return w.left > 0
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
