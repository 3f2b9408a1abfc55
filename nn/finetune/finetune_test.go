package finetune

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/pendigits"
	"inkling/nn/recipe"
)

// written returns n pen digits of these labels, over and over.
func written(n int, seed uint64, labels ...byte) *dataset.Set {
	w := pendigits.NewWriter(seed)
	images, list := make([]byte, n*dataset.MNISTPixels), make([]byte, n)
	for i := range n {
		list[i] = labels[i%len(labels)]
		w.Image(int(list[i]), images[i*dataset.MNISTPixels:(i+1)*dataset.MNISTPixels])
	}
	return dataset.NewSet(dataset.MNIST, images, list)
}

// small are settings of a network that learns pen digits in a moment.
func small() recipe.Settings {
	p, _ := recipe.FindPreset("good")
	s := p.Settings
	s.Hidden, s.Epochs, s.Lambda = []int{20}, 4, 0
	return s
}

// tune teaches a copy of the network and returns it.
func tune(t *testing.T, n *nn.Network, s recipe.Settings, training, own *dataset.Set) *nn.Network {
	t.Helper()
	taught := n.Clone()
	tuner, err := New(taught, s, training, own)
	if err != nil {
		t.Fatal(err)
	}
	done := 0.0
	for tuner.Step() {
		if tuner.Done() < done {
			t.Fatalf("%v of the work is done after %v", tuner.Done(), done)
		}
		done = tuner.Done()
	}
	if tuner.Err() != nil || tuner.Done() != 1 {
		t.Fatalf("%v of the work is done at the end; error %v", tuner.Done(), tuner.Err())
	}
	return taught
}

// TestTuner fine-tunes a network for 0 to 4 on some nines: it then classifies nines, and still
// the other digits. The same drawings give the same network.
func TestTuner(t *testing.T) {
	s := small()
	training, test := written(2000, 1, 0, 1, 2, 3, 4), written(500, 2, 0, 1, 2, 3, 4)
	n := s.Network(dataset.MNIST)
	if err := n.SGD(s.HyperParameters(), training, nil, nn.Silence{}); err != nil {
		t.Fatal(err)
	}
	own := written(20, 3, 9)
	before, known := n.Evaluate(own), n.Evaluate(test)
	taught := tune(t, n, s, training, own)
	if got := taught.Evaluate(own); before != 0 || got < 18 {
		t.Errorf("%d of 20 drawings are read, %d before; expected 18 at least, and none before", got, before)
	}
	if got := taught.Evaluate(test); got < known-10 {
		t.Errorf("%d of 500 are read of what was known, %d before", got, known)
	}
	if d := cmp.Diff(taught.Parameters, tune(t, n, s, training, own).Parameters); d != "" {
		t.Error("the same drawings taught something else")
	}
}

// TestFewDrawings fine-tunes on one drawing, and on a wrong one, which must not outweigh the rest.
func TestFewDrawings(t *testing.T) {
	s := small()
	training := written(2000, 1, 0, 1, 2, 3, 4)
	n := s.Network(dataset.MNIST)
	if err := n.SGD(s.HyperParameters(), training, nil, nn.Silence{}); err != nil {
		t.Fatal(err)
	}
	lie := written(1, 3, 0)
	lie.Labels[0] = 1
	known := n.Evaluate(training)
	if got := tune(t, n, s, training, lie).Evaluate(training); got < known-20 {
		t.Errorf("%d of 2000 are read, %d before", got, known)
	}
}

// TestDiverges fine-tunes with a learning rate at which every network diverges.
func TestDiverges(t *testing.T) {
	s := small()
	s.Eta = 1e9
	tuner, err := New(s.Network(dataset.MNIST), s, written(500, 1, 0, 1), written(5, 3, 9))
	if err != nil {
		t.Fatal(err)
	}
	for tuner.Step() {
	}
	if tuner.Err() == nil {
		t.Error("no error")
	}
}
