// Package drawings trains a network to classify what a person draws, from a few
// drawings of each class: letters, shapes, signs.
//
// Twenty drawings of a class are few. Two things make up for it. The network never
// sees a drawing twice: the strokes themselves are distorted, differently each time,
// and only then drawn as an image. And it need not begin with random weights: the
// hidden layers of a network that reads digits detect strokes, corners and loops,
// which letters have as well, so training starts from them and only the output
// layer is new. TestLetters has the accuracies on letters that people drew.
//
// Out of scope: measuring how well the network reads; fine-tuning a network that
// must keep what it knows, which is package finetune.
package drawings

import (
	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/phrase"
)

// A Drawing is the strokes of one letter or shape, in any unit.
type Drawing = []ink.Stroke

// hidden are the hidden layers of a network that starts from random weights, the
// same as those of the preset "pen".
var hidden = []int{256, 128}

// The samples of an epoch: distorted drawings, as many of each class.
const epochSamples = 2000

// HyperParameters returns the hyper-parameters, tuned with letters that people drew. They do not
// depend on the number of classes or drawings, nor does the time that training takes.
func HyperParameters(seed uint64) nn.HyperParameters {
	return nn.HyperParameters{
		Cost: nn.LogLikelihood, Epochs: 20, MiniBatch: 16,
		Eta: 0.1, Decay: 0.15, Lambda: 2, Momentum: 0.7, Seed: seed,
	}
}

// Train returns a network trained on the drawings; see New.
func Train(classes [][]Drawing, from *nn.Network, seed uint64) (*nn.Network, error) {
	t, err := New(classes, []*nn.Network{from}, Options{Seed: seed})
	if err != nil {
		return nil, err
	}
	for t.Step() {
	}
	return t.Networks[0], t.Err()
}

// Options say how networks are trained. The zero value distorts.
type Options struct {
	Seed  uint64
	Plain bool // the drawings are not distorted
}

// A Trainer trains one or several networks on the same distorted drawings, step by step.
// Drawing the images takes most of the time, so a second network takes little more.
type Trainer struct {
	Networks []*nn.Network
	trainers []*nn.Trainer
}

// New returns a trainer of a network for each of from. Output c is for class c, whose
// drawings are classes[c]. A network reads what ink.Image returns.
//
// Its hidden layers start as those of the network in from, which remains as it is. If
// that is nil, they start from random weights, and the network becomes less accurate.
// New panics if from has no hidden layer or its inputs are not the pixels of an image.
// The same arguments give the same networks, each as if it were trained alone.
func New(classes [][]Drawing, from []*nn.Network, o Options) (*Trainer, error) {
	shape := dataset.Shape{Rows: ink.Rows, Cols: ink.Cols, Classes: len(classes)}
	if err := check(shape, classes); err != nil {
		return nil, err
	}
	t, s := &Trainer{}, newSamples(shape, classes, o)
	s.sharers = len(from)
	for _, f := range from {
		n := start(shape, f, o.Seed)
		trainer, err := nn.NewTrainer(n, HyperParameters(o.Seed), s, nil, nn.Silence{})
		if err != nil {
			return nil, err
		}
		t.Networks, t.trainers = append(t.Networks, n), append(t.trainers, trainer)
	}
	return t, nil
}

// Step trains each network on the next mini-batch, and reports whether there is more to
// do.
func (t *Trainer) Step() (more bool) {
	for _, trainer := range t.trainers {
		more = trainer.Step() != nn.Done || more
	}
	return more
}

// Done returns the fraction of the work that is done.
func (t *Trainer) Done() float64 {
	p := t.trainers[0].Progress()
	return min(1, (float64(p.Epoch)+float64(p.MiniBatch)/float64(p.MiniBatches))/float64(HyperParameters(0).Epochs))
}

// Err returns the *nn.Diverged error that ended the training of a network, or nil.
func (t *Trainer) Err() error {
	for _, trainer := range t.trainers {
		if err := trainer.Err(); err != nil {
			return err
		}
	}
	return nil
}

// check returns an error unless every class has drawings, and every drawing a point.
func check(shape dataset.Shape, classes [][]Drawing) error {
	if err := shape.Check(); err != nil {
		return err
	}
	for c, drawings := range classes {
		if len(drawings) == 0 {
			return phrase.Errorf("class %d has no drawings: draw it, or remove the class", c+1)
		}
		for i, d := range drawings {
			if blank(d) {
				return phrase.Errorf("drawing %d of class %d is blank: draw it, or remove it", i+1, c+1)
			}
		}
	}
	return nil
}

// blank reports whether the drawing has no ink.
func blank(d Drawing) bool {
	for _, v := range ink.Image(d) {
		if v != 0 {
			return false
		}
	}
	return true
}

// start returns the initial network. The output layer starts from random weights, and
// so do all layers if from is nil.
func start(shape dataset.Shape, from *nn.Network, seed uint64) *nn.Network {
	if from == nil {
		n := nn.New(append(append([]int{shape.Pixels()}, hidden...), shape.Classes), nn.ReLU, nn.Softmax)
		n.Initialise(nn.Scaled, seed)
		return n
	}
	last := from.Layers() - 1
	if last < 1 || from.Sizes[0] != shape.Pixels() {
		panic("drawings: the network to start from needs 784 inputs and a hidden layer")
	}
	n := nn.New(append(from.Sizes[:last+1:last+1], shape.Classes), from.Hidden, nn.Softmax)
	n.Initialise(nn.Scaled, seed)
	nn.Parameters{Weights: n.Weights[:last], Biases: n.Biases[:last]}.Copy(from.Parameters)
	return n
}
