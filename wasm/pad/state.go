// Package pad is the drawing pad: its strokes, with Undo and the keyboard; their preparation to the
// network's 28 x 28 pixels, with steps that can be switched off; and the network's answer.
package pad

import (
	"slices"
	"strings"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/wasm/ui"
)

// State is what is on the pad and the network's answer.
type State struct {
	Paper
	Keys     Keys     // drawing by keyboard
	Prepared Prepared // how the drawing is prepared for the network
	Broken   Broken   // how the prepared image is changed, to see whether it is still read

	Image  []byte    // what the network sees
	Output []float32 // its outputs, one for each class; nil on a blank pad
	Reads  int       // how often the answer may have changed

	env     Env
	drawing []Pointer         // pointers drawing the last strokes, in order
	before  ui.Stack[Paper]   // earlier papers, for Undo
	undone  ui.Stack[pastPad] // what Undo took back, for Redo
	redrawn int               // number of changes other than added ink
	refused refusal           // message on what was dropped on the pad

	idle    []float32   // the outputs for a blank pad; nil on others
	reading *nn.Network // the network that read last
	reader  *nn.Reader  // its reader
	inputs  [dataset.MNISTPixels]float32
}

// Env is what the pad needs of the rest of the page.
type Env struct {
	Network *nn.Network // the active network, which fits Rows, Cols and Classes, or nil
	Missing string      // why it did not load, or ""
	Rows    int         // of the images that it reads
	Cols    int
	Classes []string
	Hand    bool   // the page has the section that opens drawings
	Asked   string // what to draw, or ""
}

// Digits are the classes of MNIST.
var Digits = strings.Split("0123456789", "")

// Drawable reports whether the network reads images of the pad's size.
func (e *Env) Drawable() bool { return e.Rows == dataset.MNISTRows && e.Cols == dataset.MNISTCols }

// ReadsDigits reports whether the network's classes are the digits.
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

// Update applies a message.
func (s *State) Update(m Msg, env Env) {
	s.env = env
	m.apply(s)
}

// Read reads the pad with the network of env.
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
		s.reading, s.reader = n, nn.NewReader(n)
	}
	s.compare()
	if output := s.feedforward(s.Image); s.Blank() {
		s.idle = output
	} else {
		s.Output = output
	}
}

// feedforward returns the outputs for an image, valid until the next call.
func (s *State) feedforward(image []byte) []float32 {
	dataset.Inputs(image, s.inputs[:])
	return s.reader.Feedforward(s.inputs[:])
}

// Activations returns the activations of each layer for what is on the pad, or nil if n is not the
// network that read it.
func (s *State) Activations(n *nn.Network) (list [][]float32) {
	if n == nil || s.reading != n || !s.env.Drawable() {
		return nil
	}
	for layer := range n.Sizes {
		list = append(list, s.reader.Activations(layer))
	}
	return list
}

// Answer returns the class that the network answers, if it does.
func (s *State) Answer() (class int, ok bool) {
	if s.Output == nil {
		return 0, false
	}
	return nn.Answer(s.Output), true
}
