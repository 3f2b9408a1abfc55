package adopt

import (
	"math"
	"slices"

	"inkling/nn"
	"inkling/nn/dataset"
)

// A Trial is a possibility, and how it reads test images.
type Trial struct {
	Choices
	Correct int
	misfit  float64 // of the activation of the outputs
}

// TrialImages are enough to tell possibilities apart.
const TrialImages = 200

// Propose tries what neither the file nor c says on test images, and returns the trials, the best first. Between equally
// good ones, the usual is first: sigmoid units, inputs from 0 to 1.
func (f *File) Propose(c Choices, images *dataset.Set) ([]Trial, error) {
	c = c.or(f.said)
	images = images.Slice(0, min(TrialImages, images.Len()))
	var trials []Trial
	for _, hidden := range either(c.Hidden, nn.Sigmoid, nn.Tanh, nn.ReLU) {
		for _, cost := range either(c.Cost, nn.Quadratic, nn.LogLikelihood) {
			for _, turned := range f.turnings(c.Turned) {
				for _, in := range inputsOf(c.Inputs) {
					t := Trial{Choices: Choices{Hidden: &hidden, Cost: &cost, Turned: &turned, Inputs: in}}
					m, err := f.Model(t.Choices)
					if err != nil {
						return nil, err
					}
					t.measure(m.Network, images)
					trials = append(trials, t)
				}
			}
		}
	}
	slices.SortStableFunc(trials, func(a, b Trial) int {
		switch x, y := a.score(images.Len()), b.score(images.Len()); {
		case x != y:
			return y - x
		case a.misfit < b.misfit:
			return -1
		case a.misfit > b.misfit:
			return 1
		}
		return 0
	})
	return trials, nil
}

// score returns the correct images, less one in 25 for inputs that are not from 0 to 1: those are usual, and a network may
// read about as well with others.
func (t *Trial) score(images int) int {
	if t.Inputs == Unit {
		return t.Correct
	}
	return t.Correct - images/25
}

// either returns the value that is known, or all that are possible.
func either[T any](known *T, all ...T) []T {
	if known != nil {
		return []T{*known}
	}
	return all
}

func (f *File) turnings(known *bool) []bool {
	if !f.square {
		return []bool{f.turned}
	}
	return either(known, false, true)
}

func inputsOf(known Input) []Input {
	if known != AnyInput {
		return []Input{known}
	}
	return []Input{Unit, Standard, Centred, Bytes}
}

// softmaxMisfit is the misfit of softmax outputs. That of sigmoid outputs is 0.04 to 0.05 for networks that were trained with
// them (the book's and 784-16-16-10), and above 3 for networks that were trained with softmax.
const softmaxMisfit = 0.5

// measure makes the network read the images. Sigmoid outputs add up to about 1 if the network was trained with them.
func (t *Trial) measure(n *nn.Network, images *dataset.Set) {
	reader, x := nn.NewReader(n), make([]float32, n.Sizes[0])
	for i := range images.Len() {
		dataset.Inputs(images.Image(i), x)
		output := reader.Feedforward(x)
		if nn.Answer(output) == int(images.Labels[i]) {
			t.Correct++
		}
		sum := 0.
		for _, a := range output {
			sum += float64(a)
		}
		t.misfit += math.Abs(sum-1) / float64(images.Len())
	}
	if n.Output == nn.Softmax {
		t.misfit = softmaxMisfit
	}
}

// Clear reports whether the best trial is good, and better than those with another activation or order of axes by one in 50
// images.
func Clear(trials []Trial, images int) bool {
	best := trials[0]
	if 2*best.Correct < images {
		return false
	}
	for _, t := range trials[1:] {
		if same := *t.Hidden == *best.Hidden && *t.Turned == *best.Turned; !same && (best.Correct-t.Correct)*50 < images {
			return false
		}
	}
	return true
}

// Rival returns the best trial with another activation or order of axes than the first, or the last trial.
func Rival(trials []Trial) Trial {
	best := trials[0]
	for _, t := range trials {
		if *t.Hidden != *best.Hidden || *t.Turned != *best.Turned {
			return t
		}
	}
	return trials[len(trials)-1]
}
