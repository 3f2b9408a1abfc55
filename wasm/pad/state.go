// Package pad is the pad that a visitor draws on: its strokes, with Undo and by
// keyboard; the way from there to the network's 28 x 28 pixels, which can be
// disturbed; and what the network reads.
package pad

import (
	"slices"
	"strings"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/wasm/ui"
)

// State is what is on the pad and what was read there.
type State struct {
	Paper
	Keys     Keys     // drawing by keyboard
	Prepared Prepared // how the drawing is prepared for the network
	Broken   Broken   // what is done to the image after that, to see whether it is still read

	Image  []byte    // what the network sees
	Output []float32 // what it answers, one number a class; nil on a blank pad
	Reads  int       // how often the network may have read something else

	env     Env
	drawing []Pointer       // who is drawing the last strokes, one each, in their order
	before  ui.Stack[Paper] // what Clear and images took the place of, for Undo
	undone  ui.Stack[sight] // what Undo took back, for Redo
	redrawn int             // how often the pad changed in another way than by more ink
	refused refusal         // why the pad did not take what was dropped on it

	idle    []float32   // what the network would answer to the blank pad; nil on others
	reading *nn.Network // the network that read last
	eye     *nn.Reader  // and reads again
	inputs  [dataset.MNISTPixels]float32
}

// Env is what the pad sees of the rest of the page.
type Env struct {
	Network *nn.Network // that reads, with an input for each pixel and an output for each class; nil while there is none
	Missing string      // why it does not come, or ""
	Rows    int         // of the images that it reads
	Cols    int
	Classes []string
	Hand    bool // the page has the part that takes drawings
}

// Digits are the classes of MNIST.
var Digits = strings.Split("0123456789", "")

// Drawable reports whether the network can be shown a drawing.
func (e *Env) Drawable() bool { return e.Rows == dataset.MNISTRows && e.Cols == dataset.MNISTCols }

// ReadsDigits reports whether the network tells digits apart.
func (e *Env) ReadsDigits() bool { return slices.Equal(e.Classes, Digits) }

// NewState returns a blank pad.
func NewState() State {
	return State{
		Image:    ink.Image(nil),
		Prepared: Prepared{Steps: ink.Full},
		Keys:     newKeys(),
		env:      Env{Rows: dataset.MNISTRows, Cols: dataset.MNISTCols, Classes: Digits},
	}
}

// A Msg is something that has happened to the pad.
type Msg interface{ apply(*State) }

// Update takes a message into account.
func (s *State) Update(m Msg, env Env) {
	s.env = env
	m.apply(s)
}

// Read has the network of the env read the pad.
func (s *State) Read(env Env) {
	s.env = env
	s.read()
}

func (s *State) read() {
	s.Reads++
	s.Image = s.shown(s.Prepared.Steps, s.Broken.Change)
	s.Output, s.idle = nil, nil
	n := s.env.Network
	if n == nil || !s.env.Drawable() {
		return
	}
	if s.reading != n {
		s.reading, s.eye = n, nn.NewReader(n)
	}
	s.compare()
	if output := s.feedforward(s.Image); s.Blank() {
		s.idle = output
	} else {
		s.Output = output
	}
}

// feedforward returns the outputs for an image, until it is called again.
func (s *State) feedforward(image []byte) []float32 {
	dataset.Inputs(image, s.inputs[:])
	return s.eye.Feedforward(s.inputs[:])
}

// Activations returns those of each layer of the network for what is on the pad,
// or nil if it did not read that.
func (s *State) Activations(n *nn.Network) (list [][]float32) {
	if n == nil || s.reading != n || !s.env.Drawable() {
		return nil
	}
	for layer := range n.Sizes {
		list = append(list, s.eye.Activations(layer))
	}
	return list
}

// Answer returns the class that the network answers, and whether it does.
func (s *State) Answer() (class int, ok bool) {
	if s.Output == nil {
		return 0, false
	}
	return nn.Answer(s.Output), true
}
